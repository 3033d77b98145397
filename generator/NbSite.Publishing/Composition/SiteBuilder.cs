using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition.Index;
using NbSite.Publishing.Composition.Pages;
using NbSite.Publishing.Features.Brand;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Checks;
using NbSite.Publishing.Features.Clinics;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Features.Feeds;
using NbSite.Publishing.Features.Files;
using NbSite.Publishing.Features.Glossary;
using NbSite.Publishing.Features.Hosting;
using NbSite.Publishing.Features.MovedPages;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Features.Pictures;
using NbSite.Publishing.Features.Reviews;
using NbSite.Publishing.Features.Search;
using NbSite.Publishing.Features.Signs;
using NbSite.Publishing.Features.Urgent;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Bundles;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Pictures;
using NbSite.Publishing.Site.Types;

namespace NbSite.Publishing.Composition;

/// <summary>
/// The build: a function of content, theme, options and the last build's memory. No clock, disk or console inside.
/// The lists of modules below are the table of contents of the program.
/// </summary>
public static class SiteBuilder
{
    /// <summary>
    /// Builds the site into the sink. Files are only fit to publish when the result has no errors. Throws
    /// <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public static BuildResult Build(BuildInput input, IOutputSink sink, CancellationToken cancellation = default)
    {
        input = SiteTypes.Over(input);
        var site = Compose(input, out var pipelines);
        var facts = new FactsTap();
        pipelines.Add(facts.Over(site));
        var run = new Engine(pipelines).Run(
            sink, input.Options.Parallelism, sparing: input.Options.Bundle is not null, earlier: input.Previous, records: input.Records,
            cancellation: cancellation);
        var report = Reports.Of(facts.Pages, facts.Items, facts.Index, input.Options.Today) with { Site = facts.Site, Files = facts.Files };
        // Of content that is newer than the program nothing else can be said truthfully.
        var newer = run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor == Codes.FormatTooNew);
        return new BuildResult(newer is null ? run.Diagnostics : [newer], report, run.Record)
        {
            Faults = run.Faults,
            Bundle = facts.Bundle,
            Warm = input.KeepsWarm && facts.Index is { } index ? new WarmSite(input, index, facts.Drafts) : null,
        };
    }

    /// <summary>The site's pipelines, in the order of the story.</summary>
    public static IReadOnlyList<Pipeline> Pipelines(BuildInput input)
    {
        Compose(input, out var pipelines);
        return pipelines;
    }

    private static SitePipelines Compose(BuildInput input, out List<Pipeline> all)
    {
        input = SiteTypes.Over(input);
        var languages = Pipeline.Named("languages")
            .Input(new ReportLanguages(input))
            .Build();
        var files = Pipeline.Named("files")
            .Input(new SortFiles(input))
            .Build();
        SourceModule<SourceFile> From(FileRole role) => Module.Source(
            "Take" + role, context => context.OutputsOf(files).Where(file => file.Role == role));

        var config = Pipeline.Named("site").DependsOn(files)
            .Derive(From(FileRole.Site))
            .Process(ReadFiles.Site(input))
            .Build();
        var references = Pipeline.Named("references").DependsOn(files)
            .Derive(From(FileRole.References))
            .Process(ReadFiles.References())
            .Gather(new UniqueReferences())
            .Build();
        var values = Pipeline.Named("values").DependsOn(files, config)
            .Derive(From(FileRole.Values))
            .Process(ReadFiles.Values(config))
            .Build();
        var signs = Pipeline.Named("signs").DependsOn(files, config)
            .Derive(From(FileRole.Signs))
            .Process(ReadFiles.Signs(input, config))
            .Build();
        var signWords = Pipeline.Named("sign-words").DependsOn(files, config)
            .Derive(From(FileRole.SignWords))
            .Process(ReadFiles.SignWords(config))
            .Build();
        var editions = Pipeline.Named("editions").DependsOn(config)
            .Derive(new CheckStore(input, config))
            .Build();
        var reviews = Pipeline.Named("reviews").DependsOn(files, config)
            .Derive(From(FileRole.Review))
            .Process(ReadFiles.Reviews(input, config))
            .Build();
        var entities = Pipeline.Named("entities").DependsOn(files, config)
            .Derive(From(FileRole.Entities))
            .Process(ReadFiles.Entities(input, config))
            .Gather(new UniqueEntities())
            .Build();
        var markdown = Pipeline.Named("markdown").DependsOn(files, config)
            .Derive(From(FileRole.Page))
            .Process(ReadFiles.Markdown(config))
            .Build();
        var pictures = Pipeline.Named("pictures").DependsOn(files)
            .Derive(From(FileRole.Picture))
            .Process(new NamePicture())
            .Build();
        var statics = Pipeline.Named("static").DependsOn(files, config, reviews)
            .Derive(From(FileRole.Static))
            .Process(new ReadStaticFile(input, config, reviews))
            .Gather(new UniqueFiles(input, config))
            .Build();
        var coverage = Pipeline.Named("coverage").DependsOn(files)
            .Derive(From(FileRole.Coverage))
            .Process(ReadFiles.Coverage())
            .Build();
        var redirects = Pipeline.Named("redirects").DependsOn(files)
            .Derive(From(FileRole.Redirects))
            .Process(ReadFiles.Redirects())
            .Build();
        var brand = Pipeline.Named("brand").DependsOn(files, config)
            .Derive(new ReadBrand(input, files, config))
            .Output(new WriteBrand())
            .Build();
        var clinic = Pipeline.Named("clinic").DependsOn(config, values, signs)
            .Derive(new ReadClinic(input, config, values, signs))
            .Output(new WriteLogo())
            .Build();
        var written = Pipeline.Named("written").DependsOn(config, markdown, entities, reviews)
            .Derive(new MakeDrafts(input, config, markdown, entities, reviews))
            .Build();
        var drafts = Pipeline.Named("drafts").DependsOn(config, written)
            .Derive(new ShowDrafts(input, config, written))
            .Build();
        var index = Pipeline.Named("index")
            .DependsOn(
                files, config, references, values, signs, signWords, entities, markdown, pictures, reviews, written, drafts, redirects,
                clinic, brand, statics)
            .Derive(new MakeIndex(input, new IndexSources(
                files, config, references, values, signs, signWords, entities, markdown, pictures, reviews, written, drafts, redirects,
                clinic, brand, statics)))
            .Build();
        var anchors = new SharedAnchors();
        var glossaries = new SharedSheets([GlossaryPage.Sheet]);
        var options = PageOptions.Of(input);
        var today = new SharedToday(input, glossaries, drafts);
        var pages = Pipeline.Named("pages").DependsOn(written, drafts, values, reviews, coverage, redirects, index)
            .Derive(new TakeDrafts(drafts, index))
            .Incremental(new PagesSection(), page => PageSteps(page, input, options, index))
            .PostProcess(new CheckLinks(anchors, index))
            .PostProcess(new CheckAnchors(input, index))
            .PostProcess(new CheckReferences(input, index, written, drafts))
            .PostProcess(new CheckNames(index, new NameSources(drafts, values, reviews)))
            .PostProcess(new CheckBound(input, drafts, index))
            .PostProcess(new CheckHidden(input, anchors, index))
            .PostProcess(new CheckCoverage(coverage, index))
            .PostProcess(new CheckOutside(index))
            .PostProcess(new CheckSignUse(index))
            .PostProcess(new CheckRedirects(redirects, drafts, anchors, index))
            .Output(new DrawGeneratedPages(input, options, today, glossaries, index))
            .Output(new CheckEditions(input, index))
            .Output(new DrawStartHere(input, index))
            .Output(new DrawRedirects(options, index))
            .Output(new WriteHeaders(index))
            .Output(new WriteFeeds(input, index))
            .Build();
        var signChecks = Pipeline.Named("sign-checks").DependsOn(files, signWords, pages, index)
            .Derive(new CheckSigns(input, signWords, index))
            .Output(new WriteSigns(input, pages, index))
            .Build();
        var clinicChecks = Pipeline.Named("clinic-checks").DependsOn(clinic, index)
            .Derive(new CheckClinicSigns(input, clinic, index))
            .Build();
        var past = Pipeline.Named("past").DependsOn(pages, drafts, index)
            .Derive(new TakePast(today, pages, index))
            .Incremental(new PastSection(), work => work.Process(new DrawPast(options)))
            .Build();
        var shown = Pipeline.Named("shown").DependsOn(pictures, pages, past, index)
            .Derive(new WritePictures(input, new PictureSources(pictures, pages, past, index)))
            .Build();
        var published = Pipeline.Named("files-published").DependsOn(statics, reviews, pages, index)
            .Derive(new WriteStaticFiles(input, glossaries, statics, reviews, pages, index))
            .Build();
        var search = Pipeline.Named("search").DependsOn(pages, index)
            .Derive(new TakeSearchable(input, pages, index))
            .Incremental(new LanguageSection(), language => language.Process(new IndexLanguage(options)))
            .Build();
        var assets = Pipeline.Named("assets")
            .Input(Module.Source<ThemeDocument>("TakeThemeFiles",
                _ => ThemeFiles.Files(input.Theme).Select(file => new ThemeDocument(file))))
            .Output(Module.From<ThemeDocument, WrittenFile>("WriteThemeFiles", (file, context) =>
            {
                context.Write(file.File);
                return new WrittenFile(file.File.Path);
            }))
            .Build();
        var site = new SitePipelines { Files = published, Drafts = drafts, Index = index, Pages = pages };
        all =
        [
            languages, files, config, editions, references, values, signs, signWords, reviews, entities, markdown, pictures, statics, coverage,
            redirects, brand, clinic, written, drafts, index, pages, signChecks, clinicChecks, past, shown, published, search, assets,
            .. input.Extensions.Pipelines.Select(extension => extension(site)),
        ];
        return site;
    }

    /// <summary>The story of one page, from its file to its finished HTML.</summary>
    internal static ProcessBuilder<PageFacts> PageSteps(
        ProcessBuilder<PageWork> page, BuildInput input, PageOptions options, Pipeline<IndexDocument> index) => page
        .Process(new ReadPage(options))
        .Process(new ExpandDirectives(options))
        .Process(new ResolvePage(options))
        .Process(input.Extensions.PageModules)
        .Process(new CheckClaims())
        .Process(new HashText())
        .Process(input.Options.Restored.IsEmpty ? [] : [new RestoreRecorded(input)])
        .Process(input.Recorder is { } recorder ? [new RecordPage(recorder)] : [new CompareRecorded()])
        .Process(new CompareSigned())
        .Process(new CheckPlanAlarms(options))
        .Process(input.Options.Clinic is null ? [] : [new RecomposeForClinic(input, index), new FitClinic(input, index)])
        .Process(input.Options.Bundle is null ? [] : [new FitBundle(index)])
        .Process(new DrawPage(options));

    /// <summary>Keeps the pages' facts for the report once they have all been made.</summary>
    private sealed class FactsTap
    {
        public IReadOnlyList<PageFacts> Pages { get; private set; } = [];

        public ImmutableArray<FileReport> Files { get; private set; } = [];

        public IndexDocument? Index { get; private set; }

        public ImmutableArray<ItemReview> Items => Index?.ItemReviews ?? [];

        public SiteIdentity? Site { get; private set; }

        public BundleFacts? Bundle { get; private set; }

        public IReadOnlyList<PageDraft> Drafts { get; private set; } = [];

        public Pipeline Over(SitePipelines site) => Pipeline.Named("report").DependsOn(site.Pages, site.Index, site.Drafts, site.Files)
            .Derive(Module.Source<PageFacts>("KeepFacts", context =>
            {
                Pages = context.OutputsOf(site.Pages);
                Drafts = context.OutputsOf(site.Drafts);
                Files = Reports.Of(context.OutputsOf(site.Files));
                Index = context.OutputsOf(site.Index).SingleOrDefault();
                if (Index is not { Config: var known }) return [];
                Site = new SiteIdentity(known.Name[known.Language], known.Language);
                Bundle = Index.Bundle is { } plan
                    ? new BundleFacts(known.Name[plan.Languages.FirstOrDefault() ?? known.Language], known.Language, plan, Index.Clinic?.Name)
                    : null;
                return [];
            }))
            .Build();
    }
}

/// <summary>A file that the theme brings.</summary>
public sealed record ThemeDocument(OutputFile File) : Document
{
    public override string Name => File.Path;
}
