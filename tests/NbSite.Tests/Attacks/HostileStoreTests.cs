using System.Text;
using System.Text.RegularExpressions;
using NbSite.Publishing.Features.Editions;
using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Stores that somebody wrote to do harm: a pull request from a fork may change them, and CI builds it.</summary>
public sealed class HostileStoreTests
{
    [Theory]
    [InlineData("\"id\":\"about\"", "\"id\":\"../../../../../../pwned\"", "“id” must be an id such as treatments/surgery", 11)]
    [InlineData("\"id\":\"about\"", "\"id\":\"a\\u0000\"", "This text holds a control character (U+0000)", 11)]
    [InlineData("\"id\":\"about\"", "\"id\":\"/etc/x\"", "“id” must be an id such as treatments/surgery", 11)]
    [InlineData("\"id\":\"about\"", "\"id\":\"a\\\\..\\\\b\"", "“id” must be an id such as treatments/surgery", 11)]
    [InlineData("\"id\":\"about\"", "\"id\":\"\"", "“id” must be an id such as treatments/surgery", 11)]
    [InlineData("\"language\":\"en\"", "\"language\":\"../en\"", "“language” must be a language such as en or pt-BR", 11)]
    [InlineData("\"address\":\"/about/\"", "\"address\":\"/../../about/\"", "“address” must be an address such as /surgery/", 11)]
    [InlineData("\"address\":\"/about/\"", "\"address\":\"//evil.example/\"", "“address” must be an address such as /surgery/", 11)]
    [InlineData("\"address\":\"/about/\"", "\"address\":\"/about\"", "“address” must be an address such as /surgery/", 11)]
    [InlineData("\"title\":\"About\"", "\"title\":\"\u200B\"", "“title” must be text that can be seen", 11)]
    [InlineData("\"title\":\"About\"", "\"title\":\"A\u202Ebout\"", "This text holds a hidden character (U+202E, change of reading direction)", 11)]
    [InlineData("\"summary\": \"Words of b.\"", "\"summary\": \"y\\u0001c\"", "This text holds a control character (U+0001)", 9)]
    [InlineData("\"summary\": \"Words of b.\"", "\"summary\": \"\u00AD\"", "“summary” must be text that can be seen", 9)]
    [InlineData("\"site\": \"Test site\"", "\"site\": \"Test\\u2028site\"", "This text holds a hidden character (U+2028, line separator)", 5)]
    public void What_no_content_could_say_is_told_at_its_place_and_nothing_is_written(string good, string bad, string told, int line)
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-01");
        var path = Path.Combine(site.Root, "editions/b.json");
        var text = File.ReadAllText(path);
        Assert.Contains(good, text, StringComparison.Ordinal);
        var at = text.IndexOf(good, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + bad + text[(at + good.Length)..]);
        var before = Everything(site.Root);
        var answer = site.Build();
        Assert.Equal((1, ""), (answer.Code, answer.Out));
        Assert.Matches($@"^editions/b\.json:{line}:\d+: error NB10(06|90): {System.Text.RegularExpressions.Regex.Escape(told)}\n", answer.Error);
        Assert.Equal(1, site.Edition("verify").Code);
        Assert.Equal(before, Everything(site.Root));
    }

    [Fact]
    public void An_edition_that_cannot_be_read_is_not_told_as_none()
    {
        using var site = EditionSite.Make();
        Assert.Equal(0, site.Create("a", "2026-11-01").Code);
        site.Good();
        var manifest = Path.Combine(site.Root, "editions/a.json");
        File.WriteAllText(manifest, Regex.Replace(File.ReadAllText(manifest), "\"[0-9a-f]{64}\"", "\"../../../etc/passwd\""));
        foreach (var args in new string[][] { ["edition", "restore", "a", "--output", "site"], ["review", "bind", "--edition", "a"] })
        {
            var answer = site.Run([.. args, "--today", "2026-11-21"]);
            Assert.Equal(2, answer.Code);
            Assert.Matches("^nbsite: no edition “a” can be read: editions/a.json:[0-9]+: .+\\. See: ./nbsite edition verify.\n$", answer.Error);
        }
    }

    [Fact]
    public void Whatever_is_done_to_a_store_is_read_without_fault_and_changes_are_found()
    {
        using var site = EditionSite.Make();
        site.Create("a", "2026-02-01");
        site.Hair("Two. [@src]", notes: 2);
        site.Create("b", "2026-03-01");
        var code = site.Edition("show", "care/hair", "--on", "2026-02-02").Out;
        code = code[(code.IndexOf("Version code ", StringComparison.Ordinal) + 13)..][..8];
        Assert.Equal(0, site.Edition("recall", code, "--reason", "Wrong.", "--today", "2026-03-02").Code);
        var good = site.Tree("editions").Keys.ToDictionary(
            name => name, name => File.ReadAllBytes(Path.Combine(site.Root, "editions", name)), StringComparer.Ordinal);
        var names = good.Keys.Order(StringComparer.Ordinal).ToList();
        var dice = Rounds.Dice();
        var missed = new List<string>();
        for (var round = Rounds.Of(400); round > 0; round--)
        {
            var name = names[dice.Next(names.Count)];
            var (what, bytes) = Damage(good[name], dice);
            var files = Testing.Editions.MemoryEditions.None;
            foreach (var (path, kept) in good)
            {
                if (path != name) files = files.With(path.Replace('\\', '/'), kept);
                else if (bytes is not null) files = files.With(path.Replace('\\', '/'), bytes);
            }

            var audit = EditionVerifier.Check(EditionStoreReader.Read(files), files, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(audit.Problems, problem => problem.Code == "NB0001");
            Assert.All(audit.Problems, problem => Assert.DoesNotContain('\n', problem.Message));
            // The seal may be lost, which the guide says: nothing else in the folder can speak for the newest edition then.
            var mayPass = bytes is null && name == EditionNames.Seal;
            if (audit.Problems.IsEmpty && !mayPass && (bytes is null || !bytes.AsSpan().SequenceEqual(good[name]))) missed.Add($"{name}: {what}");
        }

        Assert.Empty(missed);
    }

    private static (string What, byte[]? Bytes) Damage(byte[] good, Random dice)
    {
        switch (dice.Next(8))
        {
            case 0: return ("removed", null);
            case 1: return ("cut", good[..dice.Next(good.Length)]);
            case 2: return ("doubled", [.. good, .. good]);
            default:
                var bytes = (byte[])good.Clone();
                var at = dice.Next(bytes.Length);
                var one = (byte)dice.Next(256);
                var what = $"byte {at}: {bytes[at]:x2} → {one:x2} ({Encoding.UTF8.GetString(bytes, Math.Max(0, at - 20), Math.Min(40, bytes.Length - Math.Max(0, at - 20)))})";
                bytes[at] = one;
                return (what, bytes);
        }
    }

    private static string Everything(string root) => string.Join('\n', Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/.site.nbsite", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
