using Xunit;

namespace NbSite.Tests.Packs;

/// <summary><c>nbsite pack add</c>, <c>nbsite upgrade --packs</c>, and what of a pack is signed in a site.</summary>
public sealed class PackCommandTests
{
    private static void Unnamed(Federation all) => all.Change("one/site.yml", "packs:\n  - path: ../federation\n", "");

    [Fact]
    public void Add_names_the_pack_and_writes_the_lock_and_a_dry_run_writes_nothing()
    {
        using var all = new Federation();
        Unnamed(all);
        var before = all.Read("one/site.yml");
        Assert.Equal(new Answer(0,
            "The pack medicines 1.0 has 15 files, made by A federation, licence: CC BY 4.0\nWould name it in one/site.yml: path: ../federation\n"
            + "Would write one/packs.lock.yml\nNothing was written. Run the command without --dry-run to write it.\n", ""),
            all.Run("pack", "add", "federation", "--content", "one", "--dry-run"));
        Assert.Equal(before, all.Read("one/site.yml"));
        var answer = all.Run("pack", "add", "federation", "--content", "one");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("Named it in one/site.yml: path: ../federation\nWrote one/packs.lock.yml\n\nNext:\n  1. See what the site says now: nbsite check --content one\n", answer.Out, StringComparison.Ordinal);
        Assert.StartsWith(before, all.Read("one/site.yml"), StringComparison.Ordinal);
        all.Good("one");
        Assert.Equal("The site has the pack medicines 1.0 already. Nothing was written.\n", all.Run("pack", "add", "federation", "--content", "one").Out);
    }

    [Fact]
    public void Add_leaves_a_list_in_brackets_in_brackets()
    {
        using var all = new Federation();
        all.Change("one/site.yml", "packs:\n  - path: ../federation\n", "packs: [cancer]  # ours\n");
        Assert.Equal(0, all.Run("pack", "add", "federation", "--content", "one").Code);
        Assert.Contains("packs: [cancer, {path: \"../federation\"}]  # ours\n", all.Read("one/site.yml"), StringComparison.Ordinal);
        all.Good("one");
    }

