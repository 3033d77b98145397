using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site;

/// <summary>What features are given to build on: the site's own pipelines, as far as the story has come.</summary>
public sealed record SiteParts
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _once = new();

    /// <summary>What the build was given.</summary>
    public required BuildInput Input { get; init; }

    /// <summary>What the steps of a page are made with.</summary>
    internal PageOptions Options { get; init; } = null!;

    /// <summary>The anchors of all pages.</summary>
    internal SharedAnchors Anchors { get; } = new();

    /// <summary>The pages of fact sheets' words.</summary>
    internal SharedSheets Sheets { get; init; } = null!;

    /// <summary>Every file of the content folder, by what it is.</summary>
    public required Pipeline<SourceFile> Files { get; init; }

    /// <summary>One document: site.yml.</summary>
    public required Pipeline<ConfigDocument> Config { get; init; }

    /// <summary>The sources.</summary>
    public required Pipeline<ReferenceDocument> References { get; init; }

    /// <summary>The values of values.yml.</summary>
    public required Pipeline<ValueDocument> Values { get; init; }

    /// <summary>One document: signs.yml.</summary>
    public required Pipeline<SignSetDocument> Signs { get; init; }

    /// <summary>The words of signs, by language.</summary>
    public required Pipeline<SignWordsDocument> SignWords { get; init; }

    /// <summary>Who looked at what, and when.</summary>
    public required Pipeline<ReviewDocument> Reviews { get; init; }

    /// <summary>What translations were made of.</summary>
    public required Pipeline<TranslationDocument> Translations { get; init; }

    /// <summary>The fact sheets.</summary>
    public required Pipeline<EntityDocument> Entities { get; init; }

    /// <summary>Pages of words, with their front matter read.</summary>
    public required Pipeline<MarkdownDocument> Markdown { get; init; }

    /// <summary>Which facts are said where.</summary>
    public required Pipeline<CoverageDocument> Coverage { get; init; }

    /// <summary>The entries of redirects.yml.</summary>
    public required Pipeline<RedirectDocument> Redirects { get; init; }

    /// <summary>What features read beside.</summary>
    public ImmutableArray<Pipeline> Sources { get; init; } = [];

    /// <summary>Every page before its words are read, also those that are not published. Known once the files are read.</summary>
    public Pipeline<PageEntry> Entries { get; init; } = null!;

    /// <summary>The pages that are published, before their words are read.</summary>
    public Pipeline<PageEntry> PublishedEntries { get; init; } = null!;

    /// <summary>One document: what is known of the whole site.</summary>
    public Pipeline<IndexDocument> Index { get; init; } = null!;

    /// <summary>Every page, read, checked and rendered, and what is kept of it. Known to what comes after the pages alone.</summary>
    public Pipeline<PageFacts> Pages { get; init; } = null!;

    /// <summary>What renders more than the pages of today.</summary>
    public ImmutableArray<Pipeline<WrittenFile>> Rendered { get; init; } = [];

    /// <summary>The files of one kind.</summary>
    /// <param name="role">What kind.</param>
    public SourceModule<SourceFile> From(FileRole role)
    {
        var files = Files;
        return Module.Source("Take" + role, context => context.OutputsOf(files).Where(file => file.Role == role));
    }

    /// <summary>The pipeline of a feature that reads documents of a type; null when there is none.</summary>
    public Pipeline<T>? Source<T>() where T : Document => Sources.OfType<Pipeline<T>>().SingleOrDefault();

    /// <summary>The documents that a feature read; none without the feature.</summary>
    public IReadOnlyList<T> Read<T>(IModuleContext context) where T : Document =>
        Source<T>() is { } source ? context.OutputsOf(source) : [];

    /// <summary>What is worked out once in a build, whoever asks for it first.</summary>
    public T Once<T>(Func<T> make) where T : class => (T)_once.GetOrAdd(typeof(T), _ => new Lazy<object>(make)).Value;
}

/// <summary>What the steps of a page are given to build on; a few pages may be made again without the rest of the site.</summary>
public sealed record StepParts
{
    internal StepParts(BuildInput input, PageOptions options, Pipeline<IndexDocument> index) => (Input, Options, Index) = (input, options, index);

    /// <summary>What the build was given.</summary>
    public BuildInput Input { get; }

    /// <summary>What the steps of a page are made with.</summary>
    internal PageOptions Options { get; }

    /// <summary>One document: what is known of the whole site.</summary>
    public Pipeline<IndexDocument> Index { get; }
}
