using System.Text.RegularExpressions;
using AngleSharp.Dom;
using NbSite.Model;

namespace NbSite.Theme.Tests;

public sealed partial class LanguageTests
{
    // What other areas of the program say; the theme only keeps their words.
    private static readonly string[] Others =
        ["about.", "search.", "glossary.", "a-to-z.", "changes.", "not-found.", "moved.", "moved-outside.", "gone.", "outside.", "references.title", "references.summary", "references.cited-on", "references.letter", "references.letter-count", "references.from-to", "references.sources", "chapter.", "matrix.",
         "reference.", "kind.", "elsewhere.", "entity.", "field.", "how-common.", "threshold.", "bound.", "incoming.", "draft.", "language.",
         "editions.", "history.", "fate.", "older-copy.title", "older-copy.summary", "older-copy.where", "older-copy.history", "older-copy.led", "past.picture",
         "page.tags-", "register.", "overdue.", "cover.", "pack.title", "pack.summary", "pack.general", "fridge.title", "fridge.summary", "start.title", "start.summary",
         "signs.", "plan.", "list.", "differences.", "choice.", "time.", "cycles.said.", "cycles.count.", "cycles.row.", "card.names", "card.sources", "card.no-answer", "card.unchecked", "card.level-in", "card.hospital-sign", "card.hospital-level", "card.other-countries", "past.restored"];

    [Fact]
    public void No_word_of_a_page_is_written_in_the_theme_itself()
    {
        foreach (var (name, html) in Rendered.All(Pseudo("⟦", "⟧"), text => "§" + text + "§")
            .Concat(Rendered.Alone(Pseudo("⟦", "⟧"), text => "§" + text + "§"))
            .Concat(Rendered.Leaflets(Pseudo("⟦", "⟧"), text => "§" + text + "§")))
        {
            var page = Rendered.Parse(html);
            var said = page.DocumentElement.GetDescendants().OfType<IText>()
                .Where(text => text.ParentElement!.LocalName is not ("script" or "style" or "code")).Select(text => text.Data)
                // The page's own address, which stands on paper.
                .Where(text => !text.StartsWith("https://", StringComparison.Ordinal))
                .Concat(page.All.SelectMany(element => element.Attributes)
                    .Where(attribute => attribute.Name is "aria-label" or "alt" or "title" or "content")
                    // Addresses, and a word of the vocabulary of social networks.
                    .Where(attribute => attribute.OwnerElement!.GetAttribute("property") is not ("og:type" or "og:url" or "og:image")
                        && attribute.OwnerElement.GetAttribute("name") != "twitter:card").Select(attribute => attribute.Value));
            foreach (var text in said)
            {
                var rest = Content().Replace(text, "");
                while (Word().IsMatch(rest)) rest = Word().Replace(rest, "");

                // Diagram lines are cut at spaces, so a mark may stand on another line.
                // A day stands in an element of its own, in the middle of its sentence.
                rest = Dated().Replace(rest, "");
                rest = rest.Replace("⟦review.code ", "", StringComparison.Ordinal).Replace("⟦copy.code ", "", StringComparison.Ordinal);
                Assert.False(rest.Any(char.IsLetter) && !IsSetting(rest) && !IsDiagramLine(page, text), $"In “{name}”: {text}");
            }
        }
    }

    // A file of translations has one line for each.
    [Fact]
    public void Every_word_stands_on_one_line() =>
        Assert.DoesNotContain(Rendered.English.Keys, key => Rendered.English[key].Contains('\n', StringComparison.Ordinal));

