using Xunit;

namespace NbSite.Tests.New;

/// <summary>Texts that “nbsite new” wrote for somebody to replace are never published, nor recorded as checked.</summary>
public sealed class TemplateTextTests
{
    private static readonly string[] Publish = ["review", "check", "--drafts", "--publish", "--against", "x"];

    private static void Begin(NewFixture site, params string[] command)
    {
        var answer = site.InSite(command);
        Assert.Equal((0, ""), (answer.Code, answer.Error));
    }

    [Fact]
    public void An_untouched_page_and_sheet_are_drafts_until_their_words_are_written()
    {
        using var site = NewFixture.WithSite();
        Begin(site, "new", "page", "--title", "At the pool", "--summary", "Swimming.");
        Begin(site, "new", "entity", "medicine", "--title", "Loratadine", "--cite", "patient-cetirizine");
        Assert.Equal(0, site.InSite("build", "--strict").Code);

        foreach (var command in new[] { Publish, ["review", "check", "--drafts", "--against", "x"] })
        {
            var refused = site.InSite(command);
            Assert.Equal(1, refused.Code);
            Assert.Contains("content/en/at-the-pool.md:13:1: error NB1790: “Write here.” is a text that “nbsite new” wrote for somebody to replace\n", refused.Error, StringComparison.Ordinal);
            Assert.Contains("content/en/at-the-pool.md:13:23: error NB1790: “says only that words are missing”", refused.Error, StringComparison.Ordinal);
            Assert.Contains("content/en/medicines/loratadine.yml:4:10: error NB1790: “Say here in one or two sentences what this page tells.”", refused.Error, StringComparison.Ordinal);
            Assert.Contains("error NB1790: “Say here what it is.”", refused.Error, StringComparison.Ordinal);
            Assert.EndsWith("Nothing was recorded: texts of a template wait there for your words.\n", refused.Error, StringComparison.Ordinal);
        }

        Assert.Matches("(?m)^status: draft$", site.Read("s/content/en/at-the-pool.review.yml"));
        var record = site.Read("s/content/en/at-the-pool.review.yml");
        site.Write("s/content/en/at-the-pool.review.yml", record.Replace("status: draft", "status: source-checked", StringComparison.Ordinal));
        Assert.Contains("content/en/at-the-pool.md:13:1: error NB1790", site.InSite("build").Error, StringComparison.Ordinal);
        site.Write("s/content/en/at-the-pool.review.yml", record);

        // Only a part was replaced.
        const string page = "s/content/en/at-the-pool.md";
        site.Write(page, site.Read(page).Replace("Write here. {uncited=\"says only that words are missing\"}", "Rinse your eyes. Write here. [@patient-cetirizine]", StringComparison.Ordinal));
        Assert.Contains("content/en/at-the-pool.md:13:18: error NB1790: “Write here.”", site.InSite(Publish).Error, StringComparison.Ordinal);
        site.Write(page, site.Read(page).Replace(" Write here.", "", StringComparison.Ordinal));
        Assert.DoesNotContain("at-the-pool.md", site.InSite(Publish).Error, StringComparison.Ordinal);

        NewFixture.Fill(site, "s/content/en/medicines/loratadine.yml");
        var done = site.InSite(Publish);
        Assert.Equal((0, ""), (done.Code, done.Error));
    }

    [Theory]
    [InlineData("glossary", "new", "entity", "glossary-term", "--title", "Pollen dust", "--cite", "patient-cetirizine")]
    [InlineData("questions", "new", "entity", "question-list", "--title", "Ask the school")]
    [InlineData("side-effects", "new", "entity", "side-effect", "--title", "Dry mouth", "--cite", "patient-cetirizine")]
    public void Every_type_of_sheet_is_held_to_it(string place, params string[] command)
    {
        using var site = NewFixture.WithSite();
        Begin(site, command);

        var check = site.InSite(place == "glossary" ? ["check"] : Publish);

        Assert.Equal(1, check.Code);
        Assert.Contains($"content/en/{place}", check.Error, StringComparison.Ordinal);
        Assert.Contains("error NB1790: “", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_ones_own_is_held_to_it_in_each_field_and_column()
    {
        using var site = NewFixture.WithSite();
        Directory.CreateDirectory(Path.Combine(site.Root, "s/content/types"));
        site.Write("s/content/types/device.yml", """
            name: Device
            plural: Devices
            kind: clinical
            fields:
              - {key: how-it-works, title: How it works, shape: statements, required: true, role: main}
              - {key: care, shape: table, required: true, title: Care, columns: {when: When, what-to-do: What to do}}
            """.ReplaceLineEndings("\n") + "\n");
        Begin(site, "new", "entity", "device", "--title", "Nasal spray", "--cite", "patient-cetirizine", "--summary", "What it is.");

        var refused = site.InSite(Publish).Error;

        Assert.Contains("error NB1790: “Say here how it works.”", refused, StringComparison.Ordinal);
        Assert.Contains("error NB1790: “Say here when”", refused, StringComparison.Ordinal);
        Assert.Contains("error NB1790: “Say here what to do”", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_ones_own_that_begin_so_are_no_template()
    {
        using var site = NewFixture.WithSite();
        site.Write("s/content/en/form.md", "---\ntitle: A form\nsummary: What to write down.\nkind: practical\n---\n"
            + "Say here what it is. You can write here. Say here in one or two sentences what you think.\n");
        Begin(site, "new", "record");
        var done = site.InSite(Publish);
        Assert.Equal((0, ""), (done.Code, done.Error));
    }

    [Fact]
    public void What_the_empty_site_says_is_told_when_the_site_is_a_public_one()
    {
        using var site = NewFixture.WithSite("empty");
        Assert.Equal((0, ""), (site.InSite("check", "--strict").Code, site.InSite("check", "--strict").Error));

        const string file = "s/content/site.yml";
        site.Write(file, site.Read(file).Replace("publication: demonstration", "publication: public", StringComparison.Ordinal));
        var told = site.InSite("check");

        Assert.Equal(1, told.Code);
        var found = told.Error.Split('\n').Where(line => line.Contains("NB1790", StringComparison.Ordinal)).Select(line => line[.."content/".Length] == "content/" ? line["content/".Length..line.IndexOf(" is a text", StringComparison.Ordinal)] : line);
        Assert.Equal(
        [
            "en/about.md:8:1: error NB1790: “Write here who makes this site, where its words come from, and how readers reach you.”",
            "en/index.md:2:8: error NB1790: “Name of the site”",
            "en/index.md:3:10: error NB1790: “Say here in one or two sentences what the site is about.”",
            "en/index.md:13:1: error NB1790: “Welcome. Write here what readers find on this site.”",
            "site.yml:7:7: error NB1790: “Name of the site”",
            "site.yml:8:14: error NB1790: “Say here in a sentence what the site is about.”",
            "site.yml:17:9: error NB1790: “Name of your charity”",
            "site.yml:23:10: error NB1790: “Say here who pays for the site.”",
            "site.yml:24:12: error NB1790: “Say here whether those who write have something to gain.”",
            "site.yml:25:10: error NB1790: “Say here what the site is for, and what it is not for.”",
        ], found);

        // Each word of its own is told no more.
        site.Write(file, site.Read(file).Replace("Say here who pays for the site.", "Gifts.", StringComparison.Ordinal));
        Assert.DoesNotContain("who pays", site.InSite("check").Error, StringComparison.Ordinal);
    }
}
