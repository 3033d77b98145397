using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Export.Plain;
using RunStyle = DocumentFormat.OpenXml.Wordprocessing.RunStyle;

namespace NbSite.Export.Word;

/// <summary>The sources as endnotes, numbered as the document first names them.</summary>
internal sealed class WordNotes(EndnotesPart part, PlainPage page)
{
    private readonly Dictionary<int, int> _numbers = [];
    private readonly Endnotes _notes = new(
        Mark(FootnoteEndnoteValues.Separator, -1, new SeparatorMark()), Mark(FootnoteEndnoteValues.ContinuationSeparator, 0, new ContinuationSeparatorMark()));

    /// <summary>The sources that no place of the document names.</summary>
    public ImmutableArray<PlainSource> Unnamed => [.. page.Sources.Where(source => !_numbers.ContainsKey(source.Number))];

    /// <summary>The number of a source's note, and whether the note is made with this; null for a source that the page does not list.</summary>
    public (int Number, bool IsNew)? Of(int source)
    {
        if (_numbers.TryGetValue(source, out var number)) return (number, false);
        if (page.Sources.FirstOrDefault(each => each.Number == source) is not { } found) return null;
        number = _numbers[source] = _numbers.Count + 1;
        var runs = new WordRuns(page.IsRightToLeft, part, null, null);
        var note = new Paragraph(
            new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "EndnoteText" } },
            new Run(new RunProperties { RunStyle = new RunStyle { Val = "EndnoteReference" } }, new EndnoteReferenceMark()),
            new Run(new Text(" ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }));
        note.Append(runs.Of(found.Runs));
        _notes.Append(new Endnote(note) { Id = number });
        return (number, true);
    }

    public void Save() => part.Endnotes = _notes;

    private static Endnote Mark(FootnoteEndnoteValues type, int id, DocumentFormat.OpenXml.OpenXmlElement mark) =>
        new(new Paragraph(new Run(mark))) { Type = type, Id = id };
}
