using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests.Editions;

/// <summary>The real program, ended as kill -9 ends it, before each kind of call that it makes to the disk.</summary>
[Trait("Fast", "no")]
public sealed class EditionKillTests
{
    // While records are staged; when all are; before each of the new files is put in place; while what is left is cleared away.
    private static readonly string[] CreateCalls = ["mkdir:3", "syncfs:1", "rename:1", "rename:2", "rename:3", "rmdir:1", "unlink:1"];

    private static readonly string[] RecallCalls = ["syncfs:1", "rename:1", "rename:2", "rmdir:1", "unlink:1"];

    [Fact]
    public void A_killed_create_leaves_the_old_editions_or_the_new_ones()
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = EditionSite.Make();
        for (var i = 0; i < 40; i++)
            site.Early($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Equal(0, site.Create("e0", "2026-11-21").Code);
        for (var i = 0; i < CreateCalls.Length; i++)
        {
            site.Hair($"Words of turn {i}. [@src]", notes: i + 2);
            var name = $"e{i + 1}";
            Tracing.Kill(site.Root, CreateCalls[i], "edition", "create", name, "--summary", "More.", "--allow-empty");
            Assert.Equal((0, ""), Codes(site.Edition("verify")));

            // Whatever was left behind, the next run makes the same edition, unless the killed one had made it.
            var again = site.Create(name, "2026-11-21", "--allow-empty");
            Assert.True(again.Code == 0 || again.Error.Contains($"there is an edition “{name}” already", StringComparison.Ordinal), again.Error);
        }

        Assert.Equal(0, site.Edition("verify").Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "editions"), ".*"));
    }

    [Fact]
    public void A_killed_recall_leaves_the_old_recalls_or_the_new_ones()
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = EditionSite.Make();
        for (var i = 0; i < RecallCalls.Length; i++)
            site.Early($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Equal(0, site.Create("e0", "2026-11-21").Code);
        for (var i = 0; i < RecallCalls.Length; i++)
        {
            var shown = site.Edition("show", $"page-{i}").Out;
            var code = shown[(shown.IndexOf("Version code ", StringComparison.Ordinal) + 13)..][..8];
            var before = site.Edition("list").Out;
            Tracing.Kill(site.Root, RecallCalls[i], "edition", "recall", code, "--reason", "Wrong.");
            Assert.Equal((0, ""), Codes(site.Edition("verify")));
            var after = site.Edition("list").Out;
            Assert.True(after == before || after.Contains($"recalled {code} on 2026-11-21: Wrong.\n", StringComparison.Ordinal));
            var again = site.Edition("recall", code, "--reason", "Wrong.", "--today", "2026-11-21");
            Assert.True(again.Code == 0 || again.Error.Contains("was recalled already", StringComparison.Ordinal), again.Error);
        }
    }

    private static (int, string) Codes(Answer answer) => (answer.Code, answer.Error);
}
