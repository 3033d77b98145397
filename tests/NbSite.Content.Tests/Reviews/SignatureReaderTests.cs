using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Reviews;

/// <summary>Signed parts in review records: read, and written without disturbing what stands there.</summary>
public sealed class SignatureReaderTests
{
    private const string A = "1f0c9d3a7be24c5502af";
    private const string B = "77ab00000000000000ff";

    private const string Good = $$"""
        status: source-checked
        checks:
          - on: 2026-01-10
            role: paediatric oncologist
            due: 2027-01-10
            recorded-by: information team
            code: 3f9k2m1p
            hash: 2
            blocks: [{{A}}]
          - on: 2026-02-01
            editorial: a comma
            code: 9tq0aa7d
            hash: 2
            blocks: [{{B}}]
            for: [{{A}}]
        changes:
          - version: 1
            on: 2026-01-10
            note: First version.

        """;

    [Fact]
    public void A_small_change_carries_the_sign_off_over()
    {
        var (record, problems) = Read(Good);
        Assert.Equal([], problems);
        var signed = new SignedParts(record!);
        Assert.Equal(["paediatric oncologist"], signed.RolesOf(B));
        Assert.Equal(["3f9k2m1p", "9tq0aa7d"], record!.Signatures.SelectMany(each => each.Codes));
        Assert.Equal(("information team", 1), (record.Last!.RecordedBy, record.Checks.Length));
    }

    [Theory]
    [InlineData("GB", 1, false)]
    [InlineData("GB IE", 0, true)]
    [InlineData("", 0, true)]
    public void A_look_for_some_countries_is_none_at_what_was_taken_out_or_at_sources_for_the_others(string looks, int gone, bool isKnown)
    {
        var source = new FormattedReference("src", [], "A source") { Title = "A source", DataHash = "2" };
        static ReviewSignature Look(string hash, string country, params string[] parts) =>
            new(new DateOnly(2026, 1, 10), "oncologist", null, [.. parts], [], [])
            {
                Hash = TextHash.Version,
                References = new Dictionary<string, string> { ["src"] = hash }.ToFrozenDictionary(),
                Countries = country.Length == 0 ? [] : [country],
            };
        var signed = new SignedParts(new ReviewRecord
        {
            Status = ReviewStatus.SourceChecked,
            Path = "en/x.review.yml",
            SiteCountries = ["GB", "IE"],
            Signatures = [Look("1", "", A, B), .. looks.Split(' ').Select(country => Look("2", country, A))],
        });

        Assert.Equal(gone, signed.Gone([new SignedBlock(A, "", null, null) { Core = A, Place = PartPlace.Top }]));
        Assert.Equal(isKnown, signed.HasReference(source));
        Assert.Equal(true, signed.HasReference(source, ["GB"]));
    }

    [Fact]
    public void What_was_signed_by_its_words_alone_dates_the_page_and_signs_no_part_as_it_stands()
    {
        var (record, problems) = Read(Good.Replace("    hash: 2\n", "", StringComparison.Ordinal));
        Assert.Equal([], problems);
        Assert.Equal((true, new DateOnly(2026, 1, 10)), (record!.IsSigned, record.Last!.On));
        Assert.All(record.Signatures, each => Assert.Equal(1, each.Hash));
        Assert.Empty(new SignedParts(record).RolesOf(A));
        Assert.Empty(new SignedParts(record).RolesOf(B));
        Assert.NotEmpty(Read(Good.Replace("hash: 2", "hash: 3", StringComparison.Ordinal)).Problems);
    }

    [Fact]
    public void What_is_taken_back_signs_nothing_and_dates_nothing()
    {
        var (record, problems) = Read(Good.Replace("    due:", "    withdrawn: {on: 2026-03-01, why: another text}\n    due:", StringComparison.Ordinal)
            .Replace("source-checked", "draft", StringComparison.Ordinal));
        Assert.Equal([], problems);
        Assert.Null(record!.Last);
        Assert.Equal(("another text", true), (record.TakenBack.Single().TakenBack!.Why, record.IsSigned));
        Assert.Empty(new SignedParts(record).RolesOf(A));
        Assert.Empty(new SignedParts(record).RolesOf(B));
    }

    [Fact]
    public void A_look_at_some_of_the_page_does_not_date_it()
    {
        var (record, _) = Read(Good.Replace("    code: 3f", "    partly: true\n    code: 3f", StringComparison.Ordinal));
        Assert.Null(record!.Last);
        Assert.Null(record.DueAfter(12));
        Assert.NotEmpty(new SignedParts(record).RolesOf(A));
    }

