using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Turns BibTeX and BibLaTeX entries into CSL variables, each at the place of its field.</summary>
internal sealed partial class BibtexReader(BibtexEntry entry, DiagnosticBag bag)
{
    private static readonly FrozenDictionary<string, string> Types = Pairs("""
        article article-journal|book book|mvbook book|inbook chapter|bookinbook chapter|suppbook chapter|booklet pamphlet
        |collection book|mvcollection book|incollection chapter|suppcollection chapter|inproceedings paper-conference
        |conference paper-conference|proceedings book|mvproceedings book|manual book|mastersthesis thesis|phdthesis thesis
        |thesis thesis|techreport report|report report|unpublished manuscript|misc document|online webpage|electronic webpage
        |www webpage|reference book|mvreference book|inreference entry-encyclopedia|periodical periodical
        |suppperiodical article-journal|patent patent|dataset dataset|software software|letter personal_communication
        |movie motion_picture|video motion_picture|audio song|music song|artwork graphic|image graphic|performance performance
        |standard standard|legislation legislation|jurisdiction legal_case|legal treaty|review review|preprint article
        """);

    private static readonly FrozenDictionary<string, string> Variables = Pairs("""
        booktitle container-title|journal container-title|journaltitle container-title|maintitle container-title
        |shortjournal container-title-short|series collection-title|volume volume|pages page|eid number|edition edition
        |publisher publisher|institution publisher|school publisher|organization publisher|howpublished publisher
        |holder publisher|address publisher-place|location publisher-place|doi DOI|isbn ISBN|issn ISSN|pmid PMID|pmcid PMCID
        |abstract abstract|annote annote|annotation annote|keywords keyword|language language|type genre|chapter chapter-number
        |pagetotal number-of-pages|volumes number-of-volumes|version version|pubstate status|origtitle original-title
        |origpublisher original-publisher|origlocation original-publisher-place|part part-number|issuetitle volume-title
        |eventtitle event-title|venue event-place|note references|addendum references|shorttitle title-short|library source
        """);

    /// <summary>BibLaTeX's names for kinds of theses and reports.</summary>
    private static readonly FrozenDictionary<string, string> Genres = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["phdthesis"] = "dissertation",
        ["mathesis"] = "master’s thesis",
        ["bathesis"] = "bachelor’s thesis",
        ["candthesis"] = "candidate thesis",
        ["techreport"] = "technical report",
        ["resreport"] = "research report",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> People = Pairs("""
        author author|collaboration author|editor editor|translator translator|bookauthor container-author|director director
        |illustrator illustrator|editora contributor|editorb contributor|introduction contributor|foreword contributor
        |afterword contributor|commentator contributor|annotator contributor|shorteditor editor
        """);

    private static readonly FrozenDictionary<string, string> Days =
        Pairs("date issued|urldate accessed|lastchecked accessed|eventdate event-date|origdate original-date");

