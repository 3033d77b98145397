using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>
/// A disk that refuses one call, each kind in turn: what is told is what stands, and no store is left damaged. The calls are
/// made to fail by strace.
/// </summary>
[Trait("Fast", "no")]
public sealed class FaultTests
{
    public static TheoryData<string, string> Faults
    {
        get
        {
            // Every kind of call where a whole site is written; elsewhere those that another command does not show already.
            var faults = new TheoryData<string, string>();
            Add("build", Tracing.NoSpace, Tracing.NoRename, Tracing.NoFlush, Tracing.NoFlushOfAll, Tracing.NoFolder, Tracing.NoDelete, "renameat2:error=EINVAL");
            Add("create", Tracing.NoSpace, Tracing.NoRename, Tracing.NoFlushOfAll, Tracing.NoDelete);
            Add("recall", Tracing.NoRename, Tracing.NoFlush);
            Add("sign", Tracing.NoSpace, Tracing.NoRename, Tracing.NoFolder);
            Add("bundle", Tracing.NoSpace, Tracing.NoRename, Tracing.NoFolder);
            return faults;

            void Add(string command, params IEnumerable<string> kinds)
            {
                foreach (var fault in Rounds.AreMany ? Tracing.Faults : kinds) faults.Add(command, fault);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_the_disk_refuses_is_told_and_damages_nothing(string command, string fault)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("a", "2026-11-01").Code);
        var code = Regex.Match(site.Edition("show", "care/hair").Out, "Version code ([0-9a-z]{8})").Groups[1].Value;
        var known = site.Good();
        site.Hair("Two. [@src]", notes: 2);
        var old = site.Tree("editions");
        var record = Path.Combine(site.Root, "content/en/care/hair.review.yml");
        var review = File.ReadAllText(record);
        string[] args = command switch
        {
            "create" => ["edition", "create", "b", "--summary", "y"],
            "recall" => ["edition", "recall", code, "--reason", "Wrong."],
            "sign" => ["review", "sign", "care/hair", "about", "--role", "doctor", "--evidence", "x"],
            "build" => ["build", "--output", "site"],
            _ => ["bundle", "--output", "copies", "--folder"],
        };
        var dice = Rounds.Dice();
        var turns = Rounds.Of(1);
        for (var turn = 0; turn < turns; turn++)
        {
            var (exit, told) = Tracing.Inject(site, $"{fault}:when={(turn == 0 ? "1+" : (1 + dice.Next(60)).ToString(CultureInfo.InvariantCulture))}", args);
            Assert.True(exit is 0 or 3, $"exit {exit}: {told}");
            Assert.DoesNotContain("NB0001", told, StringComparison.Ordinal);
            Assert.DoesNotContain("NbSite itself failed", told, StringComparison.Ordinal);

            // Stores are whole, whatever was refused.
            var verified = site.Edition("verify");
            Assert.True(verified.Code == 0, verified.Error + told);
            switch (command)
            {
                case "create":
                    var isMade = File.Exists(Path.Combine(site.Root, "editions/b.json"));
                    if (exit == 0) Assert.True(isMade);
                    else Assert.Contains(isMade ? "The edition “b” is made." : "No edition was made.", told + (told.Contains("cannot write to the editions", StringComparison.Ordinal) ? "No edition was made." : ""), StringComparison.Ordinal);
                    if (isMade) return;
                    break;
                case "recall":
                    var isRecalled = File.Exists(Path.Combine(site.Root, "editions/recalls.json"));
                    if (exit == 0) Assert.True(isRecalled);
                    if (isRecalled) return;
                    break;
                case "sign":
                    var now = File.ReadAllText(record);
                    if (exit == 0) Assert.Contains("role: doctor", now, StringComparison.Ordinal);
                    else if (told.Contains("Nothing was recorded", StringComparison.Ordinal)) Assert.Equal(review, now);
                    if (exit == 0) return;
                    File.WriteAllText(record, review);
                    break;
                case "build":
                    var tree = site.Tree();
                    if (told.Contains("The site was left as it was.", StringComparison.Ordinal)) Assert.Equal(known, tree);
                    if (told.Contains("The new site is in place.", StringComparison.Ordinal)) Assert.NotEqual(known, tree);
                    if (exit == 0) Assert.NotEqual(known, tree);
                    // And the next build is right.
                    Assert.Equal((0, ""), (site.Build().Code, site.Build().Error));
                    return;
                default:
                    var zip = Path.Combine(site.Root, "copies/leaflets-2026-11-21.zip");
                    if (File.Exists(zip)) Assert.Equal(0, site.Run("bundle", "verify", zip).Code);
                    else Assert.NotEqual(0, exit);
                    Assert.Equal(0, site.Run("bundle", "--output", "copies", "--folder").Code);
                    Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(site.Root, "copies"), "*", SearchOption.AllDirectories), file => file.EndsWith("spool", StringComparison.Ordinal));
                    return;
            }
        }

        Assert.Equal(old.Keys.Where(IsListed), site.Tree("editions").Keys.Where(IsListed));

        // A lock whose file could not be removed is no lock, and records that nothing names are let be.
        static bool IsListed(string name) => !name.StartsWith("records", StringComparison.Ordinal) && !name.StartsWith('.');
    }

    [Theory]
    [InlineData("build --output site", ">/dev/full", 0)]
    [InlineData("build --output site", ">&-", 0)]
    [InlineData("edition create a --summary x --today 2026-11-21", ">/dev/full", 0)]
    [InlineData("review sign about --role x --evidence y --today 2026-11-21", ">/dev/full 2>/dev/full", 0)]
    [InlineData("bundle --output copies", ">/dev/full", 0)]
    [InlineData("edition list", ">/dev/full", 3)]
    [InlineData("review", ">/dev/full", 3)]
    public void Failing_to_print_is_not_failing(string command, string to, int exit)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/full.");
        using var site = EditionSite.Make();
        if (command == "edition list") site.Create("z", "2026-01-01");
        var (code, told) = Shell(site, $"'{RealProgram.Path}' {command} {to}");
        Assert.Equal((exit, false), (code, told.Contains("left as it was", StringComparison.Ordinal)));
        if (exit == 3) Assert.StartsWith("nbsite: cannot print: ", told, StringComparison.Ordinal);
    }

    private static (int Exit, string Told) Shell(TestSite site, string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = site.Root, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var told = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, told.GetAwaiter().GetResult());
    }
}