    [Fact]
    public void Upgrade_shows_what_changed_which_pages_tell_it_and_which_sign_offs_fall()
    {
        using var all = new Federation().Agreed("one");
        all.Good("one");
        // Both pages are signed; only one of them tells of the drug's words.
        foreach (var page in (string[])["medicines/drug", "devices/pump", "plan"])
            Assert.Equal(0, all.Run("review", "check", page, "--content", "one", "--role", "nurse", "--against", "sources").Code);
        all.Good("one");
        all.Change("federation/pack.yml", "1.0", "1.1");
        all.Change("federation/en/medicines/drug.yml", "A drug", "Another drug");
        all.Change("federation/en/signs.yml", "the rash spreads", "the rash grows");
        all.Write("LICENSE.md", "Terms.");
        var shown = all.Run("upgrade", "--packs", "--content", "one");
        Assert.Equal((0, ""), (shown.Code, shown.Error));
        Assert.StartsWith(
            "The pack medicines, from 1.0 to 1.1:\n  added   LICENSE.md\n  changed en/medicines/drug.yml\n  changed en/signs.yml\n    changed signs/spreads\n"
            + "  changed pack.yml\n\nIt is told on ", shown.Out, StringComparison.Ordinal);
        Assert.Contains("  /medicines/drug/  Drug\n", shown.Out, StringComparison.Ordinal);
        Assert.Contains("  /plan/  Plan\n", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("  /devices/pump/", shown.Out, StringComparison.Ordinal);
        var fallen = shown.Out[shown.Out.IndexOf("Sign-offs that do not hold", StringComparison.Ordinal)..];
        Assert.Contains("one/en/medicines/drug.yml", fallen.Replace("pack medicines: ", "one/", StringComparison.Ordinal), StringComparison.Ordinal);
        // The page only leads to the drug: its own words are those that were signed.
        Assert.DoesNotContain("plan.md", fallen, StringComparison.Ordinal);
        Assert.DoesNotContain("pump.yml", fallen, StringComparison.Ordinal);
        Assert.Contains("Nothing was written. To take the packs as they are: nbsite upgrade --packs --write --content one\n", shown.Out, StringComparison.Ordinal);
        Assert.Equal(1, all.Build("one").Code);
        var written = all.Run("upgrade", "--packs", "--write", "--content", "one");
        Assert.EndsWith("Wrote one/packs.lock.yml. Next: nbsite check --content one\n", written.Out, StringComparison.Ordinal);
        all.Build("one");
        Assert.Contains("Another drug", all.Read("out/medicines/drug/index.html"), StringComparison.Ordinal);
        Assert.Equal("The packs are those that were agreed on. There is nothing to do.\n", all.Run("upgrade", "--packs", "--content", "one").Out);
    }

    [Fact]
    public void A_look_that_is_of_no_words_is_older_than_new_words_of_the_pack()
    {
        using var all = new Federation();
        all.Write("en/medicines/drug.review.yml",
            "status: source-checked\nchecks:\n  - {on: 2026-11-20, role: nurse, against: sources, due: 2027-11-20}\nchanges: [{version: 1, on: 2026-11-20, note: First.}]\n");
        all.Agreed("one");
        all.Good("one");
        Assert.DoesNotContain("changed since", all.Read("out/medicines/drug/index.html"), StringComparison.OrdinalIgnoreCase);
        all.Change("federation/pack.yml", "1.0", "1.1");
        all.Change("federation/en/medicines/drug.yml", "A drug", "Another drug");

        var shown = all.Run("upgrade", "--packs", "--content", "one").Out;
        Assert.Contains("Looked at before the words changed, in 1 file:\n", shown, StringComparison.Ordinal);
        Assert.Contains("medicines/drug.yml  2026-11-20\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Every sign-off of the site still holds", shown, StringComparison.Ordinal);

        var written = all.Run("upgrade", "--packs", "--write", "--content", "one");
        Assert.Equal((0, ""), (written.Code, written.Error));
        Assert.Contains("Wrote one/en/medicines/drug.review.yml: readers are told that the words have changed since somebody looked.\n", written.Out, StringComparison.Ordinal);
        Assert.EndsWith("    note: Other words, with version 1.1 of the pack medicines.\n", all.Read("one/en/medicines/drug.review.yml"), StringComparison.Ordinal);
        all.Build("one");
        Assert.Contains("changed since", all.Read("out/medicines/drug/index.html"), StringComparison.OrdinalIgnoreCase);

        // Back again: that is told as what it is.
        all.Change("federation/pack.yml", "1.1", "1.0");
        Assert.StartsWith("The pack medicines, from 1.1 back to 1.0, which is older:\n", all.Run("upgrade", "--packs", "--content", "one").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_of_the_day_on_which_the_pack_is_taken_is_older_than_its_words()
    {
        using var all = new Federation();
        var today = NbSite.Testing.SiteFixture.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        all.Write("en/medicines/drug.review.yml",
            $"status: source-checked\nchecks:\n  - {{on: {today}, role: nurse, against: sources, due: 2027-11-20}}\nchanges: [{{version: 1, on: {today}, note: First.}}]\n");
        all.Agreed("one");
        all.Good("one");
        Assert.DoesNotContain("changed since", all.Read("out/medicines/drug/index.html"), StringComparison.OrdinalIgnoreCase);
        foreach (var (before, after, words, others) in ((string, string, string, string)[])[("1.0", "1.1", "A drug", "One drug"), ("1.1", "1.2", "One drug", "Our drug")])
        {
            all.Change("federation/pack.yml", before, after);
            all.Change("federation/en/medicines/drug.yml", words, others);
            var written = all.Run("upgrade", "--packs", "--write", "--content", "one");
            Assert.Equal((0, ""), (written.Code, written.Error));
            all.Build("one");
            Assert.Contains("changed since", all.Read("out/medicines/drug/index.html"), StringComparison.OrdinalIgnoreCase);
        }

        Assert.EndsWith("version 1.1 of the pack medicines.\n    after-check: true\n", all.Read("one/en/medicines/drug.review.yml"), StringComparison.Ordinal);
        // A look at the new words is newer, also on this day.
        Assert.Equal(0, all.Run("review", "check", "medicines/drug", "--content", "one", "--role", "nurse", "--against", "sources").Code);
        all.Build("one");
        Assert.DoesNotContain("changed since", all.Read("out/medicines/drug/index.html"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_the_makers_withdraw_is_withdrawn_whatever_the_sites_own_record_says()
    {
        using var all = new Federation().Agreed("one");
        Assert.Equal(0, all.Run("review", "check", "medicines/drug", "--content", "one", "--role", "nurse", "--against", "sources").Code);
        all.Change("federation/pack.yml", "1.0", "1.1");
        all.Write("en/medicines/drug.review.yml",
            "status: withdrawn\nchecks: [{on: 2026-11-20, role: nurse, against: sources, due: 2027-11-20}]\nchanges: [{version: 1, on: 2026-11-20, note: First.}]\n"
            + "withdrawn: {on: 2026-11-21, reason: The dose was wrong.}\n");
        var shown = all.Run("upgrade", "--packs", "--write", "--content", "one");
        Assert.Contains(
            "WITHDRAWN by the makers of medicines: en/medicines/drug. With this version it is withdrawn on your site too, whatever your own record says.\n",
            shown.Out, StringComparison.Ordinal);
        Assert.Contains("role: nurse", all.Read("one/en/medicines/drug.review.yml"), StringComparison.Ordinal);
        all.Build("one");
        var page = all.Read("out/medicines/drug/index.html");
        Assert.Contains("The dose was wrong.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A drug of the federation.", page, StringComparison.Ordinal);
        // What the site says itself, in a page of its own, stays its own.
        all.WriteSite("one/en/medicines/drug.yml", Federation.Drug("A drug of ours.").Replace("[fed]", "[src]", StringComparison.Ordinal));
        all.Build("one");
        Assert.Contains("A drug of ours.", all.Read("out/medicines/drug/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("federation/signs.yml", "999", "112")]
    [InlineData("federation/languages/en.yml", "Straight", "Go")]
    [InlineData("federation/en/medicines/drug.review.yml", "status", "status ")]
    public void What_is_not_followed_is_not_said_to_be_nowhere(string path, string from, string to)
    {
        using var all = new Federation().Agreed("one");
        all.Change(path, from, to);
        var shown = all.Run("upgrade", "--packs", "--content", "one");
        Assert.Contains("any page may tell of them, and any sign-off may fall.\n", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("No page of the site tells of it", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Every sign-off of the site still holds", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_signs_a_page_of_a_pack_in_a_record_of_its_own()
    {
        using var all = new Federation().Agreed("one");
        var answer = all.Run("review", "check", "medicines/drug", "--content", "one", "--role", "nurse", "--against", "sources");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("role: nurse", all.Read("one/en/medicines/drug.review.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("role: nurse", all.Read("federation/en/medicines/drug.review.yml"), StringComparison.Ordinal);
        all.Good("one");
        // A second look is written into the record that is there now.
        Assert.Equal(0, all.Run("review", "check", "medicines/drug", "--content", "one", "--role", "doctor", "--against", "sources").Code);
        all.Good("one");
    }

    [Fact]
    public void A_new_word_stands_in_a_file_of_the_sites_own_beside_that_of_the_pack()
    {
        using var all = new Federation().Agreed("one");
        var answer = all.Run("new", "term", "--title", "tablet", "--definition", "A pill.", "--cite", "src", "--content", "one");
        Assert.True(answer.Code == 0, answer.Error);
        Assert.DoesNotContain("dose", all.Read("one/en/glossary.yml"), StringComparison.Ordinal);
        all.Build("one");
        Assert.Contains("How much.", all.Read("out/glossary/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_published_stays_as_it_was_when_the_pack_moves_on()
    {
        using var all = new Federation().Agreed("one");
        all.Change("one/site.yml", "publication: demonstration", "publication: preview");
        var made = all.Run("edition", "create", "2026.11", "--content", "one", "--editions", "ed", "--summary", "First.");
        Assert.True(made.Code == 0, made.Error);
        all.Change("federation/en/medicines/drug.yml", "A drug", "Another drug");
        all.Agreed("one");
        var shown = all.Run("edition", "show", "medicines/drug", "--content", "one", "--editions", "ed");
        Assert.True(shown.Code == 0, shown.Error);
        Assert.Contains("A drug of the federation.", shown.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Another", shown.Out, StringComparison.Ordinal);
        // With the store bound, the build finds each record as it was written.
        var built = all.Run("build", "--content", "one", "--editions", "ed", "--output", "out");
        Assert.DoesNotContain("error", built.Error, StringComparison.Ordinal);
        Assert.Contains("Another drug", all.Read("out/medicines/drug/index.html"), StringComparison.Ordinal);
    }
}
