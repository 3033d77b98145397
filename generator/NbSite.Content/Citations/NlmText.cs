namespace NbSite.Content.Citations;

/// <summary>
/// The words of a reference, sentence by sentence, in the order of Citing Medicine. Written out and not interpreted from a
/// style: one style is enough, and every difference from a CSL processor shows in a test.
/// </summary>
internal sealed class NlmText(NlmFields fields)
{
    private static readonly string[] Serials =
    [
        "article-journal", "article-magazine", "article-newspaper", "periodical", "post-weblog", "review", "review-book",
    ];

    private static readonly string[] Journals = ["article-journal", "review", "review-book"];

    private static readonly string[] Parts = ["chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia"];

    private static readonly string[] Laws = ["bill", "legislation", "regulation", "treaty", "legal_case"];

    /// <summary>The reference down to its pages and numbers; where to find it follows.</summary>
    public static string Of(NlmFields fields) => new NlmText(fields).Main();

    /// <summary>Whether the source is a part of another that has editors of its own.</summary>
    public static bool IsPart(NlmFields fields) => fields.Is(Parts) && fields.Has("container-title");

    private bool IsPageOfSite => fields.Is("webpage") && fields.Has("container-title");

    private string Main()
    {
        var isSerial = fields.Is(Serials);
        var lead = NlmRoles.Lead(fields);
        var site = IsPageOfSite;
        var title = Group(" ", site ? fields.Take("container-title") : fields.Take("title"), Brackets());
        var hasContainer = !site && fields.Has("container-title");
        if (!hasContainer) title = Group(" ", title, Medium());
        var edition = hasContainer ? "" : Edition();
        var container = Container(isSerial, hasContainer);
        var patent = Patent();
        var published = isSerial ? Serial() : Group("; ", Publisher(), DateAndCited());
        return Sentences(
            lead, title, edition, container, Volumes(isSerial), Conference(), Authority(), patent, published, Extent(),
            site ? fields.Take("title") : "", Series(), Report(), Language());
    }

    private string Brackets()
    {
        var isTalk = fields.Is("speech") && (fields.Has("event") || fields.Has("event-title"));
        var genre = isTalk ? "" : fields.Take("genre");
        if (fields.Is("patent") && genre.Equals("patent", StringComparison.OrdinalIgnoreCase)) genre = "";
        return Group(" ", In("[", fields.Take("original-title"), "]"), In("[", genre, "]"), Status());

        string Status() => IsForthcoming(fields.Item) || !fields.Has("status") ? "" : In("[", fields.Take("status"), "]");
    }

    private static bool IsForthcoming(CslItem item) => item.Text("status")?.ToLowerInvariant()
        is "in press" or "in-press" or "inpress" or "forthcoming" or "accepted" or "to appear" or "to be published";

    private string Medium() => fields.Take("medium") is { Length: > 0 } medium
        ? $"[{Capital(medium)}]"
        : fields.Has("URL") ? "[Internet]" : "";

    private string Edition()
    {
        var version = fields.Take("version");
        if (version.Length > 0 && char.IsAsciiDigit(version[0])) version = "Version " + version;
        var printing = fields.TakeFirst("printing-number", "printing");
        if (printing.Length > 0 && printing.All(char.IsAsciiDigit)) printing = Numerals.Ordinal(printing) + " printing";
        var edition = fields.Take("edition");
        return Group(". ", edition.Length == 0 ? "" : Numerals.Edition(edition), Capital(version), printing);
    }

    private string Container(bool isSerial, bool hasContainer)
    {
        var roles = NlmRoles.Others(fields);
        var name = "";
        if (hasContainer)
        {
            if (fields.Is(Journals))
            {
                name = fields.TakeFirst("container-title-short", "journalAbbreviation").Replace(".", "", StringComparison.Ordinal);
                if (name.Length > 0) fields.Skip("container-title");
                else name = fields.Take("container-title").Replace(".", "", StringComparison.Ordinal);
            }
            else
            {
                name = fields.Take("container-title");
            }

            if (fields.Is("article-magazine", "article-newspaper")) name = Group(" ", name, In("(", fields.Take("publisher-place"), ")"));
            name = Group(". ", Group(" ", name, Medium()), Edition());
        }

        if (fields.Is(Laws))
        {
            var section = fields.Take("section");
            name = Group(", ", Group(". ", name, section.Length == 0 ? "" : "Sect. " + section), fields.Take("number"));
        }

        return Group(": ", fields.Is(Parts) && hasContainer ? "In" : "", Sentences(roles, name));
    }

    private string Volumes(bool isSerial)
    {
        fields.Skip("volume-title-short");
        var volume = isSerial ? "" : fields.Take("volume");
        var part = isSerial && fields.Has("volume") ? "" : fields.TakeFirst("part-number", "part");
        return Group(". ",
            Group(", ", Labelled("Vol. ", volume), fields.Take("volume-title")),
            Group(", ", Labelled("Pt. ", part), fields.Take("part-title")));
    }

    private string Conference()
    {
        var isTalk = fields.Is("speech");
        var name = fields.TakeFirst("event-title", "event");
        if (isTalk && name.Length > 0) name = Group(" ", Capital(fields.Take("genre")), "presented at: ").Trim() + " " + name;
        if (isTalk) name = Capital(name);
        var date = fields.Date("event-date");
        if (isTalk && name.Length > 0 && date.Length == 0) date = fields.Date("issued");
        return Group("; ", name, date, fields.Take("event-place"));
    }

