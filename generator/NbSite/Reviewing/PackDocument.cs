using System.Globalization;
using System.Text;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Features.Bundles;

namespace NbSite.Reviewing;

/// <summary>
/// Draws a pack as one file of HTML that asks for nothing: its own script and style are named by their hashes in the policy that
/// it carries, and nothing else may run or be loaded.
/// </summary>
/// <param name="show">How pictures and places are shown.</param>
internal sealed class PackDocument(PackShow show)
{
    private static readonly string Style = Client("pack.css");
    private static readonly string Script = Client("pack.js");

    public string Of(ReviewPack pack)
    {
        var html = new HtmlWriter();
        var head = pack.Head;
        var title = $"Review for {head.Site}, {pack.Number} of {head.Of}";
        html.DocType().Open("html", ("lang", "en"), ("dir", "ltr")).Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Void("meta", ("name", "robots"), ("content", "noindex"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Element("title", title).Own("style", Style).CloseLine();
        html.Open("body", ("data-site", head.Address), ("data-made", head.Made.Iso()), ("data-file", pack.FileName));
        Top(html, pack);
        html.Open("main", ("id", "parts"));
        var number = 0;
        foreach (var sheet in pack.Sheets) Sheet(html, sheet, ref number, pack.IsSafety);
        html.CloseLine();
        Bar(html);
        html.Own("script", Script).Close().CloseLine();
        return html.ToString();
    }

    private static string Policy => string.Join("; ",
    [
        "default-src 'none'", $"script-src {SingleFile.HashOf(Script)}", $"style-src {SingleFile.HashOf(Style)}", "img-src data:", "base-uri 'none'", "form-action 'none'",
        "require-trusted-types-for 'script'", "trusted-types 'none'",
    ]);

    private static string Client(string name)
    {
        using var stream = typeof(PackDocument).Assembly.GetManifestResourceStream("NbSite.Reviewing.Client." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser reads every line's end as one mark, and hashes that.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void Top(HtmlWriter html, ReviewPack pack)
    {
        var head = pack.Head;
        html.Open("header");
        html.Open("h1").Text("Review for ").Element("bdi", head.Site).Close();
        html.Open("p").Text($"File {pack.Number} of {head.Of}, for ").Element("bdi", head.Role).Text($", made on {head.Made.Iso()} by ")
            .Element("bdi", head.Owner).Text(string.Create(CultureInfo.InvariantCulture, $". It asks {pack.Asked} questions. ")).Close();
        html.Element("p", pack.IsSafety
            ? "These are the signs that parents are told to act on. Each is here once, with every source. What you sign counts on every card and page on which the sign stands."
            : "Each part stands beside its sources. What you accept is signed as it stands here; words that change later lose your sign-off.");
        html.Open("ul");
        html.Element("li", "Accept: the words are right, and their sources say so.");
        html.Element("li", "Comment: you have something to say, and do not sign yet.");
        html.Element("li", "Refuse: the words must change. Say why.");
        html.Element("li", "What you leave open is not signed. You need not finish at once: save your answers as a file, and open that file here again.");
        html.CloseLine();
        html.Element("p", "Without scripts this is a document to read and to print; answer on paper then.", ("class", "paper"));
        html.Open("div", ("class", "needs-script"), ("hidden", ""));
        html.Open("p").Open("label", ("for", "role")).Text("Your role (is kept with the sign-off)").Close()
            .Void("input", ("type", "text"), ("id", "role"), ("value", head.Role), ("maxlength", "200"), ("dir", "auto"), ("autocomplete", "off")).CloseLine();
        html.Open("p").Open("label", ("for", "name")).Text("Your name, only if you wish it kept with the sign-off").Close()
            .Void("input", ("type", "text"), ("id", "name"), ("maxlength", "200"), ("dir", "auto"), ("autocomplete", "off")).CloseLine();
        Countries(html, head);
        html.Open("p").Open("label", ("class", "tick")).Void("input", ("type", "checkbox"), ("id", "keys"), ("checked", "")).Open("span");
        foreach (var (key, does) in new[] { ("j", " next, "), ("k", " back, "), ("a", " accept, "), ("c", " comment, "), ("r", " refuse, "), ("Esc", " out of the words") })
            html.Element("kbd", key).Text(does);
        html.Text(". Untick this if you use these letters for something else.").Close().Close().CloseLine();
        html.CloseLine();
        html.CloseLine();
    }

    private static void Countries(HtmlWriter html, PackHead head)
    {
        if (head.Countries.Length < 2)
        {
            foreach (var (code, _) in head.Countries)
                html.Void("input", ("type", "checkbox"), ("hidden", ""), ("data-country", ""), ("value", code), ("checked", ""));
            return;
        }

        html.Open("fieldset").Element("legend", "My answers are for");
        foreach (var (code, name) in head.Countries)
        {
            html.Open("label", ("class", "tick"))
                .Void("input", ("type", "checkbox"), ("data-country", ""), ("value", code), ("checked", "")).Element("bdi", name).Close();
        }

        html.CloseLine();
    }

    private void Sheet(HtmlWriter html, PackSheet sheet, ref int number, bool isSafety)
    {
        html.Open("section").Open("h2").Element("bdi", Title(sheet), ("lang", sheet.Language), ("dir", sheet.Direction)).Close();
        html.Open("p", ("class", "note")).Element("bdi", sheet.Path).Close();
        if (sheet.Since is { } since) html.Element("p", since, ("class", "note"));
        else html.Element("p", "No earlier signed words are kept, so there is no difference to show.", ("class", "note"));
        foreach (var note in sheet.Notes) html.Element("p", note, ("class", "note"));
        foreach (var unit in sheet.Units) Unit(html, sheet, unit, unit.IsAsked ? ++number : 0);
        if (!sheet.Removed.IsEmpty && !isSafety)
        {
            html.Open("div", ("class", "unit unit--shown")).Element("h3", "Taken out since");
            html.Open("div", ("lang", sheet.Language), ("dir", sheet.Direction), ("class", "words"));
            foreach (var part in sheet.Removed) html.Open("p").Element("del", string.Join(' ', part.Words.Select(run => run.Text))).Close();
            html.Close().CloseLine();
        }

        html.CloseLine();
    }

    private static string Title(PackSheet sheet) => sheet.Units is [{ Sign: { } facts }]
        ? BlockWalk.PlainText(SignTextReader.Inlines(facts.Text.Short ?? facts.Text.Say)) : sheet.Title;

    private void Unit(HtmlWriter html, PackSheet sheet, PackUnit unit, int number)
    {
        if (!unit.IsAsked)
        {
            html.Open("div", ("class", "unit unit--shown")).Element("h3", unit.Label);
            Said(html, sheet, unit);
            html.CloseLine();
            return;
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"u{number}");
        var shown = number.ToString(CultureInfo.InvariantCulture);
        html.Open("article",
            ("class", "unit"), ("id", id), ("tabindex", "-1"), ("aria-labelledby", id + "-title"), ("data-number", shown),
            ("data-file", sheet.Path), ("data-sheet", sheet.Id), ("data-key", unit.Key), ("data-sources", unit.SourcesSeen),
            ("data-words", Excerpt(unit)),
            ("data-paper", Paper));
        html.Element("h3", $"{shown}. {unit.Label}", ("id", id + "-title"));
        Said(html, sheet, unit);
        html.Element("p", Paper, ("class", "paper"));
        html.Open("div", ("class", "decide needs-script"), ("hidden", ""), ("role", "group"), ("aria-label", $"Your answer on {shown}"));
        foreach (var (name, does) in new[] { ("Accept", "accept"), ("Comment", "comment"), ("Refuse", "refuse") })
            html.Element("button", name, ("type", "button"), ("data-do", does), ("aria-pressed", "false"));
        html.Open("label", ("class", "words-of-reviewer"), ("hidden", "")).Text($"Your words on {shown}")
            .Element("textarea", "", ("maxlength", "5000"), ("dir", "auto")).Close();
        html.Close().CloseLine();
    }

    private const string Paper = "☐ Accept   ☐ Comment   ☐ Refuse";

    private void Said(HtmlWriter html, PackSheet sheet, PackUnit unit)
    {
        if (unit.Note is { } note) html.Element("p", note, ("class", "note"));
        html.Open("div", ("class", "beside"));
        html.Open("div", ("class", "words"), ("lang", sheet.Language), ("dir", sheet.Direction));
        var blocks = new PackBlocks(html, unit.Sources, show);
        if (unit.Sign is { } sign) new PackSigns(html, blocks).Of(sign);
        else foreach (var part in unit.Parts.Where(part => part.Block is not null || unit.Parts.Length == 1)) blocks.Part(part);
        html.Close();
        // A sign tells its own beside what each of them says.
        if (unit.Sign is null) Sources(html, unit);
        html.CloseLine();
        PackDifferences.Write(html, sheet, unit);
    }

    private static void Sources(HtmlWriter html, PackUnit unit)
    {
        html.Open("div", ("class", "sources"));
        if (unit.Sources.IsEmpty)
        {
            html.Element("p", "No source of its own", ("class", "note")).Close();
            return;
        }

        html.Element("h4", unit.Sources.Length == 1 ? "Source" : "Sources").Open("ol");
        foreach (var source in unit.Sources)
        {
            html.Open("li");
            Source(html, source);
            html.Close();
        }

        html.Close().Close();
    }

    /// <summary>A source as the site prints it, with the places in it and its address.</summary>
    public static void Source(HtmlWriter html, PackSource source)
    {
        if (source.Reference is not { } reference)
        {
            html.Element("bdi", source.Key).Text(" (is not described)");
            return;
        }

        html.Element("bdi", reference.PlainText);
        foreach (var place in source.Locators) html.Text(" — ").Element("strong", place);
        if (reference.IsRetracted) html.Text(" ").Element("strong", "Its publisher withdrew it.", ("class", "alert"));
        if (reference.Note is { } note) html.Text(" ").Element("bdi", note);
        if (reference.Url is { } url && IsWeb(url))
            html.Text(" ").Element("a", reference.PlainText.Contains(url, StringComparison.Ordinal) ? "Open the source" : url, ("href", url), ("rel", "noreferrer noopener"), ("target", "_blank"));
    }

    private static bool IsWeb(string url) =>
        url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static string Excerpt(PackUnit unit)
    {
        var words = unit.Sign is { } sign ? sign.Text.Say.Value : string.Join(' ', unit.Parts.SelectMany(part =>
            Publishing.Site.Editions.DifferenceWords.Of(part, sources: false)));
        return Quote.Short(words);
    }

    private static void Bar(HtmlWriter html)
    {
        html.Open("footer", ("class", "bar needs-script"), ("hidden", ""), ("aria-label", "Your answers"));
        html.Open("p", ("class", "progress")).Element("span", "", ("id", "progress")).Element("span", " decided", ("class", "wide")).Close();
        html.Element("button", "Next", ("type", "button"), ("id", "next"));
        html.Element("button", "Save answers", ("type", "button"), ("id", "save"));
        html.Element("button", "Open saved", ("type", "button"), ("id", "choose"));
        html.Void("input", ("type", "file"), ("id", "open"), ("accept", ".json,application/json"), ("hidden", ""), ("aria-label", "Saved answers"));
        html.Element("p", "", ("id", "told"), ("role", "status"));
        html.CloseLine();
    }
}
