using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>Everything that may be otherwise from one build to the next, at random and the same each time.</summary>
internal sealed class RandomEdits(int seed)
{
    private static readonly ITheme Plain = new TwoLanguages();
    private static readonly string[] Words = ["one", "two", "three", "a rash", "testing", "[home](index.md)", "{{value line}}", "weeks. [@src]"];

    private readonly Random _dice = new(seed);

    /// <summary>Two languages, fact sheets, explained words, values, redirects, a list and a page for one country.</summary>
    public static SiteFixture Site { get; } = SiteFixture.Of(SmallSites.Medicine + """

        -- values.yml --
        values:
          line:
            what: the line
            type: phone
            entries:
              - {number: 0800 111, regions: [GB], default: true, cite: [src]}
              - {number: 1800 222, regions: [IE], cite: [src]}
        -- redirects.yml --
        redirects:
          - {from: /old/, to: p, why: It moved.}
        -- references.yml --
        references:
          - id: src
            type: report
            title: A source
            author: [{literal: A body}]
            issued: 2024
          - id: other
            type: report
            title: Another source
            author: [{literal: A body}]
            issued: 2020
        -- en/words.yml --
        type: glossary-term
        items:
          - id: marker
            title: Marker
            definition: A sign in the blood.
          - id: scan
            title: Scan
            definition: A picture of the inside.
        -- en/p.md --
        ---
        title: Page
        summary: A page.
        ---
        About [rash](effects/rash.yml) and a [marker](term:marker). {{value line}} says so. [@src]

        {{list medicine}}

        ::: region {in="GB"}
        In the UK only. [@other]
        :::
        -- en/tests/one.md --
        ---
        title: One
        summary: The first.
        ---
        ## What it is

        A scan takes time. [@src]
        -- fr/index.md --
        ---
        title: Accueil
        summary: La page.
        ---
        Bonjour. [@src]
        -- fr/p.md --
        ---
        title: La page
        summary: Une page.
        ---
        Une page. [@src]

        """) with { Look = Plain };

