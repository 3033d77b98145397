using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Reads PubMed's own format (.nbib): a tag of up to four letters, a hyphen and a value a line, longer values indented in
/// the next, an empty line between entries. Sources are cited as <c>pmid</c> with their number.
/// </summary>
internal sealed partial class MedlineReader(PositionedText text, DiagnosticBag bag)
{
    /// <summary>The record's own days and numbers, key words, grants, addresses and notices that speak of others.</summary>
    public static FrozenSet<string> Silent { get; } = """
        OWN STAT DCOM LR IS ISBN ISSN SB MH MHDA EDAT CRDT PHST PST SO AD AUID OT OTO OID GR RN NM SI PS FPS JID DA DRDT GS IRAD IR
        FIR COIS CI CON RF AB OAB OABL LID AID AU DEP PMCR MID CTDT CDAT PL TT BTI STI OCI ECF GN SFM JC NLM EFR
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Suffixes = ["Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"];

    private sealed record Field(string Tag, string Value, SourceSpan TagSpan, SourceSpan Span);

    /// <summary>Whether a file is PubMed's and not RIS, whatever its name.</summary>
    public static bool IsMedline(PositionedText text) => First().IsMatch(text.Value)
        || (text.Path.EndsWith(".nbib", StringComparison.OrdinalIgnoreCase) && !text.Value.Contains("TY  -", StringComparison.Ordinal));

    /// <summary>All entries as a list of CSL mappings.</summary>
    public static YamlSequence Read(PositionedText text, DiagnosticBag bag)
    {
        var reader = new MedlineReader(text, bag);
        var entries = reader.Entries().Select(Entry).ToList();
        if (entries.Count == 0 && !bag.HasErrors) bag.Add(Codes.BadMedline.At(text.Span(0), "the file has no entry"));
        return new YamlSequence(text.Span(0), [.. entries]);
    }

    private List<List<Field>> Entries()
    {
        var entries = new List<List<Field>>();
        var more = new List<string>();
        List<Field>? current = null;
        var offset = 0;
        foreach (var line in text.Value.Split('\n'))
        {
            if (Line().Match(line) is { Success: true } match)
            {
                RunOn();
                var tag = match.Groups[1].Value;
                if (current is null || tag == "PMID") entries.Add(current = []);
                var value = match.Groups[2];
                current.Add(new Field(tag, value.Value.Trim(), text.Span(offset, tag.Length),
                    text.Span(offset + value.Index, value.Value.TrimEnd().Length)));
            }
            else if (line.Trim().Length == 0)
            {
                RunOn();
                current = null;
            }
            else if (current is { Count: > 0 } && line.StartsWith("  ", StringComparison.Ordinal))
            {
                more.Add(line);
            }
            else
            {
                bag.Add(Codes.BadMedline.At(text.Span(offset, line.TrimEnd().Length), "this line has no tag"));
            }

            offset += line.Length + 1;
        }

        RunOn();
        return entries;

        void RunOn()
        {
            if (more.Count == 0) return;
            current![^1] = current[^1] with { Value = Runs.Joined(current[^1].Value, more) };
            more.Clear();
        }
    }

    private static YamlMapping Entry(List<Field> fields)
    {
        // Other catalogues use the format too; their sources get a key of name, year and title.
        var id = fields.Find(field => field.Tag == "PMID" && field.Value.Length > 0);
        var tree = new CslTree((id ?? fields[0]).TagSpan);
        var book = fields.Find(field => field.Tag == "BTI");
        var title = fields.Find(field => field.Tag == "TI");
        if (id is not null) tree.Set("id", "pmid" + id.Value, id.Span);
        tree.Set("type", book is null ? "article-journal" : title is null ? "book" : "chapter", (id ?? fields[0]).Span);
        Titles(tree, title, book, fields.Find(field => field.Tag == "TT"));
        var hasFull = fields.Exists(field => field.Tag == "FAU");
        var hasPages = fields.Exists(field => field is { Tag: "PG", Value.Length: > 0 });
        var hasFullEditors = fields.Exists(field => field.Tag == "FED");
        foreach (var field in fields)
        {
            if (field.Tag == "AU" && !hasFull) tree.AddName("author", Name(field));
            else if (field.Tag == "ED" && !hasFullEditors) tree.AddName("editor", Name(field));
            else if (field.Tag is not ("ED" or "TI")) Set(tree, field, book is not null, hasPages);
        }

        return tree.ToNode();
    }

    // What is not in English has its own title, and PubMed's English one in brackets.
    private static void Titles(CslTree tree, Field? title, Field? book, Field? own)
    {
        var main = title ?? book;
        if (main is null) return;
        var text = Plain(main.Value);
        if (text is ['[', .. var inner, ']']) text = inner;
        if (own is not null)
        {
            tree.Set("title", Plain(own.Value), own.Span);
            tree.Set("original-title", text, main.Span);
        }
        else
        {
            tree.Set("title", text, main.Span);
        }

        if (title is not null && book is not null) tree.Set("container-title", Plain(book.Value), book.Span);
    }

    private static void Set(CslTree tree, Field field, bool isBook, bool hasPages)
    {
        var (tag, value, tagSpan, span) = field;
        switch (tag)
        {
            case "PMID": tree.Set("PMID", value, span); break;
            case "PMC": tree.Set("PMCID", value, span); break;
            case "FAU": tree.AddName("author", Name(field)); break;
            case "FED": tree.AddName("editor", Name(field)); break;
            case "CN": tree.AddName("author", CslTree.Scalar(value, span)); break;
            case "JT": tree.Set("container-title", value, span); break;
            case "TA": tree.Set("container-title-short", value, span); break;
            case "CTI": tree.Set("collection-title", Plain(value), span); break;
            case "VTI": tree.Set("volume-title", Plain(value), span); break;
            case "VI": tree.Set("volume", value, span); break;
            case "IP": tree.Set("issue", value, span); break;
            case "PG": tree.Set("page", value, span); break;
            case "DP": tree.Set("issued", value, span); break;
            case "CP": tree.Set("chapter-number", value, span); break;
            case "EN": tree.Set("edition", value, span); break;
            case "PB": tree.Set("publisher", value, span); break;
            // Of a journal it is the country; of a book the place.
            case "PL" when isBook: tree.Set("publisher-place", value, span); break;
            case "LA": tree.Set("language", value, span); break;
            case "AID" or "LID" when value.EndsWith("[doi]", StringComparison.Ordinal): tree.Set("DOI", value[..^5], span); break;
            case "AID" or "LID" when value.StartsWith("http", StringComparison.Ordinal): tree.Set("URL", value, span); break;
            // What has no pages has a number there.
            case "LID" when value.EndsWith("[pii]", StringComparison.Ordinal) && !hasPages: tree.Set("number", value[..^5], span); break;
            case "PT": Kind(tree, value, span); break;
            default:
                if (!Silent.Contains(tag)) tree.Set(tag, value, tagSpan);
                break;
        }
    }

    private static void Kind(CslTree tree, string value, SourceSpan span)
    {
        switch (value)
        {
            case "Letter" or "Editorial" or "Interview" or "Preprint": tree.Set("genre", value.ToLowerInvariant(), span); break;
            case "Retracted Publication": tree.Set("status", "retracted", span); break;
            case "Retraction of Publication": tree.Set("genre", "retraction", span); break;
        }
    }

    private static YamlNode Name(Field field)
    {
        var comma = field.Value.IndexOf(',', StringComparison.Ordinal);
        var blank = field.Value.LastIndexOf(' ');
        var at = comma > 0 ? comma : blank;
        if (at < 0) return CslTree.Name(field.Span, ("family", field.Value));
        var given = field.Value[(at + 1)..].Trim();
        var words = given.Split(' ');
        var suffix = words.Length > 1 && Suffixes.Contains(words[^1], StringComparer.Ordinal) ? words[^1] : "";
        if (suffix.Length > 0) given = given[..^suffix.Length].Trim();
        return CslTree.Name(field.Span, ("family", field.Value[..at].Trim()), ("given", given), ("suffix", suffix));
    }

    private static string Plain(string title) => title.EndsWith('.') && !title.EndsWith("..", StringComparison.Ordinal) ? title[..^1] : title;

    [GeneratedRegex("""\A\s*PMID *- """)]
    private static partial Regex First();

    [GeneratedRegex("""^([A-Z]{2,4}) {0,2}- ?(.*)\z""")]
    private static partial Regex Line();
}
