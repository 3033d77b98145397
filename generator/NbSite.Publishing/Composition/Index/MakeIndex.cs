using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Clinics;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Languages;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Gathers all that pass 1 learned into one index for each language: the end of pass 1.</summary>
internal sealed class MakeIndex(BuildInput input, SiteParts sources) : SourceModule<IndexDocument>
{
    public override IEnumerable<IndexDocument> Read(IModuleContext context)
    {
        // Where a whole step failed nothing can be said of what it should have made.
        Pipeline[] all =
        [
            sources.Files, sources.Config, sources.References, sources.Values, sources.Entities, sources.Markdown, sources.Reviews, sources.Entries,
            sources.PublishedEntries, sources.Redirects, .. sources.Sources,
        ];
        if (all.SelectMany(context.DiagnosticsOf).Any(diagnostic =>
            diagnostic.Code == Codes.ModuleFailed.Code && diagnostic.Span.Path is null or "")) return [];
        if (context.OutputsOf(sources.Config) is not [var site] || input.OwnTypes is { IsBroken: true }) return [];
        var config = site.Config;
        var entries = context.OutputsOf(sources.PublishedEntries);
        var languages = entries.Select(draft => draft.Header.Language).Distinct(StringComparer.Ordinal)
            .OrderBy(language => language == config.Language ? 0 : 1).ThenBy(language => language, StringComparer.Ordinal)
            .ToImmutableArray();
        var unread = Unread(context);
        if (!languages.Contains(config.Language, StringComparer.Ordinal))
        {
            // A folder that cannot be read was told, and is not without pages.
            if (unread.For(config.Language).Files.IsEmpty && input.Files.All(file => file.Path != config.Language))
                context.Report(Codes.NoPages.At(SourceSpan.File("site.yml"), config.Language));
            return [];
        }

        foreach (var early in context.OutputsOf(sources.Entities).Select(entity => (entity.Language, entity.Entity.Path))
            .Concat(context.OutputsOf(sources.SignWords).Select(words => (words.Words.Language, Path: SiteSigns.PathOf(words.Words.Language))))
            .Where(file => !languages.Contains(file.Language, StringComparer.Ordinal)).GroupBy(file => file.Language, StringComparer.Ordinal))
            context.Report(Codes.LanguageWithoutPages.At(SourceSpan.File(early.Select(file => file.Path).Min(StringComparer.Ordinal)!), early.Key));
        if (!HasWords(languages, context)) return [];
        var baseUrl = input.Options.BaseUrl ?? config.BaseUrl;
        var clinic = sources.Read<ClinicDocument>(context) is [var own] ? own.View : null;
        // A copy cannot be called back. It lasts as long as the site allows, and no longer than the clinic's own numbers.
        var until = input.Options.Today.AddMonths(config.BundleMonths);
        if (clinic?.Due < until) until = clinic.Due;
        var past = SitePast.Of(input.Output.TellsPast ? input.Editions : EditionStore.Empty);
        ImmutableArray<GeneratedPage> made = [.. input.MadePages];
        var plan = input.Output.Plan(
            new PlannedSite
            {
                Options = input.Options,
                Config = config,
                BaseUrl = baseUrl,
                Pages = [.. entries.Select(draft => draft.Header)],
                Languages = languages,
                Made = made,
                Past = past,
                Until = until,
            },
            context.Report);
        var pictures = sources.Read<PictureDocument>(context);
        var files = sources.Read<StaticDocument>(context);
        plan = plan.Without(files.Where(file => file.File.IsOnlineOnly).Select(file => file.File.Address));
        var references = context.OutputsOf(sources.References).Select(document => document.Item).ToImmutableArray();
        var values = context.OutputsOf(sources.Values).Select(document => document.Value).ToImmutableArray();
        var records = context.OutputsOf(sources.Reviews).Where(review => review.Record is not null)
            .ToDictionary(review => review.Subject, review => review.Record!, StringComparer.Ordinal);
        var signs = SiteSigns.Of(
            context.OutputsOf(sources.Signs), context.OutputsOf(sources.SignWords), records, config.Language,
            context.OutputsOf(sources.Translations));
        // Fact sheets that share a file share its record: what nobody has checked, or what was withdrawn, is not told.
        var withheld = context.OutputsOf(sources.Entities)
            .Select(entity => (entity.Language, entity.Entity, Why: UnpublishedEntity.WhyNot(records.GetValueOrDefault(entity.Subject), input.Options)))
            .Where(entity => entity.Why is not null)
            .ToDictionary(entity => (entity.Language, entity.Entity.Id), entity => new UnpublishedEntity(entity.Entity, entity.Why!));
        var entities = context.OutputsOf(sources.Entities)
            .Where(entity => withheld.GetValueOrDefault((entity.Language, entity.Entity.Id)) is not { IsGone: true }).ToImmutableArray();
        var recorded = entities.Select(entity => (Entity: entity, Record: records.GetValueOrDefault(entity.Subject)!))
            .Where(entry => entry.Record is not null).DistinctBy(entry => (entry.Entity.Language, entry.Entity.Entity.Id)).ToList();
        var translations = entries.ToLookup(draft => draft.Header.Id, StringComparer.Ordinal);
        var rules = context.OutputsOf(sources.Redirects).Select(document => document.Redirect).ToImmutableArray();
        var titles = entities.Where(entity => entity.Language == config.Language).DistinctBy(entity => entity.Entity.Id)
            .ToDictionary(entity => entity.Entity.Id, entity => entity.Entity.Keys.Title, StringComparer.Ordinal);
        var indexes = ImmutableArray.CreateBuilder<SiteIndex>();
        var bag = new DiagnosticBag();
        foreach (var language in languages)
        {
            if (input.Theme.Words(language) is not { } words) continue;
            var parts = new LanguageParts
            {
                Language = language,
                Words = words,
                Coverage = (input.Theme as SiteTheme)?.CoverageOf(language),
                Pack = LanguagePackReader.Read(language, PackChecks.FileOf(language, input.Theme), bag),
                Config = config,
                Options = input.Options,
                Types = input.Extensions.Types,
                Assets = ThemeFiles.AddressesOf(input.Theme),
                PublishedEntries = [.. entries.Where(draft => draft.Header.Language == language)],
                UnpublishedPages = [.. context.OutputsOf(sources.Entries)
                    .Where(draft => draft.Header.Language == language && !UnpublishedEntity.IsShown(draft, input.Options))
                    .Select(draft => draft.Header)],
                Entities = [.. entities.Where(entity => entity.Language == language).Select(entity => entity.Entity)],
                UnpublishedEntities = [.. withheld.Where(entry => entry.Key.Language == language).Select(entry => entry.Value)],
                References = references,
                Values = values,
                Signs = signs,
                ClinicSigns = sources.Read<ClinicDocument>(context) is [var hospital] ? hospital.Signs : ClinicSigns.None,
                SiteWords = input.Theme.Words(config.Language) ?? words,
                SiteTitles = titles,
                SiteEntities = language == config.Language ? [] : [.. entities.Where(entity => entity.Language == config.Language).Select(entity => entity.Entity)],
                Pictures = [.. pictures],
                Files = [.. files.Select(file => file.File)],
                Records = recorded.Where(entry => entry.Entity.Language == language)
                    .ToDictionary(entry => entry.Entity.Entity.Id, entry => entry.Record, StringComparer.Ordinal),
                Translations = translations,
                Output = input.Output,
                Plan = plan,
                Clinic = clinic,
                Brand = sources.Read<BrandDocument>(context).SingleOrDefault(),
                CopyUntil = until,
                LanguageName = NamesIn(input.Theme),
                Unread = unread.For(language),
                Past = past,
                Redirects = rules,
                Made = made,
            };
            indexes.Add(LanguageIndex.Build(parts, input.Features, context));
        }

        foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
        var index = new IndexDocument
        {
            Config = config,
            Today = input.Options.Today,
            Languages = indexes.ToImmutable(),
            Types = input.Extensions.Types,
            BaseUrl = baseUrl,
            Links = input.Output.Links(plan, input.Options, baseUrl),
            Output = input.Output,
            Plan = plan,
            Clinic = clinic,
            HasPack = entries.Count <= IndexDocument.MostWrittenTwice,
            References = references,
            Files = [.. files],
            Entities = [.. entities.Where(entity => languages.Contains(entity.Language, StringComparer.Ordinal)).Select(entity => entity.Entity)],
            Unread = unread,
            Past = past,
            Published = new PublishedTexts(input.Editions),
            Redirections = Redirections.From(entries, rules, config.Language),
            ItemReviews =
            [
                .. ItemReview.Of(context.OutputsOf(sources.Entities), records, config, input.Options)
                    .Concat(SignSheets.Reviews(signs, config, input.Options))
                    .Where(item => languages.Contains(item.Language, StringComparer.Ordinal)).OrderBy(item => item.Subject, StringComparer.Ordinal),
            ],
            LeftOut =
            [
                .. context.OutputsOf(sources.Entries).Where(draft => !UnpublishedEntity.IsShown(draft, input.Options))
                    .Select(draft => draft.Header.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            Signs = signs,
        };
        return [input.Features.Aggregate(index, (known, feature) => feature.AddTo(known, sources, context))];
    }

    // Beside the index it would hold all that the run held.
    private static Func<string, string> NamesIn(ITheme theme) => tag => theme.Words(tag) is { } other ? other["language.name"] : tag;

    /// <summary>
    /// Whether the theme has every word that fact sheets need. One that is missing would break each page that shows it.
    /// </summary>
    private bool HasWords(ImmutableArray<string> languages, IModuleContext context)
    {
        var isWhole = true;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (input.Theme.Words(language) is not { } words) continue;
            foreach (var page in input.Extensions.Features.SelectMany(feature => feature.Pages))
            {
                foreach (var key in ((string[])[page.Words + ".title", page.Words + ".summary"]).Where(key => !words.Has(key)))
                {
                    isWhole = false;
                    context.Report(Codes.OwnPageWords.At(SourceSpan.File(language), page.Id, language, key));
                }
            }

            foreach (var missing in EntityWords.Missing(words, input.Extensions.Types))
            {
                isWhole = false;
                // A pack has its own words; what it takes from the theme is the theme's to say.
                if (OwnTypes.Is(missing.Type.Span.Path))
                {
                    if (told.Add(missing.Key)) context.Report(TypeWordProblem.Of(missing, language));
                    continue;
                }

                context.Report(Codes.ThemeWordsMissing.WithHint(
                    SourceSpan.File(language), $"{missing.Use} Add it to the language's file of words.", language, missing.Key));
            }
        }

        return isWhole;
    }

    private UnreadContent Unread(IModuleContext context)
    {
        HashSet<string> Wrong(Pipeline? pipeline) => (pipeline is null ? [] : context.DiagnosticsOf(pipeline))
            .Where(diagnostic => diagnostic.Severity == Severity.Error).Select(diagnostic => diagnostic.Span.Path)
            .ToHashSet(StringComparer.Ordinal);
        var files = Wrong(sources.Files);
        var entities = Wrong(sources.Entities);
        HashSet<string> words = [.. files, .. entities, .. Wrong(sources.Markdown), .. Wrong(sources.Entries), .. Wrong(sources.PublishedEntries)];
        return new UnreadContent
        {
            Terms = [.. input.Extensions.Types.All.Where(type => type.Role is EntityRole.Term).Select(type => type.Name)],
            References = Wrong(sources.References).Count > 0 || files.Any(ReferencesReader.IsReferences),
            Values = Wrong(sources.Values).Count > 0 || files.Contains("values.yml"),
            Signs = Wrong(sources.Signs).Count > 0 || files.Contains("signs.yml")
                // That the file is not there is told once, and not at every sign.
                || (context.OutputsOf(sources.SignWords).Count > 0 && context.OutputsOf(sources.Signs).Count == 0),
            Pictures = [.. Wrong(sources.Source<PictureDocument>()).Concat(files).Where(PictureFile.Is)],
            Static = [.. Wrong(sources.Source<StaticDocument>()).Concat(files)],
            Files =
            [
                .. input.Files.Where(file => words.Contains(file.Path) && IsWords(file.Path))
                    .Select(file => UnreadFile.Of(file, files.Contains(file.Path) || entities.Contains(file.Path), input.Extensions.Types)),
            ],
        };
    }

    private static bool IsWords(string path) => path.Contains('/', StringComparison.Ordinal) && !SortFiles.IsSignWords(path)
        && (path.EndsWith(".md", StringComparison.Ordinal)
            || (path.EndsWith(".yml", StringComparison.Ordinal) && !path.EndsWith(".review.yml", StringComparison.Ordinal)
                && !path.EndsWith(NbSite.Content.Translations.TranslationPins.Ending, StringComparison.Ordinal)));
}
