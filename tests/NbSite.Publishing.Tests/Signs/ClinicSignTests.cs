using System.Text;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Bundles;
using NbSite.Publishing.Clinics;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>A hospital raises a level, adds a sign and has numbers of its own; it lowers and drops nothing.</summary>
public sealed class ClinicSignTests
{
    private const string Head = "name: N\nowner: ward manager\nchecked: 2026-11-02\ndue: 2027-05-02\nphones:\n  team: {reaches: Ward 4, number: 0191 496 0000, hours: always}\n";

    private static (SiteResult Site, SignSet? Set, SignWords? Words) Make(string clinic)
    {
        (SignSet? Set, SignWords? Words) seen = default;
        var site = SignSites.With();
        site = site with
        {
            Options = site.Options with
            {
                Bundle = new BundleOptions { Languages = [] },
                Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Head + clinic)), _ => null),
            },
            Extensions = SiteExtensions.None.WithPipeline(made => Pipeline.Named("seen").DependsOn(made.Index)
                .Derive(Module.Source<SignSetDocument>("SeeSigns", context =>
                {
                    var index = context.OutputsOf(made.Index).SingleOrDefault()?.For("en");
                    seen = (index?.Get<SignSet>(IndexKind.Signs, "all"), index?.Get<SignWords>(IndexKind.SignWords, "all"));
                    return [];
                }))
                .Build()),
        };
        return (site.Build(), seen.Set, seen.Words);
    }

    [Fact]
    public void It_raises_a_level()
    {
        var (site, set, _) = Make("signs: {swollen: emergency}\n");
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(SignLevel.Emergency, set!.Find("swollen")!.LevelIn("GB"));
        Assert.Equal(["gets-worse", "swollen"], set.Signs.Select(sign => sign.Id));
    }

    [Fact]
    public void It_adds_a_sign_with_words()
    {
        var (site, set, words) = Make("""
            signs:
              pump-alarm:
                level: urgent
                body: whole
                decided: {role: ward consultant, clinical: true, on: 2026-11-01, reason: Our pumps.}
                say: has a pump that sounds its alarm
                search: [pump beeps]

            """);
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(SignLevel.Urgent, set!.Find("pump-alarm")!.LevelIn(null));
        Assert.Equal("has a pump that sounds its alarm", words!.Signs["pump-alarm"].Say.Value);
    }

    [Fact]
    public void Its_numbers_stand_in_place_of_the_countrys()
    {
        var (site, set, _) = Make("country: GB\nnumbers: {ambulance: {number: \"2222\", called: crash team}}\n");
        Assert.Equal([], site.Diagnostics);
        var numbers = set!.Numbers.Single(country => country.Country == "GB");
        Assert.Equal("2222", numbers.Find(CallTarget.Ambulance)!.Printed);
        Assert.Equal("999", numbers.Find(CallTarget.Text)!.Printed);
        Assert.Equal("911", set.Numbers.Single(country => country.Country == "US").Find(CallTarget.Ambulance)!.Printed);
    }

    [Theory]
    [InlineData("signs: {swollen: soon}\n", "../ward.yml:7:18: error NB0821: The sign “swollen” is “urgent” on the site and cannot be “soon” here")]
    [InlineData("signs: {swollen: none}\n", "../ward.yml:7:9: error NB0822: The sign “swollen” cannot be taken away")]
    [InlineData("signs: {swollen: }\n", "../ward.yml:7:9: error NB0822: The sign “swollen” cannot be taken away")]
    [InlineData("signs: {swolen: urgent}\n", "../ward.yml:7:9: error NB0788: There is no sign “swolen” in signs.yml")]
    [InlineData("signs: {swollen: {level: urgent, body: tummy, say: x}}\n", "../ward.yml:7:9: error NB0824: The site has a sign “swollen” already, with its own words")]
    [InlineData("signs: {own: {level: urgent, body: tummy, say: x}}\n",
        "../ward.yml:7:22: error NB0796: No source states the level “urgent” of the sign “own”, and nobody has decided it")]
    [InlineData("numbers: {ambulance: {number: \"2222\"}}\n", "../ward.yml:7:10: error NB0825: The file has numbers and does not say in which country the hospital is")]
    [InlineData("country: EU\n", "../ward.yml:7:10: error NB0784: “EU” is a group of countries; a telephone number belongs to one country")]
    public void What_it_may_not_do_is_told(string clinic, string expected) => Assert.Equal([expected], Make(clinic).Site.Diagnostics);
}
