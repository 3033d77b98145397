using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NbSite.Content.Yaml;
using NbSite.Import.Html;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Word;

/// <summary>Running text: runs, links, fields, notes, changes and pictures.</summary>
internal sealed partial class WordReader
{
    private sealed record Piece(ImportedInline Inline, bool IsBold, bool IsItalic, int Script, string? Link);

    private ImmutableArray<ImportedInline> Inlines(XElement paragraph, int depth)
    {
        var pieces = new List<Piece>();
        var field = new Field();
        Walk(paragraph, pieces, field, null, depth);
        return Joined(pieces, 0);
    }

    /// <summary>Runs that look alike are one: Word cuts words into several.</summary>
    private static ImmutableArray<ImportedInline> Joined(IReadOnlyList<Piece> pieces, int by)
    {
        var result = ImmutableArray.CreateBuilder<ImportedInline>();
        for (var i = 0; i < pieces.Count;)
        {
            var end = i + 1;
            while (end < pieces.Count && Same(pieces[i], pieces[end], by)) end++;
            var some = pieces.Skip(i).Take(end - i).ToList();
            switch (by)
            {
                case 0 when some[0].Link is { } address: result.Add(new Link(address, Joined(some, 1))); break;
                case 1 when some[0].IsBold: result.Add(new Stress(true, Joined(some, 2))); break;
                case 2 when some[0].IsItalic: result.Add(new Stress(false, Joined(some, 3))); break;
                case 3 when some[0].Script != 0: result.Add(new Script(some[0].Script > 0, [.. some.Select(each => each.Inline)])); break;
                case 3:
                    for (var from = 0; from < some.Count;)
                    {
                        var text = new StringBuilder();
                        var to = from;
                        for (; to < some.Count && some[to].Inline is Words words; to++) text.Append(words.Text);
                        result.Add(to == from ? some[to++].Inline : new Words(text.ToString()));
                        from = to;
                    }

                    break;
                default: result.AddRange(Joined(some, by + 1)); break;
            }

            i = end;
        }

        return result.ToImmutable();
    }

    private static bool Same(Piece left, Piece right, int by) => by switch
    {
        0 => left.Link == right.Link,
        1 => left.IsBold == right.IsBold || IsBlank(right),
        2 => left.IsItalic == right.IsItalic || IsBlank(right),
        _ => left.Script == right.Script,
    };

    // A blank between two bold words is bold as well.
    private static bool IsBlank(Piece piece) => piece.Inline is Words words && words.Text.AsSpan().Trim().IsEmpty;

    private void Walk(XElement parent, List<Piece> pieces, Field field, string? link, int depth)
    {
        foreach (var each in parent.Elements())
        {
            var name = each.Name;
            if (name == W + "r") Run(each, pieces, field, link, depth);
            else if (name == W + "hyperlink") Walk(each, pieces, field, AddressOf(each) ?? link, depth + 1);
            else if (name == W + "fldSimple") Walk(each, pieces, field, FieldLink(each.Attribute(W + "instr")?.Value) ?? link, depth + 1);
            else if (name == W + "del" || name == W + "moveFrom") Deleted(each);
            else if (name == W + "sdt") Walk(each.Element(W + "sdtContent") ?? each, pieces, field, link, depth + 1);
            else if (name.LocalName is "oMath" or "oMathPara")
            {
                var words = string.Concat(each.Descendants().Where(inner => inner.Name.LocalName == "t").Select(inner => inner.Value));
                _findings.Add(Codes.ImportCode.At(Here, Quote.Short(words)));
                pieces.Add(new Piece(new Words(words), false, false, 0, link));
            }
            else if (name != W + "pPr" && name != W + "rPr" && depth < 60) Walk(each, pieces, field, link, depth + 1);
        }
    }

    private string? AddressOf(XElement hyperlink)
    {
        var target = hyperlink.Attribute(R + "id")?.Value is { } id ? _relations.GetValueOrDefault(id) : null;
        var anchor = hyperlink.Attribute(W + "anchor")?.Value;
        return target is null ? anchor is null ? null : "#" + anchor : anchor is null ? target : $"{target}#{anchor}";
    }

    private static string? FieldLink(string? instruction) => instruction is not null && Hyperlink().Match(instruction) is { Success: true } match
        ? (match.Groups["local"].Success ? "#" : "") + match.Groups["address"].Value + (match.Groups["part"].Success ? "#" + match.Groups["part"].Value : "") : null;

