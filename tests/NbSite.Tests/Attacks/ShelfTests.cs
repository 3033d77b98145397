using NbSite.Console;
using NbSite.Disk;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Copies and leaflets among files of other people.</summary>
public sealed class ShelfTests
{
    private const string Clinic = "name: NAME\nowner: The team\nchecked: 2026-11-02\ndue: 2027-03-02\nphones:\n  team: {reaches: Ward 4, number: \"0191 496 0000\", hours: day and night}\n";

    [Fact]
    public void Two_clinics_never_take_each_other_s_name()
    {
        using var site = TestSite.With();
        site.Write("clinics/north/ward-4.yml", Clinic.Replace("NAME", "North", StringComparison.Ordinal));
        site.Write("clinics/south/ward-4.yml", Clinic.Replace("NAME", "South", StringComparison.Ordinal));
        Assert.Equal(("", 0), Bundle("north/ward-4"));
        var before = site.Tree("out");
        Assert.Equal(
            ("nbsite: “ROOT/out/leaflets-2026-11-21-ward-4.zip” was made for “../clinics/north/ward-4.yml”, and this one would take its place. "
            + "Give the clinics' files different names, or choose another --output.\n", 3), Bundle("south/ward-4"));
        Assert.Equal(before, site.Tree("out"));
        Assert.Equal(("", 0), Bundle("north/ward-4"));

        (string, int) Bundle(string clinic)
        {
            var answer = site.Run("bundle", "--output", "out", "--clinic", $"clinics/{clinic}.yml");
            return (answer.Error, answer.Code);
        }
    }

    [Fact]
    public void Clinics_whose_names_have_no_Latin_letters_are_told_apart()
    {
        using var site = TestSite.With();
        foreach (var name in new[] { "日本", "病院" })
        {
            site.Write($"{name}.yml", Clinic.Replace("NAME", name, StringComparison.Ordinal));
            Assert.Equal(0, site.Run("bundle", "--output", "out", "--clinic", $"{name}.yml").Code);
        }

        Assert.Equal(2, Directory.GetFiles(Path.Combine(site.Root, "out"), "leaflets-2026-11-21-clinic-*.zip").Length);
    }

    [Theory]
    [InlineData("leaflets-2026-11-21.zip")]
    [InlineData("leaflets-2026-11-21.html", "--single-file")]
    public void A_file_of_somebody_else_s_is_not_replaced(string name, params string[] more)
    {
        using var site = TestSite.With();
        site.Write("out/" + name, "mine");
        var answer = site.Run(["bundle", "--output", "out", .. more]);
        Assert.Equal(
            (3, "", $"nbsite: “ROOT/out/{name}” was not written by NbSite, or was changed since. NbSite does not replace it. Move it away, or choose another --output.\n"),
            (answer.Code, answer.Out, answer.Error));
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(site.Root, "out", name)));
        Assert.Equal([name], Directory.GetFiles(Path.Combine(site.Root, "out")).Select(Path.GetFileName));
    }

    [Fact]
    public void Files_beside_a_copy_and_links_are_left_alone()
    {
        using var site = TestSite.With();
        foreach (var ending in new[] { "new", "spool" }) site.Write($"out/leaflets-2026-11-21.zip.{ending}", "mine");
        site.Write("target", "mine");
        Assert.Equal(0, site.Run("bundle", "--output", "out").Code);
        foreach (var ending in new[] { "new", "spool" }) Assert.Equal("mine\n", File.ReadAllText(Path.Combine(site.Root, $"out/leaflets-2026-11-21.zip.{ending}")));
        File.Delete(Path.Combine(site.Root, "out/leaflets-2026-11-21.zip"));
        File.CreateSymbolicLink(Path.Combine(site.Root, "out/leaflets-2026-11-21.zip"), Path.Combine(site.Root, "target"));
        Assert.Equal(3, site.Run("bundle", "--output", "out").Code);
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(site.Root, "target")));
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_and_what_a_running_one_has_is_not()
    {
        using var site = TestSite.Bare();
        var shelf = Shelf.Open(site.Root);
        using var held = shelf.Take("a.zip", "");
        File.WriteAllText(held.Temporary("spool"), "x");
        site.Write(".nbsite/work/old.zip/spool", "x");
        site.Write(".nbsite/work/old.zip/lock", "");
        var again = Shelf.Open(site.Root);
        Assert.False(Directory.Exists(Path.Combine(site.Root, ".nbsite/work/old.zip")));
        Assert.True(File.Exists(held.Temporary("spool")));
        Assert.Equal($"another NbSite is making “{held.Path}”. Wait until it is done.", Assert.Throws<MachineException>(() => again.Take("a.zip", "")).Message);
    }

    [Fact]
    public void A_working_folder_of_somebody_else_s_is_refused()
    {
        using var site = TestSite.With();
        site.Write("out/.nbsite/precious.txt", "mine");
        Assert.Equal(3, site.Run("bundle", "--output", "out").Code);
        Assert.Equal(["precious.txt"], Directory.GetFileSystemEntries(Path.Combine(site.Root, "out/.nbsite")).Select(Path.GetFileName));
    }

    [Fact]
    public void An_output_keeps_what_NbSite_did_not_write_also_when_it_is_empty_or_hidden()
    {
        using var site = TestSite.With();
        var known = site.Good();
        Directory.CreateDirectory(Path.Combine(site.Output, "mine/keep/sub"));
        var answer = site.Build();
        Assert.Equal(3, answer.Code);
        Assert.EndsWith("\n  mine/keep/sub/\n", answer.Error, StringComparison.Ordinal);
        Directory.Delete(Path.Combine(site.Output, "mine"), recursive: true);
        Assert.Equal(known, site.Good());
        site.Write(".other.nbsite/staging/precious.txt", "mine");
        var foreign = site.Run("build", "--output", "other");
        Assert.Equal(
            (3, "nbsite: “ROOT/.other.nbsite” is where NbSite keeps what it knows of the output “ROOT/other”, but it was not made by NbSite. Move it away, or choose another --output.\n"),
            (foreign.Code, foreign.Error));
        Assert.True(File.Exists(Path.Combine(site.Root, ".other.nbsite/staging/precious.txt")));
        Directory.CreateSymbolicLink(Path.Combine(site.Root, ".third.nbsite"), site.Content);
        Assert.Equal(3, site.Run("build", "--output", "third").Code);
        // An output that is refused keeps nothing of NbSite's beside it.
        site.Write("full/mine.txt", "mine");
        Assert.Equal(3, site.Run("build", "--output", "full").Code);
        Assert.False(Directory.Exists(Path.Combine(site.Root, ".full.nbsite")));
    }

    [Fact]
    public void A_file_put_into_the_output_while_it_was_built_is_kept_and_told()
    {
        using var site = TestSite.With();
        site.Good();
        site.WriteContent("content", "second");
        using var staged = StagedOutput.Open(site.Place);
        staged.Add(new Pipelines.OutputFile("index.html", "x"u8.ToArray()));
        site.Write("site/late.txt", "mine");
        staged.Publish();
        var kept = Assert.Single(staged.Kept);
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(kept, "late.txt")));
    }
}
