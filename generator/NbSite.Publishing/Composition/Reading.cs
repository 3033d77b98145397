using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition;

/// <summary>The beginning of the story: each file is read once, by what it is.</summary>
internal static class Reading
{
    /// <summary>The pipelines that read files, the site's own and those of features.</summary>
    public static SiteParts Of(BuildInput input)
    {
        var files = Pipeline.Named("files")
            .Input(new SortFiles(input))
            .Build();
        SourceModule<SourceFile> From(FileRole role) => Module.Source(
            "Take" + role, context => context.OutputsOf(files).Where(file => file.Role == role));

        var config = Pipeline.Named("site").DependsOn(files)
            .FromDependencies(From(FileRole.Site))
            .Process(ContentFiles.Site(input))
            .Build();
        var parts = new SiteParts
        {
            Input = input,
            Options = PageOptions.Of(input),
            Sheets = new SharedSheets([.. input.MadePages.Select(page => page.Sheet).OfType<SheetMaker>()]),
            Files = files,
            Config = config,
            References = Pipeline.Named("references").DependsOn(files)
                .FromDependencies(From(FileRole.References))
                .Process(ContentFiles.References())
                .Aggregate(new UniqueReferences())
                .Build(),
            Values = Pipeline.Named("values").DependsOn(files, config)
                .FromDependencies(From(FileRole.Values))
                .Process(ContentFiles.Values(config))
                .Build(),
            Signs = Pipeline.Named("signs").DependsOn(files, config)
                .FromDependencies(From(FileRole.Signs))
                .Process(ContentFiles.Signs(input, config))
                .Build(),
            SignWords = Pipeline.Named("sign-words").DependsOn(files, config)
                .FromDependencies(From(FileRole.SignWords))
                .Process(ContentFiles.SignWords(config))
                .Build(),
            Reviews = Pipeline.Named("reviews").DependsOn(files, config)
                .FromDependencies(From(FileRole.Review))
                .Process(ContentFiles.Reviews(input, config))
                .Build(),
            Translations = Pipeline.Named("translations").DependsOn(files)
                .FromDependencies(From(FileRole.Translation))
                .Process(ContentFiles.Translations())
                .Build(),
            Entities = Pipeline.Named("entities").DependsOn(files, config)
                .FromDependencies(From(FileRole.Entities))
                .Process(ContentFiles.Entities(input, config))
                .Aggregate(new UniqueEntities())
                .Build(),
            Markdown = Pipeline.Named("markdown").DependsOn(files, config)
                .FromDependencies(From(FileRole.Page))
                .Process(ContentFiles.Markdown(input, config))
                .Build(),
            Coverage = Pipeline.Named("coverage").DependsOn(files)
                .FromDependencies(From(FileRole.Coverage))
                .Process(ContentFiles.Coverage())
                .Build(),
            Redirects = Pipeline.Named("redirects").DependsOn(files)
                .FromDependencies(From(FileRole.Redirects))
                .Process(ContentFiles.Redirects())
                .Build(),
        };
        return parts with { Sources = [.. input.Features.SelectMany(feature => feature.Sources(parts))] };
    }

    /// <summary>All of them.</summary>
    public static ImmutableArray<Pipeline> All(SiteParts parts) =>
    [
        parts.Files, parts.Config, parts.References, parts.Values, parts.Signs, parts.SignWords, parts.Reviews, parts.Translations, parts.Entities, parts.Markdown,
        parts.Coverage, parts.Redirects, .. parts.Sources,
    ];
}
