using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>A whole site with a type of fact sheet of its own, which stands in one file of these tests and nowhere else.</summary>
public sealed class OwnTypeTests
{
    private static readonly SiteFixture Site = SiteFixture.Of("""
        -- en/treatments/surgery.yml --
        type: treatment
        title: Surgery
        summary: An operation.
        what-it-is: An operation. [@src]
        -- en/side-effects/pain.yml --
        type: side-effect
        title: Pain
        summary: It hurts.
        what-it-is: It hurts. [@src]
        -- en/trials/one.yml --
        type: trial
        title: Trial One
        summary: A study.
        what-it-is: A study of an operation. [@src]
        phase: late
        treatments: [{treatment: surgery, cite: src}]
        side-effects: [{effect: pain, how-common: rare, cite: src}]
        -- en/groups/low.yml --
        type: risk-group
        title: Low
        summary: Low risk.
        what-it-is: A group. [@src]
        pathways:
          - {id: way, title: The way, cite: [src], steps: [{title: First, text: It begins., trials: [{trial: one, cite: src}]}]}
        -- en/list.md --
        ---
        title: List
        summary: List.
        ---
        Words. [@src]

        {{list trial}}

        {{table trial}}
        -- coverage.yml --
        facts:
          F1: treatments/surgery#what-it-is
          F2: treatments/surgery#from-trial
          F3: trials/one#side-effects-rare
          F4: trials/one#from-risk-group
        """) with
    { Look = new TrialTheme(), Extensions = SiteExtensions.None.WithEntityType(Trial.Type) };

