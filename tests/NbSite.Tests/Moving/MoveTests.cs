using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>nbsite mv: another place or name, and all that names it follows.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly MovingSite _site = new();

    public void Dispose() => _site.Dispose();

    private void Moved(params string[] args)
    {
        var (exit, said, error) = _site.Move(args);
        Assert.True(exit == 0, $"{said}\n{error}");
    }

    private void NoErrors()
    {
        var (exit, _, error) = _site.Program.Build();
        Assert.True(exit == 0, error);
    }

    [Fact]
    public void The_site_is_without_errors_to_begin_with() => NoErrors();

    [Fact]
    public void A_page_moves_in_every_language_with_its_record_and_keeps_its_id()
    {
        Moved("living/school", "everyday/days");

        Assert.False(_site.Has("site/en/living/school.md"));
        Assert.False(_site.Has("site/cy/living"));
        Assert.True(_site.Has("site/en/everyday/days.review.yml"));
        Assert.StartsWith("---\nid: living/school\ntitle: School\n", _site.Read("site/en/everyday/days.md"), StringComparison.Ordinal);
        Assert.StartsWith("---\nid: living/school\ntitle: Ysgol\n", _site.Read("site/cy/everyday/days.md"), StringComparison.Ordinal);
        // Its own links by path, and those to it; links by id hold.
        Assert.Contains("[words](../words.md), [risks](../living/rest.md#risks), ![A bag](../living/images/bag.svg)", _site.Read("site/en/everyday/days.md"), StringComparison.Ordinal);
        Assert.Contains("[school](../everyday/days.md), [School](living/school#what-to-bring)", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("[school](../everyday/days.md)", _site.Read("site/en/effects/rash.yml"), StringComparison.Ordinal);
        Assert.Contains("[the school](living/school), [it](https://example.org/everyday/days/)", _site.Read("site/en/words.md"), StringComparison.Ordinal);
        Assert.Contains("[Ysgol](everyday/days.md)", _site.Read("site/cy/index.md"), StringComparison.Ordinal);
        Assert.Equal(
            "redirects:\n  - {from: /cy/living/school/, to: living/school, why: Moved on 2026-11-21.}\n  - {from: /living/school/, to: living/school, why: Moved on 2026-11-21.}\n",
            _site.Read("site/redirects.yml"));
        NoErrors();
        Assert.Contains("everyday/days", File.ReadAllText(Path.Combine(_site.Program.Site, "living/school/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_back_leaves_every_byte_as_it_was_but_for_redirects()
    {
        foreach (var (from, to) in new[]
        {
            ("living/school", "everyday/days"), ("en/living/school.md", "en/school.md"), ("living/", "everyday/"), ("living/rest#risks", "living/rest#dangers"),
            ("@old-key", "@new-key"), ("value:fever", "value:hot"), ("worse", "much-worse"), ("glossary/scan", "glossary/picture"),
            ("en/living/images/bag.svg", "en/images/satchel.svg"), ("effects/rash", "effects/spots"), ("static/diary.txt", "static/week.txt"),
        })
        {
            var before = _site.Picture();
            Moved(from, to);
            Assert.NotEqual(before, _site.Picture());
            NoErrors();
            Moved(to, from);
            Assert.Equal(before, _site.Picture());
            NoErrors();
        }
    }

    [Fact]
    public void A_folder_moves_with_all_that_is_in_it_and_its_own_page_is_called_by_it()
    {
        Moved("living/", "everyday/life");

        Assert.False(_site.Has("site/en/living"));
        Assert.True(_site.Has("site/en/everyday/life/images/bag.svg"));
        Assert.Contains("links: [everyday/life, living/rest]", _site.Read("site/site.yml"), StringComparison.Ordinal);
        Assert.Contains("[words](../../words.md)", _site.Read("site/en/everyday/life/school.md"), StringComparison.Ordinal);
        Assert.Contains("![A bag](images/bag.svg)", _site.Read("site/en/everyday/life/school.md"), StringComparison.Ordinal);
        Assert.StartsWith("---\r\nid: living/rest\r\ntitle: Rest\r\n", _site.Read("site/en/everyday/life/rest.md"), StringComparison.Ordinal);
        Assert.Contains("- {from: /living/, to: everyday/life, why: Moved on 2026-11-21.}", _site.Read("site/redirects.yml"), StringComparison.Ordinal);
        NoErrors();
    }

    [Fact]
    public void A_heading_gets_another_name_and_links_to_it_follow()
    {
        Moved("living/school#what-to-bring", "take-along");

        Assert.Contains("\n## What to bring {#take-along}\n", _site.Read("site/en/living/school.md"), StringComparison.Ordinal);
        Assert.Contains("[School](living/school#take-along)", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("[living/school#take-along, living/rest#risks]", _site.Read("site/coverage.yml"), StringComparison.Ordinal);
        Assert.Contains("- {from: \"/living/school/#what-to-bring\", to: \"living/school#take-along\", why: Moved on 2026-11-21.}", _site.Read("site/redirects.yml"), StringComparison.Ordinal);
        Moved("living/rest#risks", "living/rest#dangers");
        Assert.Contains("## Risks {#dangers}\r\n", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("[risks](#dangers)", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("[risks](rest.md#dangers)", _site.Read("site/en/living/school.md"), StringComparison.Ordinal);
        NoErrors();
    }

    [Fact]
    public void A_source_gets_another_key_wherever_it_is_cited_and_nowhere_else()
    {
        Moved("@old-key", "@new-key");

        Assert.Contains("  - id: \"new-key\" # a key\n    type: report\n    title: Of old-key\n", _site.Read("site/references.yml"), StringComparison.Ordinal);
        Assert.Contains("[@new-key, p. 2; @src]\r\n", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("[@new-key]", _site.Read("site/en/effects/rash.yml"), StringComparison.Ordinal);
        Assert.Contains("A picture. [@new-key]", _site.Read("site/en/glossary.yml"), StringComparison.Ordinal);
        Assert.Contains("cite: [new-key]", _site.Read("site/values.yml"), StringComparison.Ordinal);
        NoErrors();
    }

    [Fact]
    public void A_value_and_a_sign_are_followed_into_hospitals_files()
    {
        Moved("value:fever", "hot");
        Moved("sign:worse", "much-worse");

        Assert.Contains("  # When to call.\n  hot:\n    what: fever\n", _site.Read("site/values.yml"), StringComparison.Ordinal);
        Assert.Contains("{{value hot}}", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("core: [much-worse]", _site.Read("site/signs.yml"), StringComparison.Ordinal);
        Assert.Contains("  much-worse: {say: gets worse fast}", _site.Read("site/en/signs.yml"), StringComparison.Ordinal);
        Assert.Contains("[worse](sign:much-worse)", _site.Read("site/en/words.md"), StringComparison.Ordinal);
        Assert.Contains("signs: [much-worse]", _site.Read("site/en/effects/rash.yml"), StringComparison.Ordinal);
        Assert.Equal("name: Ward\nvalues: # ours\n  hot: {celsius: 38.5}\nsigns:\n  much-worse: emergency\n", _site.Read("clinics/ward.yml"));
        NoErrors();
    }

    [Fact]
    public void An_explained_word_gets_another_name()
    {
        Moved("scan", "picture");

        Assert.Contains("- {id: picture, title: Scan,", _site.Read("site/en/glossary.yml"), StringComparison.Ordinal);
        Assert.Contains("[scan](term:glossary/picture)", _site.Read("site/en/glossary.yml"), StringComparison.Ordinal);
        Assert.Contains("[scan](term:picture)", _site.Read("site/en/living/rest.md"), StringComparison.Ordinal);
        Assert.Contains("- {from: \"/glossary/#scan\", to: \"glossary#picture\"", _site.Read("site/redirects.yml"), StringComparison.Ordinal);
        NoErrors();
    }

    [Fact]
    public void A_file_to_take_home_moves_and_its_old_address_leads_on()
    {
        Moved("site/static/diary.txt", "site/static/sheets/week.txt");

        Assert.Contains("[diary](/sheets/week.txt)", _site.Read("site/en/words.md"), StringComparison.Ordinal);
        Assert.Contains("- {from: /diary.txt, to: /sheets/week.txt, why: Moved on 2026-11-21.}", _site.Read("site/redirects.yml"), StringComparison.Ordinal);
        NoErrors();
    }

    [Fact]
    public void A_dry_run_shows_the_difference_and_writes_nothing()
    {
        var before = _site.Picture();
        var (exit, said, _) = _site.Move("value:fever", "hot", "--dry-run");

        Assert.Equal(0, exit);
        Assert.Equal(before, _site.Picture());
        Assert.Contains("--- site/values.yml\n+++ site/values.yml\n@@ -1,6 +1,6 @@\n values:\n   # When to call.\n-  fever:\n+  hot:\n", said, StringComparison.Ordinal);
        Assert.Contains("-  fever: {celsius: 38.5}\n+  hot: {celsius: 38.5}\n", said, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing was moved. Run the command without --dry-run to do it.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_that_moves_it_back_is_told()
    {
        Assert.EndsWith(" mv everyday/days living/school --content site\n", _site.Move("living/school", "everyday/days").Out, StringComparison.Ordinal);
        Assert.EndsWith(" mv more/days everyday/days --content site\n", _site.Move("everyday/days", "more/").Out, StringComparison.Ordinal);
        Assert.EndsWith(
            " mv \"living/school#take-along\" \"living/school#what-to-bring\" --content site\n",
            _site.Move("living/school#what-to-bring", "take-along").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("living/school", "living/rest", "“en/living/rest.md” is the page “living/rest” already")]
    [InlineData("living/school", "words", "“en/words.md” is the page “words” already")]
    [InlineData("living/school", "living/School", "cannot be the place of a page")]
    [InlineData("living/school", "living/index", "would be the page of a folder")]
    [InlineData("living/school", "../school", "cannot be the place of a page")]
    [InlineData("living", "living/more", "lies in “living” itself")]
    [InlineData("living/scool", "living/days", "nothing on the site is called “living/scool”. Did you mean “living/school”?")]
    [InlineData("fever", "hot", "")]
    [InlineData("@old-key", "@src", "the site has a source called “src” already")]
    [InlineData("@old-key", "@a b", "cannot be the name of a source")]
    [InlineData("value:fever", "value:a/b", "cannot be the name of a value")]
    [InlineData("worse", "spreads", "the site has a sign called “spreads” already")]
    [InlineData("glossary/scan", "glossary/other", "the site has an entry called “glossary/other” already")]
    [InlineData("living/rest#risk", "dangers", "has no heading “#risk”. Did you mean “risks”?")]
    [InlineData("living/nowhere#risk", "dangers", "there is no page “living/nowhere”")]
    [InlineData("living/rest#risks", "living/school#risks", "a heading stays on its page")]
    [InlineData("living/rest#risks", "a b", "cannot be the name of a heading")]
    [InlineData("index", "home", "the home page stays where it is")]
    [InlineData("en/glossary.yml", "en/words.yml", "keeps its place")]
    [InlineData("en/living/images/bag.svg", "en/images/bag.png", "has another ending")]
    [InlineData("en/living/images/bag.svg", "en/../../bag.svg", "is no place for")]
    public void What_cannot_be_done_is_refused_and_nothing_is_written(string from, string to, string why)
    {
        var before = ProgramFixture.Picture(_site.Program.Folder);
        var (exit, said, error) = _site.Move(from, to);
        if (why.Length == 0)
        {
            // A value only: the name alone is enough.
            Assert.Equal(0, exit);
            return;
        }

        Assert.True(exit == 2, said);
        Assert.Contains(why, error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(_site.Program.Folder));
    }

    [Fact]
    public void A_name_of_two_things_is_asked_about()
    {
        _site.Write("site/values.yml", _site.Read("site/values.yml").Replace("  fever:", "  worse:", StringComparison.Ordinal));
        _site.Write("site/en/living/rest.md", _site.Read("site/en/living/rest.md").Replace("value fever", "value worse", StringComparison.Ordinal));
        var (exit, _, error) = _site.Move("worse", "hot");

        Assert.Equal(2, exit);
        Assert.Contains("“worse” is the name of 2 things. Say which one:", error, StringComparison.Ordinal);
        Assert.Contains("mv value:worse hot or", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_somebody_changed_meanwhile_is_left_and_nothing_is_moved()
    {
        var path = Path.Combine(_site.Content, "en/living/rest.md");
        _site.Program.ReadFile = file =>
        {
            var bytes = File.ReadAllBytes(file);
            if (file == path) File.AppendAllText(path, "More.\r\n");
            return bytes;
        };
        var (exit, _, error) = _site.Move("living/school", "everyday/days");

        Assert.Equal(3, exit);
        Assert.Contains("“en/living/rest.md” was changed by somebody else since it was read", error, StringComparison.Ordinal);
        Assert.True(_site.Has("site/en/living/school.md"));
        Assert.False(_site.Has("site/en/everyday"));
        Assert.False(_site.Has("site/cy/everyday"));
        Assert.False(_site.Has("site/redirects.yml"));
        Assert.DoesNotContain("everyday", string.Join('\n', Directory.GetFiles(_site.Content, "*.md", SearchOption.AllDirectories).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_nobody_has_seen_leaves_no_redirect()
    {
        foreach (var language in new[] { "en", "cy" })
            _site.Write($"site/{language}/living/school.review.yml", "status: draft\nchanges: [{version: 1, on: 2026-11-20, note: First.}]\n");
        Moved("living/school", "everyday/days");

        Assert.False(_site.Has("site/redirects.yml"));
    }

    [Fact]
    public void Words_that_only_look_like_the_name_stay()
    {
        _site.Write("site/en/words.md", "---\ntitle: Words\nsummary: About old-key and fever.\nkind: practical\n---\n{{signs}}\n\n"
            + "The [old-key](https://old-key.example/) and old-key, [fever](living/rest) and fever [@old-key].\n\nSee [worse](sign:worse).\n");
        Moved("@old-key", "@new-key");
        Moved("value:fever", "value:hot");

        Assert.Contains("summary: About old-key and fever.\n", _site.Read("site/en/words.md"), StringComparison.Ordinal);
        Assert.Contains("The [old-key](https://old-key.example/) and old-key, [fever](living/rest) and fever [@new-key].", _site.Read("site/en/words.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_to_sign_again_is_told_and_a_page_that_only_moves_keeps_its_sign_off()
    {
        Assert.Equal(0, _site.Program.Run("review", "check", "living/rest", "--against", "the sources", "--content", "site", "--today", "2026-11-21").Exit);
        Assert.DoesNotContain("signed again", _site.Move("living/rest", "everyday/rest").Out, StringComparison.Ordinal);
        var (_, said, _) = _site.Move("@old-key", "@new-key");

        Assert.Contains("to be signed again, because the name is a part of what was signed:\n  Rest (en/everyday/rest.md)\n", said, StringComparison.Ordinal);
    }
}