    /// <summary>The site with one thing changed, and what that was.</summary>
    public (string What, SiteFixture Site) Next(SiteFixture site, SiteFixture last)
    {
        (string, Func<SiteFixture, SiteFixture>)[] edits =
        [
            ("words", s => Change(s, Pick("en/p.md", "en/tests/one.md", "fr/p.md", "en/index.md"), text => text + "\n" + Pick(Words) + "\n")),
            ("title", s => Change(s, Pick("en/p.md", "en/tests/one.md", "fr/p.md"), text => Regex.Replace(text, "(?m)^title: .*$", "title: T" + _dice.Next(9)))),
            ("summary", s => Change(s, Pick("en/p.md", "en/about.md"), text => Regex.Replace(text, "(?m)^summary: .*$", $"summary: S{_dice.Next(9)}."))),
            ("entity", s => Change(s, "en/effects/rash.yml", text => Regex.Replace(text, "(?m)^what-it-is: .*$", $"what-it-is: Red spots, {Pick("many", "few", "round")}."))),
            ("entity title", s => Change(s, Pick("en/effects/rash.yml", "en/medicines/testium.yml", "en/treatments/testing.yml"), text => Regex.Replace(text, "(?m)^title: .*$", $"title: T{_dice.Next(9)}"))),
            ("relation", s => Change(s, "en/medicines/testium.yml", text => Regex.Replace(text, "how-common: .*", "how-common: " + Pick("common", "rare", "very-common")))),
            ("definition", s => Change(s, "en/words.yml", text => text.Replace("the blood", Pick("blood", "the blood of a child"), StringComparison.Ordinal))),
            ("reference", s => Change(s, "references.yml", text => Regex.Replace(text, "title: A source.*", "title: A source" + Pick("", " of " + _dice.Next(9))))),
            ("reference gone", s => Change(s, "references.yml", text => text.Contains("other", StringComparison.Ordinal) ? text[..text.IndexOf("  - id: other", StringComparison.Ordinal)] : text)),
            ("value", s => Change(s, "values.yml", text => Regex.Replace(text, "0800 ...", $"0800 {_dice.Next(100, 999)}"))),
            ("value's country", s => Change(s, "values.yml", text => text.Replace("[IE]", Pick("[IE]", "[US]"), StringComparison.Ordinal))),
            ("signs", s => Change(s, "en/signs.yml", text => Regex.Replace(text, "the rash spreads.*?}", $"the rash spreads {Pick("fast", "slowly", "")}}}"))),
            ("name", s => Key(s, "name", "Site " + _dice.Next(9))),
            ("description", s => Key(s, "description", "D" + _dice.Next(9))),
            ("publisher", s => Key(s, "publisher", $"{{name: Publisher {_dice.Next(9)}}}")),
            ("owner", s => Key(s, "owner", "team " + _dice.Next(9))),
            ("purpose", s => Key(s, "purpose", "To test " + _dice.Next(9))),
            ("contact", s => Key(s, "contact", Pick("{page: about}", "{email: a@example.org}", "{page: p}"))),
            ("condition", s => Key(s, "about", $"{{name: Testitis {_dice.Next(9)}, codes: [{{system: SNOMED CT, code: \"432328008\", cite: [src]}}]}}")),
            ("publication", s => Key(s, "publication", Pick("public", "preview", "demonstration"))),
            ("regions", s => Key(s, "regions", Pick("{GB: UK, IE: Ireland, US: US, CA: Canada}", "{GB: Britain, IE: Ireland, US: US, CA: Canada}", "{GB: UK, IE: Ireland, CA: Canada}"))),
            ("review", s => Key(s, "review", Pick("{overdue: withhold}", "{overdue: banner}", "{overdue: warn}", "{requires: {page: [nurse]}}", "{requires: {medicine: [pharmacist]}, calls-without-sign: error}"))),
            ("navigation", s => Key(s, "navigation", Pick("[p]", "[p, about]", "[tests/one]"))),
            ("when to call", s => Key(s, "pages", Pick("{about: about}", "{about: about, when-to-call: p}"))),
            ("address", s => Key(s, "base-url", Pick("https://example.org/", "https://example.org/under/"))),
            ("levels", s => Key(s, "checks", Pick("{NB0510: note}", "{NB0510: error, NB0511: off}", "{NB0662: error, NB0663: off}"))),
            ("redirects", s => Change(s, "redirects.yml", _ => Pick(
                "redirects:\n  - {from: /old/, to: p, why: It moved.}\n", "redirects:\n  - {from: /older/, to: about, why: It moved.}\n",
                "redirects:\n  - {from: /p/#away, to: tests/one, why: It moved.}\n"))),
            ("record", s => Change(s, Pick("en/p.review.yml", "en/effects/rash.review.yml", "en/words.review.yml"), text => Regex.Replace(text, "due: .*", $"due: 2027-0{_dice.Next(1, 9)}-20"))),
            ("note", s => Change(s, Pick("en/p.review.yml", "en/medicines/testium.review.yml"), text => Regex.Replace(text, "note: .*", $"note: N{_dice.Next(9)}."))),
            ("status", s => Change(s, "en/tests/one.review.yml", text => Regex.Replace(text, "status: .*", "status: " + Pick("source-checked", "draft")))),
            ("withdrawn", s => Change(s, "en/tests/one.review.yml", text => text.Contains("withdrawn", StringComparison.Ordinal) ? SiteFixture.Review
                : text.Replace("status: source-checked", "status: withdrawn", StringComparison.Ordinal) + "\nwithdrawn: {on: 2026-11-21, reason: Wrong., as: " + Pick("explained", "redirected, see: p", "gone") + "}\n")),
            ("new page", s => s.With($"en/tests/n{_dice.Next(3)}.md", "---\ntitle: New\nsummary: N.\n---\nNew.\n").WithDefaults()),
            ("page gone", s => Without(s, $"en/tests/n{_dice.Next(3)}")),
            ("new fact sheet", s => s.With("en/effects/fever.yml", "type: side-effect\ntitle: Fever\nsummary: Hot.\ncite: [src]\nwhat-it-is: Heat.\n").WithDefaults()),
            ("fact sheet gone", s => Without(s, "en/effects/fever")),
            ("a mistake", s => Change(s, "en/tests/one.md", text => text + "\n[nowhere](nowhere.md)\n")),
            ("undone", _ => last),
            ("country", s => s with { Options = s.Options with { Region = Pick(null, "GB", "IE") } }),
            ("links", s => s with { Options = s.Options with { Links = Pick(LinkStyle.Folder, LinkStyle.Root) } }),
            ("drafts", s => s with { Options = s.Options with { Drafts = !s.Options.Drafts } }),
            ("base address", s => s with { Options = s.Options with { BaseUrl = Pick(null, new Uri("https://a.example/"), new Uri("https://b.example/x/")) } }),
            ("day", s => s with { Options = s.Options with { Today = SiteFixture.Today.AddDays(Pick(0, 1, 2, 400)) } }),
            ("look", s => s with { Look = Pick<ITheme>(Plain, new Loud("a"), new Loud("b")) }),
            ("own step", s => s with { Extensions = Pick(SiteExtensions.None, Own("111"), Own("222"), SiteExtensions.None.WithPage(Caught())) }),
            ("editions", s => s with { Editions = Pick(EditionStore.Empty, Editions.Value.One, Editions.Value.Two, Editions.Value.Recalled) }),
        ];
        var (what, edit) = edits[_dice.Next(edits.Length)];
        return (what, edit(site));
    }

