using System.Text;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;
using Xunit;

namespace NbSite.Publishing.Tests.Editions;

/// <summary>A folder of editions, whole and damaged.</summary>
public sealed class EditionStoreTests
{
    private static readonly SiteFixture First = Site("One.");
    private static readonly SiteFixture Second = Site("Two.");
    private static readonly MemoryEditions Three = MemoryEditions.None
        .Publish("2026.09", First, new DateOnly(2026, 9, 1)).Publish("2026.10", Second, new DateOnly(2026, 10, 1))
        .Publish("2026.11", Second, new DateOnly(2026, 11, 1));

    [Fact]
    public void Editions_stand_in_the_order_of_their_chain_whatever_they_are_called()
    {
        var editions = MemoryEditions.None.Publish("zebra", First).Publish("apple", Second).Publish("mango", First);
        var store = EditionStoreReader.Read(editions);
        Assert.Empty(store.Problems);
        Assert.Equal(["zebra", "apple", "mango"], store.Editions.Select(edition => edition.Name));
        Assert.True(store.IsBinding);
    }

    [Fact]
    public void An_unchanged_page_is_stored_once_and_each_record_has_the_text_of_its_page()
    {
        var store = EditionStoreReader.Read(Three);
        Assert.Equal(3 + 1, Three.RecordPaths().Count());
        foreach (var page in store.Editions.SelectMany(edition => edition.Pages))
        {
            var record = store.Record(page.Record)!;
            var text = TextHash.Of(record.Page);
            Assert.Equal((record.TextHash, page.Code), (text.Sha256Hex, text.VersionCode));
            Assert.Null(store.WhyNot(page.Record));
        }
    }

    [Fact]
    public void A_changed_past_a_removed_edition_and_another_that_follows_the_same_are_found()
    {
        Assert.Equal(
            ["../editions/2026.11.json:0:0: NB1010: The edition before “2026.11” is not as it was when “2026.11” was published: it is not here, or “2026.09” was changed"],
            Problems(Three.Without("2026.10.json")));
        Assert.Equal(
            ["../editions/2026.11.json:0:0: NB1010: The edition before “2026.11” is not as it was when “2026.11” was published: it is not here, or “2026.10” was changed"],
            Problems(Edit(Three, "2026.10.json", "What is in", "What was in")));
        Assert.Equal(
            ["../editions/2026.10.json:0:0: NB1010: The edition before “2026.10” is not as it was when “2026.10” was published: it is not here"],
            Problems(Three.Without("2026.09.json")));
        var fork = Three.Without("2026.11.json").Without("2026.10.json").Publish("2026.10b", First);
        Assert.Equal(
            ["../editions/2026.10b.json:0:0: NB1012: “2026.10” and “2026.10b” both follow the same edition"],
            Problems(Three.With("2026.10b.json", fork.Files["2026.10b.json"])));
        Assert.Equal(
            ["../editions/other.json:0:0: NB1011: “other” says that it is the first edition, but so does “2026.09”"],
            Problems(Three.With("other.json", MemoryEditions.None.Publish("other", First).Files["other.json"])));
    }

    [Fact]
    public void Files_that_changed_names_are_found()
    {
        Assert.Equal(
            [
                "../editions/2026.09.json:0:0: NB1008: This file holds the edition “2026.10”, so it should be called “2026.10.json”",
                "../editions/2026.10.json:0:0: NB1008: This file holds the edition “2026.09”, so it should be called “2026.09.json”",
            ],
            Problems(Three.With("2026.09.json", Three.Files["2026.10.json"]).With("2026.10.json", Three.Files["2026.09.json"])));
        Assert.Contains(
            "../editions/copy.json:0:0: NB1009: “2026.11” is the name of two editions: this one and the one in “2026.11.json”",
            Problems(Three.With("copy.json", Three.Files["2026.11.json"])));
        Assert.Equal(
            ["../editions/notes.txt:0:0: NB1017: “notes.txt” is no part of the editions"], Problems(Three.With("notes.txt", "Hello.")));
    }

