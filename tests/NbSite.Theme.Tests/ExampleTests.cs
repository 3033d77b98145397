namespace NbSite.Theme.Tests;

public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. Rendered.Views(Rendered.English, text => text).Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_example_looks_as_agreed(string name)
    {
        var html = Rendered.All()[name];

        // Whole pages with their frame; of a part only what it draws.
        Snapshot.Matches(name, name.StartsWith("page-", StringComparison.Ordinal) ? html : Rendered.Content(html));
    }

    [Fact]
    public void Every_part_of_the_theme_has_an_example()
    {
        var all = string.Concat(Rendered.All().Values);

        string[] marks =
        [
            "nb-card--emergency", "nb-card--urgent", "nb-card--nonurgent", "nb-table", "nb-keyfacts", "nb-practical",
            "nb-regionbox", "nb-elsewhere", "nb-details--prognosis", "nb-pathway__diagram", "nb-time__bar", "nb-time__open", "nb-time__perhaps", "nb-cycles__drawing", "nb-time__diamond", "nb-links--compact",
            "nb-tags__link", "nb-side__link",
            "nb-tint--care", "nb-task__note", "nb-card__act", "nb-own__line", "nb-status__chip", "nb-ends__way", "nb-dock__call", "nb-questions", "nb-definitions", "nb-references", "nb-terms", "nb-review", "nb-neighbours", "nb-contents",
        ];
        Assert.All(marks, mark => Assert.Contains(mark, all, StringComparison.Ordinal));
    }
}