    private string Authority() => fields.Is("patent")
        ? ""
        : Group(", ", fields.Take("jurisdiction"), fields.Take("authority"));

    private string Patent()
    {
        if (!fields.Is("patent")) return "";
        var country = fields.Take("jurisdiction");
        var authority = fields.Take("authority");
        if (country.Length == 0) (country, authority) = (authority, "");
        return Group(", ", Group(" ", country, country.Length == 0 ? "Patent" : "patent", fields.Take("number")), authority);
    }

    private string Publisher() => Group(": ",
        fields.Take("publisher-place"), Group(", ", fields.Take("publisher"), fields.Take("division")));

    private string Date()
    {
        var date = fields.Date("issued");
        if (IsForthcoming(fields.Item))
        {
            fields.Skip("status");
            return Group(" ", "Forthcoming", date);
        }

        // A talk's day stands with its meeting.
        return date.Length > 0 || fields.Has("issued") ? date : "[date unknown]";
    }

    private string DateAndCited()
    {
        var date = Date();
        if (!fields.Has("URL")) return date;
        var cited = fields.Date("accessed");
        return Group(" ", date, cited.Length == 0 ? "" : $"[cited {cited}]");
    }

    private string Serial()
    {
        // The book names no publisher for a journal, newspaper or magazine.
        var publisher = "";
        if (fields.Is("periodical", "post-weblog"))
        {
            publisher = Publisher();
        }
        else
        {
            fields.Hide("publisher");
            if (fields.Is(Journals)) fields.Hide("publisher-place");
        }

        var date = DateAndCited();
        var issue = fields.Take("issue");
        var supplement = Labelled("Suppl ", fields.TakeFirst("supplement-number", "supplement"));
        var volume = Group(" ", fields.Take("collection-title"), fields.Take("volume"));
        if (volume.Length > 0) volume = Group(" ", volume, Labelled("Pt ", fields.TakeFirst("part-number", "part")));
        if (issue.Length == 0) volume = Group(" ", volume, supplement);
        else volume += $"({Group(" ", issue, supplement)})";
        if (fields.Is("article-newspaper")) volume = Group(" ", volume, Labelled("Sect. ", fields.Take("section")));
        var number = fields.Take("number");
        var pages = Pages();
        var place = number.Length == 0 ? pages : Group(", p. ", number, pages == number ? "" : pages);
        date = Group("; ", publisher, date);
        return volume.Length == 0 ? Group(":", date, place) : Group(";", date, Group(":", volume, place));
    }

    private string Extent()
    {
        var page = Pages();
        var count = fields.Take("number-of-pages");
        var volumes = fields.Take("number-of-volumes");
        var number = fields.Is("report", "patent") ? "" : fields.Take("number");
        var scale = fields.Take("scale");
        return Sentences(
            Group("; ", Labelled("Chapter ", fields.Take("chapter-number")), Labelled("Sect. ", fields.Take("section")),
                page.Length == 0 ? "" : "p. " + page),
            Numerals.IsNumeric(count) ? count + " p." : count,
            Numerals.IsNumeric(volumes) ? volumes + " vol." : volumes,
            Numerals.IsNumeric(number) && char.IsAsciiDigit(number[0]) ? "No. " + number : number,
            Labelled("No. ", fields.Take("issue")),
            Labelled("Suppl. ", fields.TakeFirst("supplement-number", "supplement")),
            fields.Take("dimensions"),
            scale.Length > 0 && char.IsAsciiDigit(scale[0]) ? "Scale " + scale : scale);
    }

    private string Pages()
    {
        var pages = fields.Take("page");
        if (pages.Length == 0) return fields.Take("page-first");
        if (fields.Item.Text("page-first") is { } first && pages.StartsWith(first, StringComparison.Ordinal)) fields.Skip("page-first");
        return Numerals.Pages(pages);
    }

    private string Series()
    {
        var number = fields.Take("collection-number");
        if (Numerals.IsNumeric(number)) number = "no. " + number;
        var inner = Group(". ", NlmRoles.SeriesEditors(fields), Group("; ", fields.Take("collection-title"), number));
        return In("(", inner, ")");
    }

    private string Report() => fields.Is("report") ? Labelled("Report No.: ", fields.Take("number")) : "";

    private string Language()
    {
        if (!fields.Has("language") || Languages.Name(fields.Item.Text("language")!) is not { } name) return "";
        fields.Skip("language");
        return name;
    }

    internal static string Labelled(string label, string text) =>
        text.Length == 0 || text.StartsWith(label.TrimEnd(' ', '.'), StringComparison.OrdinalIgnoreCase) ? text : label + text;

    internal static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    internal static string Sentences(params ReadOnlySpan<string> parts) => Punctuation.Group(". ", "", "", parts);

    internal static string Group(string delimiter, params ReadOnlySpan<string> parts) =>
        Punctuation.Group(delimiter, "", "", parts);

    private static string In(string open, string text, string close) => text.Length == 0 ? ""
        : text.StartsWith(open, StringComparison.Ordinal) && text.EndsWith(close, StringComparison.Ordinal) ? text
        : open + text + close;
}
