using NbSite.Preview.Watching;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>Whatever is done to the files, in whatever order: in the end the preview is a fresh build of them.</summary>
public sealed class StormTests
{
    private static readonly string[] Pages = ["about", "things/page-0", "things/page-1", "things/page-2", "new-1", "deep/down/new-2"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task RandomEditsThatAreToldOf(int seed)
    {
        await using var preview = await new PreviewFixture().Begin();
        await Storm(preview, seed, preview.Inbox.Tell);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task RandomEditsThatTheSystemTellsOf(int seed)
    {
        await using var preview = await new PreviewFixture((folder, inbox) => new FolderWatcher(folder, polls: false, inbox, _ => { })).Begin();
        await Storm(preview, seed, _ => { });
    }

    [Fact]
    public async Task RandomEditsThatNobodyTellsOf()
    {
        await using var preview = await new PreviewFixture((folder, inbox) => new FolderWatcher(folder, polls: true, inbox, _ => { })).Begin();
        await Storm(preview, 6, _ => { });
    }

    [Fact]
    public async Task ThousandsOfFilesAtOnce()
    {
        await using var preview = await new PreviewFixture((folder, inbox) => new FolderWatcher(folder, polls: false, inbox, _ => { })).Begin();
        const string Text = "---\ntitle: Many {0}\nsummary: One of many.\nkind: about\n---\nWords.\n";
        for (var i = 0; i < 2500; i++)
        {
            var folder = preview.Full($"en/many-{i / 100}");
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"m-{i}.md"), Text.Replace("{0}", $"{i}", StringComparison.Ordinal));
            File.WriteAllText(Path.Combine(folder, $"m-{i}.review.yml"), Testing.SiteFixture.Review);
        }

        await preview.SameAsFresh();
        Assert.Contains("Many 2499", preview.Page("many-24/m-2499/index.html"), StringComparison.Ordinal);
        for (var i = 0; i < 25; i++) Directory.Delete(preview.Full($"en/many-{i}"), recursive: true);
        await preview.SameAsFresh();
    }

    [Fact]
    public async Task AFolderThatIsPutInThePlaceOfTheContentIsFollowed()
    {
        await using var preview = await new PreviewFixture((folder, inbox) => new FolderWatcher(folder, polls: false, inbox, _ => { })).Begin();
        TestSite.Copy(preview.Site.Content, preview.Site.Content + "-next");
        File.WriteAllText(preview.Site.Content + "-next/en/about.md", "---\ntitle: About us\nsummary: Who.\nkind: about\n---\nWe are next.\n");
        Directory.Move(preview.Site.Content, preview.Site.Content + "-old");
        Directory.Move(preview.Site.Content + "-next", preview.Site.Content);
        await preview.SameAsFresh();
        File.WriteAllText(preview.Full("en/about.md"), "---\ntitle: About us\nsummary: Who.\nkind: about\n---\nWe are after that.\n");
        await preview.SameAsFresh();
        Assert.Contains("We are after that", preview.Page("about/index.html"), StringComparison.Ordinal);
    }

    private static async Task Storm(PreviewFixture preview, int seed, Action<string> tell)
    {
        // What browsers show is made first.
        using var about = preview.Hub.Shows("about/index.html");
        using var page = preview.Hub.Shows("things/page-1/index.html");
        var dice = new Random(seed);
        for (var round = 0; round < 5; round++)
        {
            for (var edit = dice.Next(1, 12); edit > 0; edit--)
            {
                Edit(preview, dice, tell);
                if (dice.Next(4) == 0) await Task.Delay(dice.Next(60));
            }

            await preview.SameAsFresh();
        }
    }

    private static void Edit(PreviewFixture preview, Random dice, Action<string> tell)
    {
        var name = Pages[dice.Next(Pages.Length)];
        var (page, record) = (preview.Full($"en/{name}.md"), preview.Full($"en/{name}.review.yml"));
        Directory.CreateDirectory(Path.GetDirectoryName(page)!);
        var kind = name == "about" ? "about" : "practical";
        var words = dice.Next(12) == 0 ? "[Broken](no-such-page)" : $"Words {dice.Next(1000)}.";
        var text = $"---\ntitle: {name} {dice.Next(3)}\nsummary: A page.\nkind: {kind}\n---\n{words}\n";
        switch (dice.Next(6))
        {
            case 0 when name != "about" && File.Exists(page):
                File.Delete(page);
                File.Delete(record);
                break;
            case 1 when name.StartsWith("new", StringComparison.Ordinal) && File.Exists(page):
                var other = preview.Full($"en/moved-{dice.Next(3)}");
                File.Move(page, other + ".md", overwrite: true);
                File.Move(record, other + ".review.yml", overwrite: true);
                tell(other + ".md");
                break;
            case 2:
                // As vim does: the old words under another name, the new ones written anew.
                if (File.Exists(page)) File.Move(page, page + "~", overwrite: true);
                File.WriteAllText(page, text);
                File.WriteAllText(record, Testing.SiteFixture.Review);
                File.Delete(page + "~");
                tell(page + "~");
                break;
            case 3:
                // As most editors do: written beside, and renamed.
                File.WriteAllText(page + ".tmp", text);
                File.WriteAllText(record, Testing.SiteFixture.Review);
                File.Move(page + ".tmp", page, overwrite: true);
                tell(page + ".tmp");
                break;
            case 4 when File.Exists(page):
                // The same size and time, as a version control may leave.
                var time = File.GetLastWriteTimeUtc(page);
                File.WriteAllText(page, File.ReadAllText(page).Replace("Words ", "Worte ", StringComparison.Ordinal));
                File.SetLastWriteTimeUtc(page, time);
                break;
            default:
                File.WriteAllText(page, text);
                File.WriteAllText(record, Testing.SiteFixture.Review);
                break;
        }

        tell(page);
        tell(record);
    }
}
