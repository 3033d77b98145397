using System.Diagnostics;
using Xunit;

namespace NbSite.Tests;

/// <summary>Content folders that are not there, hold links, or change while they are read.</summary>
public sealed class ContentFolderTests
{
    private const string Told = "\n1 error, 0 warnings\nNothing was published.\n";

    [Theory]
    [InlineData("nowhere", "nowhere:1:1: error NB0801: There is no folder “{0}”\n  Check the spelling, or name the folder with --content.")]
    [InlineData("empty", "empty:1:1: error NB0803: The folder “{0}” is empty\n  Check that --content names the right folder.")]
    [InlineData("site/site.yml", "site/site.yml:1:1: error NB0802: “{0}” is a file, not a folder\n  Name the folder that holds site.yml with --content.")]
    public void A_missing_or_empty_folder(string content, string expected)
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(program.Folder, "empty"));
        var (exit, output, error) = program.Run("build", "--content", content, "--output", "out/site");
        Assert.Equal((1, ""), (exit, output));
        Assert.Equal(expected.Replace("{0}", Path.Combine(program.Folder, content), StringComparison.Ordinal) + Told, error);
    }

    [Theory]
    [InlineData(".", "", "Add a site.yml with the site's name, publisher, owner, contact, funding, conflicts and purpose.")]
    [InlineData("site/en", "site/en/", "The folder above has one: name that with --content.")]
    [InlineData("yaml", "yaml/", "Rename “site.yaml” to “site.yml”.")]
    public void A_folder_without_a_site_file_is_no_content_and_is_not_read_through(string content, string place, string hint)
    {
        using var program = new ProgramFixture { ReadFile = path => throw new InvalidOperationException(path) };
        Directory.CreateDirectory(Path.Combine(program.Folder, "yaml/en"));
        File.WriteAllText(Path.Combine(program.Folder, "yaml/site.yaml"), "name: S");
        Assert.Equal(
            (1, "", $"{place}site.yml:1:1: error NB0152: The content folder has no site.yml\n  {hint}{Told}"),
            program.Run("check", "--content", content) is var run ? (run.Exit, run.Out, run.Error + "Nothing was published.\n") : default);
    }

    [Theory]
    [InlineData("en/secret.md", "../../secret.md", "NB0805: “en/secret.md” is a symbolic link that leads out of the content folder, or nowhere\n  Copy the file into the content folder in place of the link.")]
    [InlineData("en/etc", "/etc", "NB0805: “en/etc” is a symbolic link that leads out of the content folder, or nowhere\n  Copy the file into the content folder in place of the link.")]
    [InlineData("en/gone.md", "nothing.md", "NB0805: “en/gone.md” is a symbolic link that leads out of the content folder, or nowhere\n  Copy the file into the content folder in place of the link.")]
    [InlineData("en/self.md", "self.md", "NB0805: “en/self.md” is a symbolic link that leads out of the content folder, or nowhere\n  Copy the file into the content folder in place of the link.")]
    [InlineData("en/twin", "../../site-two", "NB0805: “en/twin” is a symbolic link that leads out of the content folder, or nowhere\n  Copy the file into the content folder in place of the link.")]
    [InlineData("en/back", "..", "NB0807: “en/back” is a symbolic link to a folder that holds it\n  Remove the link.")]
    public void A_link_that_leads_out_nowhere_or_back(string link, string target, string expected)
    {
        using var program = new ProgramFixture();
        File.WriteAllText(Path.Combine(program.Folder, "secret.md"), "secret");
        Directory.CreateDirectory(Path.Combine(program.Folder, "site-two"));
        File.CreateSymbolicLink(Path.Combine(program.Folder, "site", link), target);
        Assert.Equal((1, "", $"site/{link}:1:1: error {expected}{Told}"), program.Build());
    }

    [Fact]
    public void Two_links_back_do_not_multiply()
    {
        using var program = new ProgramFixture();
        File.CreateSymbolicLink(Path.Combine(program.Folder, "site/en/a"), ".");
        File.CreateSymbolicLink(Path.Combine(program.Folder, "site/en/b"), ".");
        Assert.EndsWith("\n2 errors, 0 warnings\nNothing was published.\n", program.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_inside_the_folder_is_followed()
    {
        using var program = new ProgramFixture();
        foreach (var ending in new[] { "md", "review.yml" })
            File.CreateSymbolicLink(Path.Combine(program.Folder, "site/en/again." + ending), "words." + ending);
        Assert.Equal((0, ""), program.Build() is var built ? (built.Exit, built.Error) : default);
        Assert.True(File.Exists(Path.Combine(program.Site, "again/index.html")));
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Named pipes are looked for on Linux.");
        using var program = new ProgramFixture();
        using (var make = Process.Start("mkfifo", Path.Combine(program.Folder, "site/en/pipe.md"))) make.WaitForExit();
        var built = await Task.Run(() => program.Build(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(
            (1, "", "site/en/pipe.md:1:1: error NB0808: “en/pipe.md” is neither a file nor a folder\n  Remove it from the content folder." + Told),
            built);
    }

    [Theory]
    [InlineData("site.yml")]
    [InlineData("references.yml")]
    [InlineData("en/words.md")]
    [InlineData("en/words.review.yml")]
    public void A_file_that_vanishes_before_it_is_read(string path)
    {
        using var program = new ProgramFixture();
        program.Build();
        var before = ProgramFixture.Picture(program.Site);
        var gone = Path.Combine(program.Folder, "site", path);
        program.ReadFile = file =>
        {
            if (file == gone) File.Delete(file);
            return File.ReadAllBytes(file);
        };
        var (exit, output, error) = program.Build();
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(
            $"site/{path}:1:1: error NB0804: “{path}” cannot be read (Could not find file '{gone}'.)\n"
            + "  Check that the file still exists, is not open elsewhere and may be read, then build again.\n",
            error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(program.Site));
    }

    [Fact]
    public void A_folder_that_vanishes_while_it_is_read()
    {
        using var program = new ProgramFixture();
        program.ReadFile = file =>
        {
            var bytes = File.ReadAllBytes(file);
            if (file.Contains("/en/", StringComparison.Ordinal)) File.Delete(file);
            return bytes;
        };

        // Everything was read once, so the site is whole although nothing of it is left.
        Assert.Equal((0, ""), program.Build() is var built ? (built.Exit, built.Error) : default);
        Assert.True(File.Exists(Path.Combine(program.Site, "words/index.html")));
    }

    [Fact]
    public void Names_of_files_cannot_steer_a_terminal()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using var program = new ProgramFixture();
        File.WriteAllText(Path.Combine(program.Folder, "site/en/a\u001b[31m\nb.xyz"), "x");
        Assert.StartsWith(
            "site/en/a\uFFFD[31m b.xyz:1:1: error NB0150: “en/a\uFFFD[31m b.xyz” is not a kind of file that NbSite publishes\n",
            program.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_huge_file_is_not_read_at_all()
    {
        using var program = new ProgramFixture();
        using (var file = File.Create(Path.Combine(program.Folder, "site/en/huge.png"))) file.SetLength(67_108_865);
        program.ReadFile = file => file.EndsWith("huge.png", StringComparison.Ordinal)
            ? throw new InvalidOperationException("It was read.")
            : File.ReadAllBytes(file);
        Assert.Equal(
            (1, "", "site/en/huge.png:1:1: error NB0105: This file has 67108865 bytes; at most 67108864 are read\n"
                + "  Split it into several files, or check that it is the file you meant." + Told),
            program.Build());
    }
}
