using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>Every sample of the guide is compiled, run on a tiny site, and does what it says.</summary>
[Trait("Fast", "no")]
public sealed partial class GuideTests : IDisposable
{
    private readonly HostFolder _folder = new("""
        -- en/treatment.md --
        ---
        title: How the illness is treated
        summary: What is done.
        ---
        It is treated. [@src]
        """);

    [Fact]
    public void Every_sample_of_the_guide_is_tested_here()
    {
        var tested = typeof(GuideTests).GetMethods()
            .SelectMany(method => method.GetCustomAttributes(typeof(SampleAttribute), false)).Cast<SampleAttribute>()
                .Select(each => each.Heading);
        Assert.Equal(Samples().Keys.Order(StringComparer.Ordinal), tested.Order(StringComparer.Ordinal));
    }

    [Fact, Sample("Begin")]
    public void The_shortest_program_is_NbSite_as_it_comes()
    {
        Build("Begin");
        Assert.Contains("How the illness is treated", _folder.Site("treatment/index.html"), StringComparison.Ordinal);
    }

    [Fact, Sample("A step that every page takes")]
    public void A_step_changes_the_pages_that_it_is_for()
    {
        Build("A step that every page takes");
        Assert.Contains("You can phone us from nine to five.", _folder.Site("treatment/index.html"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("You can phone us", _folder.Site("about/index.html"), StringComparison.Ordinal);
    }

    [Fact, Sample("A page that is made")]
    public void A_page_is_made_and_led_to_and_found()
    {
        Build("A page that is made");
        var page = _folder.Site("newest/index.html");
        Assert.Contains("<h1 class=\"nb-title\">What is new</h1>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../treatment/index.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../newest/index.html\">What is new</a>", _folder.Site("treatment/index.html"),
            StringComparison.Ordinal);
    }

    [Fact, Sample("Files")]
    public void Files_are_written()
    {
        Build("Files");
        Assert.Equal("Made by our information team.\n", _folder.Site("humans.txt"));
        Assert.Contains("/treatment/,\"How the illness is treated\"\n", _folder.Site("lists/pages.csv"),
            StringComparison.Ordinal);
    }

    [Fact, Sample("A type of fact sheet")]
    public void A_sheet_of_a_new_type_becomes_a_page()
    {
        var path = Path.Combine(_folder.Root, "content/en/pump");
        File.WriteAllText(path + ".yml",
            "type: device\ntitle: Pump\nsummary: A pump.\nwhat-it-is: It pumps. [@src]\nhow-to-clean-it: With water. [@src]\n");
        File.WriteAllText(path + ".review.yml", Testing.SiteFixture.Review);
        Build("A type of fact sheet");
        Assert.Contains(">How to clean it", _folder.Site("pump/index.html"), StringComparison.Ordinal);
        Assert.Contains("<p class=\"nb-label\">Device</p>", _folder.Site("pump/index.html"), StringComparison.Ordinal);
    }

    [Fact, Sample("A kind of problem")]
    public void A_problem_is_told_explained_and_listed_as_a_rule()
    {
        var told = Build("A kind of problem").Error;
        Assert.Contains(
            "content/en/treatment.md:1:1: warning ACT0001: The title “How the illness is treated” has 26 characters; we allow 20", told,
            StringComparison.Ordinal);
        // Nothing changed: the page is not made again, and its warning is told all the same.
        Assert.Contains("ACT0001", Build("A kind of problem").Error, StringComparison.Ordinal);
        Assert.Contains("How to mend it: Shorten it", Run("A kind of problem", "explain", "act0001").Out,
            StringComparison.Ordinal);
        var sarif = Run("A kind of problem", "check", "--today", "2026-11-21", "--format", "sarif").Error;
        Assert.Contains("\"text\": \"In the menu of a phone it runs over several lines.\"", sarif,
            StringComparison.Ordinal);
    }

    [Fact, Sample("A part of the theme")]
    public void A_part_is_replaced_and_has_its_words()
    {
        Build("A part of the theme");
        Assert.Contains("<footer class=\"our-footer\">Test publisher thanks all who give.</footer>",
            _folder.Site("treatment/index.html"), StringComparison.Ordinal);
    }

    [Fact, Sample("Styles")]
    public void Rules_stand_in_a_layer_of_their_own_before_paper()
    {
        Build("Styles");
        var sheet = File.ReadAllText(Directory.GetFiles(Path.Combine(_folder.Root, "output/site/assets"),
            "site.*.css").Single());
        Assert.StartsWith("@layer nb-tokens, nb-base, nb-layout, nb-content, nb-parts, nb-own, nb-print;", sheet,
            StringComparison.Ordinal);
        Assert.Contains("@layer nb-own {\n.nb-title { text-decoration: underline }\n", sheet, StringComparison.Ordinal);
    }

    [Fact, Sample("Words")]
    public void A_word_of_NbSite_is_said_otherwise()
    {
        Build("Words");
        Assert.Contains("Ask your team before you act on what you read here.", _folder.Site("treatment/index.html"),
            StringComparison.Ordinal);
    }

    [Fact, Sample("A command")]
    public void A_command_reads_the_site()
    {
        var told = Run("A command", "titles");
        Assert.Equal(0, told.Exit);
        Assert.Contains("/treatment/ How the illness is treated\n", told.Out, StringComparison.Ordinal);
        Assert.Contains("titles", Run("A command", "--help").Out, StringComparison.Ordinal);
    }

    [Fact, Sample("All of one thing in one class")]
    public void A_feature_adds_all_its_parts()
    {
        Build("All of one thing in one class");
        // A number stays on one line.
        Assert.Contains("Phone <span class=\"nb-quantity\">0800 111 222</span>.", _folder.Site("helplines/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"telephone\":\"0800 111 222\"", _folder.Site("treatment/index.html"),
            StringComparison.Ordinal);
        Assert.Equal("0800 111 222\n", _folder.Site("helpline.txt"));
    }

    [Fact, Sample("Tests")]
    public void A_test_of_a_host_holds() => Assert.Equal(0, Run("Tests").Exit);

    public void Dispose() => _folder.Dispose();

    private (int Exit, string Out, string Error) Build(string heading)
    {
        var told = Run(heading, "build", "--today", "2026-11-21");
        Assert.True(told.Exit == 0, told.Error);
        return told;
    }

    private (int Exit, string Out, string Error) Run(string heading, params string[] args) =>
        Compiled.Run(Compiled.Assembly("charity", OutputKind.ConsoleApplication, Samples()[heading]), _folder.Root,
            args);

    /// <summary>The samples by the headings under which they stand.</summary>
    private static Dictionary<string, string> Samples()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        var guide = File.ReadAllText(Path.Combine(folder, "docs/guide/host.md")).ReplaceLineEndings("\n");
        return Regex.Split(guide, "^## ", RegexOptions.Multiline).Skip(1)
            .SelectMany(part => SampleForm().Matches(part).Select(match =>
                (Heading: part.Split('\n')[0], Text: match.Groups[1].Value)))
            .ToDictionary(sample => sample.Heading, sample => sample.Text, StringComparer.Ordinal);
    }

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SampleForm();

    /// <summary>Which sample a test is of.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SampleAttribute(string heading) : Attribute
    {
        public string Heading => heading;
    }
}
