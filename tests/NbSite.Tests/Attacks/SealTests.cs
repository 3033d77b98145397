using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>What no chain of editions can tell: its last link, and recalls.</summary>
public sealed class SealTests
{
    [Fact]
    public void A_newest_edition_or_a_recall_that_is_gone_or_changed_is_found()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-01");
        var code = CodeOf(site, "2026-02-02");
        Assert.Equal(0, site.Edition("recall", code, "--reason", "Ten times too high.", "--today", "2026-03-02").Code);
        Assert.Equal(new Answer(0, "Verified 2 editions with 4 records: all is as it was published.\n", ""), site.Edition("verify"));

        Found("editions/newest.json:1:1: error NB1091: The edition “b” was the newest, and it is not here", () => File.Delete(At("b.json")));
        Found("editions/b.json:1:1: error NB1092: The edition “b” is not as it was when it was made", () => Replace("b.json", "Words of b.", "Words of c."));
        Found("editions/b.json:1:1: error NB1092: The edition “b” is not as it was when it was made", () => Replace("b.json", "\"created\": \"2026-03-01\"", "\"created\": \"2026-03-02\""));
        Found("editions/b.json:1:1: error NB1092: The edition “b” is not as it was when it was made", () => Replace("b.json", "\"role\":\"nurse\"", "\"role\":\"surgeon\""));
        Found($"editions/recalls.json:1:1: error NB1093: The text “{code}” was recalled on 2026-03-02 (Ten times too high.), as newest.json says, but not here", () => File.Delete(At("recalls.json")));
        Found($"editions/recalls.json:1:1: error NB1094: The recall of the text “{code}” is not as it was: 2026-03-02, “Ten times too high.”, as newest.json says", () => Replace("recalls.json", "Ten", "Two"));
        Found($"editions/recalls.json:1:1: error NB1094: The recall of the text “{code}” is not as it was: 2026-03-02, “Ten times too high.”, as newest.json says", () => Replace("recalls.json", "2026-03-02", "2026-03-01"));
        Found("editions/b.json:1:1: error NB1016: “Abuot” in the edition “b” has the title Abuot, but its record has About", () => Replace("b.json", "\"title\":\"About\"", "\"title\":\"Abuot\""));

        // The next edition binds the recall, so that the seal can go too and it is still missed.
        site.Hair("Three. [@src]", notes: 3);
        site.Create("c", "2026-03-03");
        Found($"editions/recalls.json:1:1: error NB1093: The text “{code}” was recalled on 2026-03-02 (Ten times too high.), as the edition “c” says, but not here", () =>
        {
            File.Delete(At("recalls.json"));
            File.Delete(At("newest.json"));
        });

        string At(string name) => Path.Combine(site.Root, "editions", name);

        void Replace(string name, string from, string to)
        {
            var text = File.ReadAllText(At(name));
            Assert.Contains(from, text, StringComparison.Ordinal);
            File.WriteAllText(At(name), text.Replace(from, to, StringComparison.Ordinal));
        }

        void Found(string told, Action act)
        {
            var copy = Path.Combine(site.Root, "kept");
            TestSite.Copy(Path.Combine(site.Root, "editions"), copy);
            act();
            var answer = site.Edition("verify");
            Assert.Equal(1, answer.Code);
            Assert.Contains(told + "\n", answer.Error, StringComparison.Ordinal);
            Directory.Delete(Path.Combine(site.Root, "editions"), recursive: true);
            Directory.Move(copy, Path.Combine(site.Root, "editions"));
        }
    }

    [Fact]
    public void A_store_from_before_there_was_a_seal_is_good_and_gets_one()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        var seal = Path.Combine(site.Root, "editions/newest.json");
        File.Delete(seal);
        Assert.Equal(0, site.Edition("verify").Code);
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-01");
        Assert.Contains("\"edition\": \"b\"", File.ReadAllText(seal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_of_the_edition_before_as_a_killed_run_leaves_it_still_holds()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        var seal = Path.Combine(site.Root, "editions/newest.json");
        var before = File.ReadAllBytes(seal);
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-01");
        File.WriteAllBytes(seal, before);
        Assert.Equal(0, site.Edition("verify").Code);
    }

    [Fact]
    public void What_a_killed_sign_left_is_let_be_and_cleared()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        var left = Path.Combine(site.Root, "editions/records/0c/." + new string('c', 64) + ".json.new");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, "half");
        var own = Path.Combine(site.Root, "editions/records/.keep");
        File.WriteAllText(own, "");
        Assert.Equal(0, site.Edition("verify").Code);
        site.Hair("Two. [@src]", notes: 2);
        Assert.Equal(0, site.Create("b", "2026-03-01").Code);
        Assert.False(File.Exists(left));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public void A_staging_folder_that_somebody_else_made_is_left_alone()
    {
        using var site = EditionSite.Make();
        site.Write("editions/.staging/precious.txt", "mine");
        var answer = site.Create("a", "2026-02-01");
        Assert.Equal(new Answer(3, "", "nbsite: “ROOT/editions/.staging” was not made by NbSite, which needs a folder of this name. Move it away.\n"), answer);
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(site.Root, "editions/.staging/precious.txt")));
        Assert.False(File.Exists(Path.Combine(site.Root, "editions/.lock")));
    }

    [Theory]
    [InlineData("build", "--output", "editions/site")]
    [InlineData("build", "--output", "editions/records/site")]
    [InlineData("bundle", "--output", "editions")]
    [InlineData("leaflet", "about", "--output", "editions/pdf")]
    public void Nothing_is_published_into_the_editions(params string[] args)
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        var before = site.Tree("editions");
        var answer = site.Run(args);
        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains("lie inside each other. Name an output folder elsewhere.", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree("editions"));
        Assert.Equal(0, site.Edition("verify").Code);
    }

    [Theory]
    [InlineData("content/editions")]
    [InlineData(".")]
    public void Editions_are_not_kept_in_the_content_nor_around_it(string folder)
    {
        using var site = EditionSite.Make();
        var answer = site.Create("a", "2026-02-01", "--editions", folder);
        Assert.Equal(2, answer.Code);
        Assert.Contains($"the editions “{folder}” and the content “content” lie inside each other.", answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Root, "content/editions")));
    }

    private static string CodeOf(TestSite site, string day)
    {
        var shown = site.Edition("show", "care/hair", "--on", day).Out;
        return shown[(shown.IndexOf("Version code ", StringComparison.Ordinal) + 13)..][..8];
    }
}
