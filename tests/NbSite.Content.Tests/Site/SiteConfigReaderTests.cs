using NbSite.Content.Entities;
using NbSite.Content.Site;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Site;

public sealed class SiteConfigReaderTests
{
    private const string Good = """
        name: Neuroblastoma treatment explained
        description: What parents ask.
        language: en
        base-url: https://example.org/care
        publication: demonstration
        publisher: {name: A charity, website: "https://charity.example.org/"}
        owner: Information team
        contact: {email: info@example.org, page: about, phone: helpline}
        funding: Donations.
        conflicts: None.
        purpose: |
          It explains.
          It does not advise.
        review: {longest: 2 years, warn-ahead: 6 weeks}
        about:
          name: Neuroblastoma
          codes: [{system: SNOMED CT, code: "432328008", cite: do-xref}]
        pages:
          when-to-call: when-to-call
          about: about
        navigation: [risk-groups, treatments]

        """;

    [Fact]
    public void A_whole_configuration_is_read()
    {
        var (site, problems) = Read(Good);

        Assert.Equal([], problems);
        Assert.Equal("https://example.org/care/", site!.BaseUrl.AbsoluteUri);
        Assert.Equal(PublicationMode.Demonstration, site.Publication);
        Assert.Equal(("A charity", "https://charity.example.org/"), (site.Publisher, site.PublisherWebsite!.AbsoluteUri));
        Assert.Equal(("info@example.org", "about", "helpline"), (site.ContactEmail, site.ContactPage!.PageId, site.ContactPhone!.Value));
        Assert.Equal("It explains. It does not advise.", site.Purpose["en"]);
        Assert.Equal((24, 42), (site.LongestMonths, site.WarnAheadDays));
        Assert.Equal(("Neuroblastoma", "432328008"), (site.AboutName, site.AboutCodes[0].Code));
        Assert.Equal(new ConfigLink("when-to-call", new SourceSpan("site.yml", 19, 17, 12)), site.WhenToCall);
        Assert.Equal(new ConfigLink("about", new SourceSpan("site.yml", 20, 10, 5)), site.About);
        Assert.Equal(["risk-groups", "treatments"], site.Navigation.Select(link => link.PageId));
    }

    [Fact]
    public void A_text_may_be_written_for_each_language()
    {
        var (site, problems) = Read(Good.Replace("What parents ask.", "{en: What parents ask., cy: \"Cwestiynau rhieni.\"}", StringComparison.Ordinal));

        Assert.Equal([], problems);
        Assert.Equal(("What parents ask.", "Cwestiynau rhieni.", false),
            (site!.Description["en"], site.Description["cy"], site.Description.HasLanguage("fr")));
        Assert.True(site.Name.HasLanguage("fr"));
    }

    [Theory]
    [InlineData("name: Neuroblastoma treatment explained", "name: {en: A, Welsh: B}", "1:15 NB0620 “Welsh” is not a language tag")]
    [InlineData("name: Neuroblastoma treatment explained", "name: {en: A, cy: }", "1:19 NB0222 “name” has no value")]
    [InlineData("name: Neuroblastoma treatment explained", "name: [A]", "1:7 NB0223 “name” should be text, but a list is written here")]
    [InlineData("name: Neuroblastoma treatment explained", "name: {}", "1:7 NB0223 “name” should be text, but a group of keys is written here")]
    [InlineData("language: en", "language: english", "3:11 NB0620 “english” is not a language tag")]
    [InlineData("base-url: https://example.org/care", "base-url: example.org", "4:11 NB0621 “example.org” cannot be the site's address: it is not a whole https address")]
    [InlineData("base-url: https://example.org/care", "base-url: javascript:alert(1)", "4:11 NB0621 “javascript:alert(1)” cannot be the site's address: it is not a whole https address")]
    [InlineData("base-url: https://example.org/care", "base-url: https://example.org//care", "4:11 NB0621 “https://example.org//care” cannot be the site's address: it has “//” in its path")]
    [InlineData("base-url: https://example.org/care", "base-url: https://example.org/care/index.html", "4:11 NB0621 “https://example.org/care/index.html” cannot be the site's address: it ends in a file; write the folder that holds the site")]
    [InlineData("base-url: https://example.org/care", "base-url: https://example.org/?a", "4:11 NB0621 “https://example.org/?a” cannot be the site's address: it must not have “?” or “#” in it")]
    [InlineData("publication: demonstration", "publication: live", "5:14 NB0229 “publication” cannot be “live”")]
    [InlineData("\"https://charity.example.org/\"", "\"data:text/html,x\"", "6:39 NB0231 “data:text/html,x” is not a web address")]
    [InlineData("{name: A charity, ", "{", "6:12 NB0221 The key “name” is missing from publisher in site.yml")]
    [InlineData("email: info@example.org", "email: info(at)example.org", "8:18 NB0623 “info(at)example.org” is not an email address")]
    [InlineData("{email: info@example.org, page: about, phone: helpline}", "{fax: 1}", "8:10 NB0622 “contact” names no email, page or phone", "8:11 NB0220 “fax” is not a key of contact")]
    [InlineData("page: about", "page: ../x", "8:42 NB0242 “../x” cannot be an id: “.” and “..” lead to other folders")]
    [InlineData("conflicts: None.", "conflicts: <b>None</b>", "10:12 NB0233 “conflicts” is plain text and cannot hold “<b>”")]
    [InlineData("longest: 2 years", "longest: 4 years", "14:19 NB0611 “longest” is 48 months, but at most 36 are allowed")]
    [InlineData("warn-ahead: 6 weeks", "warn-ahead: 2 years", "14:40 NB0245 “warn-ahead” should be a number of days or weeks, at most 365 days, but “2 years” is written here")]
    [InlineData("  about: about\n", "", "19:3 NB0221 The key “about” is missing from pages in site.yml")]
    [InlineData("[risk-groups, treatments]", "[treatments, treatments]", "21:26 NB0235 “treatments” stands in this list twice")]
    [InlineData("owner:", "ownr:", "1:1 NB0221 The key “owner” is missing from site.yml", "7:1 NB0220 “ownr” is not a key of site.yml")]
    public void What_is_wrong_is_told_at_its_place(string good, string bad, params string[] expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var (site, problems) = Read(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(expected, problems);
        // The pages are checked in the same run, unless nobody knows their language.
        Assert.Equal(bad.StartsWith("language", StringComparison.Ordinal), site is null);
    }

    [Fact]
    public void An_address_without_encryption_is_only_a_warning()
    {
        var (site, problems) = Read(Good.Replace("https://example.org/care", "http://localhost/", StringComparison.Ordinal));

        Assert.Equal(["4:11 NB0232 “http://localhost/” begins with http:, so others on the way can read and change that page"], problems);
        Assert.NotNull(site);
    }

    [Fact]
    public void Every_required_key_is_asked_for_in_one_run()
    {
        string[] keys =
        [
            "base-url", "conflicts", "contact", "description", "funding", "language", "name", "owner", "pages", "publication",
            "publisher", "purpose",
        ];

        Assert.Equal(
            keys.Select(key => $"1:1 NB0221 The key “{key}” is missing from site.yml"),
            Read("navigation: [a]\n").Problems);
    }

    private static (SiteConfig? Site, string[] Problems) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var site = SiteConfigReader.Read(YamlExample.Read(yaml, bag, "site.yml"), "site.yml", EntityTypes.BuiltIn, bag);
        return (site, YamlExample.Print(bag));
    }
}
