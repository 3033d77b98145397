using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>An output that the program does not know, made of what it offers: each page as plain text, and a list of them.</summary>
public sealed class FifthOutputTests
{
    private static readonly SiteFixture Site = SiteFixture.Of("""
        -- en/medicines/one.md --
        ---
        title: One
        summary: A medicine.
        ---
        ## How it is given {#given}

        By mouth. See [two](medicines/two#why). [@src]
        -- en/medicines/two.md --
        ---
        title: Two
        summary: Another.
        ---
        ## Why {#why}

        Since. [@src]
        """);

    [Fact]
    public void Each_page_is_a_file_of_text_and_nothing_else_is_made()
    {
        var made = (Site with { Output = new PlainText() }).Build();
        Assert.Equal(
            ["text/about.txt", "text/index.txt", "text/medicines.txt", "text/medicines/one.txt", "text/medicines/two.txt"],
            made.Files.Keys.Order());
        Assert.Equal("One\n\nHow it is given\nBy mouth. See two.\n", made.Text("text/medicines/one.txt"));
        Assert.Equal("Two\n\nWhy\nSince.\n", made.Text("text/medicines/two.txt"));
    }

    [Fact]
    public void What_the_output_says_of_itself_is_what_the_build_does()
    {
        var some = (Site with { Output = new PlainText { Part = "/medicines/" } }).Build();
        Assert.Equal(["text/medicines.txt", "text/medicines/one.txt", "text/medicines/two.txt"], some.Files.Keys.Order());
        // A page that is left out is not missed, and one that is there is still checked.
        Assert.DoesNotContain(some.Diagnostics, line => line.Contains("unused", StringComparison.OrdinalIgnoreCase));
        var wrong = (Site.With("en/medicines/two.md", "---\ntitle: Two\nsummary: Another.\n---\n[Nowhere](nowhere).\n") with { Output = new PlainText() }).Build();
        Assert.Contains(wrong.Diagnostics, line => line.StartsWith("en/medicines/two.md:5:", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_documents_are_given_back()
    {
        var made = (Site with { Output = new PlainText { Part = "/medicines/" } }).Build();
        Assert.Equal([("medicines", 0), ("medicines/one", 8), ("medicines/two", 2)], made.Result.Documents<CountedPage>().Select(page => (page.Id, page.Words)));
    }

    /// <summary>It is made whole, at whatever number of threads, and a site is what it was.</summary>
    [Fact]
    public void It_is_the_same_each_time_and_leaves_the_site_alone()
    {
        var plain = Site with { Output = new PlainText() };
        var (one, two) = (plain.Build(), (plain with { Options = plain.Options with { Parallelism = 1 } }).Build());
        Assert.Equal(one.Files.Select(Said).Order(), two.Files.Select(Said).Order());
        Assert.Null(plain.Build(one).Files.Keys.FirstOrDefault(path => path.EndsWith(".html", StringComparison.Ordinal)));
        Assert.Contains("medicines/one/index.html", Site.Build().Files.Keys);
        Assert.DoesNotContain(Site.Build().Files.Keys, path => path.StartsWith("text/", StringComparison.Ordinal));

        static string Said(KeyValuePair<string, byte[]> file) => file.Key + "\n" + Encoding.UTF8.GetString(file.Value);
    }

    /// <summary>Pages that hold again are not made again when the output says what it is.</summary>
    [Fact]
    public void It_is_made_incrementally_once_it_says_what_it_is()
    {
        var plain = Site with { Output = new PlainText { IsKnown = true } };
        var first = plain.Build();
        var second = plain.With("en/medicines/two.md", "---\ntitle: Two\nsummary: Another.\n---\n## Why {#why}\n\nBecause. [@src]\n").Build(first);
        var remade = second.Result.Report.Pages.Where(page => !page.IsReused).Select(page => page.Id).ToList();
        Assert.Contains("medicines/two", remade);
        Assert.DoesNotContain("medicines/one", remade);
        Assert.Equal(first.Text("text/medicines/one.txt"), second.Text("text/medicines/one.txt"));
        Assert.Equal("Two\n\nWhy\nBecause.\n", second.Text("text/medicines/two.txt"));
        // Another output uses nothing of it.
        Assert.DoesNotContain((Site with { Output = new PlainText { IsKnown = true, Part = "/medicines/" } }).Build(first).Result.Report.Pages, page => page.IsReused);
    }

    /// <summary>All that there is of it.</summary>
    private sealed record PlainText : SiteOutput
    {
        /// <summary>The beginning of the addresses that are in it.</summary>
        public string Part { get; init; } = "/";

        /// <summary>Whether builds may use what the one before made.</summary>
        public bool IsKnown { get; init; }

        internal override PictureUse Pictures => PictureUse.None;

        internal override bool IsWhole => false;

        internal override string? Identity => IsKnown ? "text of " + Part : null;

        internal override OutputPlan Plan(PlannedSite site, Action<Diagnostic> report) => new Below(Part);

        // What it does not take is not there to be used again.
        internal override bool Takes(OutputFile file) => IsKnown || file.Path.StartsWith("text/", StringComparison.Ordinal);

        internal override Feature? Adds => new Texts(this);

        internal override OutputPipeline? Result(SiteParts site) => OutputPipeline.Of(Pipeline.Named("counted").DependsOn(site.Pages, site.Index)
            .FromDependencies(Module.Source<CountedPage>("CountPages", context => context.OutputsOf(site.Index) is [var index]
                ? context.OutputsOf(site.Pages).Where(page => index.Plan.Holds(page.Header.Address)).Select(page => page.Kept).OfType<CountedPage>()
                : []))
            .Build());
    }

    private sealed class Below(string part) : OutputPlan
    {
        public override bool Holds(string address) => address.StartsWith(part, StringComparison.Ordinal);
    }

    private sealed class Texts(PlainText output) : Feature
    {
        public override IEnumerable<PageAddition> Additions(BuildInput input) => [new WriteText(output)];
    }

    private sealed class WriteText(PlainText output) : PageAddition
    {
        public override PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context)
        {
            var lines = BlockWalk.All(page.Content.Blocks).SelectMany(BlockWalk.Texts)
                .Select(text => BlockWalk.PlainText(text).Trim()).ToList();
            var name = page.Entry.Header.Address.Trim('/') is { Length: > 0 } path ? path : "index";
            context.Write(new OutputFile(
                $"text/{name}.txt", Encoding.UTF8.GetBytes($"{page.Content.Title}\n\n{string.Concat(lines.Select(line => line + "\n"))}")));
            return output.IsKnown ? facts : facts with
            {
                Kept = new CountedPage(facts.Header.Id, lines.Sum(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)),
            };
        }
    }

    private sealed record CountedPage(string Id, int Words) : Document
    {
        public override string Name => Id;
    }
}
