using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.PageText;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Editions;

/// <summary>The files of a store, written and read.</summary>
public sealed class EditionJsonTests
{
    private static readonly string Hash = new('a', 64);

    private static readonly EditionManifest Edition = new()
    {
        Name = "2026.11",
        Site = "Test “site”",
        Language = "en",
        Created = new DateOnly(2026, 11, 21),
        Previous = Hash,
        Summary = "Words\nand 38 °C <now>",
        Pages =
        [
            new EditionPage
            {
                Id = "hair",
                Language = "en",
                Address = "/hair/",
                Title = "Hair",
                Record = Hash,
                Code = "0123abcd",
                Status = ReviewStatus.ClinicallyReviewed,
                LastChecked = new DateOnly(2026, 11, 1),
                Due = new DateOnly(2027, 11, 1),
                Role = "nurse",
                Notes = [new EditionNote(2, new DateOnly(2026, 11, 2), "A comma.", true)],
            },
        ],
    };

    [Fact]
    public void A_manifest_has_a_line_for_each_page_and_is_read_back()
    {
        var text = Encoding.UTF8.GetString(EditionJson.Write(Edition));
        Assert.Equal(
            "{\n  \"schema\": 2,\n  \"hash\": 2,\n  \"name\": \"2026.11\",\n  \"site\": \"Test “site”\",\n  \"language\": \"en\",\n"
            + $"  \"created\": \"2026-11-21\",\n  \"previous\": \"{Hash}\",\n  \"summary\": \"Words\\nand 38 °C <now>\",\n  \"pages\": [\n"
            + $"    {{\"id\":\"hair\",\"language\":\"en\",\"address\":\"/hair/\",\"title\":\"Hair\",\"record\":\"{Hash}\",\"code\":\"0123abcd\","
            + "\"status\":\"clinically-reviewed\",\"checked\":\"2026-11-01\",\"due\":\"2027-11-01\",\"role\":\"nurse\","
            + "\"notes\":[{\"version\":2,\"on\":\"2026-11-02\",\"note\":\"A comma.\",\"minor\":true}]}\n  ]\n}\n",
            text);
        var read = Manifest(text);
        Assert.Equal(text, Encoding.UTF8.GetString(EditionJson.Write(read!)));
        Assert.Equal(Edition.Pages[0].Notes, read!.Pages[0].Notes);
    }

    [Fact]
    public void Recalls_are_written_by_day_and_code_and_read_back()
    {
        var text = EditionJson.Write(
        [
            new Recall("bbbbbbbb", new DateOnly(2026, 2, 2), "Wrong."), new Recall("aaaaaaaa", new DateOnly(2026, 2, 2), "Wrong dose."),
        ]);
        var bag = new DiagnosticBag();
        Assert.Equal(["aaaaaaaa", "bbbbbbbb"], EditionJson.ReadRecalls("recalls.json", text, bag)!.Value.Select(recall => recall.Code));
        Assert.Equal(0, bag.Count);
    }

