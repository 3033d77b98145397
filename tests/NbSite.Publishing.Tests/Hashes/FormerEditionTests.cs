using System.Collections.Immutable;
using System.Text;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>Editions whose codes were made of words alone: their codes stay, and what they say of today is found by the texts.</summary>
public sealed class FormerEditionTests
{
    private const string Daily = "| M | Daily | Weekly |\n|---|---|---|\n| A | 5 mg [@src] |  |";
    private const string Weekly = "| M | Daily | Weekly |\n|---|---|---|\n| A |  | 5 mg [@src] |";

    private static SiteFixture Site(string body) => SiteFixture.Of($"-- en/dose.md --\n---\ntitle: Doses\nsummary: How much.\n---\n{body}\n");

    /// <summary>An edition as NbSite made them before.</summary>
    private static EditionStore Former(string body, params ReadOnlySpan<Recall> recalls)
    {
        var store = new EditionMaker().Publish("old", "2026-11-20", "First.", Site(body)).Store(recalls);
        var records = new Dictionary<string, EditionRecord>(StringComparer.Ordinal);
        var manifest = store.Editions[0] with
        {
            Hash = 1,
            Pages = [.. store.Editions[0].Pages.Select(page =>
            {
                var record = store.Record(page.Record)!;
                var hash = FormerHash.Of(record.Page);
                records[page.Record] = record with { Hash = 1, TextHash = hash.Sha256Hex };
                return page with { Code = hash.VersionCode };
            })],
        };
        return new EditionStore([manifest], store.Recalls, records.GetValueOrDefault) { IsBinding = true };
    }

    private static string Code(EditionStore store) => store.Editions[0].Pages.Single(page => page.Id == "dose").Code;

