using System.Collections.Immutable;
using NbSite.Content.Sources;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// The files of an editions folder, wherever they are. Paths are told as diagnostics print them: the way to the folder from
/// the content folder, then the way in it, with forward slashes.
/// </summary>
public interface IEditionFiles
{
    /// <summary>The way to the folder, with a slash at its end, such as ../editions/.</summary>
    string Prefix { get; }

    /// <summary>What lies directly in the folder but the folder of records and hidden files, in order of names (ordinal).</summary>
    ImmutableArray<ContentFile> Top { get; }

    /// <summary>The path in the folder of everything below <c>records</c>, in order (ordinal).</summary>
    IEnumerable<string> RecordPaths();

    /// <summary>A file by its path in the folder; null when there is none. Called from several threads.</summary>
    ContentFile? Find(string path);
}
