using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>
/// A file of the content folder as it was when the build began. <see cref="Path"/> is relative to that folder, with
/// forward slashes. <see cref="ReadProblem"/> is set when the file could not be read; the bytes are then empty.
/// </summary>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes, Diagnostic? ReadProblem = null);