    [Theory]
    [InlineData("", "1:1: NB1001: This cannot be read as a file of the editions folder: the signs of JSON are wrong or missing here")]
    [InlineData("[]", "1:1: NB1006: “an edition” must be an object in { }")]
    [InlineData("{\"schema\":1,\n\"nam\":1}", "2:1: NB1003: “nam” is no key of an edition")]
    [InlineData("{\"schema\":1,\n \"schema\":1}", "2:2: NB1005: “schema” stands twice in an edition")]
    [InlineData("{\"schema\":3}", "1:11: NB1002: “schema” is 3, but this NbSite understands 2 at most")]
    [InlineData("{\"schema\":0}", "1:11: NB1006: “schema” must be 2")]
    [InlineData("{\"schema\":1.5}", "1:11: NB1006: “schema” must be a whole number")]
    [InlineData("{\"schema\":1}", "1:1: NB1004: “name” is missing in an edition")]
    [InlineData("{\"name\":\"a/b\"}", "1:9: NB1007: “a/b” cannot be the name of an edition: it holds “/”")]
    [InlineData("{\"name\":\"con.1\"}", "1:9: NB1007: “con.1” cannot be the name of an edition: “con” is a name of Windows' own")]
    [InlineData("{\"created\":\"2026-2-3\"}", "1:12: NB1006: “created” must be a day such as 2026-11-21")]
    [InlineData("{\"previous\":\"AB\"}", "1:13: NB1006: “previous” must be a SHA-256 in 64 small hexadecimal digits")]
    [InlineData("{\"summary\":null}", "1:12: NB1006: “summary” must be text in quotation marks")]
    [InlineData("{\"summary\":\"\\ud800\"}", "1:12: NB1001: This cannot be read as a file of the editions folder: a character is only half written")]
    [InlineData("{\"summary\":\"é\",\"pages\":{}}", "1:24: NB1006: “pages” must be a list in [ ]")]
    [InlineData("{\"pages\":[{\"id\":1}]}", "1:17: NB1006: “id” must be text in quotation marks")]
    [InlineData("{\"pages\":[{\"address\":\"//evil\"}]}", "1:22: NB1006: “address” must be an address such as /surgery/")]
    [InlineData("{\"pages\":[{\"status\":\"draft\"}]}", "1:21: NB1006: “status” must be source-checked, clinically-reviewed or withdrawn")]
    [InlineData("{\"pages\":[{\"code\":\"ABCDEFGH\"}]}", "1:19: NB1006: “code” must be a version code of 8 characters")]
    [InlineData("{\"pages\":[{\"notes\":[{\"minor\":1}]}]}", "1:30: NB1006: “minor” must be true or false")]
    [InlineData("{\"pages\":[null]}", "1:11: NB1006: “a page of an edition” must be an object in { }")]
    [InlineData("{\"pages\":[[[[[[[[[1]]]]]]]]]}", "1:11: NB1006: “a page of an edition” must be an object in { }")]
    public void A_fault_is_told_at_its_place(string json, string expected)
    {
        var bag = new DiagnosticBag();
        Assert.Null(EditionJson.ReadManifest("e.json", Encoding.UTF8.GetBytes(json), bag));
        Assert.Equal(["e.json:" + expected], Told(bag));
    }

    [Fact]
    public void A_byte_that_is_no_UTF8_and_what_follows_the_end_are_told_at_their_place()
    {
        var bag = new DiagnosticBag();
        Assert.Null(EditionJson.ReadManifest("e.json", [.. "{\n\"é"u8, 0xFF, (byte)'"'], bag));
        Assert.Null(EditionJson.ReadManifest("e.json", [.. EditionJson.Write(Edition), (byte)'x'], bag));
        Assert.Equal(
            [
                "e.json:2:3: NB1001: This cannot be read as a file of the editions folder: it is not UTF-8 text",
                "e.json:14:1: NB1001: This cannot be read as a file of the editions folder: the signs of JSON are wrong or missing here",
            ],
            Told(bag));
    }

    [Fact]
    public void Damage_anywhere_is_never_an_exception()
    {
        var record = EditionJson.Write(Record("Some *words*. [@src]\n\n- one [@src]\n- two [@src]\n"));
        foreach (var good in new[] { record, EditionJson.Write(Edition) })
        {
            for (var at = 0; at < good.Length; at++)
            {
                foreach (var sign in "\"{[0x,"u8)
                {
                    var bad = good.ToArray();
                    bad[at] = sign;
                    var bag = new DiagnosticBag();
                    var whole = good == record
                        ? (object?)EditionJson.ReadRecord("r.json", bad, bag)
                        : EditionJson.ReadManifest("e.json", bad, bag);
                    Assert.True(whole is null == bag.HasErrors);
                }
            }
        }
    }

    [Theory]
    [InlineData("{\"is\":\"paragraph\",\"children\":null}", "this is no part of a page")]
    [InlineData("{\"is\":\"paragraph\"}", "this is no part of a page")]
    [InlineData("{\"is\":\"nothing\"}", "this is no part of a page")]
    [InlineData("{\"children\":[]}", "this is no part of a page")]
    [InlineData("{\"is\":\"divider\",\"more\":1}", "this is no part of a page")]
    [InlineData("{\"is\":\"divider\",\"origin\":1}", "this is no part of a page")]
    public void A_block_that_is_none_is_a_fault(string block, string why)
    {
        var bag = new DiagnosticBag();
        Assert.Null(EditionJson.ReadRecord("r.json", WithBlock(block), bag));
        Assert.Equal($"NB1001: This cannot be read as a file of the editions folder: {why}", Told(bag)[0].Split(": ", 2)[1]);
    }

    [Fact]
    public void Null_in_a_list_and_lists_without_end_are_faults()
    {
        var bag = new DiagnosticBag();
        Assert.Null(EditionJson.ReadRecord("r.json", WithBlock("null"), bag));
        Assert.Null(EditionJson.ReadRecord("r.json", WithBlock(new string('[', 100_000)), bag));
        Assert.Equal(["NB1006: “null” must be left out of a list", "NB1001: This cannot be read as a file of the editions folder: the signs of JSON are wrong or missing here"],
            Told(bag).Select(line => line.Split(": ", 2)[1]));
    }

