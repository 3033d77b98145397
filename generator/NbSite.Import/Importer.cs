using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Redirects;
using NbSite.Content.Sources;
using NbSite.Import.Html;
using NbSite.Import.Markdown;
using NbSite.Import.References;
using NbSite.Import.Tree;
using NbSite.Import.Word;
using NbSite.Import.WordPress;
using NbSite.Import.Writing;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>What pages are brought in from.</summary>
public enum ImportKind
{
    /// <summary>A folder of Markdown files with front matter.</summary>
    Markdown,

    /// <summary>A folder of web pages.</summary>
    Html,

    /// <summary>An export of WordPress.</summary>
    Wordpress,

    /// <summary>Word documents.</summary>
    Word,
}

/// <summary>What is brought in, and where to.</summary>
/// <param name="Source">The files.</param>
/// <param name="Kind">What they are; null to find out.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Into">The folder below the language's; empty for the language's own.</param>
/// <param name="PageKind">The <c>kind</c> of the pages.</param>
public sealed record ImportRequest(SourceTree Source, ImportKind? Kind, string Language, string Into, string PageKind = "practical")
{
    /// <summary>Ends the import; it is looked at with each page and passage.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>The entrance of this project: from other programs' files to those of a site, all in memory.</summary>
public static class Importer
{
    /// <summary>The most pages at once.</summary>
    public const int MostPages = 5_000;

    /// <summary>What a source is, by its files; null when nothing of it can be brought in.</summary>
    public static ImportKind? KindOf(SourceTree source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var files = source.Files;
        if (files.Any(file => file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)) && WordPressExport.Is(source)) return ImportKind.Wordpress;
        var markdown = files.Count(file => MarkdownFolder.IsPage(file.Path));
        var html = files.Count(file => HtmlFolder.IsPage(file.Path));
        var word = files.Count(file => WordFile.IsPage(file.Path));
        if (markdown + html + word == 0) return null;
        return markdown >= html && markdown >= word ? ImportKind.Markdown : html >= word ? ImportKind.Html : ImportKind.Word;
    }

    /// <summary>Reads everything and writes it in memory. With an error among the findings there are no files.</summary>
    public static ImportResult Run(ImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var findings = new FindingList(request.Cancellation);
        var kind = request.Kind ?? KindOf(request.Source);
        var pages = (kind switch
        {
            ImportKind.Markdown => MarkdownFolder.Read(request.Source, findings),
            ImportKind.Html => HtmlFolder.Read(request.Source, findings),
            ImportKind.Word => WordFile.Read(request.Source, findings),
            ImportKind.Wordpress => WordPressExport.Read(request.Source, findings),
            _ => [],
        }).Take(MostPages + 1).ToImmutableArray();
        if (pages.Length > MostPages) findings.Add(Codes.ImportTooMuch.At(SourceSpan.File(""), $"more than {MostPages} pages"));
        if (pages.IsEmpty && !findings.HasErrors) findings.Add(Codes.ImportNothing.At(SourceSpan.File(""), kind is null
            ? $"“{request.Source.Name}” holds no .md, .html, .docx and no export of WordPress" : $"“{request.Source.Name}” holds no page that can be read"));
        Others(request, kind, findings);
        while (!findings.HasErrors)
        {
            var result = Write(request, pages, findings.Copy());
            var large = result.Written.Where(page => Encoding.UTF8.GetByteCount(page.Text()) > SourceDecoder.LongestMarkdown).Select(page => page.Page).ToList();
            if (large.Count == 0) return result;
            // The others are written once more, without links to what is left out.
            foreach (var page in large)
                findings.Add(Codes.ImportFileLeftOut.At(SourceSpan.File(page.Source), $"its page would be larger than {SourceDecoder.LongestMarkdown} bytes, which is the most that a page may have; cut it into several"));
            var gone = large.ToHashSet<object>(ReferenceEqualityComparer.Instance);
            pages = [.. pages.Where(page => !gone.Contains(page))];
            if (pages.IsEmpty) findings.Add(Codes.ImportNothing.At(SourceSpan.File(""), $"all pages of “{request.Source.Name}” are too large"));
        }

        return new ImportResult { Findings = findings.ToImmutable() };
    }

