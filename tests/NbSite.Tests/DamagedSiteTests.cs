using System.Text;
using NbSite.Model;
using NbSite.Testing;
using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests;

/// <summary>A good site in which random places of random files are broken: it is told what is wrong, at places that exist.</summary>
public sealed class DamagedSiteTests
{
    private static readonly string[] Pieces =
    [
        "", "\n", " ", "  ", "\t", ": ", "- ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&a ", "*a", "!t", " #", "<b>", "\0", "\u202E",
        "..", "/", "\\", "9999999999", "-1", "~", "null", "true", "---\n", "2026-02-30", "javascript:", "{{value x}}", "{{list medicine}}",
        "[@guide]", "[@x]", "[x](nowhere)", ":::", "::: urgent\n", "### ", "| a |\n|---|\n", "\r\n", "{#x}", "{uncited=\"x\"}", "\"\\0\"", "[]", "{}",
    ];

    [Fact]
    public void Whatever_is_broken_is_told_at_a_place_that_exists()
    {
        var folder = Path.Combine(SiteFolder.Root, "valid-hay-fever/content");
        var good = SiteFixture.Bare("");
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            good = good.With(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path));
        Assert.Empty(good.Build().Diagnostics);
        var paths = good.Files.Keys.ToList();
        var random = Rounds.Dice();
        var rounds = Rounds.Of(40);
        var told = 0;
        var unhelpful = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            var site = good;
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var path = paths[random.Next(paths.Count)];
                site = random.Next(12) == 0 ? site with { Files = site.Files.Remove(path) } : site.With(path, Damage(site, path, random));
            }

            var result = site.Build().Result;
            unhelpful.AddRange(result.Diagnostics.Where(problem => Problem(problem, site) is not null).Select(problem =>
                $"{round}: {problem.Span.Path}:{problem.Span.Line}:{problem.Span.Column} {problem.Code} {problem.Message}: {Problem(problem, site)}"));
            if (result.HasErrors) told++;
        }

        if (unhelpful.Count > 0) Assert.Fail(string.Join("\n", unhelpful));
        Assert.InRange(told, rounds * 2 / 5, rounds);
    }

    private static byte[] Damage(SiteFixture site, string path, Random random)
    {
        if (!site.Files.TryGetValue(path, out var bytes)) return Encoding.UTF8.GetBytes("x");
        var text = Encoding.UTF8.GetString(bytes);
        var start = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, start + (random.Next(3) == 0 ? random.Next(20) : 0));
        return Encoding.UTF8.GetBytes(text[..start] + Pieces[random.Next(Pieces.Length)] + text[end..]);
    }

    /// <summary>Why the diagnostic does not help, if so.</summary>
    private static string? Problem(Diagnostic diagnostic, SiteFixture site)
    {
        var span = diagnostic.Span;
        if (diagnostic.Code == "NB0001") return "a fault of NbSite";
        if (diagnostic.Message.Contains('\n', StringComparison.Ordinal) || diagnostic.Message.Length > 400) return "a message of more than a line";
        if (string.IsNullOrWhiteSpace(diagnostic.Hint)) return "no hint";
        if (span.Line == 0) return null;
        if (!site.Files.TryGetValue(span.Path, out var bytes)) return "a place in a file that is not there";
        var lines = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").Split('\n');
        return span.Line <= lines.Length && span.Column >= 1 && span.Column <= lines[span.Line - 1].Length + 1 ? null : "a place that is not there";
    }
}
