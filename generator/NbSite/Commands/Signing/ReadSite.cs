using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Reviews;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Signs;
using NbSite.Publishing.Site.Types;

namespace NbSite.Commands.Signing;

/// <summary>A page or fact sheet as it stands, with all its words.</summary>
/// <param name="Parts">What it shows.</param>
/// <param name="Index">What it may know of others.</param>
/// <param name="Required">Roles that must sign it.</param>
/// <param name="Months">The longest time until it is looked at again.</param>
/// <param name="Record">What an edition would record of it.</param>
internal sealed record Sheet(PageParts Parts, ISiteIndex Index, ImmutableArray<string> Required, int Months, EditionRecord Record)
{
    /// <summary>What it says.</summary>
    public PageContent Page => Parts.Page;

    public string Code { get; } = TextHash.Of(Parts.Page).VersionCode;

    public PageSigning Signing(ReviewRecord? review) => CompareSigned.Compare(Parts, review, Required, Index);
}

/// <summary>A content file that is signed as one.</summary>
internal sealed record SignedFile(string Path, ImmutableArray<Sheet> Sheets, ReviewRecord? Review)
{
    public string RecordPath => ReviewFiles.RecordOf(Path);

    public string Language => Path[..Path.IndexOf('/', StringComparison.Ordinal)];
}

/// <summary>The whole site, read and not published, with the words of every page.</summary>
internal sealed class ReadSite
{
    public required BuildResult Result { get; init; }
    public required MemorySink Output { get; init; }

    /// <summary>Null when site.yml cannot be read.</summary>
    public required IndexDocument? Index { get; init; }

    /// <summary>In order of path.</summary>
    public required ImmutableArray<SignedFile> Files { get; init; }
    public required ImmutableArray<PageHeader> Headers { get; init; }
    public required ImmutableArray<ContentFile> Content { get; init; }

    /// <summary>The site with its drafts, held to no edition.</summary>
    public static ReadSite Read(ImmutableArray<ContentFile> content, DateOnly today, ProgramHost host) =>
        Read(content, new BuildOptions { Today = today, Drafts = true }, EditionStore.Empty, host);

