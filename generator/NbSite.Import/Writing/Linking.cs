using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Writing;

/// <summary>Turns the addresses on a page into those of the new site: pages by their ids, pictures and files where they were put.</summary>
internal sealed class Linking(ImportedPage page, Placement placement, IReadOnlyDictionary<ImportedPage, Anchors> anchors, Media media, FindingList findings)
{
    private int _line;

    public ImmutableArray<ImportedBlock> All(ImmutableArray<ImportedBlock> blocks) => [.. blocks.Select(One)];

    private ImportedBlock One(ImportedBlock block)
    {
        _line = block.Line;
        return block switch
        {
            ImportedHeading heading => heading with { Words = Many(heading.Words) },
            ImportedParagraph paragraph => paragraph with { Words = Many(paragraph.Words) },
            ImportedList list => list with { Items = [.. list.Items.Select(All)] },
            ImportedQuote quote => quote with { Children = All(quote.Children) },
            ImportedBox box => box with { Title = Many(box.Title), Children = All(box.Children) },
            ImportedDefinitions definitions => definitions with
            {
                Items = [.. definitions.Items.Select(item => new ImportedDefinition(Many(item.Term), All(item.Children)))],
            },
            ImportedTable table => table with { Caption = Many(table.Caption), Rows = [.. table.Rows.Select(row => row.Select(Many).ToImmutableArray())] },
            _ => block,
        };
    }

    private ImmutableArray<ImportedInline> Many(ImmutableArray<ImportedInline> inlines) => [.. inlines.SelectMany(inline => inline switch
    {
        Stress stress => [stress with { Children = Many(stress.Children) }],
        Script script => [script with { Children = Many(script.Children) }],
        Link link => Linked(link),
        Picture picture => Shown(picture) is { } shown ? [shown] : [],
        _ => (IEnumerable<ImportedInline>)[inline],
    })];

    private IEnumerable<ImportedInline> Linked(Link link)
    {
        var inner = Many(link.Children);
        // A picture that leads to itself in another size is only a picture.
        if (inner.Any(each => each is Picture) && PlainWords.Split(string.Concat(inner.Where(each => each is not Picture).Select(each => PlainWords.Of([each])))).Length == 0) return inner;
        return Address(link.Address) is { } address ? [new Link(address, inner)] : inner;
    }

    private string? Address(string address)
    {
        address = address.Trim();
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, anchor) = hash < 0 ? (address, "") : (address[..hash], address[(hash + 1)..]);
        if (path.Length == 0) return anchor.Length == 0 || anchor == "top" ? null : Anchor("", page, anchor, address);
        if (placement.Find(page, path) is { } target) return Anchor(ReferenceEquals(target, page) ? "" : placement.IdOf(target), target, anchor, address) ?? placement.IdOf(target);
        if (path.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return path.Split('?')[0].Replace("%20", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (path.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)) return "tel:" + string.Concat(path[4..].Where(c => char.IsAsciiDigit(c) || c == '+'));
        if (path.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is not "file")
        {
            if (uri.Scheme is not ("https" or "http")) return Lost(address, $"an address that begins with “{uri.Scheme}:” is not allowed");
            if (!placement.IsOwn(uri)) return Fit(uri);
            return media.File(page, uri.AbsolutePath, _line, out var problem) ?? (problem is null ? Fit(uri) : Lost(address, problem));
        }

        if (media.File(page, path, _line, out var why) is { } file) return file;
        if (why is not null) return Lost(address, why);
        if (path.StartsWith('/') && placement.Whole(address) is { } whole && Uri.TryCreate(whole, UriKind.Absolute, out var old)) return Fit(old);
        return Lost(address, StaticKinds.ByEnding(path) is null ? "no page that was brought in has this address" : "the file is not there");
    }

    // Signs that a link's address cannot hold, written as browsers do.
    private static string Fit(Uri uri) => uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("_", uri.AbsoluteUri.Contains("__", StringComparison.Ordinal) ? "%5F" : "_", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal).Replace("*", "%2A", StringComparison.Ordinal);

    private string? Anchor(string id, ImportedPage target, string anchor, string address)
    {
        if (anchor.Length == 0) return id.Length == 0 ? null : id;
        if (anchors[target].Now(anchor) is { } now) return $"{id}#{now}";
        findings.Add(Codes.ImportLink.At(page.At(_line), Quote.Short(address), id.Length == 0 ? "the page has no heading of this name" : "that page has no heading of this name; the link leads to its start"));
        return null;
    }

    private string? Lost(string address, string why)
    {
        findings.Add(Codes.ImportLink.At(page.At(_line), Quote.Short(address), why));
        return null;
    }

    private Picture? Shown(Picture picture)
    {
        if (media.Picture(page, picture.Address, _line) is not { } path)
        {
            if (picture.Alt.Length + picture.Caption.Length > 0)
                findings.Add(Codes.ImportLeftOut.At(page.At(_line), "words of a picture that is not there", Quote.Short($"{picture.Alt} {picture.Caption}")), $"{picture.Alt} {picture.Caption}");
            return null;
        }

        var alt = InlineWriter.Clean(picture.Alt).Trim();
        if (PlainWords.Split(alt).Length > 0) return picture with { Address = path, Alt = alt, Caption = InlineWriter.Clean(picture.Caption).Trim() };
        var name = path[(path.LastIndexOf('/') + 1)..];
        findings.Add(Codes.ImportPictureWords.At(page.At(_line), name));
        return picture with { Address = path, Alt = name[..name.LastIndexOf('.')].Replace('-', ' '), Caption = InlineWriter.Clean(picture.Caption).Trim() };
    }
}
