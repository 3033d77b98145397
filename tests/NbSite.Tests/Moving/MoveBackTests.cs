using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>Names that mean several things, and the way back.</summary>
public sealed class MoveBackTests : IDisposable
{
    private readonly MovingSite _site = new();

    public void Dispose() => _site.Dispose();

    /// <summary>What is typed behind “mv” to move it back, but for the content folder.</summary>
    private string[] Back(params string[] args)
    {
        var (exit, said, error) = _site.Move(args);
        Assert.True(exit == 0, $"{said}\n{error}");
        return [.. said.Split('\n').Where(line => line.StartsWith("To move it back: ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(" mv ", StringComparison.Ordinal) + 4)..].Replace(" --content site", "", StringComparison.Ordinal))];
    }

    [Theory]
    [InlineData("value:fever", "hot", "value:hot value:fever")]
    [InlineData("fever", "worse", "value:worse value:fever")]
    [InlineData("@old-key", "new-key", "source:new-key source:old-key")]
    [InlineData("worse", "fever", "sign:fever sign:worse")]
    [InlineData("scan", "fever", "term:glossary/fever term:glossary/scan")]
    [InlineData("living", "everyday/life", "everyday/life/ living/")]
    [InlineData("en/living/", "en/fever", "en/fever/ en/living/")]
    [InlineData("living/rest", "worse", "page:worse living/rest")]
    [InlineData("en/living/school.md", "worse", "en/worse.md en/living/school.md")]
    [InlineData("en/living/images/bag.svg", "en/", "en/bag.svg en/living/images/bag.svg")]
    public void The_way_back_names_the_kind_and_leads_back(string from, string to, string way)
    {
        var before = _site.Picture();
        Assert.Equal([way], Back(from, to));
        Assert.NotEqual(before, _site.Picture());

        Assert.Equal(0, _site.Move(way.Split(' ')).Exit);
        Assert.Equal(before, _site.Picture());
    }

    [Fact]
    public void What_stood_at_several_places_goes_back_file_by_file()
    {
        Back("cy/living/school.md", "cy/byw/ysgol.md");
        var before = _site.Picture();
        var back = Back("living/school", "everyday/days", "--no-redirect");

        Assert.Equal(
            ["cy/everyday/days.md cy/byw/ysgol.md --no-redirect", "en/everyday/days.md en/living/school.md --no-redirect"], back);
        foreach (var each in back) Back(each.Split(' '));
        Assert.Equal(before, _site.Picture());
    }

    [Fact]
    public void A_folder_that_came_among_other_files_has_no_way_back()
    {
        var (exit, said, error) = _site.Move("living/", "effects/");

        Assert.True(exit == 0, $"{said}\n{error}");
        Assert.EndsWith("\nNo one command moves it back: there were files already where it is now.\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("living", "value:living hot or NB mv living/ hot")]
    [InlineData("scan", "value:scan hot or NB mv term:glossary/scan hot")]
    [InlineData("words", "value:words hot or NB mv page:words hot")]
    public void A_name_of_things_of_several_kinds_is_asked_about(string name, string asked)
    {
        Back("value:fever", name);
        var before = _site.Picture();
        var (exit, _, error) = _site.Move(name, "hot");

        Assert.Equal(2, exit);
        var program = error.Split("one: ")[1].Split(" mv ")[0];
        Assert.Contains($"“{name}” is the name of 2 things. Say which one: NB mv {asked}.", error.Replace(program, "NB", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, _site.Picture());
    }
}
