using System.Collections.Immutable;
using NbSite.Content.Packs;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition.Index;
using NbSite.Publishing.Composition.Pages;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Types;

namespace NbSite.Publishing.Composition;

/// <summary>
/// The build: a function of content, theme, options and the last build's memory. No clock, disk or console inside.
/// It joins what features add in the order of the story; <see cref="FeatureList"/> names them.
/// </summary>
public static class SiteBuilder
{
    /// <summary>
    /// Builds the site into the sink. Files are only fit to publish when the result has no errors. Throws
    /// <see cref="OperationCanceledException"/> when cancelled.
    /// </summary>
    public static BuildResult Build(BuildInput input, IOutputSink sink, CancellationToken cancellation = default)
    {
        input = Whole(input);
        input.ReadMemory?.Begin(input);
        // Of one run, and no business of modules: what is kept of this build would keep all builds before it.
        var (earlier, between, indexed) = (input.Previous, input.Between, input.Indexed);
        input = input with { Previous = null, Between = null, Indexed = null };
        var parts = Compose(input, indexed, out var site, out var made, out var pipelines);
        // NbSite's own features write each file once; what others write is looked at.
        var guard = input.Extensions.Runs && input.Output.NamesFiles ? new GuardedSink(sink) : null;
        var run = new Engine(pipelines).Run(
            new OutputFiles(input.Output, guard ?? sink), input.Options.Parallelism, lowMemory: input.Output.SparesMemory,
            earlier: guard is null ? earlier : guard.Over(earlier), records: input.Records,
            keep: [parts.Config, parts.Index, parts.Pages, parts.PublishedEntries, site.Files, .. Own(made)], between: between,
            cancellation: cancellation);
        if (guard is { Problems: { IsEmpty: false } problems })
            run = run with { Diagnostics = [.. run.Diagnostics.Concat(problems).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))], Record = null };
        // What is remembered is what was found; how bad that is, is asked each time.
        var levels = Levels(run.OutputsOf(parts.Config).SingleOrDefault()?.Config, input);
        run = run.At(levels);
        var index = run.OutputsOf(parts.Index).SingleOrDefault();
        var report = Reports.Of(run.OutputsOf(parts.Pages), index, input.Options.Today) with
        {
            Site = index is null ? null : new SiteIdentity(index.Config.Name[index.Config.Language], index.Config.Language)
            {
                Lent = [.. index.Languages.Select(each => (each.Language, Texts: index.Config.LentTo(each.Language).Count() + LentValues.In(each).Count())).Where(each => each.Texts > 0)],
            },
            Files = Reports.Of(run.OutputsOf(site.Files)),
        };
        report = report with { UnlinkedFiles = index is null ? [] : UnlinkedPages.Files(run.OutputsOf(parts.Pages), index.Config, report.Files) };
        // Of content that is newer than the program, or lacks a pack, nothing else can be said truthfully.
        var newer = run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor == Codes.FormatTooNew);
        var lacking = run.Diagnostics.Where(diagnostic => PackProblems.Stop(diagnostic.Descriptor)).ToImmutableArray();
        return new BuildResult(newer is not null ? [newer] : lacking.IsEmpty ? run.Diagnostics : lacking, report, run.Record)
        {
            Faults = run.Faults,
            Made = made?.DocumentsOf(run) ?? [],
            Levels = levels,
            Index = input.KeepsIndex ? index : null,
            Warm = input.KeepsWarm && index is not null ? new WarmSite(input, index, run.OutputsOf(parts.PublishedEntries)) : null,
        };
    }

    /// <summary>How bad a site says that findings are.</summary>
    internal static DiagnosticLevels Levels(SiteConfig? config, BuildInput input) =>
        config is null ? DiagnosticLevels.None : input.RaisesLevels ? config.Levels : config.Levels.Unraised;

    /// <summary>The site's pipelines, in the order of the story.</summary>
    public static IReadOnlyList<Pipeline> Pipelines(BuildInput input)
    {
        Compose(Whole(input), input.Indexed, out _, out _, out var pipelines);
        return pipelines;
    }

    /// <summary>
    /// With the site's own types of fact sheets, with every feature unless some were chosen, and with what the output adds.
    /// </summary>
    private static BuildInput Whole(BuildInput input)
    {
        var features = input.Features.IsDefault ? [.. FeatureList.All, .. input.Extensions.Features] : input.Features;
        return SiteTypes.Over(input with { Features = input.Output.Adds is { } more ? features.Add(more) : features });
    }

    /// <summary>The pages that NbSite's own features make.</summary>
    internal static IEnumerable<GeneratedPage> OwnPages => FeatureList.All.SelectMany(feature => feature.Pages);

    private static IEnumerable<Pipeline> Own(OutputPipeline? made) => made is null ? [] : [made.Pipeline];

    private static SiteParts Compose(
        BuildInput input, Action<IWarmSite>? indexed, out SitePipelines site, out OutputPipeline? made, out List<Pipeline> all)
    {
        var languages = Pipeline.Named("languages")
            .Input(new ReportLanguages(input))
            .Build();
        var parts = Reading.Of(input);
        var read = Reading.All(parts);
        parts = parts with
        {
            Entries = Pipeline.Named("entries").DependsOn(parts.Config, parts.Markdown, parts.Entities, parts.Reviews, parts.Translations)
                .FromDependencies(new MakeEntries(input, parts.Config, parts.Markdown, parts.Entities, parts.Reviews, parts.Translations))
                .Build(),
        };
        parts = parts with
        {
            PublishedEntries = Pipeline.Named("published-entries").DependsOn(parts.Config, parts.Entries)
                .FromDependencies(new LeaveOutDrafts(input, parts.Config, parts.Entries))
                .Build(),
        };
        parts = parts with
        {
            Index = Pipeline.Named("index").DependsOn([.. read, parts.Entries, parts.PublishedEntries])
                .FromDependencies(new MakeIndex(input, parts))
                .Build(),
        };
        parts = parts with { Pages = Pages(parts) };
        parts = parts with { Rendered = [.. input.Features.SelectMany(feature => feature.Rendering(parts))] };
        ImmutableArray<Pipeline> more = [.. input.Features.SelectMany(feature => feature.Pipelines(parts))];
        var handles = new SitePipelines
        {
            Files = more.OfType<Pipeline<StaticDocument>>().SingleOrDefault()
                ?? Pipeline.Named("files-published").FromDependencies(Module.Source<StaticDocument>("NoFiles", static _ => [])).Build(),
            PublishedEntries = parts.PublishedEntries,
            Index = parts.Index,
            Pages = parts.Pages,
        };
        site = handles;
        made = input.Output.Result(parts);
        all =
        [
            .. new Pipeline[] { languages }.Concat(read).Concat([parts.Entries, parts.PublishedEntries, parts.Index])
                .Concat(indexed is null ? [] : [Tell(parts, read, indexed)]).Append(parts.Pages)
                .Concat(parts.Rendered).Concat(more).Append(handles.Files).Append(ThemeAssets.Of(input.Theme)).Concat(Own(made))
                .Concat(input.Extensions.Pipelines.Select(extension => extension(handles))).Distinct(),
        ];
        return parts;
    }

    /// <summary>Tells of the site once all is known that pages ask, unless something is wrong.</summary>
    private static Pipeline Tell(SiteParts parts, IEnumerable<Pipeline> read, Action<IWarmSite> indexed)
    {
        Pipeline[] before = [.. read, parts.Entries, parts.PublishedEntries, parts.Index];
        return Pipeline.Named("indexed").DependsOn(before).FromDependencies(Module.Source<IndexDocument>("TellIndex", context =>
        {
            var isRight = before.SelectMany(context.DiagnosticsOf).All(diagnostic => diagnostic.Severity != Severity.Error);
            if (isRight && context.OutputsOf(parts.Index) is [var index])
                indexed(new WarmSite(parts.Input, index, context.OutputsOf(parts.PublishedEntries)));
            return [];
        })).Build();
    }

    /// <summary>
    /// Process: every page on its own, from its file to its HTML, which is handed over at once. PostProcess: what needs all of
    /// them, the pages that are made of them. Output: those are rendered, one by one, and files of all pages follow. Checks stand
    /// after their phases.
    /// </summary>
    private static Pipeline<PageFacts> Pages(SiteParts parts)
    {
        var input = parts.Input;
        var pages = Pipeline.Named("pages")
            .DependsOn(parts.Entries, parts.PublishedEntries, parts.Values, parts.Reviews, parts.Coverage, parts.Redirects, parts.Index)
            .FromDependencies(new ReadEntries(parts.PublishedEntries, parts.Index))
            .Incremental(new PagesSection(), page => PageStory.Of(page, new StepParts(input, parts.Options, parts.Index)))
            .Then();
        var checks = input.Features.SelectMany(feature => feature.Checks(parts)).ToLookup(check => check.Follows);
        if (checks[Phase.Input].FirstOrDefault() is { } early)
            throw new PipelineException($"The check “{early.Name}” would never run: it follows Input, where there are no pages.");
        foreach (var check in checks[Phase.Process]) pages = pages.Analyze(check);
        pages = pages.PostProcess(new MakeGeneratedPages(parts));
        foreach (var check in checks[Phase.PostProcess]) pages = pages.Analyze(check);
        pages = pages.Output(new WriteGeneratedPage(parts));
        foreach (var output in input.Features.SelectMany(feature => feature.Outputs(parts))) pages = pages.Output(output);
        foreach (var check in checks[Phase.Output]) pages = pages.Analyze(check);
        return pages.Build();
    }
}
