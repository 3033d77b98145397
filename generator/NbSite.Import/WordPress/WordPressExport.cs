using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using NbSite.Content.Yaml;
using NbSite.Import.Html;
using NbSite.Import.Tree;
using NbSite.Import.Word;
using NbSite.Model;

namespace NbSite.Import.WordPress;

/// <summary>Reads exports of WordPress (WXR): its pages and posts, with the addresses that they had.</summary>
internal static class WordPressExport
{
    private const long Largest = 100L * 1024 * 1024;
    private const int Deepest = 60;

    // What WordPress keeps for itself.
    private static readonly HashSet<string> Inner = new(StringComparer.Ordinal)
    {
        "attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "oembed_cache", "wp_global_styles", "wp_navigation", "wp_template", "wp_template_part", "wp_font_family", "wp_font_face",
    };

    /// <summary>Whether a folder or file is an export, by the first bytes of its .xml files.</summary>
    public static bool Is(SourceTree tree) => tree.Files.Any(IsExport);

    /// <summary>Whether a file is of the kind that exports are.</summary>
    public static bool IsPage(string path) => path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsExport(SourceFile file)
    {
        if (!IsPage(file.Path) || file.Length > Largest) return false;
        var start = file.Read();
        return Encoding.UTF8.GetString(start, 0, Math.Min(start.Length, 20_000)) is var text
            && (text.Contains("wordpress.org/export", StringComparison.Ordinal) || text.Contains("generator=\"WordPress", StringComparison.Ordinal));
    }

    public static IEnumerable<ImportedPage> Read(SourceTree tree, FindingList findings)
    {
        // In a folder there may be others, such as feeds; a file that stands alone was meant.
        var all = tree.Files.Where(file => IsPage(file.Path)).ToList();
        foreach (var file in all.Count == 1 ? all : [.. all.Where(IsExport)])
        {
            var place = SourceSpan.File(file.Path);
            Items? items = null;
            try
            {
                if (file.Length > Largest) throw new InvalidDataException($"it has {file.Length} bytes; at most {Largest} are read");
                items = All(file, findings);
            }
            catch (Exception problem) when (problem is InvalidDataException or XmlException)
            {
                findings.Add(Codes.ImportRefused.At(place with { Line = (problem as XmlException)?.LineNumber ?? 0, Column = (problem as XmlException)?.LinePosition ?? 0 },
                    problem is XmlException damaged ? damaged.Message.Contains("DTD", StringComparison.Ordinal) ? "it defines entities of its own, which may do harm" : "it is damaged, or cut off" : problem.Message));
            }

            if (items is null) continue;
            foreach (var item in items.All)
                if (Page(file.Path, item, items, findings) is { } page) yield return page;
        }
    }

    private static Items All(SourceFile file, FindingList findings)
    {
        var items = new Items();
        using var reader = XmlReader.Create(new MemoryStream(file.Read(), writable: false), SafeZip.Settings(closes: true));
        var number = 0;
        while (reader.Read())
        {
            findings.Cancellation.ThrowIfCancellationRequested();
            if (reader.Depth > Deepest) throw new InvalidDataException($"it has parts more than {Deepest} deep inside each other");
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName is "base_site_url" or "base_blog_url" || (reader.LocalName == "link" && reader.Depth == 2 && items.Site is null))
            {
                using var address = reader.ReadSubtree();
                items.Site = XElement.Load(address).Value.Trim().TrimEnd('/') is { Length: > 0 } site ? site : items.Site;
                continue;
            }

            if (reader.LocalName != "item") continue;
            using var subtree = reader.ReadSubtree();
            var element = XElement.Load(subtree, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace);
            var item = Item.Of(element, --number);
            if (items.Add(item)) continue;
            // Two sites that were joined may number alike; links by number mean the first.
            while (!items.Add(item with { Id = number })) number--;
            findings.Add(Codes.ImportTitleMarks.At(new SourceSpan($"{file.Path}#{number}", item.Line, 1), $"another entry has the number {item.Id} too; links with this number lead to that one"));
        }

