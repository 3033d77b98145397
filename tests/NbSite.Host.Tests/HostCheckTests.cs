using System.CommandLine;
using Microsoft.AspNetCore.Components;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Theme.Components;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>What does not fit is told at the start, all at once, and nothing is read or built.</summary>
public sealed class HostCheckTests
{
    private static readonly DiagnosticDescriptor Fine = new("ACT0001", Severity.Warning, "T", "M {0}", "W", "H");

    private static Dictionary<string, string> Word(string key, string word) => new() { [key] = word };

    [Fact]
    public void Everything_is_told_at_once_and_nothing_is_built()
    {
        using var folder = new HostFolder();
        var host = SiteHost.Create().ReplacePart<SiteFooter, Bare>().ReplacePart("SiteFoter", typeof(Bare))
            .AddStyles("a { color: red ")
            .AddCommand(_ => new Command("build") { Action = null });
        var told = folder.Run(host, "build");
        Assert.Equal(2, told.Exit);
        Assert.Equal("", told.Out);
        Assert.StartsWith("nbsite: this program cannot run as it is put together:\n  ReplacePart: ", told.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "\n  ReplacePart: “Bare” cannot stand for “SiteFooter”, which is given View (PageView): it lacks [Parameter] View (PageView).\n", told.Error,
            StringComparison.Ordinal);
        Assert.Contains("\n  ReplacePart: The theme has no part named “SiteFoter”. It has: ", told.Error,
            StringComparison.Ordinal);
        Assert.Contains(". Did you mean “SiteFooter”?\n", told.Error, StringComparison.Ordinal);
        Assert.Contains("\n  AddStyles: a “{” has no “}”.\n", told.Error, StringComparison.Ordinal);
        Assert.Contains("\n  AddCommand: there is a command “build” already.\n", told.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Root, "output")));
        // Programs read each by itself.
        var json = folder.Run(host, "check", "--format", "json");
        Assert.Equal(2, json.Exit);
        Assert.Equal(4, json.Error.Split("\"code\": \"usage\"").Length - 1);
    }

    [Fact]
    public void A_part_is_held_to_each_of_its_parameters()
    {
        Assert.Empty(SiteHost.Create().ReplacePart<SiteFooter, Fits>().ReplacePart<TermList, TakesAll>().Problems);
        Assert.Equal(
            ["ReplacePart: “Wrong” cannot stand for “TermList”, which is given View (PageView), Parts (ComponentMap): its [Parameter] View is String and "
                + "is given PageView; it lacks [Parameter] Parts (ComponentMap); nothing gives its [Parameter] More."],
            SiteHost.Create().ReplacePart<TermList, Wrong>().Problems);
        Assert.Equal(
            ["ReplacePart: “String” is not a Razor component, and cannot stand for “SiteFooter”."],
            SiteHost.Create().ReplacePart("SiteFooter", typeof(string)).Problems);
        Assert.Equal(["ReplacePart: “SiteFooter” is replaced twice."],
            SiteHost.Create().ReplacePart<SiteFooter, Fits>().ReplacePart<SiteFooter, Fits>().Problems);
    }

    [Theory]
    [InlineData("a { color: red } }", "line 1 has a “}” that ends nothing")]
    [InlineData("\na::before { content: \"x }", "line 2 has quotes that do not end")]
    [InlineData("a { color: red }\n/* b", "line 2 begins a comment that does not end")]
    [InlineData("a { background: URL(x.png) }", "line 1 has “url”: rules stand in a layer of NbSite, and load nothing")]
    [InlineData("@import \"x.css\";", "line 1 has “@import”: rules stand in a layer of NbSite, and load nothing")]
    [InlineData("a { color: r\\65 d }", "line 1 has a “\\” outside of quotes")]
    [InlineData("</style>", "line 1 has a “<” outside of quotes")]
    [InlineData("a {\n  display: none !important }", "line 2 has “!important”: rules of your own do not win over how pages are printed")]
    [InlineData("a { display: none !/* x */IMPORTANT }", "line 1 has “!important”: rules of your own do not win over how pages are printed")]
    public void Rules_that_leave_their_layer_are_refused(string css, string problem) =>
        Assert.Equal([$"AddStyles: {problem}."], SiteHost.Create().AddStyles(css).Problems);

    [Fact]
    public void Rules_with_braces_in_quotes_and_comments_are_taken() => Assert.Empty(
        SiteHost.Create().AddStyles("/* } */ a::before { content: \"} url(!important\\201C\" } @media print { a { color: red } }")
            .AddStyles(typeof(HostCheckTests).Assembly, "ours.css").Problems);

    [Fact]
    public void A_resource_that_is_not_there_is_told() => Assert.StartsWith(
        "AddStyles: “NbSite.Host.Tests” has no resource “theirs.css”; it has NbSite.Host.Tests.ours.css.",
        Assert.Single(SiteHost.Create().AddStyles(typeof(HostCheckTests).Assembly, "theirs.css").Problems),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Our.Title", "Ours",
        "“en”: “Our.Title” is no key: write small letters, digits and “-”, in parts joined by “.”.")]
    [InlineData("en", "our.title", " ", "“en”: “our.title” has no word.")]
    [InlineData("en", "our.title", "a } b",
        "“en”: “our.title” has a brace; braces stand only round the number of what is filled in, as in {0}.")]
    [InlineData("en", "footer.publisher", "Ours", "“en”: “footer.publisher” lacks {0}; elsewhere it says: ")]
    [InlineData("en", "footer.not-advice", "For {0}",
        "“en”: “footer.not-advice” has {0}, which nothing fills; elsewhere it says: ")]
    [InlineData("english", "our.title", "Ours",
        "“english”: this is not the tag of a language, such as “en” or “pt-BR”.")]
    public void Words_are_held_to_what_is_filled_in(string language, string key, string word, string problem) =>
        Assert.StartsWith("AddWords " + problem,
            Assert.Single(SiteHost.Create().AddWords(language, Word(key, word)).Problems), StringComparison.Ordinal);

    [Fact]
    public void Words_of_several_languages_and_from_JSON_are_held_to_each_other()
    {
        Assert.Equal(["AddWords “cy”: “our.hours” lacks {0}; elsewhere it says: Until {0}."],
            SiteHost.Create().AddWords("en", Word("our.hours", "Until {0}"))
                .AddWords("cy", Word("our.hours", "Tan")).Problems);
        Assert.Equal(["AddWords “en”: “our.hours” is given twice."],
            SiteHost.Create().AddWords("en", Word("our.hours", "Now")).AddWords("en", """{ "our.hours": "Later" }""").Problems);
        Assert.Equal(["AddWords “en”: “a” is no text."], SiteHost.Create().AddWords("en", """{ "a": 1 }""").Problems);
        Assert.StartsWith("AddWords “en”: the JSON cannot be read: ", Assert.Single(SiteHost.Create()
            .AddWords("en", "{").Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_the_programs_own_and_each_once()
    {
        Assert.Empty(SiteHost.Create().AddDiagnostic(Fine).Problems);
        Assert.Equal(["AddDiagnostic: “ACT0001” is added twice."], SiteHost.Create().AddDiagnostic(Fine)
            .AddDiagnostic(Fine).Problems);
        Assert.StartsWith("AddDiagnostic: “NB0701” is NbSite's",
            Assert.Single(SiteHost.Create().AddDiagnostic(Fine with { Code = "NB0701" }).Problems),
                StringComparison.Ordinal);
        Assert.StartsWith("AddDiagnostic: “act-1” is no code.",
            Assert.Single(SiteHost.Create().AddDiagnostic(Fine with { Code = "act-1" }).Problems),
                StringComparison.Ordinal);
        Assert.Equal(["AddDiagnostic: the message of “ACT0001” cannot be filled in: {"],
            SiteHost.Create().AddDiagnostic(Fine with { Template = "{" }).Problems);
        Assert.StartsWith("AddDiagnostic: “ACT0001” must have a title",
            Assert.Single(SiteHost.Create().AddDiagnostic(Fine with { Why = "" }).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_would_never_run_is_told()
    {
        var step = Module.From<PageDocument, PageDocument>("late", (page, _) => page);
        Assert.Equal(
            ["AddPageStep: the step “late” would never run: after Render a page is finished; what it adds is a PageAddition of a feature."],
            SiteHost.Create().AddPageStep(PageStage.Render, step).Problems);
        using var folder = new HostFolder();
        var told = folder.Run(SiteHost.Create().AddFeature(new Early(step)), "check");
        Assert.Equal(
            (2, "nbsite: this program's own steps do not fit together: The step “late” would never run: before Read a page has no words.\n"),
            (told.Exit, told.Error));
    }

    [Fact]
    public void Ids_names_of_files_and_types_that_are_taken_are_told()
    {
        Assert.Equal(["AddPage: “glossary”: NbSite makes a page of that id."], SiteHost.Create()
            .AddPage(new GeneratedPage("glossary", "ours")).Problems);
        Assert.StartsWith("AddPage: “Our page” cannot be the id of a page: ",
            Assert.Single(SiteHost.Create().AddPage(new GeneratedPage("Our page", "ours")).Problems),
                StringComparison.Ordinal);
        Assert.Equal(["AddPage: “/api/list/” is kept for lists for other programs."], SiteHost.Create()
            .AddPage(new GeneratedPage("api/list", "ours")).Problems);
        Assert.Equal(["AddFile: “../a.txt” is no path of a file on a site: it leads to other folders."],
            SiteHost.Create().AddFile("../a.txt", "a").Problems);
        Assert.Equal(["AddEntityType: There is a type “medicine” already."],
            SiteHost.Create()
                .AddEntityType(new EntityType("medicine", [new("what-it-is", Shape.Statements)])).Problems);
    }

    [Fact]
    public void A_page_without_a_title_is_told_before_any_page_is_drawn()
    {
        using var folder = new HostFolder();
        var told = folder.Run(SiteHost.Create().AddPage(new GeneratedPage("ours", "ours")), "check");
        Assert.Equal(1, told.Exit);
        Assert.Contains("error NB1682: The program makes the page “ours”, but the words of “en” lack “ours.title”",
            told.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("NB0001", told.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_language_that_NbSite_does_not_speak_are_shown_in_it()
    {
        using var folder = new HostFolder("""
            -- cy/index.md --
            ---
            title: Hafan
            summary: Tudalen.
            ---
            Croeso. [@src]
            -- cy/about.md --
            ---
            title: Amdanom
            summary: Pwy.
            kind: about
            ---
            Ni.
            """);
        var page = new GeneratedPage("ours", "ours") { Blocks = made => [BlockFactory.Paragraph(made.Words["ours.text"])] };
        var host = SiteHost.Create().AddPage(page)
            .AddWords("en", """{ "ours.title": "Ours", "ours.summary": "Made.", "ours.text": "We." }""")
            .AddWords("cy", """{ "ours.title": "Ein rhai ni", "ours.summary": "Gwnaed." }""");
        var told = folder.Run(host, "build");
        Assert.True(told.Exit == 0, told.Error);
        Assert.Contains(">Ein rhai ni</h1>", folder.Site("cy/ours/index.html"), StringComparison.Ordinal);
        // What is not translated is shown in the language of the site.
        Assert.Contains("We.", folder.Site("cy/ours/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pipelines_of_one_name_and_commands_that_break_are_told_as_the_programs_own()
    {
        using var folder = new HostFolder();
        var pipeline = SiteHost.Create().AddPipeline(site => Pipeline.Named("pages").DependsOn(site.Pages)
            .FromDependencies(Module.Source<PageFacts>("none", static _ => [])).Build());
        var told = folder.Run(pipeline, "check");
        Assert.Equal((2,
            "nbsite: this program's own steps do not fit together: There are two pipelines named “pages”.\n"),
                (told.Exit, told.Error));
        var broken = folder.Run(SiteHost.Create().AddCommand(_ =>
        {
            var command = new Command("break", "Breaks.");
            command.SetAction(Break);
            return command;
        }), "break");
        Assert.Equal((3, "nbsite: this program's own command “break” failed (InvalidOperationException: It broke).\n"),
            (broken.Exit, broken.Error));
    }

    [Fact]
    public void Two_files_of_one_name_are_not_published()
    {
        using var folder = new HostFolder();
        var told = folder.Run(SiteHost.Create().AddFile("about/index.html", "Ours."), "build");
        Assert.Equal(1, told.Exit);
        Assert.Contains("error NB1680: “about/index.html” is written twice", told.Error, StringComparison.Ordinal);
        var bad = folder.Run(SiteHost.Create().AddFiles(_ => [new OutputFile("a/../b.txt", default)]), "build");
        Assert.Equal(1, bad.Exit);
        Assert.Contains(
            "error NB1681: A step of the program's own writes to “a/../b.txt”, which is no path of a file on the site",
                bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_told_of_two_files_does_not_depend_on_which_comes_first()
    {
        using var folder = new HostFolder();
        var told = folder.Run(SiteHost.Create().AddFile("b.txt", "1").AddFile("B.txt", "2").AddFile("b.TXT", "3"), "build");
        Assert.Equal(1, told.Exit);
        Assert.Contains("error NB1680: “B.txt” is written twice", told.Error, StringComparison.Ordinal);
        Assert.Equal(2, told.Error.Split("NB1680").Length);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_told()
    {
        using var folder = new HostFolder();
        var told = folder.Run(SiteHost.Create().AddFile("About", "Ours."), "build");
        Assert.Equal(1, told.Exit);
        Assert.Contains(
            "error NB1681: A step of the program's own writes to “About”, which is no path of a file on the site: a folder of the site has that name",
            told.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lists/a?.txt", "it holds “?”")]
    [InlineData("lists/a.", "a part of it is empty, or ends with a dot or a space")]
    [InlineData("lists//a.txt", "a part of it is empty, or ends with a dot or a space")]
    [InlineData("/a.txt", "it begins with “/”")]
    public void A_path_is_told_alike_wherever_it_is_written(string path, string problem)
    {
        Assert.Equal([$"AddFile: “{path}” is no path of a file on a site: {problem}."], SiteHost.Create().AddFile(path, "a").Problems);
        using var folder = new HostFolder();
        Assert.Contains($"which is no path of a file on the site: {problem}\n",
            folder.Run(SiteHost.Create().AddFiles(_ => [new OutputFile(path, default)]), "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_in_memory_takes_what_builds_have_made_of_pictures_and_writes_nothing()
    {
        using var folder = new HostFolder();
        File.AppendAllText(Path.Combine(folder.Root, "content/site.yml"), "brand:\n  colour: \"#0a5c63\"\n  social: cards\n");
        Assert.Equal(0, folder.Run(SiteHost.Create(), "build").Exit);
        var kept = Path.Combine(folder.Root, "output/.site.nbsite/pictures");
        var pictures = Directory.GetFiles(kept);
        Assert.NotEmpty(pictures);
        // A card that cannot come from anywhere else: behind its hash, as cards are kept.
        foreach (var picture in pictures) File.WriteAllBytes(picture, [.. System.Security.Cryptography.SHA256.HashData("Kept."u8), .. "Kept."u8]);
        List<BuiltSite> built = [];
        var told = folder.Run(SiteHost.Create().AddCommand(site =>
        {
            var command = new Command("twice", "Builds twice.");
            command.SetAction(_ =>
            {
                built.Add(site.Build());
                Directory.Delete(kept, recursive: true);
                built.Add(site.Build());
                return ExitCodes.Done;
            });
            return command;
        }), "twice");
        Assert.Equal((0, ""), (told.Exit, told.Error));
        Assert.Contains("Kept."u8.ToArray(), built[0].Files.Values.Select(file => file.ToArray()));
        Assert.DoesNotContain("Kept."u8.ToArray(), built[1].Files.Values.Select(file => file.ToArray()));
        Assert.False(Directory.Exists(kept));
    }

    private static int Break(ParseResult typed) => throw new InvalidOperationException("It broke");

    private sealed class Early(Module<PageDocument, PageDocument> step) : Feature
    {
        public override IEnumerable<PageStep> Steps(StepParts site) => [PageStep.Before(PageStage.Read, step)];
    }

    private sealed class Bare : ComponentBase;

    private sealed class Fits : ComponentBase
    {
        [Parameter] public PageView? View { get; set; }
    }

    private sealed class TakesAll : ComponentBase
    {
        [Parameter(CaptureUnmatchedValues = true)] public Dictionary<string, object>? All { get; set; }
    }

    private sealed class Wrong : ComponentBase
    {
        [Parameter] public string? View { get; set; }
        [Parameter] public string? More { get; set; }
    }
}