    [Fact]
    public void The_same_text_is_not_told_as_changed_and_its_code_still_leads_to_it()
    {
        var store = Former(Daily);
        var built = (Site(Daily) with { Editions = store }).Build();
        var code = Code(store);
        Assert.Contains("dose/", built.Text($"v/{code}/index.html"), StringComparison.Ordinal);
        Assert.False(built.Files.ContainsKey("v/history/en/dose/index.html"));
        Assert.Matches($"{code}[\\s\\S]{{0,200}}Current", built.Text("older-copy/index.html"));
        // Its print has a code that is in no edition: one edition is asked for, and the hint says that no words changed.
        var asked = Assert.Single(built.Result.Diagnostics, each => each.Code == "NB1030" && each.Message.Contains("Doses", StringComparison.Ordinal));
        Assert.Contains($"It says what the newest edition has as {code}", asked.Hint ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Another_structure_under_the_same_words_is_told_as_changed()
    {
        var store = Former(Daily);
        var built = (Site(Weekly) with { Editions = store }).Build();
        var code = Code(store);
        Assert.Equal(code, FormerHash.Of(new SaidSite(Site(Weekly))["dose"]).VersionCode);
        Assert.Contains("“5 mg” moved from the column “Daily” to “Weekly”.", built.Text("v/history/en/dose/index.html"), StringComparison.Ordinal);
        Assert.Matches($"{code}[\\s\\S]{{0,200}}Changed", built.Text("older-copy/index.html"));
        Assert.Contains("5 mg", built.Text($"v/{code}/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_edition_says_which_code_the_same_text_had()
    {
        var store = Former(Daily);
        var (edition, bag) = Next(store, Site(Daily));
        Assert.Empty(bag.ToImmutable());
        var line = edition.Pages.Single(page => page.Id == "dose");
        Assert.Equal(Code(store), line.Was);
        Assert.NotEqual(Code(store), line.Code);
        Assert.Equal(2, edition.Hash);

        // With both editions the page has one text, under two codes.
        var both = store with { Editions = store.Editions.Add(edition), Record = name => store.Record(name) ?? Records.GetValueOrDefault(name) };
        var built = (Site(Daily) with { Editions = both }).Build();
        Assert.DoesNotContain(built.Result.Diagnostics, each => each.Code == "NB1030" && each.Message.Contains("Doses", StringComparison.Ordinal));
        Assert.False(built.Files.ContainsKey("v/history/en/dose/index.html"));
        Assert.True(built.Files.ContainsKey($"v/{line.Was}/index.html") && built.Files.ContainsKey($"v/{line.Code}/index.html"));
        Assert.Empty(EditionDifference.Between(both, store.Editions[0], edition, page => page.Id == "dose", new DiagnosticBag()).Changed);

        // What is said next is another text, and both codes lead to the old one.
        var after = (Site(Weekly) with { Editions = both }).Build();
        Assert.Contains(line.Was!, after.Text($"v/{line.Was}/index.html"), StringComparison.Ordinal);
        Assert.Contains("5 mg", after.Text($"v/{line.Was}/index.html"), StringComparison.Ordinal);
        Assert.Contains("5 mg", after.Text($"v/{line.Code}/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_whose_structure_changed_must_say_why()
    {
        var (edition, bag) = Next(Former(Daily), Site(Weekly));
        Assert.Null(edition.Pages.Single(page => page.Id == "dose").Was);
        Assert.Contains(bag.ToImmutable(), each => each.Code == "NB1032");
    }

    [Fact]
    public void A_recall_of_a_former_code_finds_the_page_that_still_says_it()
    {
        var code = Code(Former(Daily));
        var store = Former(Daily, new Recall(code, new DateOnly(2026, 11, 21), "Wrong."));
        Assert.Contains((Site(Daily) with { Editions = store }).Build().Result.Diagnostics, each => each.Descriptor == Codes.ShowsRecalled);
        Assert.DoesNotContain((Site(Weekly) with { Editions = store }).Build().Result.Diagnostics, each => each.Descriptor == Codes.ShowsRecalled);
        var (edition, _) = Next(store, Site(Daily));
        var both = store with { Editions = store.Editions.Add(edition), Record = name => store.Record(name) ?? Records.GetValueOrDefault(name) };
        var again = (Site(Daily) with { Editions = both }).Build();
        Assert.Contains(again.Result.Diagnostics, each => each.Descriptor == Codes.ShowsRecalled);
        // The page says so too, by whichever of its two codes the text was recalled.
        Assert.Contains("Wrong.", again.Text("dose/index.html"), StringComparison.Ordinal);
        Assert.Contains("Wrong.", (Site(Daily) with { Editions = store }).Build().Text("dose/index.html"), StringComparison.Ordinal);
        var byNew = both with { Recalls = [new Recall(edition.Pages.Single(page => page.Id == "dose").Code, new DateOnly(2026, 11, 21), "Wrong.")] };
        Assert.Contains("Wrong.", (Site(Daily) with { Editions = byNew }).Build().Text("dose/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_say_how_they_were_hashed_and_former_ones_are_written_as_they_were()
    {
        var store = Former(Daily);
        var manifest = Encoding.UTF8.GetString(EditionJson.Write(store.Editions[0]));
        Assert.StartsWith("{\n  \"schema\": 1,\n  \"name\": \"old\"", manifest, StringComparison.Ordinal);
        var record = store.Record(store.Editions[0].Pages[0].Record)!;
        var bytes = EditionJson.Write(record);
        Assert.StartsWith("{\n  \"schema\": 1,\n  \"content\": 1,\n  \"text\": ", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var bag = new DiagnosticBag();
        var read = EditionJson.ReadRecord("r.json", bytes, bag)!;
        Assert.Empty(bag.ToImmutable());
        Assert.Equal((1, record.TextHash), (read.Hash, read.Rehash().Sha256Hex));

        var today = EditionJson.Write(record with { Hash = 2 });
        Assert.StartsWith("{\n  \"schema\": 2,\n  \"content\": 2,\n  \"hash\": 2,\n  \"text\": ", Encoding.UTF8.GetString(today), StringComparison.Ordinal);
        EditionJson.ReadRecord("r.json", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(today).Replace("  \"hash\": 2,\n", "", StringComparison.Ordinal)), bag);
        Assert.Equal("“hash” must be 2", Assert.Single(bag.ToImmutable()).Message);
    }

    private Dictionary<string, EditionRecord> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>The edition that would be made of a site, a day after it said something else.</summary>
    private (EditionManifest Edition, DiagnosticBag Bag) Next(EditionStore store, SiteFixture site)
    {
        var sink = new TestSink();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = site.Look,
                Options = site.Options,
                Editions = store,
                Output = new EditionRecords(),
            },
            sink,
            TestContext.Current.CancellationToken);
        // Nothing but the texts is handed over.
        foreach (var bytes in sink.Files.Values)
            Records[EditionStoreReader.HashOf(bytes)] = EditionJson.ReadRecord("r.json", bytes, new DiagnosticBag())!;
        var next = new NextEdition(store, built.Documents<RecordedPage>());
        var bag = new DiagnosticBag();
        var edition = next.Complete(
            new EditionManifest
            {
                Name = "new",
                Site = "Test site",
                Language = "en",
                Created = new DateOnly(2026, 11, 21),
                Summary = "Second.",
                Pages = [],
            },
            bag);
        return (edition, bag);
    }
}
