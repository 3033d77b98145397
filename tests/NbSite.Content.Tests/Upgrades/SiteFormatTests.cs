using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Upgrades;
using NbSite.Model;

namespace NbSite.Content.Tests.Upgrades;

/// <summary>The number in site.yml: written without touching anything else of the file.</summary>
public sealed class SiteFormatTests
{
    private static readonly ImmutableArray<UpgradeStep> Ninth = [new(9, "Nine.", files => files)];

    [Theory]
    [InlineData("name: S\n", "format: 9\nname: S\n")]
    [InlineData("# About us.\n\nname: S", "# About us.\n\nformat: 9\nname: S")]
    [InlineData("\uFEFFname: S\r\nowner: us\r\n", "\uFEFFformat: 9\r\nname: S\r\nowner: us\r\n")]
    [InlineData("# a\rname: S\r", "# a\rformat: 9\rname: S\r")]
    [InlineData("---\nname: S\n", "---\nformat: 9\nname: S\n")]
    [InlineData("  name: S\n  owner: us\n", "  format: 9\n  name: S\n  owner: us\n")]
    [InlineData("{name: S, owner: us}\n", "{format: 9, name: S, owner: us}\n")]
    [InlineData("{\n  \"name\": S\n}\n", "{\n  format: 9, \"name\": S\n}\n")]
    [InlineData("\"name\": S\n", "format: 9\n\"name\": S\n")]
    [InlineData("name: S\nformat: 3   # old\nowner: us\n", "name: S\nformat: 9   # old\nowner: us\n")]
    [InlineData("format:\n  3\n", "format:\n  9\n")]
    [InlineData("{name: S, format: 3}", "{name: S, format: 9}")]
    public void It_is_written_and_all_else_stays(string before, string after)
    {
        var (upgrade, told) = Upgraded(before);
        Assert.Empty(told);
        Assert.Equal(after, Encoding.UTF8.GetString(upgrade!.Changes.Single().After.Span));
    }

    [Fact]
    public void Where_it_cannot_be_written_alone_people_are_asked_to()
    {
        var (upgrade, told) = Upgraded("? name\n: S\n");
        Assert.Null(upgrade);
        Assert.Equal(["NB0133 “format: 9” cannot be written into this file without changing something else in it"], told);
    }

    /// <summary>Whatever the file holds before the first key and behind it, only a line is new.</summary>
    [Fact]
    public void Only_a_line_is_added()
    {
        var heads = Gen.Elements("", "# one\n", "\n\n", "# é 🙂\n\n", "---\n", "# a\n---\n");
        var bodies = Gen.Elements("name: S", "name: \"a # b\"", "about: {name: x}", "owner: >-\n  a\n  b", "'name': S # c");
        var ends = Gen.Elements("\n", "\r\n", "\r");
        Check.QuickThrowOnFailure(Prop.ForAll(
            Gen.Zip(Gen.Zip(heads, bodies), Gen.Zip(ends, Gen.Elements(true, false))).ToArbitrary(), parts =>
            {
                var ((head, body), (end, mark)) = parts;
                var before = (mark ? "\uFEFF" : "") + (head + body + "\nlanguage: en\n").Replace("\n", end, StringComparison.Ordinal);
                var after = Encoding.UTF8.GetString(Upgraded(before).Upgrade!.Changes.Single().After.Span);
                Assert.Equal(before, after.Replace("format: 9" + end, "", StringComparison.Ordinal));
                Assert.Equal(before.Length + 9 + end.Length, after.Length);
            }));
    }

    [Theory]
    [InlineData("name: S\n", "1:1 NB0131 site.yml does not say in which format the content is written; it is read as format 1")]
    [InlineData("name: S\nformat: 1\n", null)]
    [InlineData("name: [\n", null)]
    public void Content_that_does_not_say_it_can_be_told(string text, string? told) =>
        Assert.Equal(told, SiteFormat.Missing(Files(text)) is { } missing
            ? $"{missing.Span.Line}:{missing.Span.Column} {missing.Code} {missing.Message}"
            : null);

    private static (Upgrade? Upgrade, IEnumerable<string> Told) Upgraded(string text)
    {
        var bag = new DiagnosticBag();
        var upgrade = Upgrade.Of(Files(text), Ninth, bag);
        return (upgrade, bag.ToImmutable().Select(each => $"{each.Code} {each.Message}"));
    }

    private static ImmutableArray<ContentFile> Files(string text) => [new ContentFile("site.yml", Encoding.UTF8.GetBytes(text))];
}
