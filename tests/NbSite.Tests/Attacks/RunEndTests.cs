using System.Text.Json;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>How a run ends: JSON for who asked for it, no more than anybody reads, and the truth about what stands.</summary>
public sealed class RunEndTests
{
    [Theory]
    [InlineData(2, "usage", "build --format json --nonsense")]
    [InlineData(2, "usage", "build --format json --links sideways")]
    [InlineData(2, "usage", "build --format=json --output content")]
    [InlineData(3, "machine", "build --format json --output file/site")]
    [InlineData(2, "usage", "bundle --format json --edition zz --output copies")]
    [InlineData(2, "usage", "leaflet zz --format json --browser /bin/true")]
    [InlineData(3, "machine", "leaflet about --format json --browser /bin/false")]
    [InlineData(2, "usage", "edition verify --format json --editions none")]
    [InlineData(2, "usage", "build --format:json --nonsense")]
    [InlineData(2, "usage", "build --urgent --format json --output none")]
    [InlineData(2, "usage", "edition restore zz --format json --output none")]
    [InlineData(2, "usage", "review --format json --nonsense")]
    [InlineData(2, "usage", "review --format json --editions none")]
    [InlineData(2, "usage", "edition diff a b --format json")]
    [InlineData(3, "machine", "review diff --format json")]
    public void Every_end_is_JSON_for_who_asked_for_it(int exit, string code, string command)
    {
        using var site = TestSite.With();
        site.Write("file", "x");
        var answer = site.Run(command.Split(' '));
        Assert.Equal(exit, answer.Code);
        using var json = JsonDocument.Parse(answer.Error);
        var entry = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal((code, "error", ""), (entry.GetProperty("code").GetString(), entry.GetProperty("severity").GetString(), entry.GetProperty("path").GetString()));
        Assert.NotEqual("", entry.GetProperty("message").GetString());
    }

    [Fact]
    public void A_run_that_goes_well_prints_an_empty_list_once()
    {
        using var site = TestSite.With();
        Assert.Equal("[]\n", site.Build("--format", "json").Error);
    }

    [Fact]
    public void Every_command_answers_a_wrong_command_line_in_JSON()
    {
        using var site = TestSite.With();
        // The preview goes on until it is ended, and tells people, not programs.
        var commands = Leaves(site.Commands, []).Where(command => command is not ["serve"]).ToList();
        Assert.Equal(51, commands.Count);
        foreach (var command in commands)
        {
            var answer = site.Run([.. command, "--nonsense", "--format", "json"]);
            Assert.Equal(2, answer.Code);
            using var json = JsonDocument.Parse(answer.Error);
            Assert.Equal("usage", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("code").GetString());
        }

        // All of them do something themselves, but the one that only holds others.
        static IEnumerable<string[]> Leaves(System.CommandLine.Command command, string[] path) =>
            command.Subcommands.SelectMany(below => Leaves(below, [.. path, below.Name])).Concat(command.Action is null || path.Length == 0 ? [] : [path]);
    }

