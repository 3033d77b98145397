using System.Text.RegularExpressions;
using NbSite.Tests.Editions;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>A disk that refuses one kind of call while what cannot wait is published, or while checks are recorded.</summary>
[Trait("Fast", "no")]
public sealed class UrgentFaultTests
{
    private const string Number = "values:\n  line:\n    what: the number\n    type: phone\n    entries:\n      - {number: \"0191 111 1111\", uncited: a number for tests}\n";

    public static TheoryData<string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string>();
            Add("urgent", Tracing.NoSpace, Tracing.NoRename, Tracing.NoFolder, Tracing.NoDelete);
            Add("restore", Tracing.NoRename, Tracing.NoFlush);
            Add("check", Tracing.NoSpace, Tracing.NoRename, Tracing.NoDelete);
            Add("bind", Tracing.NoRename, Tracing.NoFolder);
            return faults;

            void Add(string command, params IEnumerable<string> kinds)
            {
                foreach (var fault in Rounds.AreMany ? Tracing.Faults : kinds) faults.Add(command, fault);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_the_disk_refuses_is_told_and_the_next_run_is_right(string command, string fault)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = Site();
        string[] args = command switch
        {
            "urgent" => ["build", "--urgent", "--output", "site"],
            "restore" => ["edition", "restore", "a", "care/hair", "--output", "site"],
            "check" => ["review", "check", "--all", "--against", "the sources"],
            _ => ["review", "bind", "--edition", "a"],
        };
        if (command == "urgent") site.Write("content/values.yml", Number.Replace("111 1111", "222 2222", StringComparison.Ordinal));
        if (command == "restore") site.Hair("Harmful. [@src]", notes: 2);
        if (command == "restore") site.Good();
        var before = site.Tree();
        var records = Records(site);
        var (exit, told) = Tracing.Inject(site, fault + ":when=1+", args);
        Assert.True(exit is 0 or 3, $"exit {exit}: {told}");
        Assert.DoesNotContain("NB0001", told, StringComparison.Ordinal);
        Assert.DoesNotContain("NbSite itself failed", told, StringComparison.Ordinal);
        Assert.Equal((0, ""), (site.Edition("verify").Code, site.Edition("verify").Error));
        var isUrgent = command is "urgent" or "restore";
        if (exit == 3)
        {
            var isUntouched = told.Contains(isUrgent ? "The site was left as it was." : "Nothing was recorded.", StringComparison.Ordinal)
                || Regex.IsMatch(told, "cannot write (in|to|beside)");
            if (isUntouched) Assert.Equal(isUrgent ? before : records, isUrgent ? site.Tree() : Records(site));
            else Assert.Contains(isUrgent ? "What is urgent is in place." : "recorded", told, StringComparison.Ordinal);
        }

        if (exit == 0 && isUrgent)
        {
            Assert.NotEqual(before, site.Tree());
            // What the next urgent publication starts from is there, or its loss was told.
            Assert.NotEqual(
                File.Exists(Path.Combine(site.Root, ".site.nbsite/last-good")),
                told.Contains("what the site was made of could not be kept in “.site.nbsite/last-good”", StringComparison.Ordinal));
        }

        // The next run is right.
        if (isUrgent && !File.Exists(Path.Combine(site.Root, ".site.nbsite/last-good"))) site.Good();
        var again = site.Run([.. args, "--today", "2026-11-21"]);
        Assert.True(again.Code == 0, again.Error);
        if (command == "urgent") Assert.Contains("222 2222", Page(site, "call"), StringComparison.Ordinal);
        if (command == "restore") Assert.DoesNotContain("Harmful", Page(site, "care/hair"), StringComparison.Ordinal);
        if (command == "check") Assert.All(Records(site).Values, text => Assert.Contains("against: the sources", text, StringComparison.Ordinal));
        if (command == "bind") Assert.All(Records(site).Values, text => Assert.Contains("bound-to: a", text, StringComparison.Ordinal));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(site.Root, "*.new", SearchOption.AllDirectories), _ => true);
    }

    [Fact]
    public void A_build_whose_last_good_content_cannot_be_kept_says_so()
    {
        using var site = Site();
        // In the place of what is written first.
        Directory.CreateDirectory(Path.Combine(site.Root, ".site.nbsite/last-good.new"));
        site.Write("content/values.yml", Number.Replace("111 1111", "222 2222", StringComparison.Ordinal));
        const string told = "what the site was made of could not be kept in “.site.nbsite/last-good”: nothing urgent can be published over it. "
            + "Make room on the disk, check the permissions, and build again.";
        var answer = site.Build();
        Assert.Equal((0, $"nbsite: {told}\n"), (answer.Code, answer.Error));
        Assert.Contains("222 2222", Page(site, "call"), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(site.Build("--format", "json").Error);
        var entry = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal(("machine", "warning", told), (entry.GetProperty("code").GetString(), entry.GetProperty("severity").GetString(), entry.GetProperty("message").GetString()));
        Assert.Contains("it is not known what the last good site was made of", site.Build("--urgent").Error, StringComparison.Ordinal);
    }

    private static TestSite Site()
    {
        var site = EditionSite.Make();
        site.Write("content/values.yml", Number);
        site.Early("en/call.md", "---\ntitle: Call\nsummary: S.\n---\nPhone {{value line}}. [@src]\n");
        Assert.Equal(0, site.Create("a", "2026-11-01").Code);
        site.Good();
        return site;
    }

    private static string Page(TestSite site, string id) => File.ReadAllText(Path.Combine(site.Output, id, "index.html"));

    private static SortedDictionary<string, string> Records(TestSite site) => new(
        Directory.EnumerateFiles(Path.Combine(site.Root, "content"), "*.review.yml", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText),
        StringComparer.Ordinal);
}
