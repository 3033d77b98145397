using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>Warnings of sources that a site made errors: they stop a build, and nothing that mends or cannot wait.</summary>
public sealed class RaisedEvidenceTests : IDisposable
{
    private const string Fresh =
        "\n  - {id: fresh, type: report, title: Fresh, author: [{literal: A body}], issued: 2026-11-21}\n";

    private readonly ProgramFixture _program = new(words: "Words. [@fresh]");

    public void Dispose() => _program.Dispose();

    private string PathOf(string path) => Path.Combine(_program.Folder, "site", path);

    private void Write(string path, string text) => File.WriteAllText(PathOf(path), text);

    [Fact]
    public void A_source_newer_than_the_check_does_not_refuse_the_check_that_mends_it()
    {
        Write("references.yml", SiteFixture.References + Fresh);
        File.AppendAllText(PathOf("site.yml"), "checks: {NB0512: error}\n");
        var before = _program.Build();
        Assert.Equal(1, before.Exit);
        Assert.StartsWith("site/en/words.md:5:9: error NB0512: ", before.Error, StringComparison.Ordinal);

        var (exit, _, error) = _program.Run("review", "check", "words", "--against", "the sources", "--content", "site");

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal((0, ""), (_program.Build() is var built ? built.Exit : -1, built.Error));
    }

    [Fact]
    public void What_is_urgent_is_published_with_its_raised_warning()
    {
        Write("references.yml", SiteFixture.References + Fresh.Replace("2026-11-21", "2024", StringComparison.Ordinal));
        File.AppendAllText(PathOf("site.yml"), "checks: {NB1706: error}\n");
        Write("en/words.md", "---\ntitle: Words\nsummary: S.\n---\nPhone {{value line}} or {{value team}}. [@fresh]\n");
        Write("values.yml", Values("0191 111 1111"));
        Assert.Equal((0, ""), (_program.Build() is var built ? built.Exit : -1, built.Error));

        // Another number for one of two values that are said to be one thing.
        Write("values.yml", Values("0191 222 2222"));
        var plain = _program.Build();
        Assert.Equal(1, plain.Exit);
        Assert.Contains(": error NB1706: ", plain.Error, StringComparison.Ordinal);
        var (_, said, error) = _program.Build("--urgent");

        Assert.Contains("Taken from today: values.yml", said, StringComparison.Ordinal);
        Assert.Contains("Published what is urgent over the last good site.", error, StringComparison.Ordinal);
        Assert.Contains("0191 222 2222", File.ReadAllText(Path.Combine(_program.Site, "words/index.html")), StringComparison.Ordinal);
    }

    private static string Values(string number) => $$"""
        values:
          line: {what: the team's number, type: phone, entries: [{number: "{{number}}", uncited: a number for tests}]}
          team: {what: the team's number, type: phone, entries: [{number: "0191 111 1111", uncited: a number for tests}]}

        """;
}