    [Fact]
    public void Every_word_of_the_theme_is_used_by_an_example()
    {
        var all = string.Concat(Rendered.All(Pseudo("⟦", "⟧"), text => text)
            .Concat(Rendered.Alone(Pseudo("⟦", "⟧"), text => text))
            .Concat(Rendered.Leaflets(Pseudo("⟦", "⟧"), text => text)).Select(example => example.Html));
        // The language of examples has no rules of plurals, so it says “other” of every number.
        var others = CountedWords.All.Select(word => word.Key + ".one").ToHashSet(StringComparer.Ordinal);
        var keys = Rendered.English.Keys.Where(key => !others.Contains(key) && !Others.Any(other => key.StartsWith(other, StringComparison.Ordinal)));

        // What a mail says stands in its address.
        all += string.Concat(MailAddress().Matches(all).Select(match => Uri.UnescapeDataString(match.Value)));

        // Kind and size of a file are held together on one line.
        all = all.Replace('\u00A0', ' ').Replace("&#xA0;", " ", StringComparison.Ordinal);
        Assert.All(keys, key => Assert.Contains("⟦" + key + " ", all, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_a_language_lacks_stops_the_page()
    {
        var words = Rendered.English.Keys.Where(key => key != "terms.heading").ToDictionary(key => key, key => Rendered.English[key]);
        var view = Rendered.Full() with { Words = new UiWords("en", "ltr", words, Rendered.English.Months) };

        var missing = Assert.Throws<MissingUiWordException>(() => Rendered.Theme.Renderer.Render(view));

        Assert.Equal("terms.heading", missing.Key);
    }

    [Fact]
    public void English_has_every_form_that_a_number_of_things_can_take_and_no_word_is_counted_otherwise()
    {
        Assert.Empty(CountedWords.Missing(Rendered.English));
        Assert.Empty(Rendered.English.Keys.Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4])
            .Except(CountedWords.All.Select(word => word.Key)));
    }

    [Fact]
    public void Decimals_and_lists_are_set_apart_as_the_language_does()
    {
        var words = new UiWords(
            "fr", "ltr", new Dictionary<string, string> { ["number.decimal"] = ",", ["list.comma"] = "{0} ; {1}" }, Rendered.English.Months);
        Assert.Equal("38,0 °C (100,4 °F)", words.Number("38.0 °C (100.4 °F)"));
        Assert.Equal("Fin. 3", words.Number("Fin. 3"));
        Assert.Equal("38.0 °C", Rendered.English.Number("38.0 °C"));
        Assert.Equal("a ; b ; c", words.List(["a", "b", "c"]));
        Assert.Equal("a", words.List(["a"]));
        Assert.Equal("", words.List([]));
    }

    [Fact]
    public void Dates_are_written_in_the_language_of_the_page_and_not_of_the_machine() =>
        Assert.Equal("5 March 2026", Rendered.English.Date(new DateOnly(2026, 3, 5)));

    [Fact]
    public void A_language_that_is_read_from_the_right_says_so()
    {
        var words = Pseudo("⟦", "⟧", "rtl");
        var view = Rendered.Views(words, text => text).First().View;

        Assert.Contains("<html lang=\"qps\" dir=\"rtl\">", Rendered.Text(view), StringComparison.Ordinal);
        Assert.Contains("<bdi dir=\"ltr\">", Rendered.Text(view), StringComparison.Ordinal);
        Assert.DoesNotContain("<bdi", Rendered.Text(Rendered.Full()), StringComparison.Ordinal);
    }

    private static UiWords Pseudo(string open, string close, string direction = "ltr") => new(
        "qps", direction,
        Rendered.English.Keys.ToDictionary(
            key => key, key => open + key + " " + string.Join(' ', Hole().Matches(Rendered.English[key]).Select(hole => hole.Value)) + close),
        [.. Enumerable.Range(1, 12).Select(month => $"{open}month-{month} {close}")]);

    private static bool IsSetting(string text) =>
        text is "width=device-width, initial-scale=1" or "light dark" or "noindex" || text.StartsWith("0; url=", StringComparison.Ordinal)
        || text.StartsWith("default-src 'none'; ", StringComparison.Ordinal);

    private static bool IsDiagramLine(IDocument page, string text) =>
        page.QuerySelectorAll("svg text").Any(line => line.TextContent == text);

    [GeneratedRegex("§[^§]*§")]
    private static partial Regex Content();

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Word();

    [GeneratedRegex(@"⟦review\.[a-z-]+ $")]
    private static partial Regex Dated();

    [GeneratedRegex("mailto:[^\"]+")]
    private static partial Regex MailAddress();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
