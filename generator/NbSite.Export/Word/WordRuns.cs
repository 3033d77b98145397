using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;
using Look = NbSite.Export.Plain.RunStyle;
using RunStyle = DocumentFormat.OpenXml.Wordprocessing.RunStyle;

namespace NbSite.Export.Word;

/// <summary>Writes a line of text as runs.</summary>
/// <param name="isRightToLeft">Whether the page is written from right to left.</param>
/// <param name="part">Holds where links lead.</param>
/// <param name="notes">Sources as endnotes; null in a note.</param>
/// <param name="places">Bookmarks and pictures; null in a note.</param>
internal sealed class WordRuns(bool isRightToLeft, OpenXmlPart part, WordNotes? notes, WordPlaces? places)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>The runs, with links round those that lead somewhere.</summary>
    public IEnumerable<OpenXmlElement> Of(ImmutableArray<PlainRun> runs)
    {
        for (var from = 0; from < runs.Length;)
        {
            var to = from + 1;
            while (to < runs.Length && runs[from].Style.Href is { } same && runs[to].Style.Href == same) to++;
            var some = runs[from..to];
            from = to;
            if (some[0].Style.Href is { } href)
            {
                if (Link(href) is { } link)
                {
                    link.Append(some.SelectMany(One));
                    yield return link;
                    continue;
                }

                // What leads nowhere does not look like a link.
                some = [.. some.Select(run => run with { Style = run.Style with { Href = null } })];
            }

            foreach (var run in some.SelectMany(One)) yield return run;
        }
    }

    /// <summary>Words without what XML cannot hold.</summary>
    public static string Clean(string words)
    {
        if (words.All(c => c >= ' ' && c is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(c))) return words;
        var text = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes()) text.Append(Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF ? new Rune(' ') : rune);
        return text.ToString();
    }

    private Hyperlink? Link(string href)
    {
        if (href.StartsWith('#'))
        {
            var name = places?.Name(Uri.UnescapeDataString(href[1..]));
            return name is null ? null : new Hyperlink { Anchor = name, History = true };
        }

        if (!Uri.TryCreate(href, UriKind.Absolute, out var address)) return null;
        if (!_links.TryGetValue(href, out var id))
        {
            id = _links[href] = "rLink" + (part.HyperlinkRelationships.Count() + 1).ToString(CultureInfo.InvariantCulture);
            part.AddHyperlinkRelationship(address, isExternal: true, id);
        }

        return new Hyperlink { Id = id, History = true };
    }

    private IEnumerable<OpenXmlElement> One(PlainRun run) => run switch
    {
        PlainText text => [Words(text.Text, text.Style)],
        PlainBreak => [new Run(new Break())],
        PlainCites cites => Cites(cites),
        PlainPicture picture => places?.Picture(picture.Asset, picture.Alt) is { } drawing ? [new Run(drawing)] : [Words(picture.Alt, picture.Style)],
        _ => [],
    };

    private Run Words(string words, Look style, bool isMark = false)
    {
        var properties = new RunProperties();
        if (style.Href is not null) properties.RunStyle = new RunStyle { Val = "Hyperlink" };
        if (style.IsBold) (properties.Bold, properties.BoldComplexScript) = (new Bold(), new BoldComplexScript());
        if (style.IsItalic) (properties.Italic, properties.ItalicComplexScript) = (new Italic(), new ItalicComplexScript());
        if (style.Script != 0 || isMark)
        {
            properties.VerticalTextAlignment = new VerticalTextAlignment
            {
                Val = isMark || style.Script > 0 ? VerticalPositionValues.Superscript : VerticalPositionValues.Subscript,
            };
        }

        if (IsRightToLeft(words)) properties.RightToLeftText = new RightToLeftText();
        if (style.Language is { } language) properties.Languages = new Languages { Val = language, EastAsia = language, Bidi = language };
        var run = new Run(new Text(Clean(words)) { Space = SpaceProcessingModeValues.Preserve });
        if (properties.HasChildren) run.RunProperties = properties;
        return run;
    }

    // Numbers and signs run as the page does.
    private bool IsRightToLeft(string words)
    {
        var hasLetters = false;
        foreach (var c in words)
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFF')) return true;
            hasLetters |= char.IsLetter(c);
        }

        return isRightToLeft && !hasLetters;
    }

    /// <summary>The first mention of a source carries its note; later ones refer to that.</summary>
    private IEnumerable<OpenXmlElement> Cites(PlainCites cites)
    {
        var isFirst = true;
        foreach (var cite in cites.Cites)
        {
            if (notes?.Of(cite.Number) is not { } note) continue;
            if (!isFirst) yield return Words(", ", Look.Usual, isMark: true);
            isFirst = false;
            var name = "_NoteOf" + note.Number.ToString(CultureInfo.InvariantCulture);
            foreach (var element in note.IsNew ? New(note.Number, name) : Again(note.Number, name)) yield return element;
            if (cite.Locator is { } place) yield return Words(", " + place, Look.Usual, isMark: true);
        }
    }

    private IEnumerable<OpenXmlElement> New(int number, string name)
    {
        var id = places!.NextId();
        yield return new BookmarkStart { Id = id, Name = name };
        yield return new Run(Mark(), new EndnoteReference { Id = number });
        yield return new BookmarkEnd { Id = id };
    }

    private static IEnumerable<OpenXmlElement> Again(int number, string name) =>
    [
        new Run(Mark(), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(Mark(), new FieldCode($" NOTEREF {name} \\h ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(Mark(), new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new Run(Mark(), new Text(number.ToString(CultureInfo.InvariantCulture))),
        new Run(Mark(), new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    private static RunProperties Mark() => new()
    {
        RunStyle = new RunStyle { Val = "EndnoteReference" },
        VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript },
    };
}