    [Fact]
    public void A_type_of_ones_own_makes_pages_lists_and_links_from_both_sides()
    {
        var site = Site.Build();
        Assert.Equal([], site.Diagnostics);
        var trial = site.Text("trials/one/index.html");
        Assert.Contains("How far it is:", trial, StringComparison.Ordinal);
        Assert.Contains("It is being compared with what is usual", trial, StringComparison.Ordinal);
        Assert.Contains("href=\"../../treatments/surgery/index.html\"", trial, StringComparison.Ordinal);
        Assert.Contains("href=\"../../side-effects/pain/index.html\"", trial, StringComparison.Ordinal);
        Assert.Contains(">Risk groups</", trial, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"MedicalTrial\",\"name\":\"Trial One\"", trial, StringComparison.Ordinal);

        var surgery = site.Text("treatments/surgery/index.html");
        Assert.Contains("<h2 id=\"from-trial\">Trials of this treatment", surgery, StringComparison.Ordinal);
        Assert.Contains("href=\"../../trials/one/index.html\"", surgery, StringComparison.Ordinal);
        var pain = site.Text("side-effects/pain/index.html");
        Assert.Contains("<h2 id=\"from-trial\">Trials", pain, StringComparison.Ordinal);
        Assert.Contains("(rare)", pain, StringComparison.Ordinal);
        Assert.Contains("href=\"../../trials/one/index.html\"", site.Text("groups/low/index.html"), StringComparison.Ordinal);
        Assert.Contains("A study of an operation.", site.Text("list/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"nb-title\">Trials</h1>", site.Text("trials/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_it_the_same_site_does_not_know_the_type()
    {
        var site = (Site with { Extensions = SiteExtensions.None }).Build();
        Assert.Equal(
            [
                "en/groups/low.yml:6:85: error NB0220",
                "en/list.md:7:8: error NB0401",
                "en/list.md:9:9: error NB0401",
                "en/trials/one.yml:1:7: error NB0401",
            ],
            site.Diagnostics.Select(line => line[..line.IndexOf(": ", line.IndexOf("error", StringComparison.Ordinal), StringComparison.Ordinal)]));
    }

    [Fact]
    public void Every_word_that_it_lacks_is_told_once_and_nothing_else()
    {
        string[] missing = ["choice.phase.late", "entity.trial", "field.phase", "incoming.trial"];
        var site = (Site with { Look = new TrialTheme([.. missing, "incoming.treatment.trial"]) }).Build();
        Assert.Equal(
            missing.Select(key => $"en:0:0: error NB0760: The words of the interface in “en” lack “{key}”"), site.Diagnostics);
    }

    [Fact]
    public void The_general_word_is_not_asked_for_where_every_page_has_its_own()
    {
        var theme = new TrialTheme("incoming.trial").Words("en")!;
        var types = EntityTypes.BuiltIn.With(Trial.Type);
        Assert.Equal(["incoming.trial"], EntityWords.Missing(theme, types).Select(word => word.Key));
        var only = EntityTypes.BuiltIn.With(Trial.Type with { Fields = Trial.Type.Fields.RemoveAt(3) });
        Assert.Empty(EntityWords.Missing(theme, only));
    }

    [Fact]
    public void Site_yml_says_who_must_check_it()
    {
        var yml = SiteFixture.SiteYml + "\nreview: {requires: {trial: [clinician], trail: [clinician]}}\n";
        Assert.Equal(
            ["site.yml:16:41: error NB0846: “trail” is neither a kind nor a type of page"],
            Site.With("site.yml", yml).Build().Diagnostics.Where(line => line.StartsWith("site.yml", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_type_that_changed_draws_its_pages_again()
    {
        var first = Site.Build();
        var turned = Trial.Type with { Fields = [.. Trial.Type.Fields.Reverse()] };
        var changed = Site with { Extensions = SiteExtensions.None.WithEntityType(turned) };
        var (again, fresh) = (changed.Build(first), changed.Build());
        Assert.NotEqual(first.Text("trials/one/index.html"), again.Text("trials/one/index.html"));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, again.Files[path]);
    }

    [Fact]
    public void A_second_type_with_a_role_does_what_the_first_does()
    {
        var word = new EntityType("law", [new("meaning", Shape.Statements) { Required = true, Role = FieldRole.Main }])
        {
            Role = EntityRole.Term,
            HasPage = false,
        };
        var site = (SiteFixture.Of("""
            -- en/laws.yml --
            type: law
            items: [{id: consent, title: consent, meaning: "Saying yes. [@src]"}]
            -- en/page.md --
            ---
            title: Page
            summary: Page.
            ---
            You give [your consent](term:consent) first. [@src]
            """) with
        { Look = new Worded("entity.law", "entity.law.plural", "field.meaning"), Extensions = SiteExtensions.None.WithEntityType(word) }).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("Saying yes.", site.Text("page/index.html"), StringComparison.Ordinal);
        Assert.Contains("Saying yes.", site.Text("glossary/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medicine", "There is a type “medicine” already.")]
    [InlineData("My Type", "A type cannot be named “My Type”")]
    public void A_name_must_be_free_and_good(string name, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<ArgumentException>(() => EntityTypes.BuiltIn.With(new EntityType(name, []))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_field_must_name_a_type_that_there_is_and_stand_once()
    {
        static string Problem(params FieldDefinition[] fields) =>
            Assert.Throws<ArgumentException>(() => EntityTypes.BuiltIn.With(new EntityType("trial", [.. fields]))).Message;
        Assert.StartsWith(
            "The field “drugs” of “trial” names fact sheets of type “drug”, which there is not.",
            Problem(new FieldDefinition("drugs", Shape.Entities) { Target = "drug" }), StringComparison.Ordinal);
        Assert.StartsWith(
            "The field “why” of “trial” stands twice.", Problem(new("why", Shape.Text), new("why", Shape.Text)), StringComparison.Ordinal);
        Assert.StartsWith(
            "The field “drugs” of “trial” must say which type of fact sheet it names.",
            Problem(new FieldDefinition("drugs", Shape.Entities)), StringComparison.Ordinal);
        // One of the same type may be named.
        Assert.NotNull(EntityTypes.BuiltIn.With(new EntityType("trial", [new("before", Shape.Entity) { Target = "trial" }])).Find("trial"));
    }

    private sealed class Worded(params string[] keys) : ITheme
    {
        private readonly TrialTheme _theme = new();

        public IPageRenderer Renderer => _theme.Renderer;

        public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

        public IReadOnlyList<string> Languages => _theme.Languages;

        public string Fingerprint => _theme.Fingerprint;

        public LanguageFile? Checks(string language) => _theme.Checks(language);

        public UiWords? Words(string language)
        {
            var words = _theme.Words(language)!;
            return new UiWords(language, words.Direction, words.Keys.Concat(keys).ToDictionary(key => key, key => keys.Contains(key) ? key : words[key]), words.Months);
        }
    }
}
