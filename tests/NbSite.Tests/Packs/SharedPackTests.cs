using Xunit;

namespace NbSite.Tests.Packs;

/// <summary>One pack, and the sites that share it.</summary>
public sealed class SharedPackTests
{
    [Fact]
    public void Two_sites_tell_what_one_pack_says_each_in_its_own_pages()
    {
        using var all = new Federation().Agreed();
        var one = all.Good("one", "o1");
        Assert.Contains("A drug of the federation.", all.Read("o1/medicines/drug/index.html"), StringComparison.Ordinal);
        Assert.Contains("A pump.", all.Read("o1/devices/pump/index.html"), StringComparison.Ordinal);
        Assert.Contains("the rash spreads", all.Read("o1/medicines/drug/index.html"), StringComparison.Ordinal);
        var plan = all.Read("o1/plan/index.html");
        foreach (var words in (string[])["../medicines/drug/index.html", "How much.", "111", "A source of the federation", "Straight to the words"])
            Assert.Contains(words, plan, StringComparison.Ordinal);
        // A site without pages in Welsh gets none.
        Assert.DoesNotContain(one.Keys, path => path.StartsWith("cy/", StringComparison.Ordinal));

        all.Good("two", "o2");
        var glossary = all.Read("o2/glossary/index.html");
        Assert.Contains("How much.", glossary, StringComparison.Ordinal);
        Assert.Contains("What a pump does.", glossary, StringComparison.Ordinal);
        var sheet = all.Read("o2/rest/index.html");
        Assert.Contains("is very tired", sheet, StringComparison.Ordinal);
        Assert.Contains("gets worse fast", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("medicines-1.0/")]
    public void A_zip_file_gives_the_same_site_as_the_folder_byte_for_byte(string within)
    {
        using var all = new Federation().Agreed("two");
        var folder = all.Good("two", "o1");
        all.Zip("medicines.zip", within);
        all.Change("two/site.yml", "../federation", "../medicines.zip");
        // What was agreed on is the pack, wherever it lies.
        Assert.Equal(folder, all.Good("two", "o2"));
    }

    [Fact]
    public void Sources_of_a_pack_may_be_a_list_without_a_key_above_it()
    {
        using var all = new Federation();
        all.Change(Federation.Folder + "/references.yml", "references:\n", "");
        all.Agreed("one");
        all.Good("one", "o1");
        all.Change(Federation.Folder + "/references.yml", "A source of the federation", "A newer source");
        var told = all.Run("upgrade", "--packs", "--content", "one");
        Assert.Contains("references/fed", told.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("removed references", told.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_cites_a_source_of_the_sites_is_told_at_its_place()
    {
        using var all = new Federation();
        all.Write("en/medicines/drug.yml", Federation.Drug("A drug.").Replace("[fed]", "[src]", StringComparison.Ordinal));
        all.Agreed("one");
        Assert.Equal(
            ["pack medicines: en/medicines/drug.yml:4:36: error NB1798: The pack cites “src”, which is a source of this site and of no pack"],
            all.Build("one").Error.Split('\n').Where(line => line.Contains("NB1798", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_pack_may_lie_in_the_content_folder()
    {
        using var all = new Federation().Agreed("one");
        var before = all.Good("one", "o1");
        Directory.Move(Path.Combine(all.Root, Federation.Folder), Path.Combine(all.Root, "one/shared"));
        all.Change("one/site.yml", "../federation", "shared");
        Assert.Equal(before, all.Good("one", "o2"));
    }

    [Fact]
    public void A_pack_that_was_not_agreed_on_stops_the_build_and_nothing_else_is_told()
    {
        using var all = new Federation();
        var line = all.Read("one/site.yml").Split('\n').Length - 1;
        Assert.Equal(
            $"one/site.yml:{line}:11: error NB1525: The pack “medicines” is not in packs.lock.yml\n"
            + "  See what it brings: nbsite upgrade --packs. Take it: nbsite upgrade --packs --write\n1 error, 0 warnings\nNothing was published.\n",
            all.Build("one").Error);
    }

    [Fact]
    public void Another_pack_than_was_agreed_on_stops_the_build_until_it_is_taken()
    {
        using var all = new Federation().Agreed("one");
        all.Good("one", "o1");
        all.Change("federation/en/medicines/drug.yml", "A drug", "Another drug");
        var line = all.Read("one/site.yml").Split('\n').Length - 1;
        var answer = all.Build("one", "o1");
        Assert.Equal((1,
            $"one/site.yml:{line}:11: error NB1526: The pack “medicines” (1.0) is not the one in packs.lock.yml (1.0, with other files)\n"
            + "  See what it changes with nbsite upgrade --packs, and take it with nbsite upgrade --packs --write; or put the old pack back.\n"
            + "1 error, 0 warnings\nNothing was published. The site was left as it was.\n"), (answer.Code, answer.Error));
        // What was built with the last pack is what is built anew now: nothing is kept that the pack changed.
        all.Agreed("one");
        Assert.Equal(all.Good("one", "fresh"), all.Good("one", "o1"));
        Assert.Contains("Another drug", all.Read("o1/medicines/drug/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_goes_or_cannot_be_found_is_told()
    {
        using var all = new Federation().Agreed("one");
        all.Change("one/site.yml", "../federation", "../elsewhere");
        Assert.Contains("error NB1523: The pack “../elsewhere” cannot be read: there is no such folder and no such file\n", all.Build("one").Error, StringComparison.Ordinal);
        all.Change("one/site.yml", "packs:\n  - path: ../elsewhere\n", "");
        Assert.Contains("one/packs.lock.yml:1:1: error NB1537: packs.lock.yml has the pack “medicines”", all.Build("one").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_was_edited_is_refused()
    {
        using var all = new Federation().Agreed("one");
        all.Change("one/packs.lock.yml", "en/glossary.yml\": \"", "en/glossary.yml\": \"0");
        Assert.Contains(
            "one/packs.lock.yml:1:1: error NB1536: packs.lock.yml cannot be used: the hashes of “medicines” do not belong together\n",
            all.Build("one").Error, StringComparison.Ordinal);
        all.WriteSite("one/packs.lock.yml", "<<<<<<< HEAD");
        Assert.Contains("error NB1536", all.Build("one").Error, StringComparison.Ordinal);
        all.Agreed("one").Good("one");
    }

    [Fact]
    public void What_is_wrong_in_a_pack_is_told_with_the_packs_name_and_the_place_in_it()
    {
        using var all = new Federation();
        all.Change("federation/en/medicines/drug.yml", "summary: S.", "sumary: S.");
        all.Change("federation/en/glossary.yml", "title: dose", "titel: dose");
        all.Change("federation/signs.yml", "level: urgent\n    body", "level: urgnt\n    body");
        all.Run("upgrade", "--packs", "--write", "--content", "two");
        var told = all.Build("two").Error;
        foreach (var start in (string[])["pack medicines: en/medicines/drug.yml:3:1: error NB0220: ", "pack medicines: en/glossary.yml:4:5: error NB0220: ",
            "pack medicines: signs.yml:14:12: error "])
            Assert.Contains(start, told, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sites_own_wins_and_a_check_tells_of_it()
    {
        using var all = new Federation().Agreed("two");
        all.WriteSite("two/en/medicines/drug.yml", Federation.Drug("Our own drug.").Replace("[fed]", "[src]", StringComparison.Ordinal));
        all.WriteSite("two/en/medicines/drug.review.yml", NbSite.Testing.SiteFixture.Review);
        all.Change("two/en/signs.yml", "signs:\n", "signs:\n  spreads: {say: the red spots spread}\n");
        all.Change("two/en/glossary.yml", "items:\n", "items:\n  - id: dose\n    title: dose\n    definition: Our dose. [@src]\n");
        all.WriteSite("two/values.yml", "values:\n  helpline:\n    what: the line\n    type: phone\n    entries:\n      - {number: \"222\", cite: [src]}");
        all.WriteSite("two/languages/en.yml", "page.skip: To our words");
        all.WriteSite("two/en/machines/ours.yml", "id: devices/pump\ntype: device\ntitle: Our pump\nsummary: S.\nwhat-it-is: {text: Ours., cite: [src]}\n"
            + NbSite.Testing.SiteFixture.NoSigns);
        all.WriteSite("two/en/machines/ours.review.yml", NbSite.Testing.SiteFixture.Review);
        var told = all.Check("two");
        Assert.Equal(0, told.Code);
        foreach (var note in (string[])[
            "two/en/medicines/drug.yml:1:1: note NB1535: This file stands in place of what the pack “medicines” has: en/medicines/drug.yml\n",
            "two/en/signs.yml:1:1: note NB1535: signs/spreads stands in place of what the pack “medicines” has: en/signs.yml\n",
            "two/en/glossary.yml:1:1: note NB1535: items/dose stands in place of what the pack “medicines” has: en/glossary.yml\n",
            "two/values.yml:1:1: note NB1535: values/helpline stands in place of what the pack “medicines” has: values.yml\n",
            "two/languages/en.yml:1:1: note NB1535: page.skip stands in place of what the pack “medicines” has: languages/en.yml\n",
            "two/en/machines/ours.yml:1:1: note NB1535: This file stands in place of what the pack “medicines” has: en/devices/pump.yml\n"])
            Assert.Contains(note, told.Error, StringComparison.Ordinal);
        all.Good("two");
        var drug = all.Read("out/medicines/drug/index.html");
        Assert.Contains("Our own drug.", drug, StringComparison.Ordinal);
        Assert.Contains("the red spots spread", drug, StringComparison.Ordinal);
        var plan = all.Read("out/plan/index.html");
        foreach (var words in (string[])["Our dose.", "222", "To our words"]) Assert.Contains(words, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("How much.", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_packs_that_say_one_thing_in_two_ways_are_refused_unless_the_site_decides()
    {
        using var all = new Federation();
        TestSite.Copy(Path.Combine(all.Root, Federation.Folder), Path.Combine(all.Root, "other"));
        all.Change("other/pack.yml", "name: medicines", "name: other");
        all.Change("one/site.yml", "../federation\n", "../federation\n  - path: ../other\n");
        // The same words in both are no quarrel.
        all.Agreed("one").Good("one");
        all.Change("other/en/medicines/drug.yml", "A drug", "Another drug");
        all.Change("other/en/signs.yml", "the rash spreads", "the rash grows");
        all.Run("upgrade", "--packs", "--write", "--content", "one");
        var told = all.Build("one").Error;
        Assert.Contains("pack other: en/medicines/drug.yml:1:1: error NB1534: The packs “medicines” and “other” both have the file in en/medicines/drug.yml, and say it otherwise\n", told, StringComparison.Ordinal);
        Assert.Contains("pack other: en/signs.yml:8:", told, StringComparison.Ordinal);
        Assert.Contains("both have “signs/spreads” in en/signs.yml", told, StringComparison.Ordinal);
        all.WriteSite("one/en/medicines/drug.yml", Federation.Drug("Ours."));
        all.WriteSite("one/en/medicines/drug.review.yml", NbSite.Testing.SiteFixture.Review);
        all.WriteSite("one/en/signs.yml", "signs:\n  spreads: {say: the rash moves}");
        all.WriteSite("one/en/signs.review.yml", NbSite.Testing.SiteFixture.Review);
        all.Good("one");
        Assert.Contains("the rash moves", all.Read("out/medicines/drug/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_is_named_once_and_by_a_path_that_holds_on_every_computer()
    {
        using var all = new Federation().Agreed("one");
        var site = all.Read("one/site.yml");
        TestSite.Copy(Path.Combine(all.Root, Federation.Folder), Path.Combine(all.Root, "copy"));
        all.Change("one/site.yml", "../federation\n", "../federation\n  - path: ../copy\n");
        Assert.Contains("error NB1529: The pack “medicines” is named twice", all.Build("one").Error, StringComparison.Ordinal);
        foreach (var (path, why) in ((string, string)[])[
            ("https://example.org/p.zip", "NbSite fetches nothing while it makes a site"), ("/srv/p", "it holds only on one computer"), ("..", "it names no file")])
        {
            all.WriteSite("one/site.yml", site.Replace("../federation", path, StringComparison.Ordinal));
            Assert.Contains($"error NB1539: “{path}” is no path of a pack: {why}", all.Build("one").Error, StringComparison.Ordinal);
            Assert.DoesNotContain("NB1537", all.Build("one").Error, StringComparison.Ordinal);
            // What was agreed on is not given up for a slip.
            Assert.Contains("NB1539", all.Run("upgrade", "--packs", "--write", "--content", "one").Error, StringComparison.Ordinal);
        }

        Assert.Contains("name: medicines", all.Read("one/packs.lock.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_s_own_words_need_a_record_of_its_own()
    {
        using var all = new Federation().Agreed("one");
        all.WriteSite("one/en/medicines/drug.yml", Federation.Drug("Ours."));
        Assert.Contains("one/en/medicines/drug.yml:1:1: error NB0650", all.Build("one").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site@medicines.yml")]
    [InlineData("values@old.yml")]
    [InlineData("en/signs@medicines.yml")]
    [InlineData("languages/en@medicines.yml")]
    public void Names_of_files_that_only_packs_have_are_refused(string path)
    {
        using var all = new Federation().Agreed("one");
        all.WriteSite("one/" + path, all.Read("one/site.yml"));
        Assert.Contains($"one/{path}:1:1: error NB0150", all.Build("one").Error, StringComparison.Ordinal);
    }
}
