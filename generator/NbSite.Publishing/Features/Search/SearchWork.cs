using System.Collections.Immutable;
using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Everything that can be found in one language. Its index stays as it is while nothing that can be found has changed:
/// all that stands in an entry is compared.
/// </summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Entries">In the order of their numbers.</param>
/// <param name="Regions">The names of regions.</param>
/// <param name="Calls">Whom to phone for signs.</param>
/// <param name="Site">Answers what is known of the language.</param>
/// <param name="Threads">How many may count words; what they count does not depend on it.</param>
internal sealed record SearchWork(
    string Language, ImmutableArray<SearchEntry> Entries, SiteRegions Regions, AlarmCalls Calls, SiteAnswers Site,
    int Threads) : Document, IFileSource
{
    public override string Name => Language;

    string IFileSource.Key => Language;

    string? IFileSource.HashOf(ValueHash hash)
    {
        if (hash.Of(Regions) is not { } regions || hash.Of(Calls) is not { } calls) return null;
        // One after the other: all entries at once are as much as the index itself.
        var said = new StringBuilder(regions).Append('\n').Append(calls);
        foreach (var entry in Entries)
        {
            if (hash.Of(entry) is not { } own) return null;
            said.Append('\n').Append(own);
        }

        return AnswerSource.Hash(said.ToString());
    }

    AnswerSource? IFileSource.Source(string name) => Site.Source(name);
}