    /// <summary>Runs that end with problems or a refusal, and what is told: the code of the first entry and a part of its words.</summary>
    public static TheoryData<int, string, string, string> Ends => new()
    {
        { 2, "usage", "names no text of any edition", "edition recall aaaaaaaa --reason Wrong." },
        { 2, "usage", "control character", "edition recall aaaaaaaa --reason Wr\u000bong." },
        { 1, "usage", "is no page or file of fact sheets", "review check nowhere --against x" },
        { 2, "usage", "nothing says which pages", "review check --against x" },
        { 2, "usage", "no edition “zz”", "review bind --edition zz" },
        { 1, "usage", "Its check was not bound: ", "review bind --edition a --content other" },
        { 1, "usage", "is no page", "review sign nowhere --role r --evidence e" },
        { 1, "usage", "was never signed", "review minor about --why x" },
        { 1, "usage", "has no standing check", "review withdraw about --role zz --why x" },
        { 2, "usage", "there is an edition “a” already", "edition create a --summary x" },
        { 1, "usage", "Nothing changed since the edition “a”", "edition create b --summary x" },
        { 2, "usage", "has no page “nowhere”", "edition show nowhere" },
        { 2, "usage", "there is no copy “nowhere”", "bundle verify nowhere" },
        { 1, "copy", "Not a copy that NbSite made", "bundle verify file" },
        { 2, "usage", "there is no built site", "nginx --site nowhere" },
        { 1, "NB1001", "", "edition list --editions broken" },
        { 1, "NB1001", "", "edition create c --summary x --editions broken" },
        { 1, "NB1001", "", "edition recall aaaaaaaa --reason x --editions broken" },
        { 1, "NB0201", "", "review check --all --against x --content wrong" },
        { 1, "NB0201", "", "edition create c --summary x --content wrong" },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void What_a_run_ends_with_is_JSON_and_nothing_else(int exit, string code, string words, string command)
    {
        using var site = TestSite.With();
        site.Write("file", "x");
        site.Write("broken/a.json", "{");
        Assert.Equal(0, site.Run("edition", "create", "a", "--summary", "First.").Code);
        site.WriteContent("wrong", "first");
        site.Write("wrong/en/about.md", "---\ntitle: [\n---\nWords.\n");
        site.WriteContent("other", "second");
        var answer = site.Run([.. command.Split(' '), "--format", "json"]);
        Assert.Equal(exit, answer.Code);
        using var json = JsonDocument.Parse(answer.Error);
        var first = json.RootElement.EnumerateArray().First();
        Assert.Equal((code, "error"), (first.GetProperty("code").GetString(), first.GetProperty("severity").GetString()));
        Assert.Contains(words, first.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_editions_is_JSON_too()
    {
        using var site = TestSite.With();
        Assert.Equal(0, site.Run("edition", "create", "a", "--summary", "First “one”.", "--today", "2026-11-20").Code);
        var answer = site.Run("edition", "list", "--format", "json");
        Assert.Equal((0, "[]\n"), (answer.Code, answer.Error));
        using var json = JsonDocument.Parse(answer.Out);
        var edition = Assert.Single(json.RootElement.GetProperty("editions").EnumerateArray());
        Assert.Equal(("a", "2026-11-20", "First “one”."), (
            edition.GetProperty("name").GetString(), edition.GetProperty("created").GetString(), edition.GetProperty("summary").GetString()));
        Assert.Empty(json.RootElement.GetProperty("recalls").EnumerateArray());
    }

    [Theory]
    [InlineData("review --format json")]
    [InlineData("review diff --format json")]
    [InlineData("build --urgent --format json --output site")]
    public void With_errors_in_the_content_there_is_nothing_but_JSON(string command)
    {
        using var site = TestSite.With();
        site.Good();
        site.Write("content/en/about.md", "---\ntitle: [\n");
        using var json = JsonDocument.Parse(site.Run(command.Split(' ')).Error);
        Assert.NotEmpty(json.RootElement.EnumerateArray());
    }

    [Fact]
    public void A_failure_of_the_machine_is_a_line_for_GitHub_too()
    {
        using var site = TestSite.With();
        site.Write("file", "x");
        Assert.StartsWith("::error::cannot write beside the output", site.Run("build", "--format", "github", "--output", "file/site").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("github")]
    public void Ten_thousand_mistakes_of_one_kind_are_a_few_and_a_count(string format)
    {
        using var site = TestSite.With();
        site.Write("content/values.yml", "values:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"  v{i}: x\n")));
        var answer = site.Run("check", "--format", format);
        Assert.Equal(1, answer.Code);
        Assert.True(answer.Error.Length < 250_000, $"{answer.Error.Length} characters");
        Assert.Contains("9800 more in this file, from here on, are not listed", answer.Error, StringComparison.Ordinal);
        if (format == "text") Assert.Contains("10000 errors, 0 warnings", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_no_path_could_fit_is_refused()
    {
        using var site = TestSite.With();
        var answer = site.Run("bundle", "--pages", new string('?', 5000));
        Assert.Equal(2, answer.Code);
        Assert.StartsWith("nbsite: a pattern has at most 300 characters; this one has 5000. Write it like --pages \"medicines/*\".\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_could_not_be_cleared_away_is_told_with_the_new_one_in_place()
    {
        using var site = TestSite.With();
        var before = site.Good();
        site.WriteContent("content", "second");
        using var staged = NbSite.Disk.StagedOutput.Open(site.Place);
        staged.Add(new Pipelines.OutputFile("index.html", "x"u8.ToArray()));
        // Something in the way of the list of what was written.
        Directory.CreateDirectory(site.Place.Manifest + ".d");
        File.Delete(site.Place.Manifest);
        Directory.Move(site.Place.Manifest + ".d", site.Place.Manifest);
        var isInPlace = false;
        var refused = Assert.Throws<Console.MachineException>(() => staged.Publish(() => isInPlace = true));
        Assert.True(isInPlace);
        Assert.StartsWith("the site before it could not be cleared away: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal("x", File.ReadAllText(Path.Combine(site.Output, "index.html")));
        Assert.NotEqual(before, site.Tree());
    }
}
