using System.Collections.Immutable;
using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Everything that can be found in one language.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Entries">In the order of their numbers.</param>
/// <param name="Regions">The names of regions.</param>
/// <param name="Calls">Whom to phone for signs.</param>
/// <param name="Site">Answers what is known of the language.</param>
/// <param name="Threads">How many may count words; what they count does not depend on it.</param>
internal sealed record SearchWork(
    string Language, ImmutableArray<SearchEntry> Entries, SiteRegions Regions, AlarmCalls Calls, SiteAnswers Site, int Threads) : Document
{
    public override string Name => Language;
}

/// <summary>
/// The index of a language, which stays as it is while nothing that can be found has changed. Compared is all that stands in an entry.
/// </summary>
internal sealed class LanguageSection() : IncrementalSection<SearchWork, WrittenFile>("search"), IModuleState
{
    private readonly ValueHash _hash = new();

    /// <summary>It keeps only what it worked out.</summary>
    public string? Identity => "";

    /// <inheritdoc/>
    public override string? HashOf(SearchWork document)
    {
        if (_hash.Of(document.Regions) is not { } regions || _hash.Of(document.Calls) is not { } calls) return null;
        // One after the other: all entries at once are as much as the index itself.
        var said = new StringBuilder(regions).Append('\n').Append(calls);
        foreach (var entry in document.Entries)
        {
            if (_hash.Of(entry) is not { } own) return null;
            said.Append('\n').Append(own);
        }

        return AnswerSource.Hash(said.ToString());
    }

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, SearchWork document, IModuleContext context) => document.Site.Source(name);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(WrittenFile document) => Encoding.UTF8.GetBytes(document.Path);

    /// <inheritdoc/>
    public override WrittenFile? Read(SearchWork document, ReadOnlyMemory<byte> written) => new(Encoding.UTF8.GetString(written.Span));
}
