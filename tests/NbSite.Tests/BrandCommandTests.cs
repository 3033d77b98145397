using System.Text.RegularExpressions;
using Xunit;

namespace NbSite.Tests;

/// <summary><c>nbsite brand</c>: the pages that show every part in a site's own look.</summary>
public sealed partial class BrandCommandTests : IDisposable
{
    private readonly ProgramFixture _site = new();

    public void Dispose() => _site.Dispose();

    private void Brand(string text) => File.AppendAllText(Path.Combine(_site.Folder, "site/site.yml"), text);

    private (int Exit, string Out, string Error) Run(params string[] more) => _site.Run(["brand", "--content", "site", "--output", "look", .. more]);

    private string Read(string path) => File.ReadAllText(Path.Combine(_site.Folder, "look", path));

    [Fact]
    public void Every_part_stands_there_in_five_looks_with_the_contrast_of_its_colours()
    {
        Brand("brand:\n  name: Harbour Trust\n  colour: \"#1f4f7a\"\n");
        var (exit, output, error) = Run();
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("Wrote the look of the site. Open look/index.html\n", output);

        var start = Read("index.html");
        Assert.Contains("links on the page (--nb-link on --nb-page)", start, StringComparison.Ordinal);
        Assert.Matches("[0-9]+\\.[0-9]:1 \\(#1f4f7a on #[0-9a-f]{6}\\)", start);
        // No pair is below what readers need.
        Assert.All(ContrastForm().Matches(start), match => Assert.True(double.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) >= 3));
        foreach (var look in (string[])["light", "dark", "large", "rtl", "print"])
        {
            Assert.Contains($"href=\"{look}/index.html\"", start, StringComparison.Ordinal);
            var parts = Read(look + "/index.html");
            foreach (var mark in (string[])["nb-card--emergency", "nb-table", "nb-details--prognosis", "nb-pathway__diagram", "nb-questions"])
                Assert.Contains(mark, parts, StringComparison.Ordinal);
            Assert.Contains("Harbour Trust", parts, StringComparison.Ordinal);
            Assert.Contains("nb-past", Read(look + "/page-past.html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Each_look_is_held_fast_whatever_the_readers_screen_is_set_to()
    {
        Brand("brand:\n  colour: \"#1f4f7a\"\n");
        Assert.Equal(0, Run().Exit);
        string Style(string look) => string.Concat(Directory.GetFiles(Path.Combine(_site.Folder, "look", look, "assets"), "*.css").Select(File.ReadAllText));
        Assert.Contains("prefers-color-scheme", string.Concat(Directory.GetFiles(Path.Combine(_site.Folder, "look/assets"), "*.css").Select(File.ReadAllText)), StringComparison.Ordinal);
        foreach (var look in (string[])["light", "dark", "large", "rtl", "print"]) Assert.DoesNotContain("prefers-color-scheme", Style(look), StringComparison.Ordinal);
        Assert.Contains(":root { color-scheme: dark; }", Style("dark"), StringComparison.Ordinal);
        Assert.Contains("html { font-size: 200%; }", Style("large"), StringComparison.Ordinal);
        Assert.DoesNotMatch("@media[^{]*\\bprint\\b", Style("print"));
        Assert.Matches("@media[^{]*\\bprint\\b", Style("light"));
        Assert.Contains("dir=\"rtl\"", Read("rtl/index.html"), StringComparison.Ordinal);
        Assert.Contains("dir=\"ltr\"", Read("light/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_a_page_names_is_in_the_folder_and_nothing_comes_from_elsewhere()
    {
        Assert.Equal(0, Run().Exit);
        var folder = Path.Combine(_site.Folder, "look");
        foreach (var page in Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match named in FileForm().Matches(File.ReadAllText(page)))
            {
                var file = named.Groups[1].Value.Split('#')[0];
                if (file.Length > 0) Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, file)), $"{page}: {file}");
            }
        }
    }

    [Fact]
    public void The_same_site_gives_the_same_files_and_a_changed_file_is_not_written_over()
    {
        Assert.Equal(0, Run().Exit);
        var before = ProgramFixture.Picture(Path.Combine(_site.Folder, "look/light"));
        Assert.Equal(0, Run().Exit);
        Assert.Equal(before, ProgramFixture.Picture(Path.Combine(_site.Folder, "look/light")));
        File.WriteAllText(Path.Combine(_site.Folder, "look/index.html"), "mine");
        var (exit, _, error) = Run();
        Assert.Equal(3, exit);
        Assert.Contains("was not written by NbSite, or was changed since", error, StringComparison.Ordinal);
        Assert.Equal("mine", Read("index.html"));
    }

    [Fact]
    public void A_colour_that_cannot_be_read_is_told_at_its_place_and_nothing_is_written()
    {
        Brand("brand:\n  colour: \"#fefefe\"\n");
        var (exit, _, error) = Run();
        Assert.Equal(1, exit);
        Assert.Matches("^site/site\\.yml:[0-9]+:[0-9]+: error NB(12[0-9]{2}|1590):", error);
        Assert.EndsWith("Nothing was written.\n", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Folder, "look")));
    }

    [GeneratedRegex(" ([0-9.]+):1 \\(#")]
    private static partial Regex ContrastForm();

    [GeneratedRegex("<(?:link|img|script|source)\\b[^>]*?\\b(?:href|src|srcset)=\"([^\"#:]+)\"")]
    private static partial Regex FileForm();
}