        return items;
    }

    private static ImportedPage? Page(string path, Item item, Items items, FindingList findings)
    {
        var source = $"{path}#{item.Id}";
        var place = new SourceSpan(source, item.Line, 1);
        if (Inner.Contains(item.Type) || item.Status is "auto-draft" or "inherit") return null;
        if (item.Type is not ("page" or "post") || item.Status == "trash")
        {
            var words = item.Title + " " + Bare(item.Content, source);
            if (PlainWords.Split(words).Length > 0)
                findings.Add(Codes.ImportLeftOut.At(place, item.Status == "trash" ? "an entry that was thrown away" : $"an entry of the kind “{item.Type}”", Quote.Short(words)), words);
            return null;
        }

        var html = WordPressText.Html(item.Content, items);
        if (HtmlParsing.Read("<body>" + html, place, findings) is not { Body: { } root }) return null;
        var want = HtmlParsing.Words(root);
        var blocks = new HtmlConverter(source, element => element.SourceReference is { } at ? item.ContentLine + at.Position.Line - 1 : null, findings).Read(root);
        var page = PageMaking.Make(source, item.Title.Length > 0 ? item.Title : null, blocks, findings) with
        {
            Place = Place(item, items),
            IsIndex = items.HoldsPages(item.Id),
            Summary = Bare(item.Excerpt, source) is { Length: > 0 } excerpt ? excerpt : null,
            Weight = Math.Clamp(item.Order, -100_000, 100_000),
            Addresses = [.. Addresses(item, items.Site)],
            Names = item.Name.Length > 0 ? [item.Name] : [],
        };
        foreach (var label in item.Labels) findings.Add(Codes.ImportKey.At(place, "category", label));
        if (item.Status is not "publish") findings.Add(Codes.ImportTitleMarks.At(place, $"the page was not public there (“{item.Status}”)"));
        WordCheck.Compare(page, want, findings);
        return page;
    }

    private static string Bare(string html, string source) => html.Length == 0 || HtmlParsing.Read(html, SourceSpan.File(source), new FindingList()) is not { Body: { } body } ? "" : HtmlParsing.Words(body).Trim();

    // By the names of the pages above it; those of posts say a day, which is no place.
    private static string Place(Item item, Items items)
    {
        var parts = new List<string>();
        var at = item;
        for (var i = 0; i < 20; i++)
        {
            parts.Insert(0, at.Name.Length > 0 ? at.Name : at.Title.Length > 0 ? at.Title : $"page-{at.Id}");
            if (items.Find(at.Parent) is not { } above) break;
            at = above;
        }

        return string.Join('/', parts.Select(part => part.Replace('/', '-')));
    }

    private static IEnumerable<string> Addresses(Item item, string? site)
    {
        if (item.Link.Length > 0) yield return item.Link;
        if (site is null) yield break;
        if (item.Id < 0) yield break;
        yield return string.Create(CultureInfo.InvariantCulture, $"{site}/?p={item.Id}");
        if (item.Type == "page") yield return string.Create(CultureInfo.InvariantCulture, $"{site}/?page_id={item.Id}");
    }
}

/// <summary>All entries of an export.</summary>
internal sealed class Items
{
    private readonly List<Item> _all = [];
    private readonly Dictionary<int, Item> _byId = [];
    private readonly HashSet<int> _above = [];

    /// <summary>In the order of the export.</summary>
    public IReadOnlyList<Item> All => _all;

    /// <summary>Takes an entry; false when there is one with its number.</summary>
    public bool Add(Item item)
    {
        if (!_byId.TryAdd(item.Id, item)) return false;
        _all.Add(item);
        if (item.Type == "page" && item.Status != "trash") _above.Add(item.Parent);
        return true;
    }

    /// <summary>The entry with a number.</summary>
    public Item? Find(int id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether pages stand below an entry.</summary>
    public bool HoldsPages(int id) => _above.Contains(id);

    /// <summary>The address of the old site, without “/” at its end.</summary>
    public string? Site { get; set; }
}

/// <summary>An entry of an export.</summary>
internal sealed record Item
{
    public required int Id { get; init; }
    public required string Title { get; init; }
    public required string Link { get; init; }
    public required string Name { get; init; }
    public required string Type { get; init; }
    public required string Status { get; init; }
    public required string Content { get; init; }
    public required string Excerpt { get; init; }
    public required string File { get; init; }
    public required string Alt { get; init; }
    public required int Parent { get; init; }
    public required int Order { get; init; }
    public required int Line { get; init; }
    public required int ContentLine { get; init; }
    public required ImmutableArray<string> Labels { get; init; }

    public static Item Of(XElement element, int otherwise)
    {
        var content = element.Elements().FirstOrDefault(each => each.Name.LocalName == "encoded" && each.Name.NamespaceName.Contains("content", StringComparison.Ordinal));
        return new Item
        {
            Id = Number("post_id") ?? otherwise,
            Title = Text("title"),
            Link = Text("link"),
            Name = Uri.UnescapeDataString(Text("post_name")),
            Type = Text("post_type") is { Length: > 0 } type ? type : "post",
            Status = Text("status") is { Length: > 0 } status ? status : "publish",
            Content = (content?.Value ?? "").Replace("\r\n", "\n", StringComparison.Ordinal),
            Excerpt = element.Elements().FirstOrDefault(each => each.Name.LocalName == "encoded" && each.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal))?.Value.Trim() ?? "",
            File = Text("attachment_url"),
            Alt = element.Elements().Where(each => each.Name.LocalName == "postmeta").FirstOrDefault(meta => Of(meta, "meta_key") == "_wp_attachment_image_alt") is { } alt ? Of(alt, "meta_value") : "",
            Parent = Number("post_parent") ?? 0,
            Order = Number("menu_order") ?? 0,
            Line = LineOf(element),
            ContentLine = content is null ? 1 : LineOf(content),
            Labels = [.. element.Elements().Where(each => each.Name.LocalName == "category" && each.Value.Trim() is not ("" or "Uncategorized")).Select(each => each.Value.Trim()).Distinct()],
        };

        string Text(string name) => element.Elements().FirstOrDefault(each => each.Name.LocalName == name)?.Value.Trim() ?? "";

        int? Number(string name) => int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Of(XElement meta, string name) => meta.Elements().FirstOrDefault(each => each.Name.LocalName == name)?.Value ?? "";

    private static int LineOf(XElement element) => element is IXmlLineInfo { LineNumber: > 0 } info ? info.LineNumber : 1;
}
