using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations.Pasting;

/// <summary>
/// Fields that the readers of files pass over without a word, because programs write them into every export. Who pastes one source is
/// told of them too.
/// </summary>
internal sealed partial class FieldNotes
{
    private readonly Dictionary<int, List<LeftOut>> _fields = [];

    private FieldNotes()
    {
    }

    /// <summary>Those of a text.</summary>
    public static FieldNotes Of(PastedForm form, PositionedText text)
    {
        var notes = new FieldNotes();
        switch (form)
        {
            case PastedForm.Bibtex:
                foreach (var entry in new BibtexParser(text, new DiagnosticBag()).Parse())
                {
                    foreach (var field in entry.Fields.Where(field => BibtexReader.IsSilent(field.Name)))
                        notes.Add(entry.TypeSpan.Line, field.Name, field.Value);
                }

                break;
            case PastedForm.Ris:
                notes.Tags(text, RisReader.Silent, "TY");
                break;
            case PastedForm.Medline:
                notes.Tags(text, MedlineReader.Silent, "PMID");
                break;
        }

        return notes;
    }

    /// <summary>Those of the source that begins at a place, each name once.</summary>
    public ImmutableArray<LeftOut> LeftOut(SourceSpan place) => [.. _fields.GetValueOrDefault(place.Line, []).DistinctBy(field => field.Field)];

    private void Add(int line, string field, string words)
    {
        if (!_fields.TryGetValue(line, out var fields)) _fields[line] = fields = [];
        fields.Add(new LeftOut(field, Quote.Short(words)));
    }

    private void Tags(PositionedText text, FrozenSet<string> silent, string first)
    {
        var (line, begun) = (0, 0);
        foreach (var words in text.Value.AsSpan().EnumerateLines())
        {
            line++;
            if (Tag().Match(words.Length > 2_000 ? words[..2_000].ToString() : words.ToString()) is not { Success: true } found) continue;
            if (found.Groups[1].Value == first) begun = line;
            if (silent.Contains(found.Groups[1].Value) && found.Groups[2].Value.Trim().Length > 0)
                Add(begun, found.Groups[1].Value, found.Groups[2].Value);
        }
    }

    [GeneratedRegex(@"^([A-Z][A-Z0-9]{1,3}) {0,2}- ?(.*)\z")]
    private static partial Regex Tag();
}
