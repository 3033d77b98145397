using NbSite.Content.Entities;
using NbSite.Content.Site;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Site;

public sealed class LevelsReaderTests
{
    private const string Site = """
        name: Care
        description: What parents ask.
        language: en
        base-url: https://example.org/
        publication: demonstration
        publisher: {name: A charity}
        owner: team
        contact: {page: about}
        funding: Donations.
        conflicts: None.
        purpose: It explains.
        pages: {about: about}

        """;

    private static readonly DiagnosticDescriptor Own =
        new("XY0001", Severity.Warning, "Of a charity", "It says “{0}”", "Because.", "Change it.");

    [Fact]
    public void Each_code_has_the_level_that_is_written()
    {
        var (site, problems) = Read("checks:\n  NB0510: error\n  NB0912: warning\n  NB0511: note\n  NB0513: off\n  XY0001: error\n");

        Assert.Equal([], problems);
        var levels = site!.Levels.ByCode;
        Assert.Equal(
            [("NB0510", Severity.Error), ("NB0511", Severity.Note), ("NB0513", null), ("NB0912", Severity.Warning), ("XY0001", Severity.Error)],
            levels.Select(level => (level.Key, level.Value)));
    }

    [Fact]
    public void Without_the_key_every_message_keeps_its_level() => Assert.Empty(Read("").Site!.Levels.ByCode);

    [Theory]
    [InlineData("NB0515: error", "14:3 NB1570 There is no message “NB0515”")]
    [InlineData("nb0510: error", "14:3 NB1570 There is no message “nb0510”")]
    [InlineData("NB0901: off", "14:11 NB1571 NB0901 (Clinical text without a source) is an error and cannot be made “off”")]
    [InlineData("NB0901: warning", "14:11 NB1571 NB0901 (Clinical text without a source) is an error and cannot be made “warning”")]
    [InlineData("NB0510: eror", "14:11 NB0229 “NB0510” cannot be “eror”")]
    [InlineData("NB0510: [error]", "14:11 NB0223 “NB0510” should be one of error, warning, note, off, but a list is written here")]
    [InlineData("NB0510:", "14:10 NB0222 “NB0510” has no value")]
    [InlineData("NB1604: error", "14:3 NB1572 NB1604 (A file that was left out) is told by a command of its own and by no build or check of the site, so that a level changes nothing")]
    public void What_cannot_be_is_told_at_its_place(string line, string expected)
    {
        var (site, problems) = Read($"checks:\n  {line}\n");

        Assert.Equal([expected], problems);
        Assert.Empty(site!.Levels.ByCode);
    }

    [Fact]
    public void An_error_that_stays_one_may_be_written() => Assert.Equal([], Read("checks: {NB0901: error}\n").Problems);

    [Fact]
    public void A_misspelt_code_is_told_with_the_nearest_that_can_be_set()
    {
        var bag = new DiagnosticBag();
        SiteConfigReader.Read(YamlExample.Read(Site + "checks: {NBO510: error}\n", bag, "site.yml"), "site.yml", EntityTypes.BuiltIn, bag);

        Assert.Equal("Did you mean “NB0510”?", Assert.Single(bag.ToImmutable()).Hint);
    }

    [Fact]
    public void No_error_can_be_made_less_by_any_way()
    {
        var levels = DiagnosticLevels.None with { ByCode = DiagnosticLevels.None.ByCode.Add(Codes.NoSiteFile.Code, null) };
        var error = Codes.NoSiteFile.At(SourceSpan.File("site.yml"));

        Assert.Equal([error], levels.Of([error]));
        Assert.Equal(Severity.Error, (error with { Level = Severity.Note }).Severity);
    }

    [Fact]
    public void For_what_must_come_out_today_only_what_was_raised_to_an_error_falls_back()
    {
        var (site, _) = Read("checks: {NB0510: error, NB0511: off, NB0912: warning}\n");

        Assert.Equal(["NB0511", "NB0912"], site!.Levels.Unraised.ByCode.Keys);
    }

    private static (SiteConfig? Site, string[] Problems) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var site = SiteConfigReader.Read(
            YamlExample.Read(Site + yaml, bag, "site.yml"), "site.yml", EntityTypes.BuiltIn, bag, [Own]);
        return (site, YamlExample.Print(bag));
    }
}
