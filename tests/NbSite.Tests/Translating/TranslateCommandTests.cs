using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Translating;

/// <summary>The commands that pin translations and say how far they are. The Arabic is for tests only.</summary>
public sealed class TranslateCommandTests
{
    private const string English = "---\ntitle: Surgery\nsummary: What is done.\n---\nFirst. [@src]\n\n## Before\n\nTake 5 mg. [@src]\n";
    private const string Arabic = "---\ntitle: جراحة\nsummary: ما يتم.\n---\nأولا. [@src]\n\n## قبل\n\nخذ 5 ملغ. [@src]\n";

    private static ProgramFixture Site()
    {
        var site = new ProgramFixture();
        site.Write("site", SiteFixture.Bare("").With("en/surgery.md", English).With("ar/surgery.md", Arabic)
            .With("ar/index.md", "---\ntitle: م\nsummary: م.\n---\nم. [@src]\n")
            .With("ar/index.review.yml", SiteFixture.Review).With("languages/ar.yml", "page.home: الرئيسية\n")
            .With("en/surgery.review.yml", SiteFixture.Review).With("ar/surgery.review.yml", SiteFixture.Review));
        return site;
    }

    private static string PathOf(ProgramFixture site, string path) => Path.Combine(site.Folder, "site", path);

    private static (int Exit, string Out, string Error) Pin(ProgramFixture site, params string[] more) =>
        site.Run(["translate", "pin", "ar/surgery.md", "--content", "site", "--today", "2026-11-21", .. more]);

    private static string Status(ProgramFixture site)
    {
        var (exit, said, error) = site.Run("translate", "status", "--content", "site", "--today", "2026-11-21");
        Assert.Equal((0, ""), (exit, error));
        return said;
    }

    [Fact]
    public void A_page_is_pinned_and_pinning_it_again_changes_nothing()
    {
        using var site = Site();
        Assert.Contains("  ar/surgery.md: not pinned\n", Status(site), StringComparison.Ordinal);
        Assert.Equal((0, "ar/surgery.translation.yml: 5 blocks pinned\n", ""), Pin(site));
        var pins = File.ReadAllBytes(PathOf(site, "ar/surgery.translation.yml"));
        Assert.Equal((0, "ar/surgery.translation.yml: nothing to pin\n", ""), Pin(site));
        Assert.Equal(pins, File.ReadAllBytes(PathOf(site, "ar/surgery.translation.yml")));
        Assert.Contains("ar: 1 of ", Status(site), StringComparison.Ordinal);
        Assert.Equal(0, site.Build().Exit);
    }

    [Fact]
    public void Words_from_before_the_source_changed_are_refused_until_they_are_edited()
    {
        using var site = Site();
        Pin(site);
        File.WriteAllText(PathOf(site, "en/surgery.md"), English.Replace("5 mg", "10 mg", StringComparison.Ordinal));
        Assert.Contains("  ar/surgery.md: not up to date: 4 of 5 blocks up to date, 1 changed in the source; 4 words\n", Status(site), StringComparison.Ordinal);
        var (exit, said, error) = Pin(site);
        Assert.Equal((1, ""), (exit, said));
        Assert.Contains("ar/surgery.md:9:1: error NB1863", error, StringComparison.Ordinal);

        File.WriteAllText(PathOf(site, "ar/surgery.md"), Arabic.Replace("5", "10", StringComparison.Ordinal));
        Assert.Equal((0, "ar/surgery.translation.yml: 5 blocks pinned\n", ""), Pin(site));

        File.WriteAllText(PathOf(site, "en/surgery.md"), English.Replace("5 mg", "10 mg a day", StringComparison.Ordinal));
        Assert.Equal(1, Pin(site).Exit);
        Assert.Equal(0, Pin(site, "--as-they-are").Exit);
    }

