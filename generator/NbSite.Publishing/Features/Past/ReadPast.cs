using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Something to render of the past.</summary>
/// <param name="Today">Answers what the work asks of the site of today.</param>
/// <param name="Language">The language of the words.</param>
internal abstract record PastWork(CurrentAnswers Today, string Language) : Document
{
    /// <summary>What no other work is called.</summary>
    public abstract string Key { get; }

    /// <summary>All that the work is, beside what was published.</summary>
    public abstract string Said { get; }
}

/// <summary>One edition's page in one language.</summary>
/// <param name="Today">Answers what the work asks of the site of today.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Prefix">Comes before the addresses of the language.</param>
/// <param name="Edition">Its place in the chain.</param>
internal sealed record EditionWork(CurrentAnswers Today, string Language, string Prefix, int Edition) : PastWork(Today, Language)
{
    public override string Name => Today.Past.Store.Editions[Edition].Name;

    public override string Key => $"edition:{Language}:{Name}";

    public override string Said => $"{Edition} {Prefix}";
}

/// <summary>All texts of one page, and where its addresses lead.</summary>
/// <param name="Today">The site of today.</param>
/// <param name="History">The texts.</param>
/// <param name="Own">The codes of its texts that are not rendered with another page's.</param>
internal sealed record HistoryWork(CurrentAnswers Today, PageHistory History, IReadOnlySet<string> Own) : PastWork(Today, History.Language)
{
    public override string Name => History.Id;

    public override string Key => $"history:{Language}:{Name}";

    public override string Said => string.Join(' ', Own.Order(StringComparer.Ordinal));
}

/// <summary>Takes every edition and every page that was ever in one. A site without editions has none.</summary>
internal sealed class ReadPast(SharedCurrentSite shared, Pipeline<PageFacts> pages, Pipeline<IndexDocument> index)
    : SourceModule<PastWork>
{
    public override IEnumerable<PastWork> Read(IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site] || shared.Of(context.OutputsOf(pages), site, context) is not { } today) yield break;
        // Two editions of one name were told; their pages would have one address.
        var names = new HashSet<(string, string)>();
        var languages = site.Languages.Where(language => site.Plan.HasLanguage(language.Language)).ToList();
        foreach (var language in languages)
        {
            for (var i = 0; i < site.Past.Store.Editions.Length; i++)
                if (PastLinks.HasLanguage(site.Past.Store.Editions[i], language.Language)
                    && names.Add((language.Language, site.Past.Store.Editions[i].Name.ToUpperInvariant()))) yield return new EditionWork(
                        today, language.Language, language.Language == site.Config.Language ? "" : "/" + language.Language, i);
        }

        // A text that two pages had is rendered once, with the first of them.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var spoken = languages.Select(language => language.Language).ToHashSet(StringComparer.Ordinal);
        foreach (var history in site.Past.Histories.Where(history =>
            spoken.Contains(history.Language) && site.Plan.Holds(history.Address)))
        {
            var own = history.Texts.SelectMany(text => text.Codes).Where(taken.Add).ToHashSet(StringComparer.Ordinal);
            yield return new HistoryWork(today, history, own);
        }
    }
}