    [Fact]
    public void Lines_in_another_order_or_form_are_found_in_the_newest_edition_too()
    {
        var lines = Encoding.UTF8.GetString(Three.Files["2026.11.json"]).Split('\n');
        var at = Array.FindIndex(lines, line => line.Contains("\"id\"", StringComparison.Ordinal));
        (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
        Assert.Equal(
            [$"../editions/2026.11.json:{at + 1}:12: NB1022: “2026.11.json” is not as NbSite wrote it: from here on its lines stand in another order or form"],
            Problems(Three.With("2026.11.json", string.Join('\n', lines))));
        Assert.Equal(
            ["../editions/2026.11.json:1:2: NB1022: “2026.11.json” is not as NbSite wrote it: from here on its lines stand in another order or form"],
            Problems(Edit(Three, "2026.11.json", "\n", "\r\n")));
        var code = EditionStoreReader.Read(Three).Editions[0].Pages[0].Code;
        var recalls = Encoding.UTF8.GetString(EditionJson.Write([new Recall(code, SiteFixture.Today, "Wrong.")]));
        Assert.Contains("recalls.json:", Assert.Single(Problems(Three.With(EditionNames.Recalls, recalls + "\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_damaged_record_is_null_and_says_why()
    {
        var hash = EditionStoreReader.Read(Three).Editions[0].Pages[0].Record;
        var path = EditionNames.RecordPath(hash);
        var missing = EditionStoreReader.Read(Three.Without(path));
        Assert.Null(missing.Record(hash));
        Assert.Equal($"The record of the text {hash[..12]}… is missing", missing.WhyNot(hash)!.Message);
        var damaged = EditionStoreReader.Read(Edit(Three, path, "About", "Abort"));
        Assert.Null(damaged.Record(hash));
        Assert.Equal($"../editions/{path}:0:0: NB1015: This record is not what was published: its name does not match what is in it", Told(damaged.WhyNot(hash)!));
    }

    [Fact]
    public void Different_texts_with_one_code_are_found_by_verify_and_by_a_build()
    {
        // Found by trying a million numbers.
        var clash = MemoryEditions.None.Publish("2026.09", Site("Say 1446980."), new DateOnly(2026, 9, 1))
            .Publish("2026.10", First, new DateOnly(2026, 10, 1)).Publish("2026.11", Site("Say 1751398."), new DateOnly(2026, 11, 1));
        var store = EditionStoreReader.Read(clash);
        string Record(int edition) => store.Editions[edition].Pages.Single(page => page.Id == "p").Record[..12];
        var told = $"NB1034: The record {Record(2)}… (“P” in the edition “2026.11”) and the record {Record(0)}… (“P” in the edition “2026.09”) are different texts with one version code, e9n5gm57";
        Assert.Equal(
            ["../editions/2026.11.json:0:0: " + told],
            EditionVerifier.Check(store, clash, CancellationToken.None).Problems.Select(Told));
        Assert.Contains("en/p.md:2:8: " + told, (First with { Editions = store }).Build().Result.Diagnostics.Select(Told));
    }

    [Fact]
    public void The_same_clash_of_two_pages_is_found_by_a_build()
    {
        var two = Site("One.").With("en/q.md", "---\ntitle: P\nsummary: S.\n---\nSay 1446980. [@src]\n").WithDefaults();
        var other = two.With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nSay 1751398. [@src]\n");
        var clash = MemoryEditions.None.Publish("2026.09", two, new DateOnly(2026, 9, 1)).Publish("2026.10", other, new DateOnly(2026, 10, 1));
        Assert.Single((other with { Editions = EditionStoreReader.Read(clash) }).Build().Result.Diagnostics, problem => problem.Code == "NB1034");
    }

    [Fact]
    public void A_build_tells_what_is_wrong_with_a_record()
    {
        var path = EditionNames.RecordPath(EditionStoreReader.Read(Three).Editions[0].Pages.Single(page => page.Id == "p").Record);
        var damaged = EditionStoreReader.Read(Edit(Three, path, "One", "Ten"));
        Assert.Equal(
            [$"../editions/{path}:0:0: error NB1015: This record is not what was published: its name does not match what is in it"],
            (Second with { Editions = damaged }).Build().Diagnostics);
    }

    [Fact]
    public void A_recall_of_what_was_never_published_is_found()
    {
        var code = EditionStoreReader.Read(Three).Editions[0].Pages[0].Code;
        var good = Three.With(EditionNames.Recalls, EditionJson.Write([new Recall(code, SiteFixture.Today, "Wrong.")]));
        Assert.Equal([code], EditionStoreReader.Read(good).Recalls.Select(recall => recall.Code));
        Assert.Empty(Problems(good));
        Assert.Equal(
            ["../editions/recalls.json:0:0: NB1019: The code “00000000” names no text of any edition"],
            Problems(Three.With(EditionNames.Recalls, EditionJson.Write([new Recall("00000000", SiteFixture.Today, "Wrong.")]))));
    }

    [Fact]
    public void What_cannot_be_read_is_told_once_and_the_rest_is_kept()
    {
        var store = EditionStoreReader.Read(Three.With("2026.10.json", "{"));
        Assert.Equal(["2026.09", "2026.11"], store.Editions.Select(edition => edition.Name));
        Assert.Equal("NB1001", Assert.Single(store.Problems).Code);
    }

    [Fact]
    public void Drafts_and_lists_are_not_recorded_the_glossary_and_what_was_withdrawn_are()
    {
        var site = SiteFixture.Of("""
            -- en/words.yml --
            type: glossary-term
            items:
              - {id: cell, title: Cell, definition: The smallest part., cite: [src]}
            -- en/draft.md --
            ---
            title: Draft
            summary: S.
            ---
            Words. [@src]
            -- en/draft.review.yml --
            status: draft
            -- en/gone.md --
            ---
            title: Gone
            summary: S.
            ---
            Words. [@src]
            -- en/gone.review.yml --
            status: withdrawn
            checks: [{on: 2026-11-01, role: nurse}]
            changes: [{version: 1, on: 2026-11-01, note: First.}]
            withdrawn: {on: 2026-11-20, reason: It was wrong.}
            """);
        var pages = RecordedSites.Of(site);
        Assert.Equal(["about", "glossary", "gone", "index"], pages.Select(page => page.Line.Id));
        Assert.Empty(pages[2].Record!.Page.Blocks);
        Assert.Contains("The smallest part", string.Join(' ', SignedBlocks.Of(pages[1].Record!.Page).Select(part => part.Text)), StringComparison.Ordinal);
        Assert.Equal(["src"], pages[1].Record!.References.Select(source => source.Key));
    }

    [Theory]
    [InlineData("O1L-i 23z", "011123z")]
    [InlineData("3F9K2M1P", "3f9k2m1p")]
    public void A_code_is_read_as_people_copy_it(string typed, string code) => Assert.Equal(code, EditionNames.ReadCode(typed));

    private static SiteFixture Site(string words) =>
        SiteFixture.Of("").With("en/p.md", $"---\ntitle: P\nsummary: S.\n---\n{words} [@src]\n").WithDefaults();

    private static MemoryEditions Edit(MemoryEditions editions, string path, string from, string to) =>
        editions.With(path, Encoding.UTF8.GetString(editions.Files[path]).Replace(from, to, StringComparison.Ordinal));

    private static string[] Problems(MemoryEditions editions) => [.. EditionStoreReader.Read(editions).Problems.Select(Told)];

    private static string Told(Diagnostic problem) =>
        $"{problem.Span.Path}:{problem.Span.Line}:{problem.Span.Column}: {problem.Code}: {problem.Message}";
}
