using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Tests.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>
/// A site in which much hangs on one page: links, coverage, redirects, an edition, sources that only it cites, a relation.
/// Whatever breaks it is told once, and what is wrong elsewhere is told beside it.
/// </summary>
public sealed class OneCauseTests
{
    private const string Page = "---\ntitle: Call\nsummary: S.\nid: call\nslug: phone\naliases: [/old-call/]\n---\n## When\n\nWords. [@only]\n\n## How\n\nMore. [@only]\n";

    private const string Drug = "type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: A drug.\ncite: [only]\nhow-given: By mouth.\n";

    private static readonly SiteFixture Whole = SiteFixture.Of("")
        .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal)
            .Replace("pages: {", "navigation: [call, drug]\npages: {when-to-call: call, ", StringComparison.Ordinal))
        .With("references.yml", SiteFixture.References + "\n  - {id: only, type: report, title: Only, author: [{literal: A body}], issued: 2024}\n")
        .With("en/when.md", Page)
        .With("en/drug.yml", Drug)
        .With("en/plan.yml", "type: regimen\ntitle: Plan\nsummary: S.\nwhat-it-is: Drugs.\ncite: [src]\nmedicines:\n  - {medicine: drug, cite: src}\n")
        .With("en/p.md", "---\ntitle: P\nsummary: S.\n---\n[a](call#how) [b](drug#how-given) [c](drug#from-regimen) [d](when.md). [@src]\n\n{{table medicine}}\n")
        .With("coverage.yml", "facts:\n  F1: call#when\n  F2: drug#what-it-is\n  F3: p#drug\n")
        .With("redirects.yml", "redirects:\n  - {from: /gone/, to: call#when, why: Moved.}\n  - {from: \"/phone/#once\", to: drug#how-given, why: Moved.}\n")
        .WithDefaults();

    private static readonly EditionStore Editions = EditionStoreReader.Read(MemoryEditions.None.Publish("2026.1", Whole));

    private static SiteFixture Now => Whole with { Editions = Editions };

    [Fact]
    public void The_site_itself_has_nothing_to_tell() => Assert.Equal([], Now.Build().Diagnostics);

    [Theory]
    [InlineData("en/when.md", "---\n## When", "## When", "en/when.md:1:1: error NB0241: ")]
    [InlineData("en/when.md", "---\ntitle", "title", "en/when.md:1:1: error NB0240: ")]
    [InlineData("en/when.md", "title: Call", "title: Call: me", "en/when.md:2:12: error NB0201: ")]
    [InlineData("en/when.md", "slug: phone", "slug: Phone", "en/when.md:5:7: error NB0243: ")]
    [InlineData("en/when.md", "summary: S.", "sumary: S.", "en/when.md:")]
    [InlineData("en/drug.yml", "title: Drug", "title: Drug: x", "en/drug.yml:2:12: error NB0201: ")]
    [InlineData("en/drug.yml", "type: medicine", "type: medicin", "en/drug.yml:1:7: error NB0401: ")]
    [InlineData("en/plan.yml", "title: Plan", "title: Plan: x", "en/plan.yml:2:12: error NB0201: ")]
    [InlineData("references.yml", "title: Only", "title: [Only", "references.yml:")]
    [InlineData("coverage.yml", "F1: call", "F1: [call", "coverage.yml:")]
    [InlineData("redirects.yml", "why: Moved", "why: [Moved", "redirects.yml:")]
    [InlineData("site.yml", "name: Test site", "name: Test: site", "site.yml:1:11: error NB0201: ")]
    public void A_slip_is_told_once_where_it_is(string path, string right, string wrong, string expected)
    {
        var text = System.Text.Encoding.UTF8.GetString(Now.Files[path]);
        var site = Now.With(path, text.Replace(right, wrong, StringComparison.Ordinal)).Build();
        Assert.All(site.Diagnostics, told => Assert.StartsWith(expected, told, StringComparison.Ordinal));
        Assert.InRange(site.Diagnostics.Count, 1, path == "en/when.md" && wrong.StartsWith("sumary", StringComparison.Ordinal) ? 2 : 1);
    }

    [Fact]
    public void What_is_wrong_elsewhere_is_told_beside_it()
    {
        var site = Now.With("en/when.md", Page.Replace("---\n## When", "## When", StringComparison.Ordinal))
            .With("en/q.md", "---\ntitle: Q\nsummary: S.\n---\n[x](nowhere) [y](p#nope) [z](drug#nope). [@scr]\n").WithDefaults().Build();
        Assert.Equal(
        [
            "en/q.md:5:5: error NB0701: There is no page with the id “nowhere”",
            "en/q.md:5:18: error NB0704: The page “p” has no heading “#nope”",
            "en/q.md:5:30: error NB0704: The page “drug” has no heading “#nope”",
            "en/q.md:5:43: error NB0710: There is no source “scr” in references.yml",
            "en/when.md:1:1: error NB0241: The front matter has no end",
        ], site.Diagnostics.Select(told => told.StartsWith("en/when.md:1:1: error NB0241", StringComparison.Ordinal) ? "en/when.md:1:1: error NB0241: The front matter has no end" : told));
    }

    [Theory]
    [InlineData("en/when.md")]
    [InlineData("en/drug.yml")]
    [InlineData("en/p.md")]
    public void A_module_that_fails_on_a_page_is_told_once(string path)
    {
        var site = (Now with { Extensions = new SiteExtensions([new Failing(path)], []) }).Build();
        Assert.Equal([$"{path}:0:0: error NB0001: NbSite failed while working on “{path}” (InvalidOperationException: Broken.)"], site.Diagnostics);
    }

    [Fact]
    public void A_module_that_fails_on_every_page_is_told_once()
    {
        var site = (Now with { Extensions = new SiteExtensions([new Failing(null)], []) }).Build();
        var only = Assert.Single(site.Result.Diagnostics);
        Assert.Equal(("NB0001", "en/about.md"), (only.Code, only.Span.Path));
        Assert.StartsWith("5 more failed in the same way. ", only.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_the_theme_that_cannot_be_drawn_is_told_once()
    {
        var look = new NbSite.Theme.NbTheme(new Dictionary<string, Type> { ["SiteFooter"] = typeof(Broken) });
        var only = Assert.Single((Now with { Look = look }).Build().Result.Diagnostics);
        Assert.Equal("NB0001", only.Code);
    }

    [Fact]
    public void A_word_that_the_theme_lacks_is_told_before_a_page_needs_it()
    {
        var site = (Now with { Look = new WithoutWords("incoming.medicine", "incoming.treatment.medicine", "field.how-given") }).Build();
        Assert.Equal(
            [
                "en:0:0: error NB0760: The words of the interface in “en” lack “field.how-given”",
                "en:0:0: error NB0760: The words of the interface in “en” lack “incoming.medicine”",
            ],
            site.Diagnostics);
        Assert.Equal(
            [
                "The field “how-given” of type treatment needs it. Add it to the language's file of words.",
                "On the page of a treatment, it stands above each medicine that names it. Add it to the language's file of words.",
            ],
            site.Result.Diagnostics.Select(missing => missing.Hint));
    }

    private sealed class Failing(string? path) : Module<PageDocument, PageDocument>
    {
        public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context) =>
            path is null || page.Name == path ? throw new InvalidOperationException("Broken.") : [page];
    }

    private sealed class Broken : Microsoft.AspNetCore.Components.ComponentBase
    {
        [Microsoft.AspNetCore.Components.Parameter]
        public required PageView View { get; set; }

        protected override void OnParametersSet() => throw new InvalidOperationException("Broken.");
    }

    private sealed class WithoutWords(params string[] missing) : ITheme
    {
        private readonly NbSite.Theme.NbTheme _theme = new();

        public IPageRenderer Renderer => _theme.Renderer;

        public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

        public IReadOnlyList<string> Languages => _theme.Languages;

        public string Fingerprint => _theme.Fingerprint;

        public LanguageFile? Checks(string language) => _theme.Checks(language);

        public UiWords? Words(string language)
        {
            var words = _theme.Words(language)!;
            return new UiWords(language, words.Direction, words.Keys.Where(key => !missing.Contains(key)).ToDictionary(key => key, key => words[key]), words.Months);
        }
    }
}
