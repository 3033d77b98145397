using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Finding;

/// <summary>Levels of site.yml, as they are seen at the command line.</summary>
public sealed class LevelCommandTests : IDisposable
{
    private const string Unused = SiteFixture.References + "\n  - {id: unused, type: report, title: Unused, author: [{literal: A body}], issued: 2024}\n";

    private readonly ProgramFixture _program = new();

    public LevelCommandTests() => File.WriteAllText(Path.Combine(_program.Folder, "site/references.yml"), Unused);

    public void Dispose() => _program.Dispose();

    private void Site(string line, bool saysFormat = true)
    {
        var path = Path.Combine(_program.Folder, "site/site.yml");
        var lines = File.ReadAllLines(path).Where(each => !each.StartsWith("checks:", StringComparison.Ordinal)
            && (saysFormat || !each.StartsWith("format:", StringComparison.Ordinal)));
        File.WriteAllLines(path, [.. lines, line]);
    }

    [Fact]
    public void A_site_that_was_built_is_not_replaced_by_one_with_a_raised_warning()
    {
        Assert.Equal((0, "site/references.yml:7:10: warning NB0510: No page cites “unused”"), First(_program.Build()));
        var before = Directory.EnumerateFiles(_program.Site, "*", SearchOption.AllDirectories).Order().ToList();

        Site("checks: {NB0510: error}");
        Assert.Equal((1, "site/references.yml:7:10: error NB0510: No page cites “unused”"), First(_program.Build()));
        Assert.Equal(before, Directory.EnumerateFiles(_program.Site, "*", SearchOption.AllDirectories).Order());

        Site("checks: {NB0510: note}");
        Assert.Equal((0, "site/references.yml:7:10: note NB0510: No page cites “unused”"), First(_program.Build("--strict")));
        Site("checks: {NB0510: off}");
        Assert.Equal((0, "", "Checked"), (_program.Build("--strict") is var built ? built.Exit : -1, built.Error.Split('\n')[0].Trim(),
            _program.Run("check", "--content", "site", "--strict").Out.Split(' ')[0]));
    }

    [Fact]
    public void What_check_alone_tells_has_its_level_too()
    {
        Site("", saysFormat: false);
        Assert.Contains(": note NB0131:", _program.Run("check", "--content", "site").Error, StringComparison.Ordinal);
        Site("checks: {NB0131: error, NB0510: off}");
        var raised = _program.Run("check", "--content", "site");
        Assert.Equal(1, raised.Exit);
        Assert.StartsWith("site/site.yml:1:1: error NB0131:", raised.Error, StringComparison.Ordinal);
        Site("checks: {NB0131: off, NB0510: off}");
        Assert.Equal((0, ""), (_program.Run("check", "--content", "site") is var left ? left.Exit : -1, left.Error));
    }

    private static (int Exit, string Error) First((int Exit, string Out, string Error) run) => (run.Exit, run.Error.Split('\n')[0].TrimEnd());
}