    private static readonly Lazy<(EditionStore One, EditionStore Two, EditionStore Recalled)> Editions = new(() =>
    {
        var maker = new EditionMaker().Publish("a", "2026-11-20", "First.", Site);
        var one = maker.Store();
        maker.Publish("b", "2026-11-21", "Second.", Change(Site, "en/tests/one.md", text => text + "\nMore. [@src]\n"));
        return (one, maker.Store(), maker.Store(new Recall(maker.Code("a", "tests/one"), new DateOnly(2026, 11, 21), "Wrong.")));
    });

    private static readonly DiagnosticDescriptor Told = new("TT0001", Severity.Warning, "A test", "A warning {0}", "Because.", "Nothing.");

    private static SiteExtensions Own(string number) => SiteExtensions.None.WithPage(Module.From<PageDocument, PageDocument>("own", (page, context) =>
    {
        context.Report(Told.At(page.Content.Span, number));
        context.Write(new OutputFile($"export/{page.Content.Language}/{page.Content.Id}.txt", Encoding.UTF8.GetBytes(number)));
        var due = page.Index.Get<PageHeader>(IndexKind.Page, "p")?.Due;
        var value = page.Index.Get<NamedValue>(IndexKind.Value, "line")?.Entries.Length;
        return page with
        {
            Content = page.Content with { Blocks = page.Content.Blocks.Add(new ParagraphBlock([new TextInline($"{number} {due} {value}")]) { Origin = Origin.Generated }) },
        };
    }));

    private static Module<PageDocument, PageDocument> Caught()
    {
        List<string> seen = [];
        return Module.From<PageDocument, PageDocument>("caught", (page, _) =>
        {
            lock (seen) seen.Add(page.Name);
            return page;
        });
    }

    private T Pick<T>(params ReadOnlySpan<T> all) => all[_dice.Next(all.Length)];

    private static SiteFixture Change(SiteFixture site, string path, Func<string, string> edit) =>
        site.Files.TryGetValue(path, out var bytes) ? site.With(path, edit(Encoding.UTF8.GetString(bytes))) : site;

    private static SiteFixture Key(SiteFixture site, string key, string value) => Change(site, "site.yml", text =>
        Regex.Replace(text, $"(?m)^{key}: .*\n", "").TrimEnd('\n') + $"\n{key}: {value}\n");

    private static SiteFixture Without(SiteFixture site, string stem) =>
        site with { Files = site.Files.RemoveRange(site.Files.Keys.Where(path => path.StartsWith(stem + ".", StringComparison.Ordinal))) };

    /// <summary>A theme that draws something of its own on each page.</summary>
    private sealed class Loud(string mark) : ITheme, IPageRenderer
    {
        public IPageRenderer Renderer => this;

        public IReadOnlyList<ThemeAsset> Assets => Plain.Assets;

        public IReadOnlyList<string> Languages => Plain.Languages;

        public string Fingerprint => Plain.Fingerprint + mark;

        public UiWords? Words(string language) => Plain.Words(language);

        public byte[] Render(PageView view) => [.. Plain.Renderer.Render(view), .. Encoding.UTF8.GetBytes(mark)];
    }
}
