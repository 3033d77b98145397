using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What is built again, and that it comes out the same.</summary>
public sealed class RebuildTests
{
    [Fact]
    public void Two_builds_give_the_same_bytes_on_one_thread_and_on_many()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        var one = (fixture with { Options = fixture.Options with { Parallelism = 1 } }).Build();
        var many = (fixture with { Options = fixture.Options with { Parallelism = 8 } }).Build();
        Assert.Equal(one.Files.Keys.Order(StringComparer.Ordinal), many.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in one.Files) Assert.Equal(bytes, many.Files[path]);
    }

    [Fact]
    public void A_page_is_read_again_only_when_it_or_an_answer_it_was_given_has_changed()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        var first = fixture.Build();
        Assert.NotEmpty(Read(first));
        var again = fixture.Build(first);
        Assert.Empty(Read(again));
        foreach (var (path, bytes) in first.Files) Assert.Equal(bytes, again.Files[path]);

        // The words of the rash's sign stand on its page and on the medicine's.
        var changed = fixture.With("en/signs.yml", Encoding.UTF8.GetString(fixture.Files["en/signs.yml"])
            .Replace("the rash spreads", "the rash is purple", StringComparison.Ordinal));
        var third = changed.Build(first);
        Assert.Empty(third.Diagnostics);
        Assert.Equal("effects/rash groups/low medicines/testium treatments/testing", string.Join(" ", Read(third)));
        var fresh = changed.Build();
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, third.Files[path]);
    }

    private static IEnumerable<string> Read(SiteResult site) => site.Result.Report.Pages
        .Where(page => !page.IsReused && !page.IsGenerated && !page.IsFactFile).Select(page => page.Id).Order(StringComparer.Ordinal);

    /// <summary>A host's own step may change, write files and report: all of it comes out as from an empty folder.</summary>
    [Fact]
    public void What_a_step_of_ones_own_says_writes_and_reports_is_that_of_this_build()
    {
        var unlikely = new DiagnosticDescriptor("TT0001", Severity.Warning, "A test", "A warning of a test", "Because.", "Nothing.");
        SiteFixture With(string words) => SiteFixture.Of("") with
        {
            Extensions = SiteExtensions.None.WithPage(Module.From<PageDocument, PageDocument>("helpline", (page, context) =>
            {
                context.Report(unlikely.At(page.Content.Span));
                context.Write(new OutputFile($"export/{page.Content.Id}.txt", Encoding.UTF8.GetBytes(words)));
                return page with
                {
                    Content = page.Content with { Blocks = page.Content.Blocks.Add(new ParagraphBlock([new TextInline(words)]) { Origin = Origin.Generated }) },
                };
            })),
        };
        var first = With("Our helpline: 111").Build();
        var second = With("Our helpline: 222").Build(first);
        var fresh = With("Our helpline: 222").Build();
        Assert.Contains("Our helpline: 222", second.Text("index.html"), StringComparison.Ordinal);
        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        Assert.Contains(second.Diagnostics, each => each.Contains("TT0001", StringComparison.Ordinal));
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, second.Files[path]);
    }

    /// <summary>What may be otherwise in a second build into the same place than in the first.</summary>
    public static TheoryData<string> Others => ["region", "links", "drafts", "base address", "today", "page step", "edition", "edition gone"];

    [Theory]
    [MemberData(nameof(Others))]
    public void What_is_asked_for_otherwise_comes_out_as_from_an_empty_folder(string what)
    {
        const string Page = "---\ntitle: P\nsummary: S.\n---\nAt {{value fever}}. [See home](index.md)\n\n::: region {in=\"US\"}\nIn America. [@src]\n:::\n";
        var fixture = SiteFixture.Of("""
            -- values.yml --
            values:
              fever:
                what: when to phone
                type: temperature
                entries:
                  - {celsius: 38.0, regions: [GB], default: true, cite: [src]}
                  - {celsius: 38.3, regions: [US], cite: [src]}

            """).With("en/p.md", Page).WithDefaults();
        var loud = Module.From<PageDocument, PageDocument>(
            "loud", (page, _) => page with { Content = page.Content with { Title = page.Content.Title + " (aloud)" } });
        var published = new EditionMaker().Publish("a", "2026-11-20", "First.", fixture).Store();
        var options = fixture.Options;
        var before = what == "edition gone" ? fixture with { Editions = published } : fixture;
        var after = what switch
        {
            "region" => fixture with { Options = options with { Region = "US" } },
            "links" => fixture with { Options = options with { Links = LinkStyle.Root } },
            "drafts" => fixture with { Options = options with { Drafts = true } },
            "base address" => fixture with { Options = options with { BaseUrl = new Uri("https://elsewhere.example/") } },
            "today" => fixture with { Options = options with { Today = options.Today.AddYears(2) } },
            "page step" => fixture with { Extensions = SiteExtensions.None.WithPage(loud) },
            "edition" => fixture with { Editions = published },
            _ => fixture,
        };
        var first = before.Build();
        var second = after.Build(first);
        var fresh = after.Build();
        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(second.Files[path]));

        // And it is otherwise: a page that was kept would be seen. The day alone changes lists.
        if (what is not ("drafts" or "today")) Assert.NotEqual(first.Text("p/index.html"), fresh.Text("p/index.html"));
    }

    [Fact]
    public void A_pipeline_of_ones_own_is_one_line()
    {
        var titles = new List<string>();
        var extensions = SiteExtensions.None.WithPipeline(site => Pipeline.Named("titles").DependsOn(site.Pages)
            .FromDependencies(Module.Source<PageFacts>("titles", context =>
            {
                titles.AddRange(context.OutputsOf(site.Pages).Select(page => page.Header.Title));
                return [];
            })).Build());
        (SiteFixture.Of("") with { Extensions = extensions }).Build();
        Assert.Equal(["Home", "About"], titles);
    }
}