    public static ReadSite Read(ImmutableArray<ContentFile> content, BuildOptions options, EditionStore editions, ProgramHost host)
    {
        var pages = new ConcurrentBag<PageDocument>();
        var output = new MemorySink();
        var input = SiteTypes.Over(new BuildInput
        {
            HoldsChecks = false,
            // What the site holds itself to hides no words; signing may be what mends it.
            RaisesLevels = false,
            SizesPictures = false,
            Files = content,
            Theme = host.Theme(),
            Options = options,
            Editions = editions,
            Extensions = host.Extensions
                .WithPage(Module.From<PageDocument, PageDocument>("KeepPage", (page, _) =>
                {
                    pages.Add(page);
                    return page;
                })),
            KeepsIndex = true,
        });
        var theme = input.Theme;
        var result = SiteBuilder.Build(input, output, host.Cancellation);
        BuildCommand.Rethrow(result);
        var index = result.Index;
        var written = pages.Where(page => page.Entry.Header is { IsGenerated: false, Status: not ReviewStatus.Withdrawn }).ToList();
        return new ReadSite
        {
            Result = result,
            Output = output,
            Index = index,
            Files = index is null ? [] : [.. WithPages(written, index.Config).Concat(WithoutPages(index, theme)).Concat(OfSigns(index, theme)).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Headers = [.. written.Select(page => page.Entry.Header).OrderBy(header => header.Language, StringComparer.Ordinal).ThenBy(header => header.Id, StringComparer.Ordinal)],
            Content = content,
        };
    }

    /// <summary>The file that is meant by a path, a page id or an address; null for none.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="folder">The content folder.</param>
    /// <param name="current">Where it was typed.</param>
    public SignedFile? Find(string name, string folder, string current)
    {
        // As messages call a file of a pack.
        if (PackPaths.IsLabel(name) && name[5..].Split(": ", 2) is [var pack, var inPack])
            return Files.FirstOrDefault(file => file.Path == PackPaths.Beside(inPack, pack)) ?? Files.FirstOrDefault(file => file.Path == inPack);
        var path = Path.GetRelativePath(folder, Path.GetFullPath(name, current)).Replace('\\', '/');
        var header = Headers.FirstOrDefault(page => page.Address == name)
            ?? Headers.Where(page => page.Id == name).OrderBy(page => page.Language == Index!.Config.Language ? 0 : 1).FirstOrDefault();
        return Files.FirstOrDefault(file => file.Path == path || file.RecordPath == path || file.Path == name || file.Path == header?.Path);
    }

    /// <summary>The errors that make the words of a file uncertain: its own, those of fact sheets, and those of shared files.</summary>
    public ImmutableArray<Diagnostic> ErrorsOf(SignedFile file) =>
    [
        .. Result.Diagnostics.Where(each => each.Severity == Severity.Error && (each.Span.Path == file.Path
            || each.Span.Path == file.RecordPath || !each.Span.Path.Contains('/', StringComparison.Ordinal)
            || (each.Span.Path.EndsWith(".yml", StringComparison.Ordinal) && !each.Span.Path.EndsWith(".review.yml", StringComparison.Ordinal)))),
    ];

    private static IEnumerable<SignedFile> WithPages(IEnumerable<PageDocument> pages, SiteConfig config) =>
        pages.GroupBy(page => page.Entry.Header.Path, StringComparer.Ordinal).Select(file => new SignedFile(
            file.Key,
            [
                .. file.OrderBy(page => page.Content.Id, StringComparer.Ordinal).Select(page => new Sheet(
                    PageParts.Of(page.Content, page.Cited.Select(cited => cited.Key), page.TermIds), page.Index,
                    page.Entry.Keys.Requires ?? config.Review.RolesFor(page.Content.Type, page.Content.Kind),
                    page.Entry.Keys.EveryMonths ?? config.LongestMonths,
                    EditionRecord.Of(
                        page.Content, TextHash.Of(page.Content).Sha256Hex, page.Anchors,
                        page.Cited.Select(cited => page.Index.Get<FormattedReference>(IndexKind.Reference, cited.Key))))),
            ],
            file.First().Entry.Review));

    /// <summary>The words of signs, a file a language, with a sheet for each sign and each level.</summary>
    private static IEnumerable<SignedFile> OfSigns(IndexDocument index, ITheme theme)
    {
        foreach (var words in index.Signs.Words)
        {
            if (index.Languages.FirstOrDefault(each => each.Language == words.Language) is not { } site) continue;
            var required = index.Config.Review.RolesFor(SignSheets.Type, ContentKind.Clinical);
            yield return new SignedFile(
                SiteSigns.PathOf(words.Language),
                [
                    .. SignSheets.All(index.Signs.Set, words, site, theme.Words(words.Language)!).Select(sheet => new Sheet(
                        new PageParts(sheet, SignSheets.Cited(sheet), []), site, required, words.EveryMonths ?? index.Config.LongestMonths,
                        EditionRecord.Of(sheet, TextHash.Of(sheet).Sha256Hex, [], []))),
                ],
                index.Signs.RecordOf(words.Language));
        }
    }

    private static IEnumerable<SignedFile> WithoutPages(IndexDocument index, ITheme theme)
    {
        // The index holds only what is of a language with pages.
        return index.Entities.Where(entity => !entity.HasPage).GroupBy(entity => entity.Path, StringComparer.Ordinal).Select(file =>
        {
            var language = file.Key[..file.Key.IndexOf('/', StringComparison.Ordinal)];
            var (site, words) = (index.For(language), theme.Words(language)!);
            return new SignedFile(
                file.Key,
                [
                    .. file.OrderBy(entity => entity.Id, StringComparer.Ordinal).Select(entity =>
                    {
                        var parts = SheetText.Read(entity, site, words);
                        return new Sheet(
                            parts, site, entity.Keys.Requires ?? index.Config.Review.RolesFor(entity.Type, entity.Kind),
                            entity.Keys.EveryMonths ?? index.Config.LongestMonths,
                            EditionRecord.Of(parts.Page, TextHash.Of(parts.Page).Sha256Hex, [], []));
                    }),
                ],
                index.ItemReviews.FirstOrDefault(item => item.Path == file.Key)?.Record);
        });
    }
}
