namespace NbSite.Content.Citations;

/// <summary>
/// The text of a reference, macro by macro as the CSL style names them. Written out and not interpreted: one style is
/// enough, and every difference from a CSL processor shows in a test.
/// </summary>
internal static class VancouverText
{
    private static readonly string[] InContainer =
    [
        "article-journal", "article-magazine", "chapter", "paper-conference", "article-newspaper", "review", "review-book",
        "entry-dictionary", "entry-encyclopedia",
    ];

    private static readonly string[] Articles = ["article-journal", "article-magazine", "article-newspaper"];

    private static readonly string[] Periodicals = [.. Articles, "review", "review-book"];

    public static string Of(CslItem item)
    {
        var hasAuthor = item.Names.ContainsKey("author");
        var author = Text.Names(item, hasAuthor ? "author" : "editor");
        var editor = hasAuthor ? Text.Group("", "", ".", Text.Names(item, "editor")) : "";
        var lead = Text.Group(". ", "", ". ", author, Title(item));
        var container = Text.Group(": ", "", "", ChapterMarker(item), Text.Group(" ", "", "", editor, ContainerTitle(item)));
        var place = Text.Group("", "", "", Date(item), JournalLocation(item), Pages(item));
        // The style's semicolon leads to the date; a publisher without one ends with the full stop alone.
        var publisher = place.Length == 0 ? Publisher(item).TrimEnd(';') : Publisher(item);
        var body = Text.Group(" ", "", ". ", container, publisher, place);
        return Text.Concat(
            lead, body, Text.Group("", "", ". ", CollectionDetails(item)), Text.Group("", "", ". ", ReportDetails(item)),
            Access(item)).Trim();
    }

    private static bool Is(CslItem item, params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
            if (item.Type == type) return true;
        return false;
    }

    private static string Get(CslItem item, string variable) => item.Text(variable) ?? "";

    private static string ChapterMarker(CslItem item) =>
        Is(item, "chapter", "paper-conference", "entry-dictionary", "entry-encyclopedia") ? "In" : "";

    private static string Title(CslItem item)
    {
        var web = "";
        var edition = "";
        if (!Is(item, InContainer))
        {
            web = item.Text("URL") is null ? "" : " [Internet]";
            edition = Text.Group("", ". ", "", Edition(item));
        }

        var genre = Is(item, "thesis") ? Text.Group("", " [", "]", Get(item, "genre")) : "";
        return Text.Concat(Get(item, "title"), web, edition, genre);
    }

    private static string Edition(CslItem item)
    {
        var edition = Get(item, "edition");
        return Numerals.IsNumeric(edition)
            ? Numerals.Ordinal(edition) + " ed."
            : Text.Group("", "", ".", edition);
    }

    private static string ContainerTitle(CslItem item)
    {
        if (Is(item, InContainer))
        {
            var isShort = Is(item, "article-journal", "review", "review-book");
            var name = (isShort ? item.Text("container-title-short") ?? item.Text("journalAbbreviation") : null)
                ?? Get(item, "container-title");
            var web = item.Text("URL") is null ? "" : "[Internet]";
            return Text.Concat(
                Text.Group(" ", "", ".", name.Replace(".", "", StringComparison.Ordinal), web),
                Text.Group("", " ", "", Edition(item)));
        }

        if (Is(item, "bill", "legislation"))
        {
            var section = Get(item, "section") is { Length: > 0 } number ? "Sect. " + number : "Sect.";
            return Text.Group(", ", "", "", Text.Group(". ", "", "", Get(item, "container-title"),
                item.Text("section") is null ? "" : section), Get(item, "number"));
        }

        if (Is(item, "speech"))
        {
            // The style prints no event-title.
            var genre = Get(item, "genre");
            var kind = genre.Length == 0 ? "" : char.ToUpperInvariant(genre[0]) + genre[1..] + " presented at";
            return Text.Group(": ", "", ";", kind, Get(item, "event"));
        }

        var volume = item.Text("collection-title") is null && item.Text("volume") is { } v ? "Vol. " + v : "";
        return Text.Group(", ", "", ".", volume, Get(item, "container-title"));
    }

    private static string Publisher(CslItem item)
    {
        if (Is(item, Articles)) return "";
        var place = Is(item, "speech") ? ""
            : Is(item, "thesis") ? Text.Group("", "[", "]", Get(item, "publisher-place"))
            : Get(item, "publisher-place");
        return Text.Group(": ", "", ";", place, Get(item, "publisher"));
    }

    private static string Accessed(CslItem item) => item.Text("URL") is null
        ? ""
        : Text.Group("", "[cited ", "]", VancouverDates.Full(item, "accessed"));

    private static string Date(CslItem item)
    {
        var accessed = Accessed(item);
        var lead = Text.Group("", " ", "", accessed);
        if (Is(item, Periodicals)) return Text.Group(" ", "", ";", VancouverDates.Full(item, "issued"), accessed);
        if (Is(item, "bill", "legislation"))
            return Text.Group(", ", "", "", VancouverDates.MonthDay(item, "issued"), VancouverDates.Year(item, "issued"));
        if (Is(item, "report")) return Text.Concat(VancouverDates.YearMonth(item, "issued"), lead);
        if (Is(item, "patent"))
        {
            return Text.Group("", "", ".",
                Text.Group(", ", "", "", Get(item, "number"), VancouverDates.Year(item, "issued")), lead);
        }

        if (Is(item, "speech"))
        {
            return Text.Group("; ", "", "",
                Text.Group(" ", "", "", VancouverDates.Full(item, "issued"), accessed), Get(item, "event-place"));
        }

        return Text.Group("", "", ".", VancouverDates.Year(item, "issued"), lead);
    }

    private static string JournalLocation(CslItem item) => Is(item, "article-journal", "article-magazine", "review", "review-book")
        ? Text.Concat(Get(item, "volume"), Text.Group("", "(", ")", Get(item, "issue")))
        : "";

    private static string Pages(CslItem item)
    {
        var page = Numerals.MinimalRange(Get(item, "page"));
        if (Is(item, Periodicals)) return Text.Group("", ":", "", page);
        if (Is(item, "book"))
        {
            var count = Get(item, "number-of-pages");
            return Text.Group("", " ", "", Numerals.IsNumeric(count) ? count + " p." : count);
        }

        return page.Length == 0 ? "" : " p. " + page;
    }

    private static string CollectionDetails(CslItem item)
    {
        if (Is(item, Periodicals) || item.Text("collection-title") is not { } collection) return "";
        var volume = item.Text("volume") is { } number ? "vol. " + number : "";
        var editors = Text.Group("", "", ".", Text.Names(item, "collection-editor"));
        return Text.Group(" ", "(", ")", editors, Text.Group("; ", "", "", collection, volume));
    }

    private static string ReportDetails(CslItem item) =>
        Is(item, "report") ? Text.Group("", "Report No.: ", "", Get(item, "number")) : "";

    private static string Access(CslItem item) => item.Text("URL") is { } url ? "Available from: " + url : "";

    private static class Text
    {
        public static string Names(CslItem item, string variable) => VancouverNames.Of(item, variable);

        public static string Group(string delimiter, string prefix, string suffix, params ReadOnlySpan<string> parts) =>
            Punctuation.Group(delimiter, prefix, suffix, parts);

        public static string Concat(params ReadOnlySpan<string> parts) => Punctuation.Group("", "", "", parts);
    }
}