    [Fact]
    public void The_deepest_page_that_can_be_written_is_read_back()
    {
        var deep = string.Concat(Enumerable.Range(0, 20).Select(i => new string(' ', i * 2) + "- words [@src]\n"));
        var record = Record(deep);
        Assert.NotNull(EditionJson.ReadRecord("r.json", EditionJson.Write(record), new DiagnosticBag()));
    }

    [Fact]
    public void What_is_written_is_read_back_whatever_the_words()
    {
        var words = ArbMap.Default.ArbFor<NonNull<string>>().Generator.Select(text => string.Concat(text.Get.Where(c => TextCharacters.IsPublishable(c.ToString()))));
        Prop.ForAll(Pages(words).ToArbitrary(), page =>
        {
            var record = new EditionRecord
            {
                TextHash = TextHash.Of(page).Sha256Hex,
                Page = page,
                Anchors = [page.Title],
                References = [new RecordedReference(page.Title, "t" + page.Summary, null), new RecordedReference("k", "t", page.Title)],
            };
            var bytes = EditionJson.Write(record);
            var read = EditionJson.ReadRecord("r.json", bytes, new DiagnosticBag())!;
            return bytes.AsSpan().SequenceEqual(EditionJson.Write(read)) && TextHash.Of(read.Page).Sha256Hex == read.TextHash
                && read.Anchors.SequenceEqual(record.Anchors) && read.References.SequenceEqual(record.References);
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<PageContent> Pages(Gen<string> words)
    {
        var inlines = Gen.OneOf(
            words.Select(text => (Inline)new TextInline(text)),
            words.Select(text => (Inline)new EmphasisInline(true, [new TextInline(text)])),
            words.Select(text => (Inline)new LinkInline(text, null, null, [new TextInline(text)])),
            words.Select(text => (Inline)new FactInline(text, text, null, false) { Regions = ["GB"] }),
            words.Select(text => (Inline)new CiteInline([new CiteItem(text, text, SourceSpan.None, 3)])));
        var texts = inlines.ArrayOf().Select(all => all.ToImmutableArray());
        var leaves = Gen.OneOf(
            texts.Select(text => (Block)new ParagraphBlock(text)),
            texts.Select(text => (Block)new HeadingBlock(2, "h", text)),
            texts.Select(text => (Block)new TableBlock([], [new TableCell(text)], [new TableRow([new TableCell(text)])])),
            words.Select(text => (Block)new ImageBlock(text, text, [])),
            Gen.Constant((Block)new DividerBlock { Origin = Origin.Transcluded, SourceId = "x" }));
        var blocks = Gen.OneOf(
            leaves,
            leaves.ArrayOf().Select(inner => (Block)new ListBlock(true, 1, [new ListItem([.. inner])])),
            leaves.ArrayOf().Select(inner => (Block)new CareCardBlock(CareLevel.Urgent, 2, "c", [], [.. inner])));
        return from title in words
               from summary in words
               from all in blocks.ArrayOf()
               select new PageContent
               {
                   Id = "p",
                   Language = "en",
                   Title = title,
                   Summary = summary,
                   Type = "page",
                   Kind = ContentKind.Clinical,
                   Blocks = [.. all],
               };
    }

    private static EditionRecord Record(string words) =>
        RecordedSites.Of(SiteFixture.Of("").With("en/p.md", $"---\ntitle: P\nsummary: S.\n---\n{words}").WithDefaults())
            .Single(page => page.Line.Id == "p").Record!;

    private static byte[] WithBlock(string block)
    {
        var record = Record("Words. [@src]\n");
        var text = Encoding.UTF8.GetString(EditionJson.Write(record));
        return Encoding.UTF8.GetBytes(text.Replace("\"blocks\":[", $"\"blocks\":[{block},", StringComparison.Ordinal));
    }

    private static EditionManifest? Manifest(string json) => EditionJson.ReadManifest("e.json", Encoding.UTF8.GetBytes(json), new DiagnosticBag());

    private static string[] Told(DiagnosticBag bag) =>
        [.. bag.ToImmutable().Select(problem => $"{problem.Span.Path}:{problem.Span.Line}:{problem.Span.Column}: {problem.Code}: {problem.Message}")];
}
