using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>DOI, PMID and PMCID, also as addresses, with their name before them, or in the notes that Zotero exports.</summary>
internal static partial class Identifiers
{
    /// <summary>The identifier alone.</summary>
    public static string Plain(string variable, string value)
    {
        var text = Before().Replace(value.Trim(), "").Trim().TrimEnd('.', ',', ';');
        if (variable == "DOI" && text.Contains('%', StringComparison.Ordinal)) text = Uri.UnescapeDataString(text);
        return variable == "DOI" ? text : text.TrimEnd('/');
    }

    /// <summary>Takes what the notes say, and reports identifiers that are none.</summary>
    public static void Check(Dictionary<string, string> texts, Dictionary<string, SourceSpan> places, DiagnosticBag bag)
    {
        Check("DOI", DoiForm(), "10.1056/NEJMoa1001527");
        Check("PMID", DigitsForm(), "20879880");
        Check("PMCID", PmcForm(), "PMC2993160");

        void Check(string variable, Regex form, string example)
        {
            if (!texts.TryGetValue(variable, out var value) || form.IsMatch(value)) return;
            bag.Add(Codes.BadIdentifier.At(places[variable], value, variable, example));
        }
    }

    /// <summary>The variable and the number of a note that is nothing but “PMID: 123”; null for other words.</summary>
    public static (string Variable, string Number)? Named(string note) => Alone().Match(note) is { Success: true } match
        ? (match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value)
        : null;

    /// <summary>
    /// Takes what Zotero has no field for and keeps as lines of its “Extra”, exported as the note; gives what else it says.
    /// </summary>
    public static string FromNote(Dictionary<string, string> texts, Dictionary<string, SourceSpan> places)
    {
        if (!texts.TryGetValue("note", out var note)) return "";
        foreach (Match line in NoteLine().Matches(note))
        {
            var variable = line.Groups[1].Value.ToUpperInvariant();
            if (!texts.TryAdd(variable, Plain(variable, line.Groups[2].Value))) continue;
            places[variable] = places["note"];
        }

        return OfPrograms().Replace(NoteLine().Replace(note, ""), "").Trim(' ', '\n', '{', '}', ';');
    }

    [GeneratedRegex(
        """^(?:https?://(?:dx\.|www\.)?doi\.org/|https?://(?:www\.|pubmed\.)?ncbi\.nlm\.nih\.gov/(?:pubmed/|pmc/articles/)?|https?://pmc\.ncbi\.nlm\.nih\.gov/articles/|(?:doi|PMID|PMCID)\s*:\s*)+""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex("""^(PMID|PMCID|DOI)\s*:\s*(\S+)\z""", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex("""(?:^|\n|\{:)[ \t]*(DOI|PMID|PMCID)[ \t]*:[ \t]*([^\s{}]{1,200})""", RegexOptions.IgnoreCase)]
    private static partial Regex NoteLine();

    [GeneratedRegex(
        """^[ \t]*(?:Citation Key|tex\.[A-Za-z_-]+|_eprint|Publisher|ISBN|ISSN|arXiv|Page Version ID|Container-title|Accessed)[ \t]*:.*$""",
        RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex OfPrograms();

    [GeneratedRegex("""^10\.[0-9]{4,9}/\S+\z""")]
    private static partial Regex DoiForm();

    [GeneratedRegex("""^[0-9]{1,9}\z""")]
    private static partial Regex DigitsForm();

    [GeneratedRegex("""^(PMC)?[0-9]{1,9}\z""")]
    private static partial Regex PmcForm();
}
