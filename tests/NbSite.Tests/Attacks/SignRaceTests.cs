using System.Diagnostics;
using NbSite.Disk;
using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Two who write into one review record at once: nobody's sign-off, and nobody's words, are lost.</summary>
[Trait("Fast", "no")]
public sealed class SignRaceTests
{
    private const string Record = "content/en/care/hair.review.yml";

    [Fact]
    public async Task Of_two_who_sign_at_once_each_is_on_record_or_told_to_wait()
    {
        using var site = EditionSite.Make();
        var signed = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            var runs = Enumerable.Range(0, 2).Select(i => (Role: $"role{round}x{i}", Run: Start(site, $"role{round}x{i}"))).ToList();
            foreach (var (role, run) in runs)
            {
                var told = await run.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                await run.WaitForExitAsync(TestContext.Current.CancellationToken);
                if (run.ExitCode == 0) signed.Add(role);
                else Assert.Equal((3, true), (run.ExitCode, told.Contains("Wait until it is done", StringComparison.Ordinal)));
                run.Dispose();
            }
        }

        Assert.True(signed.Count >= 2);
        var text = await File.ReadAllTextAsync(Path.Combine(site.Root, Record), TestContext.Current.CancellationToken);
        Assert.All(signed, role => Assert.Contains($"role: {role}\n", text, StringComparison.Ordinal));
        Assert.Equal((0, ""), (site.Run("check").Code, site.Run("check").Error));
        Assert.Empty(Directory.EnumerateFiles(site.Content, ".*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_record_that_is_changed_meanwhile_is_left_as_it_is()
    {
        using var site = EditionSite.Make();
        var path = Path.Combine(site.Root, Record);
        var before = File.ReadAllBytes(path);
        using var replacement = FileReplacement.Prepare(new RootedFolder(site.Content), "en/care/hair.review.yml", before, "new"u8);
        File.AppendAllText(path, "# mine\n");
        var changed = File.ReadAllBytes(path);
        Assert.Equal(
            "“en/care/hair.review.yml” was changed by somebody else since it was read, and was left as it is now. Run the command again.",
            Assert.Throws<Console.MachineException>(replacement.Commit).Message);
        Assert.Equal(changed, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_record_keeps_its_rights_its_owner_and_the_link_that_leads_to_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of this kind are of Unix.");
        if (OperatingSystem.IsWindows()) return;
        using var site = EditionSite.Make();
        var path = Path.Combine(site.Root, Record);
        var real = Path.Combine(site.Content, "en/.records-hair.yml");
        File.Move(path, real);
        File.CreateSymbolicLink(path, "../.records-hair.yml");
        File.SetUnixFileMode(real, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Equal(0, Sign(site, "nurse").Code);
        Assert.Equal("../.records-hair.yml", new FileInfo(path).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(real));
        Assert.Contains("role: nurse", File.ReadAllText(real), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_may_not_be_written_is_not()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of this kind are of Unix.");
        if (OperatingSystem.IsWindows()) return;
        using var site = EditionSite.Make();
        var path = Path.Combine(site.Root, Record);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        var before = File.ReadAllText(path);
        Assert.Equal(
            (3, "nbsite: “en/care/hair.review.yml” may not be written: its rights say so. Allow it, and run the command again.\n"),
            (Sign(site, "nurse").Code, Sign(site, "nurse").Error));
        Assert.Equal(before, File.ReadAllText(path));
    }

    [Fact]
    public void A_record_that_stands_in_two_places_is_not_torn_apart()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux is asked for the places of a file.");
        using var site = EditionSite.Make();
        var path = Path.Combine(site.Root, Record);
        HardLink.OrCopy(path, Path.Combine(site.Root, "second.yml"));
        var answer = Sign(site, "nurse");
        Assert.Equal(3, answer.Code);
        Assert.Contains("is one file in several places (a hard link)", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_signs_while_another_does()
    {
        using var site = EditionSite.Make();
        using var held = OutputLock.TryHold(Path.Combine(site.Content, ".nbsite-lock"), FileOptions.DeleteOnClose);
        Assert.Equal(new Answer(3, "", "nbsite: another NbSite is at work in “ROOT/content”: a command that writes there, such as sign, new or import. Wait until it is done.\n"), Sign(site, "nurse"));
    }

    private static Answer Sign(TestSite site, string role) => site.Run("review", "sign", "care/hair", "--role", role, "--evidence", "x");

    private static Process Start(TestSite site, string role) => Process.Start(new ProcessStartInfo(RealProgram.Path,
    [
        "review", "sign", "care/hair", "--role", role, "--evidence", "x", "--today", "2026-11-21",
    ])
    {
        WorkingDirectory = site.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
