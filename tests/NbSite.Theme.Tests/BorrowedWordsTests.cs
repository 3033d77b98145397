using System.Collections.Frozen;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>Words that a page borrows from another language say so, where something can say it.</summary>
public sealed class BorrowedWordsTests
{
    private static readonly UiWords Lender = new("en", "ltr", new Dictionary<string, string>
    {
        ["a"] = "Last checked on {0}",
        ["b"] = "What changed",
        ["search.count.one"] = "{0} result",
        ["search.count.other"] = "{0} results",
    }, Rendered.English.Months);

    private static readonly UiWords Arabic = new UiWords("ar", "rtl", new Dictionary<string, string> { ["own"] = "خاص" }, Rendered.English.Months)
    {
        Borrowed = Lender.Keys.ToFrozenDictionary(key => key, _ => Lender, StringComparer.Ordinal),
    }.Marked();

    [Theory]
    [InlineData("<p>[a]</p>", "<p><span lang=\"en\" dir=\"ltr\">Last checked on 5</span></p>")]
    [InlineData("<p title=\"[a]\">x</p>", "<p title=\"Last checked on 5\">x</p>")]
    [InlineData("<title>[a]</title><p>[own]</p>", "<title>Last checked on 5</title><p>خاص</p>")]
    [InlineData("<h2> What changed </h2>", "<h2> <span lang=\"en\" dir=\"ltr\">What changed</span> </h2>")]
    [InlineData("<p>[a] [b]</p>", "<p><span lang=\"en\" dir=\"ltr\">Last checked on 5 What changed</span></p>")]
    public void A_borrowed_word_says_its_language(string drawn, string expected)
    {
        var html = drawn.Replace("[a]", Arabic.Format("a", 5), StringComparison.Ordinal).Replace("[b]", Arabic["b"], StringComparison.Ordinal)
            .Replace("[own]", Arabic["own"], StringComparison.Ordinal);
        Assert.Equal(expected, BorrowedWords.Said(html, Arabic));
        var encoded = html.Replace("\uFDD0", "&#xFDD0;", StringComparison.Ordinal).Replace("\uFDD1", "&#xFDD1;", StringComparison.Ordinal)
            .Replace("\uFDD2", "&#xFDD2;", StringComparison.Ordinal);
        Assert.Equal(expected, BorrowedWords.Said(encoded, Arabic));
    }

    [Fact]
    public void A_word_goes_on_round_an_element_and_another_word_that_are_filled_in()
    {
        var filled = Arabic.Format("a", "<b>" + Arabic["b"] + "</b>");
        Assert.Equal(
            "<p><span lang=\"en\" dir=\"ltr\">Last checked on </span><b><span lang=\"en\" dir=\"ltr\">What changed</span></b></p>",
            BorrowedWords.Said("<p>" + filled + "</p>", Arabic));
    }

    [Fact]
    public void A_borrowed_word_beside_a_number_takes_the_form_of_its_own_language()
    {
        // Arabic has a form for two; the English words have none.
        Assert.Equal("2 results", Arabic.Unmarked().Count("search.count", 2));
        Assert.Equal("1 result", Arabic.Unmarked().Count("search.count", 1));
        Assert.Equal(["one", "other"], Arabic.Forms("search.count").Keys);
    }
}
