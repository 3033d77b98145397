using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Desk;
using NbSite.Tests.Preview;
using Xunit;

namespace NbSite.Tests.Desk;

/// <summary>Blocks, titles and summaries are edited by their words; what is wrong is told before anything is written.</summary>
public sealed class PageEditTests
{
    private const string Path = "en/about.md";
    private const string Start = "---\ntitle: About us\nsummary: Who we are.\nkind: about\n---\n";

    [Fact]
    public async Task ABlockIsCheckedSavedShownAndUndone()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save(Path, Start + "We are first.\r\n\r\n## More\r\n\r\n::: practical\r\n- one\r\n- two\r\n:::\r\n");
        await preview.SameAsFresh();
        var desk = preview.Desk;
        var page = Page(desk);
        Assert.Equal(
            ["paragraph 6-6 We are first.", "heading 8-8 ## More", "list 11-12 - one\n- two"],
            page["blocks"]!.AsArray().Select(each => $"{each!["kind"]} {each["first"]}-{each["last"]} {each["text"]}"));
        var request = Block(page, 2, "- one\n- three\n- four");
        var told = desk.Check("edit-block", request, TestContext.Current.CancellationToken).Body;
        Assert.True((bool)told["ready"]!, told.ToJsonString());
        Assert.Equal("Change a list of “About us”", (string)told["title"]!);
        Assert.Contains("\n+- three\n+- four\n", (string)told["files"]![0]!["difference"]!, StringComparison.Ordinal);
        var was = preview.Read(Path);
        Assert.Equal(409, desk.Apply("edit-block", request, "something else", TestContext.Current.CancellationToken).Status);
        Assert.Equal(was, preview.Read(Path));
        Assert.Equal(200, desk.Apply("edit-block", request, (string)told["print"]!, TestContext.Current.CancellationToken).Status);
        Assert.EndsWith("::: practical\r\n- one\r\n- three\r\n- four\r\n:::\r\n", preview.Read(Path), StringComparison.Ordinal);
        await preview.Until(state => !state.IsBuilding && preview.Page("about/index.html").Contains("four", StringComparison.Ordinal));