    [Theory]
    [InlineData($"blocks: [{A}]", "blocks: [1f0c]", "9:14 NB0840 “1f0c” does not name a part of a page: that takes 20 digits and letters from a to f")]
    [InlineData("code: 3f9k2m1p", "code: 3f9k2m1", "7:11 NB0841 “3f9k2m1” is not a version code: that has 8 small letters and digits")]
    [InlineData($"for: [{A}]", "for: [00000000000000000000]", "15:10 NB0842 “for” names the part 00000000000000000000, which nothing above has signed")]
    [InlineData("    code: 3f", "    withdrawn: {on: 2026-01-09, why: x}\n    code: 3f", "7:21 NB0844 The check was taken back on 2026-01-09, before it was made on 2026-01-10")]
    [InlineData("    code: 3f", "    withdrawn: {on: 2026-01-11, why: x}\n    code: 3f", "1:9 NB0843 The status is “source-checked”, but every check was taken back")]
    [InlineData("editorial: a comma", "editorial: ", "11:15 NB0222 “editorial” has no value")]
    [InlineData($"    for: [{A}]\n", "", "10:5 NB0221 The key “for” is missing from a check in en/x.review.yml")]
    public void What_cannot_be_true_is_told_at_its_place(string good, string bad, string expected) =>
        Assert.Contains(expected, Read(Good.Replace(good, bad, StringComparison.Ordinal)).Problems);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_check_is_added_and_every_other_byte_stays(string lineBreak)
    {
        const string Before = """
            # Kept by the team
            status: source-checked   # for now
            checks:
              - on: 2026-01-10
                role: editor  # Jo
                against: >-
                  the sources
                  on the page

              # the next look is in May
            changes:
              - {version: 1, on: 2026-01-10, note: First.}
            """;
        var text = Before.ReplaceLineEndings(lineBreak);
        var after = ReviewRecordText.Append(text, "en/x.review.yml", [("on", "2026-05-01"), ("role", ReviewRecordText.Scalar("doctor: head")), ("blocks", ReviewRecordText.List([A, A, A, B, B]))])!;
        var added = $"""
              - on: 2026-05-01
                role: "doctor: head"
                blocks: [{A}, {A}, {A}, {B},
                  {B}]

            """.ReplaceLineEndings(lineBreak);
        Assert.Contains(added, after, StringComparison.Ordinal);
        Assert.Equal(text, after.Replace(added, "", StringComparison.Ordinal));
        Assert.Equal(text.IndexOf("on the page", StringComparison.Ordinal) + "on the page".Length + lineBreak.Length, after.IndexOf(added, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_check_makes_its_list_and_a_file_without_a_last_line_break_gets_one()
    {
        Assert.Equal(
            "status: draft\nchecks:\n  - on: 2026-05-01\n",
            ReviewRecordText.Append("status: draft", "en/x.review.yml", [("on", "2026-05-01")]));
        Assert.Equal(
            "status: draft\nchecks:\n  - on: 2026-05-01\nchanges:\n  - version: 1\n",
            ReviewRecordText.Append("status: draft\nchanges:\n  - version: 1\n", "en/x.review.yml", [("on", "2026-05-01")]));
    }

    [Theory]
    [InlineData("checks: [{on: 2026-01-10, role: x}]\n", "checks:\n  - on: 2026-01-10\n    role: x\n")]
    [InlineData("checks:\n  - {on: 2026-01-10, role: x}\n", "checks:\n  - on: 2026-01-10\n    role: x\n")]
    [InlineData("checks:\n- on: 2026-01-01\n  role: y\n-  {on: 2026-01-10, role: \"a, {b}\"} # by 'phone\nstatus: draft\n",
        "checks:\n- on: 2026-01-01\n  role: y\n# by 'phone\n-  on: 2026-01-10\n   role: \"a, {b}\"\n")]
    [InlineData("checks: [ # two\n  {on: 2026-01-01, role: 'it''s, y'},\n  {on: 2026-01-10, against: the site's\n    sources, blocks: {a: b,\n    c: [d, e]}},\n]\nstatus: draft\n",
        "checks:\n  # two\n  - on: 2026-01-01\n    role: 'it''s, y'\n  - on: 2026-01-10\n    against: the site's sources\n    blocks: {a: b, c: [d, e]}\n")]
    public void A_check_in_brackets_is_written_out_first(string text, string expected)
    {
        var rest = text.EndsWith("status: draft\n", StringComparison.Ordinal) ? "status: draft\n" : "";
        var dash = expected.Contains("\n-  ", StringComparison.Ordinal) ? "-  " : "  - ";
        Assert.Equal($"{expected}{dash}on: 2026-05-01\n{rest}", ReviewRecordText.Append(text, "en/x.review.yml", [("on", "2026-05-01")]));
    }

    [Fact]
    public void A_key_is_added_to_a_check_in_brackets()
    {
        const string text = "checks: [{on: 2026-01-01, role: a}, {on: 2026-01-10, role: b}]\n";
        Assert.Equal("checks:\n  - on: 2026-01-01\n    role: a\n    x: y\n  - on: 2026-01-10\n    role: b\n",
            ReviewRecordText.AddTo(text, "en/x.review.yml", new SourceSpan("en/x.review.yml", 1, 10), ("x", "y")));
        Assert.Null(ReviewRecordText.AddTo(text, "en/x.review.yml", new SourceSpan("en/x.review.yml", 1, 9), ("x", "y")));
    }

    [Theory]
    [InlineData("paediatric oncologist", "paediatric oncologist")]
    [InlineData("Dr A. Example", "Dr A. Example")]
    [InlineData("true", "\"true\"")]
    [InlineData("a # b", "\"a # b\"")]
    [InlineData("said \"x\" \\", "\"said \\\"x\\\" \\\\\"")]
    [InlineData("2026", "\"2026\"")]
    public void Words_come_back_as_they_were(string words, string written)
    {
        Assert.Equal(written, ReviewRecordText.Scalar(words));
        var node = (YamlMapping)YamlReader.Read(PositionedText.OfFile("x", $"k: {written}\n"), new DiagnosticBag())!;
        Assert.Equal(words, ((YamlScalar)node["k"]!).Value);
    }

    private static (ReviewRecord? Record, ImmutableArray<string> Problems) Read(string text)
    {
        var bag = new DiagnosticBag();
        var decoded = SourceDecoder.Decode("en/x.review.yml", Encoding.UTF8.GetBytes(text), bag)!;
        var record = ReviewRecordReader.Read(YamlReader.Read(decoded, bag), "en/x.review.yml", new DateOnly(2026, 11, 21), null, bag);
        return (record, [.. bag.ToImmutable().Select(each => $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}")]);
    }
}
