using NbSite.Preview.Watching;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>A preview of a site with a pack.</summary>
public sealed class PackPreviewTests
{
    [Fact]
    public async Task ThePacksFolderIsFollowedAndSoIsTheLock()
    {
        var complaints = new List<string>();
        await using var preview = new PreviewFixture((content, inbox) => new FolderWatcher(
            Path.Combine(Path.GetDirectoryName(content)!, "pack"), polls: true, inbox, complaints.Add));
        var site = preview.Site;
        site.Write("pack/pack.yml", "name: shared\nversion: \"1\"\nformat: 1");
        site.Write("pack/references.yml", NbSite.Testing.SiteFixture.References.Replace("id: src", "id: own", StringComparison.Ordinal));
        site.Page("pack", "en/shared.md", "---\ntitle: Shared\nsummary: S.\n---\nWords of the pack. [@own]\n");
        site.Write("content/site.yml", File.ReadAllText(preview.Full("site.yml")) + "packs:\n  - path: ../pack\n");
        Assert.Equal(0, site.Run("upgrade", "--packs", "--write").Code);
        await preview.Begin();
        await preview.SameAsFresh();
        Assert.Contains("Words of the pack.", preview.Page("shared/index.html"), StringComparison.Ordinal);
        site.Write("pack/en/shared.md", "---\ntitle: Shared\nsummary: S.\n---\nOther words. [@own]\n");
        var state = await preview.Until(state => !state.Errors.IsEmpty && !state.IsBuilding);
        Assert.Equal("NB1526", Assert.Single(state.Errors).Code);
        Assert.Contains("Words of the pack.", preview.Page("shared/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, site.Run("upgrade", "--packs", "--write").Code);
        preview.Inbox.Tell(preview.Full("packs.lock.yml"));
        await preview.SameAsFresh();
        Assert.Contains("Other words.", preview.Page("shared/index.html"), StringComparison.Ordinal);
    }
}