        // Another run of the preview undoes it still.
        var back = preview.Desk.Undo("").Body;
        Assert.Equal("Undo: Change a list of “About us”", (string)back["title"]!);
        Assert.Equal(200, preview.Desk.Undo((string)back["print"]!).Status);
        Assert.Equal(was, preview.Read(Path));
        Assert.Equal((409, "There is nothing to undo."), (preview.Desk.Undo("").Status, (string)preview.Desk.Undo("").Body["message"]!));
    }

    [Fact]
    public async Task UndoRefusesWhatSomebodyChangedSince()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var request = Block(Page(desk), 0, "We are others.");
        Apply(desk, "edit-block", request);
        preview.Save(Path, preview.Read(Path) + "\nMore.\n");
        var now = preview.Read(Path);
        var answer = desk.Undo("");
        Assert.Equal(409, answer.Status);
        Assert.Contains("was changed since", (string)answer.Body["message"]!, StringComparison.Ordinal);
        Assert.Equal(now, preview.Read(Path));
    }

    [Fact]
    public async Task AMistakeIsToldAtItsLineOfTheFieldAndStandsInTheWay()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var request = Block(Page(desk), 0, "We are first.\n\nSee [this](no-such-page).");
        var told = desk.Check("edit-block", request, TestContext.Current.CancellationToken).Body;
        var problem = told["problems"]!.AsArray().Single(each => (bool)each!["error"]!)!;
        Assert.Equal(("text", 3, "NB0701"), ((string)problem["field"]!, (int)problem["line"]!, (string)problem["code"]!));
        Assert.False((bool)told["ready"]!);
        var was = preview.Read(Path);
        Assert.Equal(422, desk.Apply("edit-block", request, (string)told["print"]!, TestContext.Current.CancellationToken).Status);
        Assert.Equal(was, preview.Read(Path));
    }

    [Fact]
    public async Task AChangeThatStoppedHalfwayIsTakenBackAsFarAsItCame()
    {
        await using var preview = await new PreviewFixture().Begin();
        var was = preview.Read(Path);
        new UndoStack(preview.Site.Root).Push(ChangeSet.Of("Two files", Change(Path, was, was + "\nMore.\n"), Change("en/never.md", null, "x")));
        preview.Save(Path, was + "\nMore.\n");
        var back = preview.Desk.Undo("").Body;
        Assert.Equal(Path, (string)Assert.Single(back["files"]!.AsArray())!["path"]!);
        Assert.Equal(200, preview.Desk.Undo((string)back["print"]!).Status);
        Assert.Equal(was, preview.Read(Path));
        Assert.Equal("There is nothing to undo.", (string)preview.Desk.Undo("").Body["message"]!);

        static FileChange Change(string path, string? before, string after) => new(
            path, before is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
    }

    [Fact]
    public async Task AFileThatSomebodyChangedIsLeftAsItIs()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var request = Block(Page(desk), 0, "We are others.");
        preview.Save(Path, Start + "We are somebody else.\n");
        var told = desk.Check("edit-block", request, TestContext.Current.CancellationToken).Body;
        Assert.Contains("was changed by somebody else since you began", (string)told["problems"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Equal(422, desk.Apply("edit-block", request, "", TestContext.Current.CancellationToken).Status);
        Assert.EndsWith("We are somebody else.\n", preview.Read(Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Us: who? #1", "title: \"Us: who? #1\"\n")]
    [InlineData("summary", "What we do.", "summary: What we do.\n")]
    public async Task ATitleIsWrittenSoThatReadersReadIt(string key, string words, string line)
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var page = Page(desk);
        Apply(desk, "edit-head", Request(new JsonObject { ["path"] = Path, ["hash"] = (string)page["hash"]!, ["key"] = key, ["text"] = words }));
        Assert.Contains(line, preview.Read(Path), StringComparison.Ordinal);
        Assert.Equal(words, (string)Page(desk)["head"]!.AsArray().Single(each => (string)each!["key"]! == key)!["text"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task ATitleThatCannotBeIsTold(string words)
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var request = new JsonObject { ["path"] = Path, ["hash"] = (string)Page(desk)["hash"]!, ["key"] = "title", ["text"] = words };
        var told = desk.Check("edit-head", Request(request), TestContext.Current.CancellationToken).Body;
        Assert.Equal("text", (string)told["problems"]![0]!["field"]!);
        Assert.False((bool)told["ready"]!);
    }

    [Fact]
    public async Task PagesOfFactsAndMadePagesSayWhyTheyAreNotEditedHere()
    {
        await using var preview = await new PreviewFixture().Begin();
        Assert.Contains("made from facts", (string)Page(preview.Desk, "/things/rash/")["why"]!, StringComparison.Ordinal);
        Assert.NotNull(Page(preview.Desk, "/no-such-page/")["why"]);
    }

    [Fact]
    public async Task ANewPageIsMadeWithItsRecordFoundAndTakenAwayAgain()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var request = Request(new JsonObject { ["title"] = "At school", ["summary"] = "What helps there.", ["folder"] = "living", ["kind"] = "practical" });
        Apply(desk, "new-page", request);
        Assert.StartsWith("---\ntitle: At school\nsummary: What helps there.\nkind: practical\n", preview.Read("en/living/at-school.md"), StringComparison.Ordinal);
        Assert.Contains("status: draft\n", preview.Read("en/living/at-school.review.yml"), StringComparison.Ordinal);
        await preview.Until(state => !state.IsBuilding && state.Site.Files.ContainsKey("living/at-school/index.html"));
        Assert.Equal("/living/at-school/", (string)desk.Ask("where", Request(new JsonObject { ["path"] = "en/living/at-school.md" }), TestContext.Current.CancellationToken).Body["address"]!);
        var again = desk.Check("new-page", request, TestContext.Current.CancellationToken).Body;
        Assert.Equal("title", (string)again["problems"]![0]!["field"]!);
        desk.Undo((string)desk.Undo("").Body["print"]!);
        Assert.False(Directory.Exists(preview.Full("en/living")));
    }

    [Theory]
    [InlineData("", "", "title")]
    [InlineData("…", "", "title")]
    [InlineData("a\nb", "", "title")]
    [InlineData("About us", "", "")]
    [InlineData("School", "../..", "folder")]
    [InlineData("School", "_nbsite", "folder")]
    public async Task ANewPageThatCannotBeIsToldAtItsField(string title, string folder, string field)
    {
        await using var preview = await new PreviewFixture().Begin();
        var told = preview.Desk.Check(
            "new-page", Request(new JsonObject { ["title"] = title, ["folder"] = folder, ["kind"] = "clinical" }), TestContext.Current.CancellationToken).Body;
        if (field.Length > 0) Assert.Equal((field, false), ((string)told["problems"]![0]!["field"]!, (bool)told["ready"]!));
        else Assert.True((bool)told["ready"]!, told.ToJsonString());
    }

    [Fact]
    public async Task TheStateOfAPageIsCountedFromItsWords()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save(Path, Start + "See [home](index), [rash](things/rash) and [them](https://elsewhere.example/). We sign nothing here.\n");
        await preview.SameAsFresh();
        var state = preview.Desk.Ask("state", Request(new JsonObject { ["page"] = "/about/" }), TestContext.Current.CancellationToken).Body;
        Assert.Equal("2 within the site, 1 to other sites", Fact(state, "Links"));
        Assert.Equal("none cited", Fact(state, "Sources"));
        Assert.StartsWith("grade ", Fact(state, "Reading"), StringComparison.Ordinal);
        Assert.EndsWith(" kB compressed, without pictures", Fact(state, "Weight"), StringComparison.Ordinal);
        var home = preview.Desk.Ask("state", Request(new JsonObject { ["page"] = "/" }), TestContext.Current.CancellationToken).Body;
        Assert.Equal("1 source cited", Fact(home, "Sources"));
        Assert.Contains("About us", home["dependents"]!.AsArray().Select(each => (string)each!["title"]!));
    }

    private static string Fact(JsonObject state, string name) =>
        (string)state["facts"]!.AsArray().Single(each => (string)each!["name"]! == name)!["text"]!;

    private static JsonObject Page(EditingDesk desk, string address = "/about/") =>
        desk.Ask("page", Request(new JsonObject { ["page"] = address }), TestContext.Current.CancellationToken).Body;

    private static DeskRequest Block(JsonObject page, int number, string text) => Request(new JsonObject
    {
        ["path"] = (string)page["path"]!,
        ["hash"] = (string)page["hash"]!,
        ["first"] = (int)page["blocks"]![number]!["first"]!,
        ["last"] = (int)page["blocks"]![number]!["last"]!,
        ["text"] = text,
    });

    private static void Apply(EditingDesk desk, string action, DeskRequest request)
    {
        var told = desk.Check(action, request, TestContext.Current.CancellationToken).Body;
        var done = desk.Apply(action, request, (string)told["print"]!, TestContext.Current.CancellationToken);
        Assert.True(done.Status == 200, done.Body.ToJsonString());
    }

    private static DeskRequest Request(JsonObject fields) => new(JsonSerializer.SerializeToElement(fields));
}
