using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using NbSite.Content.Yaml;
using NbSite.Import.Html;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Word;

/// <summary>Reads the body of a Word document. A line of the source is one of its paragraphs, counted from 1.</summary>
internal sealed partial class WordReader
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private readonly string _source;
    private readonly SafeZip _zip;
    private readonly ImmutableDictionary<string, string> _footnoteRelations;
    private readonly ImmutableDictionary<string, string> _endnoteRelations;
    private readonly FindingList _findings;
    private readonly WordStyles _styles;
    private readonly Dictionary<string, XElement> _footnotes;
    private readonly Dictionary<string, XElement> _endnotes;
    private readonly Dictionary<string, XElement> _comments;
    private readonly Dictionary<(string, int), int> _numbers = [];
    private readonly List<string> _told = [];
    private readonly List<ImportedBlock> _boxes = [];
    private int _paragraph;

    // Where links and pictures lead: of the part that is read.
    private ImmutableDictionary<string, string> _relations;

    public WordReader(string source, SafeZip zip, ImmutableDictionary<string, string> relations, FindingList findings)
    {
        (_source, _zip, _relations, _findings) = (source, zip, relations, findings);
        _styles = new WordStyles(zip.Xml("word/styles.xml"), zip.Xml("word/numbering.xml"));
        _footnoteRelations = WordFile.Relations(zip, "word/_rels/footnotes.xml.rels");
        _endnoteRelations = WordFile.Relations(zip, "word/_rels/endnotes.xml.rels");
        _footnotes = ById(zip.Xml("word/footnotes.xml"));
        _endnotes = ById(zip.Xml("word/endnotes.xml"));
        _comments = ById(zip.Xml("word/comments.xml"));
    }

    private SourceSpan Here => new(_source, Math.Max(1, _paragraph), 1);

    /// <summary>The attribute <c>w:val</c>.</summary>
    internal static string? Value(XElement? element) => element?.Attribute(W + "val")?.Value;

    public ImmutableArray<ImportedBlock> Read(XElement body) => Captions(Lists(Parts(body, 0)));

    /// <summary>The words of notes, each once.</summary>
    public string NoteWords() => string.Join('\n', _told);

    /// <summary>All that an element says, as a reader of the document sees it with its changes accepted.</summary>
    public static string Words(XElement element)
    {
        var text = new StringBuilder();
        foreach (var each in element.Descendants())
        {
            if (each.Name == W + "p" || each.Name == W + "br" || each.Name == W + "tab" || each.Name == W + "cr") text.Append('\n');
            if (each.Name == W + "t" && !each.Ancestors(Mc + "Fallback").Any() && !each.Ancestors(W + "moveFrom").Any()) text.Append(each.Value);
        }

        return text.ToString();
    }

    private static Dictionary<string, XElement> ById(XElement? part) => (part?.Elements() ?? [])
        .Where(each => each.Attribute(W + "type") is null).GroupBy(each => each.Attribute(W + "id")?.Value ?? "").ToDictionary(group => group.Key, group => group.First());

    /// <summary>Blocks, with the paragraphs of lists still one by one.</summary>
    private List<Part> Parts(XElement container, int depth)
    {
        var parts = new List<Part>();
        foreach (var each in container.Elements())
        {
            if (depth > 40) break;
            _findings.Cancellation.ThrowIfCancellationRequested();
            if (each.Name == W + "p") Paragraph(each, parts, depth);
            else if (each.Name == W + "tbl") parts.AddRange(Table(each, depth).Select(block => new Part(block, null, "")));
            else if (each.Name == W + "sdt" && IsContents(each)) LeaveOut(each, "a table of contents");
            else if (each.Name == W + "sdt") parts.AddRange(each.Element(W + "sdtContent") is { } inner ? Parts(inner, depth + 1) : []);
            else if (each.Name == W + "ins" || each.Name == W + "moveTo" || each.Name == W + "customXml" || each.Name == W + "smartTag") parts.AddRange(Parts(each, depth + 1));
            else if (each.Name == W + "del" || each.Name == W + "moveFrom") Deleted(each);
            else if (each.Name == W + "altChunk") _findings.Add(Codes.ImportMacro.At(Here, "A file inside the document"));
        }

        return parts;
    }

    private static bool IsContents(XElement sdt) => Value(sdt.Element(W + "sdtPr")?.Element(W + "docPartObj")?.Element(W + "docPartGallery"))?.Contains("Contents", StringComparison.Ordinal) == true;

    private void LeaveOut(XElement element, string what)
    {
        _paragraph += element.Descendants(W + "p").Count();
        var words = Words(element);
        _findings.Add(Codes.ImportLeftOut.At(Here, what, Quote.Short(words)), words);
    }

    private void Deleted(XElement element)
    {
        var words = string.Concat(element.Descendants().Where(each => each.Name == W + "delText" || each.Name == W + "t").Select(each => each.Value));
        // Words that were moved stand in their new place.
        if (PlainWords.Split(words).Length > 0 && element.Name == W + "del") _findings.Add(Codes.ImportDeleted.At(Here, Quote.Short(words)), words);
    }

    private void Paragraph(XElement element, List<Part> parts, int depth)
    {
        _paragraph++;
        var at = _paragraph;
        var properties = element.Element(W + "pPr");
        var style = _styles.Name(properties);
        if (style.StartsWith("toc ", StringComparison.Ordinal))
        {
            var words = Words(element);
            if (PlainWords.Split(words).Length > 0) _findings.Add(Codes.ImportLeftOut.At(Here, "a table of contents", Quote.Short(words)), words);
            return;
        }

        var inlines = HtmlConverter.Trim(Inlines(element, depth));
        var boxes = _boxes.ToList();
        _boxes.Clear();
        if (!inlines.IsEmpty)
        {
            if (_styles.Level(properties) is { } level && !inlines.Any(each => each is Picture))
            {
                var anchor = element.Elements(W + "bookmarkStart").Select(mark => mark.Attribute(W + "name")?.Value).FirstOrDefault(name => name is not null and not "_GoBack");
                parts.Add(new Part(new ImportedHeading(at, level, Plain(inlines), anchor), null, style));
            }
            else if (_styles.List(properties) is { } list) parts.Add(new Part(new ImportedParagraph(at, inlines), list, style));
            else if (style.Contains("quote", StringComparison.Ordinal)) parts.Add(new Part(new ImportedQuote(at, [new ImportedParagraph(at, inlines)]), null, style));
            else parts.Add(new Part(new ImportedParagraph(at, inlines), null, style));
        }

        parts.AddRange(boxes.Select(box => new Part(box, null, "")));
    }

    // Headings are strong anyway.
    private static ImmutableArray<ImportedInline> Plain(ImmutableArray<ImportedInline> words) =>
        [.. words.SelectMany(each => each is Stress { IsStrong: true } stress ? stress.Children : [each]).Select(each => each is LineEnd ? new Words(" ") : each)];

    /// <summary>Paragraphs of lists one after the other become lists inside lists.</summary>
    private ImmutableArray<ImportedBlock> Lists(List<Part> parts)
    {
        var blocks = ImmutableArray.CreateBuilder<ImportedBlock>();
        for (var i = 0; i < parts.Count;)
        {
            if (parts[i].List is null)
            {
                blocks.Add(parts[i].Style == "caption" && parts[i].Block is ImportedParagraph caption ? new CaptionMark(caption.Line, caption.Words) : parts[i].Block);
                i++;
                continue;
            }

            var level = parts[i].List!.Value.Level;
            blocks.AddRange(Level(parts, ref i, level));
        }

        return blocks.ToImmutable();
    }

    private IEnumerable<ImportedBlock> Level(List<Part> parts, ref int i, int level)
    {
        var lists = new List<(ImportedList List, ImmutableArray<ImmutableArray<ImportedBlock>>.Builder Items)>();
        string? of = null;
        while (i < parts.Count)
        {
            // A further paragraph of an entry.
            if (parts[i].List is null && lists.Count > 0 && WordStyles.Continues(parts[i].Style) is { } going && going >= level)
            {
                lists[^1].Items[^1] = lists[^1].Items[^1].Add(parts[i].Block);
                i++;
                continue;
            }

            if (parts[i].List is not { } list || list.Level < level) break;
            if (list.Level > level && lists.Count > 0)
            {
                var inner = Level(parts, ref i, list.Level).ToImmutableArray();
                lists[^1].Items[^1] = lists[^1].Items[^1].AddRange(inner);
                continue;
            }

            var number = _numbers[(list.List, list.Level)] = _numbers.GetValueOrDefault((list.List, list.Level)) + 1;
            // The numbers below begin again.
            foreach (var key in _numbers.Keys.Where(key => key.Item1 == list.List && key.Item2 > list.Level).ToList()) _numbers.Remove(key);
            ImmutableArray<ImportedBlock> item = [parts[i].Block];
            if (lists.Count > 0 && of == list.List && lists[^1].List.IsOrdered == list.IsOrdered) lists[^1].Items.Add(item);
            else lists.Add((new ImportedList(parts[i].Block.Line, list.IsOrdered, list.IsOrdered ? number : 1, []), new[] { item }.ToImmutableArray().ToBuilder()));
            of = list.List;
            i++;
        }

        return lists.Select(list => list.List with { Items = list.Items.ToImmutable() }).ToList();
    }

    /// <summary>Captions go with the picture above or the table below.</summary>
    private static ImmutableArray<ImportedBlock> Captions(ImmutableArray<ImportedBlock> blocks)
    {
        var result = ImmutableArray.CreateBuilder<ImportedBlock>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not CaptionMark caption)
            {
                result.Add(blocks[i]);
                continue;
            }

            if (result.Count > 0 && result[^1] is ImportedParagraph { Words: [Picture { Caption: "" } picture] } shown && caption.Words.All(each => each is Words))
                result[^1] = shown with { Words = [picture with { Caption = PlainWords.Of(caption.Words).Trim() }] };
            else if (i + 1 < blocks.Length && blocks[i + 1] is ImportedTable { Caption.IsEmpty: true } table)
            {
                result.Add(table with { Caption = caption.Words });
                i++;
            }
            else if (result.Count > 0 && result[^1] is ImportedTable { Caption.IsEmpty: true } above) result[^1] = above with { Caption = caption.Words };
            else result.Add(new ImportedParagraph(caption.Line, caption.Words));
        }

        return result.ToImmutable();
    }

    private sealed record Part(ImportedBlock Block, (string List, int Level, bool IsOrdered)? List, string Style);

    private sealed record CaptionMark(int Line, ImmutableArray<ImportedInline> Words) : ImportedBlock(Line);
}
