using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Records of editions that are there and cannot be read are told otherwise than those that are missing.</summary>
[Trait("Fast", "no")]
public sealed class UnreadableRecordsTests
{
    [Theory]
    [InlineData("folder")]
    [InlineData("files")]
    public void What_may_not_be_read_is_not_told_as_missing(string what)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("a", "2026-11-01").Code);
        var records = Path.Combine(site.Root, "editions/records");
        string[] paths = what == "files" ? Directory.GetFiles(records, "*.json", SearchOption.AllDirectories)
            : [records, .. Directory.GetFileSystemEntries(records, "*", SearchOption.AllDirectories)];
        var calls = what == "files" ? "openat" : "openat,stat,lstat,newfstatat,statx,access";
        var (exit, told) = Tracing.Inject(site, $"{calls}:error=EACCES", ["build", "--output", "site"], paths);
        Assert.True(exit is 1 or 3, $"exit {exit}: {told}");
        Assert.DoesNotContain("NB1014", told, StringComparison.Ordinal);
        Assert.DoesNotContain("NbSite itself failed", told, StringComparison.Ordinal);
        Assert.Contains("denied", told, StringComparison.Ordinal);
        Assert.Contains("editions/records", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("link")]
    [InlineData("link out")]
    public void What_stands_in_the_place_of_the_records_is_told(string what)
    {
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("a", "2026-11-01").Code);
        var records = Path.Combine(site.Root, "editions/records");
        var away = Path.Combine(site.Root, "away");
        Directory.Move(records, away);
        if (what == "file") File.WriteAllText(records, "x");
        else if (what == "link") Directory.CreateSymbolicLink(records, "nowhere");
        else Directory.CreateSymbolicLink(records, "../away");
        var answer = site.Edition("verify");
        Assert.Equal(1, answer.Code);
        Assert.Contains("editions/records:1:1: error NB", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("NbSite itself failed", site.Build().Error, StringComparison.Ordinal);
        File.Delete(records);
        Directory.Move(away, records);
        Assert.Equal(0, site.Edition("verify").Code);
    }
}
