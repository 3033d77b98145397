using NbSite.Model;

namespace NbSite.Import.Tests;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("Words with <b>HTML</b> and `code`.", "Words with **HTML** and code.")]
    [InlineData("A&nbsp;b &lt; c", "A\u00a0b \\< c")]
    [InlineData("!!! warning \"Take care\"\n    Hot.\n", "::: warning\n## Take care\n\nHot.\n:::")]
    [InlineData("> [!TIP]\n> Sit down.", "::: note\nSit down.\n:::")]
    [InlineData("> [!CAUTION] Hot water\n> Wait.", "::: warning\n## Hot water\n\nWait.\n:::")]
    [InlineData(":::danger Stop\nWords.\n:::", "::: warning\n## Stop\n\nWords.\n:::")]
    [InlineData("{{< note >}}\nWords.\n{{< /note >}}", "::: note\nWords.\n:::")]
    [InlineData("<details><summary>More</summary>Inside.</details>", "::: details\n## More\n\nInside.\n:::")]
    [InlineData("[a][1]\n\n[1]: https://example.org/ \"t\"", "[a](https://example.org/)")]
    [InlineData("Water[^1] is wet.\n\n[^1]: Always.", "Water (Always) is wet.")]
    [InlineData("Term\n:   What it is.", "Term\n: What it is.")]
    [InlineData("H<sub>2</sub>O, 10<sup>9</sup>", "H~2~O, 10^9^")]
    [InlineData("- a\n- b\n    - c", "- a\n- b\n  - c")]
    [InlineData("• one\n• two", "- one\n- two")]
    [InlineData("| a | b |\n|:-:|--:|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |")]
    [InlineData("==marked== text", "*marked* text")]
    [InlineData("[TOC]\n\nWords.", "Words.")]
    [InlineData("2 \\* 3, 5\\_6 and 38\\. is high", "2 \\* 3, 5_6 and 38. is high")]
    [InlineData("{{ site.baseurl }}Words.", "Words.")]
    [InlineData("Use `2*3`, `{size}`, `{{ page.x }}`, `{% raw %}` and `[[Wiki]]`.", "Use 2\\*3, \\{size\\}, \\{\\{ page.x \\}\\}, \\{% raw %\\} and \\[\\[Wiki\\]\\].")]
    [InlineData("``a `2*3` b`` and 2*3*4", "a \\`2\\*3\\` b and 2\\*3\\*4")]
    [InlineData("`open 2*3*4 {size}", "\\`open 2\\*3\\*4 \\{size\\}")]
    [InlineData("\\`2*3 and 4*5` {size}", "\\`2\\*3 and 4\\*5\\` \\{size\\}")]
    [InlineData("Words.\n\n    2*3 {size}\n    [[Wiki]]\n\nMore.", "Words.\n\n2\\*3 \\{size\\}\\\n\\[\\[Wiki\\]\\]\n\nMore.")]
    [InlineData("- a\n\n    2*3*4\n", "- a\n\n  2\\*3\\*4")]
    [InlineData("!!! note\n    Words.\n\n    2*3*4\n\n        5*6\n", "::: note\nWords.\n\n2\\*3\\*4\n\n5\\*6\n:::")]
    [InlineData("Words.\n\nFAQ about it\n===\n\nMore.", "Words.\n\n## FAQ about it\n\nMore.")]
    [InlineData("=== \"Tab\"\n    Words.", "::: note\n## Tab\n\nWords.\n:::")]
    public void A_mark_becomes_the_sites_own(string written, string expected)
    {
        var result = Brought.In(("a.md", "---\ntitle: T\ndescription: D.\n---\n" + written + "\n"));
        Assert.Equal(expected, result.Page());
        result.IsSound();
    }

    [Theory]
    [InlineData("Words {{< chart x=1 >}} here.", "5:NB1611")]
    [InlineData("~~Gone~~ words.", "5:NB1620")]
    [InlineData("Words.\n\n![x](missing.png)", "7:NB1614,7:NB1610")]
    [InlineData("Words.\n\n[x](nowhere.md)", "7:NB1613")]
    [InlineData("Words.\n\n<iframe src=\"https://example.org/f\"></iframe>", "7:NB1616")]
    [InlineData("Words. <!-- a note -->", "5:NB1619")]
    [InlineData("Words.\n\n```\ncode\n```", "7:NB1618")]
    [InlineData("Words.\n\nMore.\n\n<form><label>Name</label></form>", "9:NB1628")]
    [InlineData("<script>x()</script>\n\nWords.", "5:NB1627")]
    [InlineData("<custom-thing>Words.</custom-thing>", "5:NB1611")]
    public void What_is_not_understood_is_told_at_its_line(string written, string expected)
    {
        var result = Brought.In(("a.md", "---\ntitle: T\ndescription: D.\n---\n" + written + "\n"));
        Assert.Equal(expected, string.Join(',', result.Codes().Order(StringComparer.Ordinal).Reverse()));
        result.IsSound();
    }

    [Fact]
    public void Front_matter_is_kept_where_the_site_has_it_and_told_where_not()
    {
        var result = Brought.In(("living/At School.md", "+++\ntitle = \"At \\\"school\\\"\"\ndescription = \"Lessons.\"\nweight = 4\naliases = [\"/old/\", \"/x.html\", \"/a/*\"]\ntags = [\"a\", \"b\"]\n+++\nWords.\n"));
        Assert.Equal("""
            ---
            title: "At \"school\""
            summary: "Lessons."
            # Write clinical here if the page speaks of an illness or its treatment: then every statement needs a source.
            kind: practical
            weight: 4
            aliases:
              - "/old/"
              - "/x.html"
            ---

            Words.

            """.ReplaceLineEndings("\n"), result.File("en/new/at-school.md"));
        Assert.Equal(["6:NB1612"], result.Codes());
        Assert.Equal([("/old/", true), ("/x.html", true), ("/a/*", false)], result.Addresses.Select(each => (each.Address, each.Problem is null)));
    }

    [Fact]
    public void Links_between_pages_and_their_headings_follow()
    {
        var result = Brought.In(
            ("docs/index.md", "# Home\n\nSee [b](sub/b.md#how-often), [b](/sub/b/) and [[B]].\n"),
            ("docs/sub/b.md", "# B\n\n## How often\n\n[up](../index.md) and [here](#how-often).\n\n## Dose\n\nA.\n\n## Dose\n\nB.\n"));
        Assert.Equal("See [b](new/sub/b#how-often), [b](new/sub/b) and [B](new/sub/b).", result.Page());
        Assert.Equal("## How often\n\n[up](new) and [here](#how-often).\n\n## Dose\n\nA.\n\n## Dose {#dose-2}\n\nB.", result.Page(1));
        Assert.Empty(result.Codes());
        result.IsSound();
    }

    [Fact]
    public void Pictures_go_along_under_names_that_fit()
    {
        var result = Brought.In(null, SourceFile.Of("a.md", "# A\n\nWords.\n\n![A bed](my%20img/Bed%201.JPG \"By a window\")\n"u8.ToArray()), SourceFile.Of("my img/Bed 1.JPG", Brought.Png));
        Assert.Equal("Words.\n\n![A bed](images/bed-1.png \"By a window\")", result.Page());
        Assert.Equal(Brought.Png, result.Files.Single(file => file.Path == "en/new/images/bed-1.png").Bytes);
    }

    [Fact]
    public void Sources_become_candidates()
    {
        var result = Brought.In(("a.md", "# A\n\nWords [of a body](https://body.example.org/x).\n\n## References\n\n1. Smith A. Walking. 2019. https://doi.org/10.1000/abc\n"));
        Assert.Equal(["of-a-body", "smith-a-walking-2019"], result.Candidates.Select(each => each.Key));
        Assert.Equal("10.1000/abc", result.Candidates[1].Doi);
        Assert.Contains("""
              # a.md:3
              - id: of-a-body
                type: webpage
                title: "of a body"
                URL: "https://body.example.org/x"
            """.ReplaceLineEndings("\n"), result.CandidateFile, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_encodings_are_read_and_told()
    {
        var result = Brought.In(null, SourceFile.Of("a.md", [.. "# Caf"u8, 0xE9, .. " "u8, 0x93, .. "x"u8, 0x94, (byte)'\n']), SourceFile.Of("b.md", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("# Zwölf\n\nWorte\n")]));
        Assert.Equal(["Café “x”", "Zwölf"], result.Pages.Select(page => page.Title));
        Assert.Equal(["Windows-1252", "UTF-16"], result.Findings.Where(each => each.What.Code == "NB1605").Select(each => each.What.Message["This file was read as ".Length..]));
    }

    [Fact]
    public void The_same_files_make_the_same_bytes()
    {
        (string, string)[] files = [("a.md", "# A\n\n[b](b.md) <b>x</b>\n"), ("b.md", "# B\n\n- x\n")];
        Assert.Equal(Text(), Text());

        string Text() => string.Concat(Brought.In(files).Files.Select(file => file.Path + System.Text.Encoding.UTF8.GetString(file.Bytes))) + Report.Text(Brought.In(files), "old");
    }

    [Fact]
    public void Nothing_to_bring_in_is_an_error() =>
        Assert.Equal([("NB1600", Severity.Error)], Brought.In(("a.txt", "x")).Findings.Select(each => (each.What.Code, each.What.Severity)));
}