    [Fact]
    public void What_is_not_built_like_its_source_or_no_translation_is_refused()
    {
        using var site = Site();
        File.WriteAllText(PathOf(site, "ar/surgery.md"), Arabic + "\n- زيادة. [@src]\n");
        File.WriteAllText(PathOf(site, "en/surgery.md"), English + "\nMore. [@src]\n");
        var (exit, _, error) = Pin(site);
        Assert.Equal(1, exit);
        Assert.Contains("error NB1862", error, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf(site, "ar/surgery.translation.yml")));
        (exit, _, error) = site.Run("translate", "pin", "en/surgery.md", "--content", "site");
        Assert.Equal(1, exit);
        Assert.Contains("error NB1864", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_is_for_programs_too_and_knows_the_languages_that_there_are()
    {
        using var site = Site();
        Pin(site);
        var (exit, said, _) = site.Run("translate", "status", "--language", "ar", "--format", "json", "--content", "site");
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(said);
        var file = json.RootElement.GetProperty("languages")[0].GetProperty("files").EnumerateArray().Single(each => each.GetProperty("path").GetString() == "ar/surgery.md");
        Assert.Equal(("up to date", 5, 0), (file.GetProperty("state").GetString(), file.GetProperty("up-to-date").GetInt32(), file.GetProperty("words-to-translate").GetInt32()));
        Assert.Equal(2, site.Run("translate", "status", "--language", "fr", "--content", "site").Exit);
    }

    [Fact]
    public void What_goes_out_and_comes_back_as_it_was_changes_no_byte()
    {
        using var site = Site();
        Pin(site);
        var before = Files(site);
        Assert.Equal(0, Out(site, "ar/surgery.md"));
        var (exit, _, error) = In(site);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(before, Files(site));
    }

    [Fact]
    public void A_translation_is_put_in_its_place_and_pinned_and_nothing_else_changes()
    {
        using var site = Site();
        Pin(site);
        File.WriteAllText(PathOf(site, "en/surgery.md"), English.Replace("5 mg", "10 mg", StringComparison.Ordinal) + "\nMore. [@src]\n");
        Assert.Equal(0, Out(site));
        var file = Path.Combine(site.Folder, "work/ar--surgery.xlf");
        var text = File.ReadAllText(file);
        Assert.Contains("state=\"needs-translation\"", text, StringComparison.Ordinal);
        text = text.Replace("خذ 5", "خذ 10", StringComparison.Ordinal).Replace(
            "More. <x id=\"1\" equiv-text=\"[@src]\" /></source>",
            "More. <x id=\"1\" equiv-text=\"[@src]\" /></source><target>المزيد. <x id=\"1\"/></target>", StringComparison.Ordinal);
        File.WriteAllText(file, text);

        var (exit, said, error) = In(site);

        Assert.Equal((0, "ar/surgery.md: 2 blocks changed\n", ""), (exit, said, error));
        Assert.Equal(Arabic.Replace("خذ 5", "خذ 10", StringComparison.Ordinal).TrimEnd() + "\n\nالمزيد. [@src]\n", File.ReadAllText(PathOf(site, "ar/surgery.md")));
        Assert.Contains("ar: 1 of ", Status(site), StringComparison.Ordinal);
        Assert.Equal("ar/surgery.md: 0 blocks changed\n", In(site).Out);
    }

    [Fact]
    public void A_file_that_lost_a_citation_or_is_hostile_changes_nothing()
    {
        using var site = Site();
        Pin(site);
        Assert.Equal(0, Out(site, "ar/surgery.md"));
        var (file, before) = (Path.Combine(site.Folder, "work/ar--surgery.xlf"), Files(site));
        var text = File.ReadAllText(file);
        foreach (var (broken, code) in new[]
        {
            (text.Replace("ملغ. <x id=\"1\" equiv-text=\"[@src]\" />", "ملغ. ", StringComparison.Ordinal), "NB1872"),
            ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + text[(text.IndexOf("?>", StringComparison.Ordinal) + 2)..], "NB1870"),
            (text[..^20], "NB1870"),
            (text.Replace("original=\"ar/", "original=\"../ar/", StringComparison.Ordinal), "NB1871"),
            (text.Replace("قبل</target>", "قبل\n\nبعد</target>", StringComparison.Ordinal), "NB1874"),
        })
        {
            File.WriteAllText(file, broken);
            var (exit, _, error) = In(site);
            Assert.Equal(1, exit);
            Assert.Contains("error " + code, error, StringComparison.Ordinal);
            Assert.Equal(before, Files(site));
        }
    }

    private static int Out(ProgramFixture site, params string[] pages) =>
        site.Run(["translate", "out", "work", .. pages, "--language", "ar", "--content", "site", "--today", "2026-11-21"]).Exit;

    private static (int Exit, string Out, string Error) In(ProgramFixture site) =>
        site.Run("translate", "in", "work/ar--surgery.xlf", "--content", "site", "--today", "2026-11-21");

    private static string Files(ProgramFixture site) => string.Join("\n\n", Directory.EnumerateFiles(Path.Combine(site.Folder, "site"), "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => path + "\n" + Convert.ToHexString(File.ReadAllBytes(path))));
}