    private void Run(XElement run, List<Piece> pieces, Field field, string? link, int depth)
    {
        var properties = run.Element(W + "rPr");
        if (_styles.Is(properties, "strike") || _styles.Is(properties, "dstrike") || _styles.Is(properties, "vanish"))
        {
            var gone = Words(run);
            if (PlainWords.Split(gone).Length == 0) return;
            if (_styles.Is(properties, "vanish")) _findings.Add(Codes.ImportLeftOut.At(Here, "hidden words", Quote.Short(gone)), gone);
            else _findings.Add(Codes.ImportDeleted.At(Here, Quote.Short(gone)), gone);
            return;
        }

        var script = Value(properties?.Element(W + "vertAlign")) switch { "superscript" => 1, "subscript" => -1, _ => 0 };
        var (isBold, isItalic) = (_styles.Is(properties, "b"), _styles.Is(properties, "i"));
        foreach (var each in run.Elements()) Inside(each);

        void Add(ImportedInline inline) => pieces.Add(new Piece(inline, isBold, isItalic, script, link ?? field.Link));

        void Inside(XElement each)
        {
            var name = each.Name;
            if (name == W + "t") Add(new Words(each.Value));
            else if (name == W + "tab" || name == W + "ptab") Add(new Words(" "));
            else if (name == W + "noBreakHyphen") Add(new Words("-"));
            else if (name == W + "br" && each.Attribute(W + "type")?.Value is null or "textWrapping") Add(new LineEnd());
            else if (name == W + "cr") Add(new LineEnd());
            else Other(each);
        }

        void Other(XElement each)
        {
            var name = each.Name;
            if (name == W + "fldChar") field.Step(each.Attribute(W + "fldCharType")?.Value);
            else if (name == W + "instrText") field.Instruction += each.Value;
            else if (name == W + "sym") Symbol(each);
            else if (name == W + "footnoteReference") Note(_footnotes, _footnoteRelations, each);
            else if (name == W + "endnoteReference") Note(_endnotes, _endnoteRelations, each);
            else if (name == W + "commentReference" && _comments.GetValueOrDefault(each.Attribute(W + "id")?.Value ?? "") is { } comment)
                _findings.Add(Codes.ImportComment.At(Here, Quote.Short(Words(comment))), Words(comment));
            else if (name == Mc + "AlternateContent") { if ((each.Element(Mc + "Choice") ?? each.Element(Mc + "Fallback")) is { } chosen) foreach (var inner in chosen.Elements()) Inside(inner); }
            else if (name == W + "drawing" || name == W + "pict") Drawing(each, Add, depth);
            else if (name == W + "object") _findings.Add(Codes.ImportMacro.At(Here, "An embedded object"));
        }

        void Symbol(XElement each)
        {
            // Of fonts with pictures for letters; a tick and a bullet are known by everybody.
            var code = each.Attribute(W + "char")?.Value ?? "";
            _findings.Add(Codes.ImportMark.At(Here, $"a sign of the font {each.Attribute(W + "font")?.Value} ({code})"));
        }

        void Note(Dictionary<string, XElement> notes, ImmutableDictionary<string, string> relations, XElement each)
        {
            if (!notes.Remove(each.Attribute(W + "id")?.Value ?? "", out var note) || depth > 40) return;
            _told.Add(Words(note));
            var words = ImmutableArray.CreateBuilder<ImportedInline>();
            var of = _relations;
            _relations = relations;
            foreach (var paragraph in note.Descendants(W + "p"))
            {
                if (words.Count > 0) words.Add(new Words(" "));
                words.AddRange(Inlines(paragraph, depth + 1));
            }

            _relations = of;
            if (HtmlConverter.Trim([.. words.Select(inline => inline is LineEnd ? new Words(" ") : inline)]) is not { IsEmpty: false } told) return;
            _findings.Add(Codes.ImportNote.At(Here, Quote.Short(PlainWords.Of(told))));
            if (told[^1] is Words { Text: [.., '.'] text } last && text.Count(c => c == '.') == 1) told = told.SetItem(told.Length - 1, last with { Text = text[..^1] });
            pieces.Add(new Piece(new Words(" ("), false, false, 0, null));
            foreach (var inline in told) pieces.Add(inline is Link noted ? new Piece(noted, false, false, 0, null) : new Piece(inline, false, false, 0, null));
            pieces.Add(new Piece(new Words(")"), false, false, 0, null));
        }
    }

    private void Drawing(XElement drawing, Action<ImportedInline> add, int depth)
    {
        var about = drawing.Descendants().FirstOrDefault(each => each.Name.LocalName == "docPr");
        var alt = about?.Attribute("descr")?.Value ?? drawing.Descendants().FirstOrDefault(each => each.Name.LocalName == "shape")?.Attribute("alt")?.Value ?? "";
        foreach (var each in drawing.Descendants().Where(each => each.Name.LocalName is "blip" or "imagedata").Take(50))
        {
            var id = (each.Attribute(R + "embed") ?? each.Attribute(R + "id"))?.Value;
            var target = id is null ? null : _relations.GetValueOrDefault(id);
            if (target is null || target.Contains(':', StringComparison.Ordinal) || SourceTree.PathOf("word/document.xml", target.TrimStart('/') is var path && target.StartsWith('/') ? "../" + path : path) is not { } part
                || _zip.Bytes(part) is not { } bytes)
            {
                _findings.Add(Codes.ImportPicture.At(Here, Quote.Short(target ?? alt), "it is not in the document"));
                continue;
            }

            add(new Picture("data:image/x;base64," + Convert.ToBase64String(bytes), alt, ""));
        }

        foreach (var box in drawing.Descendants(W + "txbxContent").Where(each => !each.Ancestors(Mc + "Fallback").Any() && depth < 20).Take(50))
            if (Lists(Parts(box, depth + 10)) is { IsEmpty: false } blocks) _boxes.Add(new ImportedBox(Math.Max(1, _paragraph), "note", [], Captions(blocks)));
        if (drawing.Descendants().Any(each => each.Name.LocalName is "chart" or "relIds"))
            _findings.Add(Codes.ImportMacro.At(Here, alt.Length > 0 ? $"A chart (“{Quote.Short(alt)}”)" : "A chart"), alt);
    }

    /// <summary>A field, whose instruction stands in runs before what it shows.</summary>
    private sealed class Field
    {
        private readonly Stack<string?> _links = new();

        public string Instruction { get; set; } = "";

        public string? Link => _links.FirstOrDefault(each => each is not null);

        public void Step(string? type)
        {
            if (type == "begin") Instruction = "";
            else if (type == "separate")
            {
                _links.Push(FieldLink(Instruction));
                Instruction = "";
            }
            else if (type == "end" && _links.Count > 0) _links.Pop();
        }
    }

    [GeneratedRegex("""HYPERLINK\s+(?<local>\\l\s+)?"(?<address>[^"]+)"(?:\s+\\l\s+"(?<part>[^"]+)")?""")]
    private static partial Regex Hyperlink();
}
