using System.Collections.Immutable;
using NbSite.Content.Packs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition.Index;
using NbSite.Publishing.Composition.Pages;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Bundles;
using NbSite.Publishing.Site.Index;
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
        var parts = Compose(input, out var site, out var pipelines);
        var run = new Engine(pipelines).Run(
            sink, input.Options.Parallelism, sparing: input.Options.Bundle is not null, earlier: input.Previous, records: input.Records,
            keep: [parts.Index, parts.Pages, parts.Drafts, site.Files], between: input.Between, cancellation: cancellation);
        var index = run.OutputsOf(parts.Index).SingleOrDefault();
        var report = Reports.Of(run.OutputsOf(parts.Pages), index, input.Options.Today) with
        {
            Site = index is null ? null : new SiteIdentity(index.Config.Name[index.Config.Language], index.Config.Language),
            Files = Reports.Of(run.OutputsOf(site.Files)),
        };
        // Of content that is newer than the program, or lacks a pack, nothing else can be said truthfully.
        var newer = run.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor == Codes.FormatTooNew);
        var lacking = run.Diagnostics.Where(diagnostic => PackProblems.Stop(diagnostic.Descriptor)).ToImmutableArray();
        return new BuildResult(newer is not null ? [newer] : lacking.IsEmpty ? run.Diagnostics : lacking, report, run.Record)
        {
            Faults = run.Faults,
            Bundle = index is null ? null : BundleFacts.Of(index),
            Index = input.KeepsIndex ? index : null,
            Warm = input.KeepsWarm && index is not null ? new WarmSite(input, index, run.OutputsOf(parts.Drafts)) : null,
        };
    }

    /// <summary>The site's pipelines, in the order of the story.</summary>
    public static IReadOnlyList<Pipeline> Pipelines(BuildInput input)
    {
        Compose(Whole(input), out _, out var pipelines);
        return pipelines;
    }

    /// <summary>With the site's own types of fact sheets, and with every feature unless some were chosen.</summary>
    private static BuildInput Whole(BuildInput input) =>
        SiteTypes.Over(input.Features.IsDefault ? input with { Features = FeatureList.All } : input);

    private static SiteParts Compose(BuildInput input, out SitePipelines site, out List<Pipeline> all)
    {
        var languages = Pipeline.Named("languages")
            .Input(new ReportLanguages(input))
            .Build();
        var parts = Reading.Of(input);
        var read = Reading.All(parts);
        parts = parts with
        {
            Written = Pipeline.Named("written").DependsOn(parts.Config, parts.Markdown, parts.Entities, parts.Reviews)
                .Derive(new MakeDrafts(input, parts.Config, parts.Markdown, parts.Entities, parts.Reviews))
                .Build(),
        };
        parts = parts with
        {
            Drafts = Pipeline.Named("drafts").DependsOn(parts.Config, parts.Written)
                .Derive(new ShowDrafts(input, parts.Config, parts.Written))
                .Build(),
        };
        parts = parts with
        {
            Index = Pipeline.Named("index").DependsOn([.. read, parts.Written, parts.Drafts])
                .Derive(new MakeIndex(input, parts))
                .Build(),
        };
        parts = parts with { Pages = Pages(parts) };
        parts = parts with { Drawn = [.. input.Features.SelectMany(feature => feature.Drawing(parts))] };
        ImmutableArray<Pipeline> more = [.. input.Features.SelectMany(feature => feature.Pipelines(parts))];
        var handles = new SitePipelines
        {
            Files = more.OfType<Pipeline<StaticDocument>>().SingleOrDefault()
                ?? Pipeline.Named("files-published").Derive(Module.Source<StaticDocument>("NoFiles", static _ => [])).Build(),
            Drafts = parts.Drafts,
            Index = parts.Index,
            Pages = parts.Pages,
        };
        site = handles;
        all =
        [
            .. new Pipeline[] { languages }.Concat(read).Concat([parts.Written, parts.Drafts, parts.Index])
                .Concat(input.Indexed is null ? [] : [Tell(parts, read, input.Indexed)]).Append(parts.Pages)
                .Concat(parts.Drawn).Concat(more).Append(handles.Files).Append(ThemeAssets.Of(input.Theme))
                .Concat(input.Extensions.Pipelines.Select(extension => extension(handles))).Distinct(),
        ];
        return parts;
    }

    /// <summary>Tells of the site once all is known that pages ask, unless something is wrong.</summary>
    private static Pipeline Tell(SiteParts parts, IEnumerable<Pipeline> read, Action<IWarmSite> indexed)
    {
        Pipeline[] before = [.. read, parts.Written, parts.Drafts, parts.Index];
        return Pipeline.Named("indexed").DependsOn(before).Derive(Module.Source<IndexDocument>("TellIndex", context =>
        {
            var isRight = before.SelectMany(context.DiagnosticsOf).All(diagnostic => diagnostic.Severity != Severity.Error);
            if (isRight && context.OutputsOf(parts.Index) is [var index])
                indexed(new WarmSite(parts.Input, index, context.OutputsOf(parts.Drafts)));
            return [];
        })).Build();
    }

    /// <summary>Every page on its own, then what needs all of them: checks, and what is made of them.</summary>
    private static Pipeline<PageFacts> Pages(SiteParts parts)
    {
        var input = parts.Input;
        var pages = Pipeline.Named("pages")
            .DependsOn(parts.Written, parts.Drafts, parts.Values, parts.Reviews, parts.Coverage, parts.Redirects, parts.Index)
            .Derive(new TakeDrafts(parts.Drafts, parts.Index))
            .Incremental(new PagesSection(), page => PageStory.Of(page, new StepParts(input, parts.Options, parts.Index)))
            .Then();
        foreach (var check in input.Features.SelectMany(feature => feature.Checks(parts))) pages = pages.PostProcess(check);
        pages = pages.Output(new DrawGeneratedPages(parts));
        foreach (var output in input.Features.SelectMany(feature => feature.Outputs(parts))) pages = pages.Output(output);
        return pages.Build();
    }
}
