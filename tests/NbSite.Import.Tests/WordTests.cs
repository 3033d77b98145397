using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace NbSite.Import.Tests;

/// <summary>Word for word: what a source says stands on its page, or is named by the report.</summary>
public sealed partial class WordTests
{
    // Each # becomes a word of its own.
    private static readonly string[] Markdown =
    [
        "# #\n", "#\n", "## #\n", "- #\n- #\n    - #\n", "1. #\n2. #\n\n   #\n", "> #\n> #\n", "| # | # |\n|---|---|\n| # | # |\n", "**#** *#* `#` ~~#~~\n", "[#](https://example.org/) ![#](x.png)\n",
        "!!! note \"#\"\n    #\n\n    - #\n", "> [!WARNING] #\n> #\n", ":::tip #\n#\n:::\n", "{{< warning >}}\n#\n{{< /warning >}}\n", "<div>#<p>#</p></div>\n", "<details><summary>#</summary>#</details>\n",
        "<table><tr><th>#</th><th>#</th></tr><tr><td colspan=2>#</td></tr></table>\n", "#\n:   #\n", "#[^n]\n\n[^n]: #\n", "```\n#\n```\n", "<nav>#</nav>\n", "<form>#</form>\n", "---\n", "{% include # %}\n", "#<br>#\n", "<u>#</u><sup>#</sup>\n",
        "<ul><li>#<table><tr><td>#</td></tr></table></li></ul>\n", "<h3>#</h3>#\n", "<span><div>#</div>#</span>\n", "<dl><dt>#</dt><dd>#<ul><li>#</li></ul></dd></dl>\n", "<blockquote>#<h4>#</h4></blockquote>\n", "• #\n• #\n", "&lt;#&gt; #_# \\*#\\*\n",
    ];

    [Fact]
    public void No_word_of_any_document_is_lost()
    {
        var documents = Gen.ListOf(Gen.Elements(Markdown)).Select(parts => parts.Take(14).ToArray());
        Prop.ForAll(Arb.From(documents), parts =>
        {
            var number = 0;
            var text = string.Join('\n', parts.Select(part => Marker().Replace(part, _ => $"w{++number}x")));
            // Headings of Markdown lost their own sign to the words.
            text = HeadingMark().Replace(text, match => "# " + match.Value);
            var result = Brought.In(("a.md", "---\ntitle: T\ndescription: D.\n---\n" + text));
            result.IsSound();
            NoneLost(result, text);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121UL, 7UL).WithMaxTest(150));
    }

    /// <summary>Every word w1x, w2x … or, without such, every letter that stands between tags, is on a page or told.</summary>
    internal static void NoneLost(ImportResult result, string source)
    {
        var have = string.Join('\n', result.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal)).Select(file => Encoding.UTF8.GetString(file.Bytes)))
            + string.Join('\n', result.Findings.Select(each => each.Words + " " + each.What.Message));
        var words = Token().Matches(source).Select(match => match.Value).ToList();
        if (words.Count == 0) words = [.. Between().Replace(source, "\n").Split('\n', ' ').SelectMany(part => Letters().Matches(part).Select(match => match.Value)).Where(word => word is not ("amp" or "gt" or "lt"))];
        Assert.All(words, word => Assert.Contains(word, have, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Findings, each => each.What.Code == "NB1622");
    }

    [GeneratedRegex("(?<!&)#(?! |#|\\w)|(?<=# )#")]
    private static partial Regex Marker();

    [GeneratedRegex("(?m)^w\\d+x w\\d+x$(?!x)")]
    private static partial Regex HeadingMark();

    [GeneratedRegex("w\\d+x")]
    private static partial Regex Token();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Between();

    [GeneratedRegex("[\\p{L}\\p{N}]+")]
    private static partial Regex Letters();
}