    /// <summary>Fields that steer programs; <c>bdsk-</c> and <c>mendeley-</c> too.</summary>
    private static readonly FrozenSet<string> Silent = """
        crossref xdata xref related relatedtype ids key file owner timestamp date-added date-modified date-last-modified added-at modified
        creationdate modificationdate langid hyphenation babel options sortkey sortname sorttitle sortyear presort label shorthand
        usera userb userc userd usere userf nameaddon entrysubtype editortype authortype execute gender biburl bibsource interhash
        intrahash username groups mrnumber mrclass mrreviewer zblnumber lccn read rating urlstatus unique-id da2 numpages issue_date
        citation-subset article-number-type journal-iso research-areas web-of-science-categories times-cited number-of-cited-references
        usage-count-last-180-days usage-count-since-2013 doc-delivery-number affiliation affiliations author-email keywords-plus
        funding-acknowledgement funding-text oa orcid-numbers researcherid-numbers eissn bibcode adsurl adsnote readstatus priority
        ranking acmid fjournal rights copyright license qualityassured localfile localpdf pdf sortdate eventtitleaddon isrn iswc ismn coden month_numeric
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private readonly CslTree _tree = new(entry.TypeSpan);

    /// <summary>Whether a field steers a program, and says nothing of the source.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name) || name.StartsWith("bdsk-", StringComparison.Ordinal)
        || name.StartsWith("mendeley-", StringComparison.Ordinal) || name.StartsWith("opt", StringComparison.Ordinal);

    /// <summary>All entries of a file as a list of CSL mappings; null when there is none.</summary>
    public static YamlSequence? Read(PositionedText text, DiagnosticBag bag)
    {
        var entries = new BibtexParser(text, bag).Parse();
        var byKey = entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        foreach (var entry in WholesFirst(entries, byKey)) Inherit(entry, byKey, bag);
        if (entries.Count == 0 && !bag.HasErrors) bag.Add(Codes.BadBibtex.At(text.Span(0), "the file has no entry"));
        return new YamlSequence(text.Span(0), [.. entries.Where(entry => entry.Type != "xdata").Select(entry => new BibtexReader(entry, bag).Node())]);
    }

    /// <summary>Each entry once, after those that it takes from, so that a part has what its whole has from another.</summary>
    private static List<BibtexEntry> WholesFirst(List<BibtexEntry> entries, Dictionary<string, BibtexEntry> byKey)
    {
        var ordered = new List<BibtexEntry>(entries.Count);
        var met = new HashSet<BibtexEntry>();
        var way = new Stack<(BibtexEntry Entry, bool IsReady)>(entries.AsEnumerable().Reverse().Select(entry => (entry, false)));
        while (way.TryPop(out var next))
        {
            if (next.IsReady) ordered.Add(next.Entry);
            if (next.IsReady || !met.Add(next.Entry)) continue;
            way.Push((next.Entry, true));
            foreach (var link in new[] { next.Entry["crossref"], next.Entry["xdata"] })
                if (link is not null && byKey.TryGetValue(link.Value.Trim(), out var whole)) way.Push((whole, false));
        }

        return ordered;
    }

    /// <summary>A part takes from the whole that <c>crossref</c> names what it does not say itself.</summary>
    private static void Inherit(BibtexEntry entry, Dictionary<string, BibtexEntry> entries, DiagnosticBag bag)
    {
        foreach (var link in new[] { entry["crossref"], entry["xdata"] })
        {
            if (link is null) continue;
            if (!entries.TryGetValue(link.Value.Trim(), out var whole))
            {
                bag.Add(Codes.BadBibtex.At(link.Span, $"there is no entry “{Quote.Short(link.Value)}” for “{link.Name}”"));
                continue;
            }

            foreach (var field in whole.Fields.ToList())
            {
                var name = field.Name == "title" && link.Name == "crossref" ? "booktitle" : field.Name;
                if (name is "crossref" or "xdata" or "shorttitle" || (name is "author" && link.Name == "crossref")) continue;
                entry.Add(field with { Name = name });
            }
        }
    }

    private YamlMapping Node()
    {
        var type = Types.GetValueOrDefault(entry.Type, entry.Type);
        if (type == "article-journal" && entry["entrysubtype"]?.Value is "magazine" or "newspaper")
            type = "article-" + entry["entrysubtype"]!.Value;
        _tree.Set("id", entry.Key, entry.KeySpan);
        _tree.Set("type", type, entry.TypeSpan);
        Title();
        if (entry.Type is "phdthesis" or "mastersthesis" && entry["type"] is null)
            _tree.Set("genre", entry.Type == "phdthesis" ? "dissertation" : "master’s thesis", entry.TypeSpan);
        foreach (var field in entry.Fields) Field(field, type);
        Year();
        return _tree.ToNode();
    }

    private void Title()
    {
        if (entry["title"] is { } title)
            _tree.Set("title", Joined(Plain(title), Plain(entry["subtitle"]), Plain(entry["titleaddon"])), title.Span);
        foreach (var name in new[] { "booktitle", "journaltitle", "journal", "maintitle" })
        {
            if (entry[name] is not { } container || Plain(container) == Plain(entry["title"])) continue;
            var prefix = name == "journaltitle" ? "journal" : name == "booktitle" ? "book" : name;
            _tree.Set("container-title", Joined(Plain(container), Plain(entry[prefix + "subtitle"]), Plain(entry[prefix + "titleaddon"])),
                container.Span);
        }
    }

    private static string Joined(string title, string subtitle, string addition)
    {
        var text = subtitle.Length == 0 ? title : title.EndsWith('?') || title.EndsWith('!') ? title + " " + subtitle : title + ": " + subtitle;
        return addition.Length == 0 ? text : text + ". " + addition;
    }

    private void Field(BibtexField field, string type)
    {
        var name = field.Name;
        if (name is "title" or "subtitle" or "titleaddon" or "year" or "month" or "day" or "number" or "issue" or "url" or "eprint"
            or "eprinttype" or "archiveprefix" or "eprintclass" or "primaryclass" || name.EndsWith("subtitle", StringComparison.Ordinal)
            || (name.EndsWith("titleaddon", StringComparison.Ordinal) && name is not "eventtitleaddon"))
        {
            Special(field, type);
        }
        else if (People.TryGetValue(name, out var role))
        {
            if (name == "collaboration") _tree.AddName(role, CslTree.Scalar(Plain(field) + " Collaboration", field.Span));
            else foreach (var person in BibtexNames.Of(field, bag)) _tree.AddName(role, person);
        }
        else if (Days.TryGetValue(name, out var date))
        {
            _tree.Set(date, Plain(field), field.Span);
        }
        else if (Variables.TryGetValue(name, out var variable))
        {
            if (variable == "references")
            {
                Note(field);
                return;
            }

            var text = Plain(field, isTold: !CslVocabulary.Silent.Contains(variable) && !CslVocabulary.Lists.Contains(variable));
            // ACM writes the place of a meeting and that of the publisher.
            if (name == "location" && entry["address"] is { } address && Plain(address) != text) variable = "event-place";
            if (name == "address" && entry["location"] is not null) variable = "publisher-place";
            if (name == "type") text = Genres.GetValueOrDefault(text, text);
            if (variable == "container-title" && text == Plain(entry["title"])) return;
            if (name == "pages") text = text.Replace("–", "-", StringComparison.Ordinal);
            if (name == "howpublished" && WebAddress.Parse(text) is not null) variable = "URL";
            if (!_tree.Set(variable, text, field.Span) && variable is not ("container-title" or "URL"))
                _tree.Set(name, text, field.NameSpan);
        }
        else if (!IsSilent(name))
        {
            // No variable of CSL; the reader tells that it is not printed.
            _tree.Set(name, Plain(field), field.NameSpan);
        }
    }

    // What BibTeX styles print as a note may be the state of publication, identifiers, or what programs put there.
    private void Note(BibtexField field)
    {
        var rest = new List<string>();
        foreach (var line in field.Value.Split('\n'))
        {
            var text = Plain(field with { Value = line }).Trim();
            var state = text.Trim('(', ')', '.', ' ').ToLowerInvariant();
            if (state is "in press" or "forthcoming" or "to appear" or "accepted") _tree.Set("status", state, field.Span);
            else if (Identifiers.Named(text) is var (variable, number))
                _tree.Set(variable, number, field.Span);
            else if (!OfPrograms().IsMatch(text)) rest.Add(text);
        }

        var note = string.Join(' ', rest.Where(line => line.Length > 0));
        if (!_tree.Set("references", note, field.Span)) _tree.Set(field.Name, note, field.NameSpan);
    }

    [GeneratedRegex("""^(?:Publisher|Citation Key|_eprint|tex\.[A-Za-z_-]+|Number|Section|ISBN|ISSN|Type)\s*:""", RegexOptions.IgnoreCase)]
    private static partial Regex OfPrograms();

    private void Special(BibtexField field, string type)
    {
        switch (field.Name)
        {
            case "number":
                _tree.Set(type is "article-journal" or "article-magazine" or "article-newspaper" or "periodical" ? "issue"
                    : type is "book" or "chapter" or "paper-conference" or "entry-encyclopedia" ? "collection-number" : "number",
                    Plain(field), field.Span);
                break;
            case "issue":
                if (!_tree.Set("issue", Plain(field), field.Span)) _tree.Set("volume-title", Plain(field), field.Span);
                break;
            case "url":
                // Addresses are written as they are, perhaps with LaTeX's escapes.
                var address = field.Value.Trim();
                if (address.StartsWith("\\url{", StringComparison.Ordinal)) address = address[5..].TrimEnd('}');
                _tree.Set("URL", address.Replace("\\", "", StringComparison.Ordinal).Trim('{', '}'), field.Span);
                break;
            case "eprint":
                var kind = Plain(entry["eprinttype"] ?? entry["archiveprefix"]);
                if (kind.Equals("pubmed", StringComparison.OrdinalIgnoreCase)) _tree.Set("PMID", Plain(field), field.Span);
                else if (kind.Equals("pmc", StringComparison.OrdinalIgnoreCase)) _tree.Set("PMCID", Plain(field), field.Span);
                else
                {
                    _tree.Set("archive", kind, field.Span);
                    _tree.Set("archive_location", Plain(field), field.Span);
                }

                break;
        }
    }

    private void Year()
    {
        if (_tree.Text("issued") is { } date)
        {
            // What the date does not say itself is told.
            var hasYear = date.Contains(Plain(entry["year"]), StringComparison.Ordinal);
            foreach (var (name, isSaid) in new[] { ("year", hasYear), ("month", date.Length > 4), ("day", date.Length > 7) })
                if (entry[name] is { } field && !isSaid) _tree.Set(name, Plain(field), field.NameSpan);
            return;
        }

        if (entry["year"] is not { } year)
        {
            foreach (var alone in new[] { entry["month"], entry["day"] })
                if (alone is not null) _tree.Set(alone.Name, Plain(alone), alone.NameSpan);
            return;
        }

        var (text, month, day) = (Plain(year), Plain(entry["month"]), Plain(entry["day"]));
        if (text.Trim('(', ')').ToLowerInvariant() is "in press" or "forthcoming" or "to appear")
            _tree.Set("status", "in press", year.Span);
        else if (month.Length > 0 && month.All(char.IsAsciiDigit) && (month.Length > 2 || int.Parse(month, CultureInfo.InvariantCulture) is < 1 or > 12))
            bag.Add(Codes.BadReferenceDate.At(entry["month"]!.Span, month));
        else if (month.Length > 0 && month.All(char.IsAsciiDigit))
            _tree.Set("issued", string.Join('-', new[] { text, month, day }.Where(part => part.Length > 0)), entry["month"]!.Span);
        else
            _tree.Set("issued", string.Join(' ', new[] { text, month, day }.Where(part => part.Length > 0)), year.Span);
    }

    private string Plain(BibtexField? field, bool isTold = true)
    {
        if (field is null) return "";
        var unknown = new List<string>();
        var text = LatexText.Plain(field.Value, unknown);
        foreach (var command in unknown.Distinct(StringComparer.Ordinal))
            if (isTold && _told.Add((field.Name, command))) bag.Add(Codes.UnknownLatex.At(field.Span, command, field.Name));
        return text;
    }

    private readonly HashSet<(string, string)> _told = [];

    private static FrozenDictionary<string, string> Pairs(string pairs) => pairs.Split('|')
        .Select(pair => pair.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
