using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Reads RIS, which most databases and reference managers export: one “TY  - value” line a field.</summary>
internal sealed partial class RisReader(PositionedText text, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, string> Types = """
        JOUR article-journal|EJOUR article-journal|JFULL periodical|INPR article-journal|ABST article-journal|MGZN article-magazine
        |NEWS article-newspaper|BOOK book|EBOOK book|EDBOOK book|SER book|CHAP chapter|ECHAP chapter|CONF paper-conference
        |CPAPER paper-conference|RPRT report|GOVDOC report|THES thesis|ELEC webpage|WEB webpage|ICOMM personal_communication
        |PCOMM personal_communication|BLOG post-weblog|DATA dataset|DBASE dataset|AGGR dataset|COMP software|PAT patent
        |STAT legislation|LEGAL regulation|BILL bill|UNBILL bill|CASE legal_case|HEAR hearing|MAP map|MPCT motion_picture
        |VIDEO motion_picture|ADVS motion_picture|SOUND song|MUSIC musical_score|PAMP pamphlet|STAND standard
        |DICT entry-dictionary|ENCYC entry-encyclopedia|GEN document|MULTI document|GRANT document|CTLG document|MANSCPT manuscript
        |UNPB manuscript|UNPD manuscript|SLIDE speech|ART graphic|FIGURE figure|CHART figure|EQUA figure|ANCIENT classic|CLSWK classic
        """.Split('|').Select(pair => pair.Split(' ', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>Tags of which no reference says anything.</summary>
    public static FrozenSet<string> Silent { get; } =
        "KW AN CN AD L1 L3 L4 AV CA RP LB DS U1 U2 U3 U4 U5 RI DL XX".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private CslTree? _tree;
    private string _type = "";
    private string? _start;
    private string? _end;
    private SourceSpan _startSpan;
    private SourceSpan _open;
    private bool _isOfPubMed;
    private (string? Value, SourceSpan Span) _accession;
    private readonly List<(string Date, SourceSpan Span)> _issued = [];
    private readonly Dictionary<string, (string Value, SourceSpan Span)> _titles = new(StringComparer.Ordinal);

    /// <summary>All entries as a list of CSL mappings.</summary>
    public static YamlSequence Read(PositionedText text, DiagnosticBag bag) => new RisReader(text, bag).Read();

    private YamlSequence Read()
    {
        var entries = new List<YamlMapping>();
        foreach (var (tag, value, tagSpan, span) in Lines())
        {
            if (tag == "TY")
            {
                if (_tree is not null) bag.Add(Codes.BadRis.At(_open, "the entry that begins here has no “ER  - ” at its end"));
                Close(entries);
                Open(value, tagSpan, span);
            }
            else if (tag == "ER")
            {
                if (_tree is null) bag.Add(Codes.BadRis.At(tagSpan, "“ER” ends an entry, and none has begun"));
                Close(entries);
            }
            else if (_tree is null)
            {
                bag.Add(Codes.BadRis.At(tagSpan, $"“{tag}” stands before “TY  - ”, with which an entry begins"));
            }
            else
            {
                Field(_tree, tag, value, tagSpan, span);
            }
        }

        if (_tree is not null) bag.Add(Codes.BadRis.At(_open, "the entry that begins here has no “ER  - ” at its end"));
        Close(entries);
        if (entries.Count == 0 && !bag.HasErrors) bag.Add(Codes.BadRis.At(text.Span(0), "the file has no entry"));
        return new YamlSequence(text.Span(0), [.. entries]);
    }

    private List<(string Tag, string Value, SourceSpan TagSpan, SourceSpan Span)> Lines()
    {
        var lines = new List<(string Tag, string Value, SourceSpan TagSpan, SourceSpan Span)>();
        var more = new List<string>();
        var offset = 0;
        foreach (var line in text.Value.Split('\n'))
        {
            var match = Line().Match(line);
            if (match.Success)
            {
                RunOn();
                var group = match.Groups[2];
                lines.Add((match.Groups[1].Value, group.Value.Trim(), text.Span(offset, 2),
                    text.Span(offset + group.Index, group.Value.TrimEnd().Length)));
            }
            else if (line.Trim().Length > 0)
            {
                // A long value may run on in the next line.
                if (lines.Count > 0 && lines[^1].Tag is not ("ER" or "TY") && !TagLike().IsMatch(line))
                    more.Add(line);
                else
                    bag.Add(Codes.BadRis.At(
                        text.Span(offset, line.TrimEnd().Length),
                        "a line is two letters or digits, two blanks, a hyphen, a blank and a value"));
            }

            offset += line.Length + 1;
        }

        RunOn();
        return lines;

        void RunOn()
        {
            if (more.Count == 0) return;
            lines[^1] = lines[^1] with { Value = Runs.Joined(lines[^1].Value, more) };
            more.Clear();
        }
    }

    private void Open(string type, SourceSpan tagSpan, SourceSpan span)
    {
        _open = tagSpan;
        _tree = new CslTree(tagSpan);
        _type = Types.GetValueOrDefault(type.ToUpperInvariant(), type);
        _tree.Set("type", _type, span);
        if (type.Equals("INPR", StringComparison.OrdinalIgnoreCase)) _tree.Set("status", "in press", span);
        if (type.Length == 0) bag.Add(Codes.BadRis.At(tagSpan, "“TY” has no type, such as JOUR or BOOK"));
    }

    private void Close(List<YamlMapping> entries)
    {
        if (_tree is not { } tree) return;
        _tree = null;
        Titles(tree);
        Issued(tree);
        if (_isOfPubMed && _accession.Value is { } number) tree.Set("PMID", number, _accession.Span);
        (_isOfPubMed, _accession) = (false, default);
        // A book's only number of pages is how many it has.
        if (_start is not null && _end is null && _type is "book" or "thesis" or "report" && _start!.All(char.IsAsciiDigit))
        {
            tree.Set("number-of-pages", _start!, _startSpan);
        }
        else if (_start is not null)
        {
            var isWhole = _end is null || _end == _start || _start.Contains('-', StringComparison.Ordinal);
            tree.Set("page", isWhole ? _start : _start + "-" + _end, _startSpan);
        }

        (_start, _end) = (null, null);
        if (!tree.Has("type")) return;
        if (!tree.Has("id") && ReferenceKey.Made(tree.FirstFamily("author") ?? tree.FirstFamily("editor"), tree.Text("issued"), tree.Text("title"))
            is { } key) tree.Set("id", key, tree.Span);
        entries.Add(tree.ToNode());
    }

    private void Field(CslTree tree, string tag, string value, SourceSpan tagSpan, SourceSpan span)
    {
        if (value.Length == 0) return;
        var isSerial = _type.StartsWith("article", StringComparison.Ordinal) || _type is "periodical" or "post-weblog";
        switch (tag)
        {
            case "ID": tree.Set("id", value, span); break;
            case "AU" or "A1": tree.AddName("author", Name(value, span)); break;
            case "ED": tree.AddName("editor", Name(value, span)); break;
            case "A2": tree.AddName(_type is "book" ? "collection-editor" : "editor", Name(value, span)); break;
            case "A3": tree.AddName("collection-editor", Name(value, span)); break;
            case "A4" or "TA": tree.AddName("translator", Name(value, span)); break;
            case "TI" or "T1" or "CT" or "T2" or "BT" or "JF" or "JO" or "J2" or "JA" or "J1" or "T3" or "ST":
                _titles.TryAdd(tag, (value, span));
                break;
            case "TT": tree.Set("original-title", value, span); break;
            case "VL": tree.Set("volume", value, span); break;
            case "IS" or "CP": tree.Set(isSerial ? "issue" : "number", value, span); break;
            case "M1": tree.Set("number", value, span); break;
            case "C7": tree.Set("number", value, span); break;
            case "SP": (_start, _startSpan) = (value, span); break;
            case "EP": _end = value; break;
            case "PY" or "Y1" or "YR" or "DA": _issued.Add((Date(value), span)); break;
            case "Y2": tree.Set("accessed", Date(value), span); break;
            case "AN" when value.All(char.IsAsciiDigit) && value.Length is > 3 and < 10: _accession = (value, span); break;
            case "DB" or "DP":
                _isOfPubMed |= value is "NLM" || value.Contains("PubMed", StringComparison.OrdinalIgnoreCase)
                || value.Contains("MEDLINE", StringComparison.OrdinalIgnoreCase); break;
            // EndNote puts the day of first publication there.
            case "ET" when isSerial && DateForm().IsMatch(value): break;
            case "PB": tree.Set("publisher", value, span); break;
            case "CY" or "PP": tree.Set("publisher-place", value, span); break;
            case "UR" or "L2" or "LK": if (!tree.Has("URL")) tree.Set("URL", value.Split(' ', ';')[0], span); break;
            case "DO" or "DI": tree.Set("DOI", value, span); break;
            case "M3" when DoiForm().IsMatch(value): tree.Set("DOI", value, span); break;
            case "M3": tree.Set("genre", value, span); break;
            case "ET": tree.Set("edition", value, span); break;
            case "LA": tree.Set("language", value, span); break;
            case "SE": tree.Set("section", value, span); break;
            case "NV": tree.Set("number-of-volumes", value, span); break;
            case "PM": tree.Set("PMID", value, span); break;
            case "C2" or "C1" when PmcForm().IsMatch(value): tree.Set("PMCID", value, span); break;
            case "AB" or "N2": tree.Set("abstract", value, span); break;
            // The editor's own notes, in which Zotero keeps identifiers.
            case "N1" or "RN" or "M2":
                if (Identifiers.Named(value) is var (variable, number)) tree.Set(variable, number, span);
                else tree.Set("annote", value, span);
                break;
            case "SN": tree.Set(isSerial ? "ISSN" : "ISBN", value, span); break;
            // Silent are key words, files, catalogues, and what programs note for themselves.
            default:
                if (!Silent.Contains(tag)) tree.Set(tag, value, tagSpan);
                break;
        }
    }

    private void Titles(CslTree tree)
    {
        Take("title", "TI", "T1", "CT");
        if (_type is "book" or "thesis" or "report" or "document" or "map" or "software" or "dataset" or "standard" or "pamphlet")
        {
            Take("title", "BT");
            Take("collection-title", "T2", "T3");
        }

        if (_type.StartsWith("article", StringComparison.Ordinal)) Take("container-title", "T2", "JF", "JO", "BT", "J2", "JA", "J1");
        else Take("container-title", "T2", "BT", "JF", "JO");
        Take("container-title-short", "JA", "J2", "J1", "JO");
        Take("collection-title", "T3");
        _titles.Clear();
        // EndNote writes them the other way round.
        if (tree.Text("container-title") is { } full && tree.Text("container-title-short") is { } brief && brief.Length > full.Length)
        {
            tree.Replace("container-title", brief, tree.Span);
            tree.Replace("container-title-short", full, tree.Span);
        }

        void Take(string variable, params ReadOnlySpan<string> tags)
        {
            foreach (var tag in tags)
            {
                if (tree.Has(variable) || !_titles.Remove(tag, out var title)) continue;
                tree.Set(variable, title.Value, title.Span);
            }
        }
    }

    /// <summary>yyyy/mm/dd/other, each part perhaps empty.</summary>
    private static string Date(string value)
    {
        var parts = value.Split('/', StringSplitOptions.TrimEntries);
        return parts[0].Length == 4 && parts.Length > 2
            ? string.Join('/', parts.Take(3).TakeWhile(part => part.Length > 0))
                + (parts.Length > 3 && parts[1].Length == 0 && parts[3].Length > 0 ? " " + parts[3] : "")
            : value;
    }

    /// <summary>A whole day says more than the year that stands beside it; a day without its year takes that.</summary>
    private void Issued(CslTree tree)
    {
        if (_issued.Count == 0) return;
        var (date, span) = _issued.MaxBy(each => each.Date.Length);
        var year = _issued.Select(each => each.Date).FirstOrDefault(each => each.Length >= 4 && each[..4].All(char.IsAsciiDigit))?[..4];
        tree.Set("issued", year is null || date.Contains(year, StringComparison.Ordinal) ? date : YearForm().IsMatch(date) ? year : $"{year} {date}", span);
        _issued.Clear();
    }

    private static YamlNode Name(string value, SourceSpan span)
    {
        var parts = value.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 1 || parts[1].Length == 0
            ? CslTree.Scalar(parts[0], span)
            : CslTree.Name(span, ("family", parts[0]), ("given", parts[1]), ("suffix", parts.Length > 2 ? parts[2] : ""));
    }

    [GeneratedRegex("""^([A-Z][A-Z0-9]) {1,2}-[ \t]?(.*)\z""")]
    private static partial Regex Line();

    [GeneratedRegex("""^[A-Z][A-Z0-9]\s{0,3}[-–:=]""")]
    private static partial Regex TagLike();

    [GeneratedRegex("""^[0-9]{4}/[0-9]{2}/[0-9]{2}""")]
    private static partial Regex DateForm();

    [GeneratedRegex("""[0-9]{4}""")]
    private static partial Regex YearForm();

    [GeneratedRegex("""\b10\.[0-9]{4,9}/""")]
    private static partial Regex DoiForm();

    [GeneratedRegex("""^PMC[0-9]+\z""")]
    private static partial Regex PmcForm();
}
