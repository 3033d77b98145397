using Xunit;

namespace NbSite.Tests;

/// <summary>Something of another kind stands where a file or a folder is to be.</summary>
public sealed class RefusingDiskTests
{
    [Fact]
    public void An_output_below_a_file_is_refused()
    {
        using var site = TestSite.With();
        site.Write("file", "mine");
        var answer = site.Run("build", "--output", "file/site");
        Assert.Equal(3, answer.Code);
        Assert.StartsWith("nbsite: cannot write beside the output “ROOT/file/site”: ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Check the permissions, or choose another --output.\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_that_cannot_be_written_does_not_spoil_the_site()
    {
        using var site = TestSite.With();
        site.Good();
        Directory.CreateDirectory(site.Place.Memory + ".new");
        site.WriteContent("content", "second");
        var second = site.Good();
        Assert.Equal(second, site.Good());
    }

    [Fact]
    public void A_manifest_that_cannot_be_written_leaves_the_site_as_it_was()
    {
        using var site = TestSite.With();
        var before = site.Good();
        var obstacle = Directory.CreateDirectory(site.Place.NextManifest + ".new");
        site.WriteContent("content", "second");
        var answer = site.Build();
        Assert.Equal(3, answer.Code);
        Assert.EndsWith("The site was left as it was.\n", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
        obstacle.Delete();
        Assert.NotEqual(before, site.Good());
    }
}
