using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Tests.Bundles;
using Xunit;

namespace NbSite.Publishing.Tests.Attacks;

/// <summary>
/// Words that HTML takes for the beginning of a comment, or for the end of a script, wherever they may stand: the copy in one
/// file, whose scripts hold the words of all pages, has the same scripts as with plain words.
/// </summary>
public sealed class CopyTextTests
{
    public static TheoryData<string> Words =>
    [
        "\\<!-- \\<script\\>",
        "\\<!--\\<script",
        "\\<!--",
        "\\<script",
        "\\</script\\>",
        "\\</SCRIPT \\<!--\\<ScRiPt\\> --\\>",
        "\\<\\!\\-\\- \\<script src=x\\>",
        "&lt;!-- &lt;script&gt;",
        "&#60;!--&#60;/script&#62;",
        "\\]\\]\\> \\<!--> \\--!\\>",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_of_markup_end_no_script(string words)
    {
        var plain = Made("Plain words");
        var made = Made(words);
        Assert.Equal(Scripts(plain).Count, Scripts(made).Count);
        // A browser and AngleSharp agree on where a script ends; nothing in one may come near to it, also for others.
        foreach (var script in Scripts(made))
            Assert.DoesNotMatch(new Regex("</|<!--|<script", RegexOptions.IgnoreCase), script);
        Assert.DoesNotContain(made.QuerySelectorAll("body > :not(script)"), element => element.LocalName == "script");
        // The words are there to be read and found, as they were written.
        var said = new HtmlParser().ParseDocument("<p>" + words.Replace("\\", "", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)).Body!.TextContent;
        Assert.Contains(made.QuerySelectorAll("article p"), part => part.TextContent.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_markup_that_a_line_parts_end_no_script()
    {
        var made = Made("\\<!--\n\\<script\\> and \\</\nscript\\>");
        Assert.Equal(Scripts(Made("Plain")).Count, Scripts(made).Count);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("aka")]
    [InlineData("search-words")]
    [InlineData("definition")]
    [InlineData("reference")]
    public void Markup_in_plain_text_is_refused_or_ends_no_script(string where)
    {
        const string trick = "a <!-- <script> </script> b";
        var copy = BundleFixture.Build(site: BundleFixture.Site + Site(where, trick));
        if (copy.Diagnostics.Count > 0)
        {
            // At its place, as it cannot be meant.
            Assert.Matches(":[0-9]+:[0-9]+: error NB0(233|310)", string.Join('\n', copy.Diagnostics));
            return;
        }

        Assert.Equal(Scripts(Made("Plain")).Count, Scripts(Parsed(copy)).Count);
    }

    private static string Site(string where, string trick) => $"""

        -- en/trick.md --
        ---
        title: "{(where == "title" ? trick : "Trick")}"
        summary: S.
        aka: ["{(where == "aka" ? trick : "other")}"]
        search-words: ["{(where == "search-words" ? trick : "another")}"]
        ---
        Words of a [term](term:trick). [@src]
        -- en/glossary.yml --
        type: glossary-term
        items:
          - id: trick
            title: trick
            definition: "{(where == "definition" ? trick : "Words")}. [@src]"
        -- references.yml --
        references:
          - id: src
            type: report
            title: "{(where == "reference" ? trick : "A source")}"
            author: [{"{"}literal: A body{"}"}]
            issued: 2024
        """;

    private static AngleSharp.Html.Dom.IHtmlDocument Made(string words)
    {
        var page = $"\n-- en/trick.md --\n---\ntitle: Trick\nsummary: S.\n---\n## About {words.Split('\n')[0]}\n\nSay {words} here. [@src]\n";
        var copy = BundleFixture.Build(site: BundleFixture.Site + page);
        Assert.Empty(copy.Diagnostics);
        return Parsed(copy);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Parsed(NbSite.Testing.SiteResult copy)
    {
        var files = copy.Files.ToDictionary(file => file.Key, file => new OutputFile(file.Key, file.Value));
        Assert.Contains(SearchAddress.Of("en")[1..], files.Keys);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(SingleFile.Make(copy.Result, "en", files)!));
    }

    private static IReadOnlyList<string> Scripts(AngleSharp.Html.Dom.IHtmlDocument document) =>
        [.. document.QuerySelectorAll("script").Select(script => script.TextContent)];
}
