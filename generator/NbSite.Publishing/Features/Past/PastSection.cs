using System.Text;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Past;

/// <summary>
/// What is rendered of the past. It is rendered again when an edition was made, when a record is not what it was, and when something of
/// today that it shows has changed.
/// </summary>
internal sealed class PastSection() : IncrementalSection<PastWork, WrittenFile>("past")
{
    /// <inheritdoc/>
    public override string KeyOf(PastWork document) => document.Key;

    /// <inheritdoc/>
    public override string? HashOf(PastWork document) => document.Today.Past.Store.Identity is { } published
        ? AnswerSource.Hash(published + "\n" + document.Said)
        : null;

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, PastWork document, IModuleContext context) => document.Today.Source(name);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(WrittenFile document) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [document.Path, .. document.Pictures]));

    /// <inheritdoc/>
    public override WrittenFile? Read(PastWork document, ReadOnlyMemory<byte> written) =>
        Encoding.UTF8.GetString(written.Span).Split('\n') is [var path, .. var pictures] ? new WrittenFile(path) { Pictures = [.. pictures] } : null;
}
