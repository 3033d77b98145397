using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Robustness;

/// <summary>Whatever happens to a good file, its reader says so at a place that exists, and never breaks.</summary>
public sealed class DamagedFilesTests
{
    private static readonly string[] Pieces =
    [
        "", "\n", " ", "  ", "\t", ":", ": ", "-", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&a", "*a", "!t", "#", "<b>",
        "\0", "\u202E", "\uFFFD", "😀", "\uD83D", "é", "..", "/", "\\", "999999999999999999999", "-1", "null", "true", "---\n", "2026-02-30",
        "javascript:", "{{value x}}", "[@a]", "\r", "\r\n", "9999-12-31", "0001-01-01",
    ];

    private static readonly Gen<(int At, int Cut, string Piece)> Damage =
        from at in Gen.Choose(0, 700)
        from cut in Gen.Choose(0, 12)
        from piece in Gen.Elements(Pieces)
        select (at, cut, piece);

    [Fact]
    public void Damaged_front_matter() => Check("en/x.md", """
        ---
        title: Hair loss
        summary: >-
          Hair often falls out.
        id: side-effects/hair-loss
        kind: practical
        aka: [alopecia, "losing hair"]
        search: false
        weight: -3
        regions: [GB, EU]
        review: {owner: Information team, every: 2 years}
        aliases: [/old/hair/]
        codes: [{system: SNOMED CT, code: 123, cite: [do-xref]}]
        ---
        Words.
        """, (text, bag) => FrontMatterReader.Read(FileOf(text), bag));

    [Fact]
    public void Damaged_review_record() => Check("en/x.review.yml", """
        status: withdrawn
        checks:
          - {on: 2026-01-10, role: editor, against: sources, due: 2027-01-10, clinical: true}
          - {on: 2026-02-10, role: editor}
        changes:
          - version: 1
            on: 2026-01-10
            note: First version.
        withdrawn: {on: 2026-03-01, reason: Old., see: about}
        """, (text, bag) => ReviewRecordReader.Read(YamlReader.Read(text, bag), text.Path, new DateOnly(2026, 11, 21), null, bag));

    [Fact]
    public void Damaged_values() => Check("values.yml", """
        values:
          fever-call:
            what: a temperature
            type: temperature
            entries:
              - {celsius: 38.0, regions: [GB], default: true, varies: true, cite: [a, "b, p. 2"]}
              - {celsius: 38.3, regions: [US]}
          line:
            what: a line
            type: phone
            entries: [{number: "+44 (0)808 808 00 00"}]
        """, (text, bag) => ValuesReader.Read(YamlReader.Read(text, bag), text.Path, bag));

    [Fact]
    public void Damaged_site_file() => Check("site.yml", """
        name: A site
        description: What it is.
        language: en
        base-url: https://example.org/
        publication: demonstration
        publisher: {name: A charity, website: "https://charity.example.org/"}
        owner: Team
        contact: {email: info@example.org}
        funding: Donations.
        conflicts: None.
        purpose: |
          It explains.
        review: {longest: 36 months, warn-ahead: 90 days}
        pages: {about: about}
        """, (text, bag) => SiteConfigReader.Read(YamlReader.Read(text, bag), text.Path, EntityTypes.BuiltIn, bag));

    [Fact]
    public void Damaged_coverage() => Check("coverage.yml", """
        source: facts/x.yml
        facts:
          S0-001: treatments#by-risk-group
          S0-002: [risk-groups, risk-groups/low-risk]
        not-said:
          S0-003: the page list
        """, (text, bag) => CoverageReader.Read(YamlReader.Read(text, bag), text.Path, bag));

    private static void Check(string path, string good, Action<PositionedText, DiagnosticBag> read) =>
        Prop.ForAll(Arb.From(Gen.NonEmptyListOf(Damage)), damages =>
        {
            var text = good;
            foreach (var (at, cut, piece) in damages.Take(4))
            {
                var start = Math.Min(at, text.Length);
                text = text[..start] + piece + text[Math.Min(text.Length, start + cut)..];
            }

            var bag = new DiagnosticBag();
            // Half a character becomes invalid bytes, as it would on disk.
            var bytes = Encoding.Convert(Encoding.Unicode, Encoding.UTF8, Encoding.Unicode.GetBytes(text));
            if (SourceDecoder.Decode(path, bytes, bag) is { } decoded) read(decoded, bag);
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            return bag.ToImmutable().All(diagnostic =>
                diagnostic.Span is var span && span.Path == path
                && span.Line >= 1 && span.Line <= lines.Length
                && span.Column >= 1 && span.Column + span.Length <= lines[span.Line - 1].Length + 2
                && diagnostic.Message.Length < 400 && !diagnostic.Message.Contains('\n'));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121UL, 7UL));

    private static ContentFile FileOf(PositionedText text) => new(text.Path, Encoding.UTF8.GetBytes(text.Value));
}
