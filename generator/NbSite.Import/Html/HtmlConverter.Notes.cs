using System.Collections.Immutable;
using AngleSharp.Dom;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Html;

/// <summary>Footnotes, which are told in the sentence that leads to them.</summary>
internal sealed partial class HtmlConverter
{
    /// <summary>Footnotes that are told in their sentence; those that are not, by their anchors.</summary>
    private sealed class Note(IElement item)
    {
        public IElement Item { get; } = item;

        public bool IsUsed { get; set; }
    }

    private void FindNotes(IElement root)
    {
        foreach (var item in root.QuerySelectorAll(".footnotes li[id], section[role=doc-endnotes] li[id], div[role=doc-endnotes] li[id]"))
        {
            foreach (var back in item.QuerySelectorAll("a.footnote-back-ref, a[role=doc-backlink], a.footnote-backref, a[rev=footnote]").ToArray()) back.Remove();
            _notes.TryAdd(item.Id!, new Note(item));
        }
    }

    private Note? NoteOf(IElement element)
    {
        var link = element.LocalName == "a" ? element : element.QuerySelector("a[href^='#']");
        return link?.GetAttribute("href") is ['#', .. var id] && _notes.TryGetValue(id, out var note) ? note : null;
    }

    private void InBrackets(Note note, ImmutableArray<ImportedInline>.Builder to, int depth)
    {
        if (note.IsUsed || depth > 70) return;
        note.IsUsed = true;
        var words = Flat(note.Item, depth + 1);
        if (words.IsEmpty) return;
        findings.Add(Codes.ImportNote.At(Here, Quote.Short(PlainWords.Of(words))));
        if (words[^1] is Words { Text: [.., '.'] text } last && text.Count(c => c == '.') == 1) words = words.SetItem(words.Length - 1, last with { Text = text[..^1] });
        to.Add(new Words(" ("));
        to.AddRange(words);
        to.Add(new Words(")"));
    }
}
