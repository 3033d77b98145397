using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>How many parts a reader of the site that ships chooses between on one page.</summary>
public sealed partial class HeadingTests(BuiltSite site)
{
    private const int Most = 7;

    // Letters are found by the alphabet. The page of all signs is for clinicians who check them.
    private static readonly string[] Apart = ["a-to-z/", "glossary/", "references/", "reviews/signs/"];

    // What the site said before stands as it was said.
    private static readonly string[] Past = ["v/", "editions/"];

    [Fact]
    public void No_page_has_more_than_seven_parts()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(site.Folder, "site"), "*.html", SearchOption.AllDirectories)
            .Select(path => (Path: path, Page: Path.GetRelativePath(Path.Combine(site.Folder, "site"), path).Replace("index.html", "", StringComparison.Ordinal)))
            .Where(each => !Past.Any(each.Page.StartsWith)).ToDictionary(each => each.Page, each => Parts(File.ReadAllText(each.Path)), StringComparer.Ordinal);
        Assert.InRange(pages.Count, 150, int.MaxValue);
        Assert.Equal(
            Apart.Order(StringComparer.Ordinal),
            pages.Where(page => page.Value > Most).Select(page => page.Key).Order(StringComparer.Ordinal));
        // What is counted is there: many pages have all seven.
        Assert.InRange(pages.Values.Count(parts => parts == Most), 10, pages.Count);
    }

    private static int Parts(string html) => HeadingForm().Matches(html).Count(match => !match.Groups[1].Value.EndsWith("-title", StringComparison.Ordinal));

    // Those of the foot of the page are no part of what it says; their anchors end in “-title”.
    [GeneratedRegex("<h2[^>]* id=\"([^\"]+)\"")]
    private static partial Regex HeadingForm();
}
