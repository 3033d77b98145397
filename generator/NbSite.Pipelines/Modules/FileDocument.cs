using System.Security.Cryptography;
using System.Text;
using NbSite.Pipelines.Incremental;

namespace NbSite.Pipelines.Modules;

/// <summary>A file that was given to the build.</summary>
/// <param name="Path">Where it stands, with forward slashes.</param>
/// <param name="Read">Reads it. Asked twice it must give the same.</param>
public sealed record FileDocument(string Path, Func<ReadOnlyMemory<byte>> Read) : Document
{
    /// <summary>A file that is in memory.</summary>
    public FileDocument(string path, ReadOnlyMemory<byte> bytes) : this(path, () => bytes)
    {
    }

    /// <inheritdoc/>
    public override string Name => Path;

    /// <summary>What stands in it.</summary>
    public ReadOnlyMemory<byte> Bytes => Read();
}

/// <summary>Files that are worked on again only when something in them is another.</summary>
/// <param name="name">What the section is called in the record of a build.</param>
public sealed class FilesSection(string name) : IncrementalSection<FileDocument, FileDocument>(name)
{
    /// <inheritdoc/>
    public override string HashOf(FileDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return AnswerSource.Hash(document.Path + "\n" + Convert.ToHexStringLower(SHA256.HashData(document.Bytes.Span)));
    }

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, FileDocument document, IModuleContext context) => null;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(FileDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var path = Encoding.UTF8.GetBytes(document.Path);
        return (byte[])[.. BitConverter.GetBytes(path.Length), .. path, .. document.Bytes.Span];
    }

    /// <inheritdoc/>
    public override FileDocument? Read(FileDocument document, ReadOnlyMemory<byte> written)
    {
        var length = BitConverter.ToInt32(written.Span);
        return new FileDocument(Encoding.UTF8.GetString(written.Span.Slice(4, length)), written[(4 + length)..]);
    }
}
