namespace NbSite.Theme.Tests;

/// <summary>The file that is opened first, perhaps from inside a zip file, where nothing else loads.</summary>
public sealed class StartHereTests
{
    public static TheoryData<string> Names => [.. Rendered.Alone(Rendered.English, text => text).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_looks_as_agreed(string name) =>
        Snapshot.Matches(name, Rendered.Alone(Rendered.English, text => text).Single(example => example.Name == name).Html);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_loads_only_the_script_whose_absence_tells(string name)
    {
        var page = Rendered.Parse(Rendered.Alone(Rendered.English, text => text).Single(example => example.Name == name).Html);
        Assert.Equal(["assets/site.js"], page.QuerySelectorAll("[src], link").Select(element => element.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("a"), link => Assert.EndsWith("this-copy/index.html", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void It_leads_on_by_itself_only_where_there_is_one_way()
    {
        var pages = Rendered.Alone(Rendered.English, text => text).Select(example => Rendered.Parse(example.Html)).ToList();
        Assert.Equal([true, false], pages.Select(page => page.QuerySelector("script")!.HasAttribute("onload")));
    }
}
