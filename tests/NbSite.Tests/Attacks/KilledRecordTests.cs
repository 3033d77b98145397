using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>
/// The real program, ended as kill -9 ends it before a call to the disk, while it writes what is kept for good: an edition, a
/// recall, a sign-off. What was there stands, or what was to be there, and whole; the next run goes on from it.
/// </summary>
[Trait("Fast", "no")]
public sealed class KilledRecordTests
{
    private const string Record = "content/en/care/hair.review.yml";

    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["create"] = ["edition", "create", "e1", "--summary", "Words of e1."],
        ["recall"] = ["edition", "recall", "CODE", "--reason", "Wrong."],
        ["sign"] = ["review", "sign", "care/hair", "--role", "nurse", "--evidence", "the sources"],
    };

    [Theory]
    [InlineData("create", "syncfs:1", false)] // All is staged, and nothing in place.
    [InlineData("create", "rename:2", false)] // One of the new files is in place.
    [InlineData("create", "rmdir:1", true)] // What is left is cleared away.
    [InlineData("recall", "rename:1", false)]
    [InlineData("recall", "rename:2", true)] // The recall is in place, and not what binds it.
    [InlineData("sign", "rename:1", false)] // The words are staged.
    [InlineData("sign", "rename:2", false)] // They are kept among the editions, and the record is not in place.
    [InlineData("sign", "unlink:5", true)]
    public void What_was_there_stands_or_what_was_to_be_there(string command, string call, bool isDone)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = EditionSite.Make();
        for (var i = 0; i < 4; i++) site.Early($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Equal(0, site.Create("e0", "2026-11-01").Code);
        var shown = site.Edition("show", "page-0").Out;
        var code = shown[(shown.IndexOf("Version code ", StringComparison.Ordinal) + 13)..][..8];
        site.Hair("Other words. [@src]", notes: 2);
        string[] args = [.. Commands[command].Select(word => word == "CODE" ? code : word)];
        var before = Kept(site);
        using var whole = TestSite.Bare();
        foreach (var folder in new[] { "content", "editions" })
            TestSite.Copy(Path.Combine(site.Root, folder), Path.Combine(whole.Root, folder));
        Assert.Equal(0, whole.Run([.. args, "--today", "2026-11-21"]).Code);
        var after = Kept(whole);
        Assert.NotEqual(before, after);

        Tracing.Kill(site.Root, call, args);

        Assert.Equal(isDone ? after : before, Kept(site));
        Assert.Equal((0, ""), site.Edition("verify") is var verified ? (verified.Code, verified.Error) : default);
        Assert.Equal((0, ""), site.Run("check") is var check ? (check.Code, check.Error) : default);

        // The next run does what the killed one did not, and clears away what it left.
        if (!isDone) Assert.Equal(0, site.Run([.. args, "--today", "2026-11-21"]).Code);
        Assert.Equal(after, Kept(site));
        Assert.Equal(0, site.Create("e2", "2026-11-21", "--allow-empty").Code);
        Assert.Equal((0, ""), site.Edition("verify") is var again ? (again.Code, again.Error) : default);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "editions"), ".*"));
    }

    /// <summary>What people are told is kept.</summary>
    private static string Kept(TestSite site) => site.Edition("list").Out + File.ReadAllText(Path.Combine(site.Root, Record));
}
