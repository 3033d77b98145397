using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>Files made to stop the program or to keep it busy for ever: each is told in one line, soon.</summary>
public sealed class HostileTextTests
{
    // Says nothing of speed, for slow machines: it only tells an end from a hang.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private const string Depth = "NB0202: Lists and keys are nested more than 64 levels deep here\n  Check the brackets and the indentation of the lines above.";

    private const string Nesting = "NB0305: Lists, quotes, containers or stressed words are nested more than 64 deep here\n  Take the inner parts out and give them a heading of their own.";

    private const string Paragraph = "NB0303: This paragraph is longer than 20000 characters\n  Put an empty line between its parts.";

    public static TheoryData<string, string, string> Pages => new()
    {
        { "10,000 lists", Repeat("- ", 10_000) + "x", "6:1: error " + Nesting },
        { "10,000 quotes", Repeat("> ", 10_000) + "x", "6:1: error " + Nesting },
        { "10,000 of both", Repeat("> - ", 5_000) + "x", "6:1: error " + Nesting },
        { "1 MB of [a](", Repeat("[a](", 250_000), "6:1: error " + Paragraph },
        { "1 MB of stars", new string('*', 1_000_000), "6:1: error " + Paragraph },
        { "501 brackets", Repeat("[a](", 501), "6:2001: error NB0304: This paragraph has more than 500 “[” marks\n  Remove the marks, or put an empty line between the parts of the paragraph." },
        { "a 20 MB line", new string('x', 20_000_000), "1:1: error NB0105: This file has 20000035 bytes; at most 1048576 are read\n  Split it into several files, or check that it is the file you meant." },
    };

    public static TheoryData<string, string, string> Facts => new()
    {
        { "aliases of aliases", AliasBomb(), "10:8: error NB0203: The alias “*d” makes this file grow beyond 10000 values\n  Write the values out, or repeat fewer of them." },
        { "20,000 levels of [", "why: " + new string('[', 20_000), "6:69: error " + Depth },
        { "20,000 levels of {", "why: " + Repeat("{a: ", 20_000), "6:258: error " + Depth },
        { "20,000 levels of -", "why:\n" + Repeat("- ", 20_000), "7:127: error " + Depth },
        { "10,000 lists", $"why: \"{Repeat("- ", 10_000)}x\"", "6:7: error " + Nesting },
        { "10,000 quotes", $"why: |\n  {Repeat("> ", 10_000)}x", "7:3: error " + Nesting },
        { "1 MB of [a](", $"why: '{Repeat("[a](", 250_000)}'", "6:7: error " + Paragraph },
        { "a 20 MB line", "why: " + new string('x', 20_000_000), "1:1: error NB0105: This file has 20000118 bytes; at most 5242880 are read\n  Split it into several files, or check that it is the file you meant." },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page(string what, string words, string expected) => Told(what,
        SiteFixture.Of("").With("en/words.md", $"---\ntitle: Words\nsummary: S.\n---\n\n{words}\n"), "site/en/words.md:" + expected);

    [Theory]
    [MemberData(nameof(Facts))]
    public Task A_fact_sheet(string what, string field, string expected) => Told(what,
        SiteFixture.Of("").With("en/words.yml", $"type: treatment\ntitle: T\nsummary: S.\ncite: [src]\nwhat-it-is: Words.\n{field}\n"),
        "site/en/words.yml:" + expected);

    [Theory]
    [InlineData("site.yml")]
    [InlineData("references.yml")]
    [InlineData("values.yml")]
    [InlineData("coverage.yml")]
    [InlineData("en/index.review.yml")]
    public Task Any_other_file(string path) => Told(
        path, SiteFixture.Of("").With(path, "a: " + new string('[', 20_000)), $"site/{path}:1:67: error {Depth}", exactly: false);

    [Fact]
    public Task Front_matter() => Told("20,000 levels",
        SiteFixture.Of("").With("en/words.md", $"---\ntitle: {new string('[', 20_000)}\n---\n\nWords. [@src]\n"),
        "site/en/words.md:2:71: error " + Depth);

    private static async Task Told(string what, SiteFixture site, string expected, bool exactly = true)
    {
        using var program = new ProgramFixture();
        File.Delete(Path.Combine(program.Folder, "site/en/words.md"));
        program.Write("site", site.WithDefaults());
        if (!exactly) File.Delete(Path.Combine(program.Folder, "site/en/words.review.yml"));
        var (exit, output, error) = await Task.Run(() => program.Build(), TestContext.Current.CancellationToken)
            .WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal((what, 1, ""), (what, exit, output));
        if (exactly) Assert.Equal(expected + "\n1 error, 0 warnings\nNothing was published.\n", error);
        else Assert.Contains(expected + "\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("NB0001", error, StringComparison.Ordinal);
    }

    private static string AliasBomb() => "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat(
        Enumerable.Range('b', 9).Select(name => $"{(char)name}: &{(char)name} [{string.Join(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n"));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