    /// <summary>What a file is by the end of its name; null when it is nothing that pages are brought in from.</summary>
    public static ImportKind? KindOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MarkdownFolder.IsPage(path) ? ImportKind.Markdown : HtmlFolder.IsPage(path) ? ImportKind.Html
            : WordFile.IsPage(path) ? ImportKind.Word : WordPressExport.IsPage(path) ? ImportKind.Wordpress : null;
    }

    /// <summary>Whether pages are brought in from files with such a name.</summary>
    public static bool IsPage(string path) => KindOf(path) is not null;

    // One kind is read at once. Who did not say which is told of the others.
    private static void Others(ImportRequest request, ImportKind? kind, FindingList findings)
    {
        if (request.Kind is not null || kind is null) return;
        var others = request.Source.Files.Select(file => KindOf(file.Path)).Where(each => each is not null and not ImportKind.Wordpress && each != kind)
            .CountBy(each => each!.Value).OrderBy(each => each.Key).Select(each => (Name: each.Key.ToString().ToLowerInvariant(), Files: each.Value)).ToList();
        if (others.Count == 0) return;
        findings.Add(Codes.ImportOtherKind.At(SourceSpan.File(""), kind.Value.ToString().ToLowerInvariant(),
            string.Join(", ", others.Select(each => $"{each.Files} of the kind {each.Name} (nbsite import {each.Name} {request.Source.Name})"))));
    }

    private static ImportResult Write(ImportRequest request, ImmutableArray<ImportedPage> pages, FindingList findings)
    {
        var placement = new Placement(request.Into, pages);
        // A page that speaks for its folder stands in it; so do pages below which others stand.
        string PathOf(ImportedPage page) => $"{request.Language}/{placement.IdOf(page)}{(page.IsIndex ? "/index" : "")}.md";
        var folder = request.Into.Length == 0 ? request.Language : $"{request.Language}/{request.Into}";
        var media = new Media(request.Source, folder, PathOf, findings);
        // By the page itself: comparing all that pages say takes its time.
        var anchors = new Dictionary<ImportedPage, Anchors>(ReferenceEqualityComparer.Instance);
        foreach (var page in pages) anchors.Add(page, new Anchors(page.Blocks));
        var candidates = new CandidateList(placement.IsOwn);
        var written = ImmutableArray.CreateBuilder<WrittenPage>(pages.Length);
        var aliases = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var addresses = ImmutableArray.CreateBuilder<FormerAddress>();
        foreach (var page in pages)
        {
            findings.Cancellation.ThrowIfCancellationRequested();
            candidates.Read(page);
            var id = placement.IdOf(page);
            var blocks = new Linking(page, placement, anchors, media, findings).All(anchors[page].Blocks);
            var lines = new BlockWriter(page, findings).Write(blocks);
            if (lines.TrueForAll(each => each.IsComment)) lines.Add(WrittenPage.TitlePassage(page.Title));
            var good = ImmutableArray.CreateBuilder<string>();
            foreach (var address in page.Addresses.Select(Local).Distinct(StringComparer.OrdinalIgnoreCase).Where(address => address != $"/{id}/"))
            {
                var problem = OldAddressReader.Read(address, patterns: false, out var wrong) is not { } read ? wrong
                    : aliases.Add(read.Key) ? null : "another page has it too";
                if (problem is null) good.Add(address);
                addresses.Add(new FormerAddress(address, id, problem));
            }

            written.Add(new WrittenPage
            {
                Page = page,
                Id = id,
                Path = PathOf(page),
                Kind = request.PageKind,
                Title = WrittenPage.Plain(page.Title),
                Summary = Summary(page, findings),
                Aliases = good.ToImmutable(),
                Blocks = [.. lines],
            });
        }

        return new ImportResult
        {
            Written = written.ToImmutable(),
            Media = media.Files.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Findings = findings.ToImmutable(),
            Candidates = candidates.All,
            Addresses = addresses.ToImmutable(),
        };
    }

    private static string Local(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        ? uri.PathAndQuery : address.StartsWith('/') ? address : "/" + address;

    private static string Summary(ImportedPage page, FindingList findings)
    {
        if (page.Summary is { } own && WrittenPage.Plain(own) is { Length: > 0 } given) return string.Join(' ', given.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var text = page.Blocks.OfType<ImportedParagraph>().Select(paragraph => InlineWriter.Clean(PlainWords.Shown(paragraph.Words)).Trim()).FirstOrDefault(words => PlainWords.Split(words).Length > 3);
        if (text is null) return Told(WrittenPage.Plain(page.Title), "its title");
        var end = text.IndexOfAny(['.', '!', '?', '。', '؟']) + 1;
        while (end is > 0 and < 40 && end < text.Length && text.IndexOfAny(['.', '!', '?', '。', '؟'], end) is >= 0 and var next && next < 200) end = next + 1;
        if (end is 0 or > 250) end = Math.Min(text.Length, 200);
        if (end < text.Length && text[end - 1] is not ('.' or '!' or '?' or '。' or '؟') && text.LastIndexOf(' ', end - 1) is > 0 and var blank) end = blank;
        return WrittenPage.Plain(text[..end]) is { Length: > 0 } made ? Told(made, "its first sentence") : Told(WrittenPage.Plain(page.Title), "its title");

        string Told(string taken, string what)
        {
            findings.Add(Codes.ImportSummary.At(SourceSpan.File(page.Source), what));
            return taken;
        }
    }
}

/// <summary>An address that the page had before.</summary>
/// <param name="Address">As the old site had it.</param>
/// <param name="Page">The id of the page that it is now.</param>
/// <param name="Problem">Why it does not lead there; null when it does.</param>
public sealed record FormerAddress(string Address, string Page, string? Problem);
