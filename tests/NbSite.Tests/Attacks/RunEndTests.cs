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
        Assert.Equal("nbsite: Unrecognized command or argument '--format'.", site.Run("nginx", "--format", "json").Error.Split('\n')[0]);
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
