using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Desk;
using NbSite.Testing;
using NbSite.Tests.Preview;
using Xunit;

namespace NbSite.Tests.Desk;

/// <summary>Forms, pasted sources and pictures become changes of files; mistakes are told at their fields, and all of it is undone.</summary>
public sealed class FormActionTests
{
    private const string Rash = "en/things/rash.yml";

    [Fact]
    public async Task A_field_of_a_fact_sheet_is_refused_at_its_place_mended_saved_and_undone()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var was = preview.Read(Rash);
        var form = Ask(desk, "form", new() { ["path"] = Rash });
        Assert.Equal("Rash", (string)form["title"]!);
        Assert.Contains("summary true text", form["fields"]!.AsArray().Select(each => $"{each!["key"]} {each["required"]} {each["kind"]}"), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(["src"], form["lists"]!["references"]!.AsArray().Select(each => (string)each!["value"]!));
        var values = form["values"]!.DeepClone().AsObject();
        Assert.Equal("Red spots, first.", (string)values["what-it-is"]![0]!["text"]!);
        values["summary"] = "Spots with **stars**.";
        values["what-it-is"]![0]!["cite"] = new JsonArray("nobody");
        JsonObject Filled() => new() { ["path"] = Rash, ["at"] = new JsonArray(), ["values"] = values.DeepClone() };
        var told = Check(desk, "fill-form", Filled());
        Assert.Equal(["summary NB0233"], Fields(told));
        Assert.False((bool)told["ready"]!);

        values["summary"] = "Spots on the skin.";
        told = Check(desk, "fill-form", Filled());
        // A source that is not there is what the whole site says, at the same field.
        Assert.Contains(Fields(told), each => each.StartsWith("what-it-is/0/cite", StringComparison.Ordinal));
        values["what-it-is"]![0]!["cite"] = new JsonArray("src");
        told = Check(desk, "fill-form", Filled());
        Assert.True((bool)told["ready"]!, told.ToJsonString());
        Assert.Equal("Change “Rash”", (string)told["title"]!);
        Apply(desk, "fill-form", Filled(), told);
        Assert.Equal(
            was.Replace("summary: Spots.", "summary: Spots on the skin.", StringComparison.Ordinal)
                .Replace("what-it-is: Red spots, first.\n", "what-it-is:\n  text: Red spots, first.\n  cite: [src]\n", StringComparison.Ordinal),
            preview.Read(Rash));
        Undo(desk);
        Assert.Equal(was, preview.Read(Rash));
    }

    [Fact]
    public async Task Pasted_bibtex_becomes_a_source_and_the_same_one_is_refused()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var was = preview.Read("references.yml");
        var read = Ask(desk, "paste-references", new()
        {
            ["text"] = "@article{x y,\n  author = {Smith, Anna}, title = {A {Title} of it}, journal = {Example}, year = 2020, doi = {10.5555/abc}, keywords = {k}\n}",
        });
        Assert.Equal("bibtex", (string)read["form"]!);
        var source = read["sources"]![0]!;
        Assert.Equal("smith2020", (string)source["values"]!["id"]!);
        Assert.Equal(["keyword: k"], source["left"]!.AsArray().Select(each => $"{each!["field"]}: {each["words"]}"));
        JsonObject Filled(JsonNode values) => new() { ["sources"] = new JsonArray(values.DeepClone()) };
        var missing = source["values"]!.DeepClone().AsObject();
        missing["title"] = "";
        Assert.Equal(["0/title NB0221"], Fields(Check(desk, "add-references", Filled(missing))));
        var told = Check(desk, "add-references", Filled(source["values"]!));
        Assert.True((bool)told["ready"]!, told.ToJsonString());
        Apply(desk, "add-references", Filled(source["values"]!), told);
        Assert.Equal(
            was + "  - id: smith2020\n    type: article-journal\n    title: A Title of it\n    author:\n      - {family: Smith, given: Anna}\n    container-title: Example\n    issued: 2020\n    DOI: 10.5555/abc\n",
            preview.Read("references.yml"));
        await preview.Until(state => !state.IsBuilding && state.Made.Index!.References.Any(item => item.Id == "smith2020"));
        var again = source["values"]!.DeepClone().AsObject();
        again["id"] = "smith2020b";
        Assert.Equal(["0/DOI NB1327"], Fields(Check(preview.Desk, "add-references", Filled(again))));
        Undo(preview.Desk);
        Assert.Equal(was, preview.Read("references.yml"));
    }

    [Fact]
    public async Task A_picture_needs_words_for_those_who_do_not_see_it_and_stands_behind_its_block()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var was = preview.Read("en/about.md");
        JsonObject Filled(string alt, byte[] bytes) => new()
        {
            ["path"] = "en/about.md",
            ["after"] = 6,
            ["alt"] = alt,
            ["caption"] = "Two people.",
            ["credit"] = "Photo: Jane Doe",
            ["name"] = "IMG_0001.HEIC",
            ["picture"] = Convert.ToBase64String(bytes),
        };
        Assert.Equal(["picture ", "alt "], Fields(Check(desk, "add-picture", Filled("", "no picture"u8.ToArray()))));
        var told = Check(desk, "add-picture", Filled("A drip stand", Dot));
        Assert.True((bool)told["ready"]!, told.ToJsonString());
        Apply(desk, "add-picture", Filled("A drip stand", Dot), told);
        Assert.EndsWith("\nWe are first.\n\n![A drip stand](images/a-drip-stand.png \"Two people.\"){credit=\"Photo: Jane Doe\"}\n", preview.Read("en/about.md"), StringComparison.Ordinal);
        Assert.Equal(Dot, await File.ReadAllBytesAsync(preview.Full("en/images/a-drip-stand.png"), TestContext.Current.CancellationToken));
        Undo(desk);
        Assert.Equal(was, preview.Read("en/about.md"));
        Assert.False(File.Exists(preview.Full("en/images/a-drip-stand.png")));
    }

    [Fact]
    public async Task All_that_has_a_form_is_listed_and_each_opens()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save("en/glossary.review.yml", SiteFixture.Review);
        preview.Save("en/glossary.yml", "type: glossary-term\nreview: {owner: x, every: \"12 months\"}\nitems:\n  - id: drip\n    title: Drip\n    definition: A bag. [@src]\n");
        await preview.Until(state => !state.IsBuilding && state.Made.Index!.Entities.Any(entity => entity.Name == "drip"));
        var forms = Ask(preview.Desk, "forms", new() { ["path"] = Rash });
        Assert.Equal(Rash, (string)forms["own"]!);
        var titles = forms["forms"]!.AsArray().Select(each => (string)each!["title"]!).ToList();
        Assert.Contains("side-effect: Rash", titles);
        Assert.Contains("glossary-term: Drip", titles);
        Assert.Contains("source: src", titles);
        foreach (var each in forms["forms"]!.AsArray())
            Assert.NotEmpty(Ask(preview.Desk, "form", new() { ["path"] = each!["path"]!.DeepClone(), ["at"] = each["at"]!.DeepClone() })["fields"]!.AsArray());
    }

    /// <summary>A picture of one dot.</summary>
    private static readonly byte[] Dot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_form_takes_nothing_back_that_somebody_wrote_meanwhile()
    {
        await using var preview = await new PreviewFixture().Begin();
        var desk = preview.Desk;
        var form = Ask(desk, "form", new() { ["path"] = Rash });
        var values = form["values"]!.DeepClone().AsObject();
        values["title"] = "Red rash";
        JsonObject Filled() => new() { ["path"] = Rash, ["at"] = new JsonArray(), ["was"] = (string)form["was"]!, ["values"] = values.DeepClone() };
        Assert.True((bool)Check(desk, "fill-form", Filled())["ready"]!);
        preview.Save(Rash, preview.Read(Rash).Replace("summary: Spots.", "summary: Newer words.", StringComparison.Ordinal));
        var told = Check(desk, "fill-form", Filled());
        Assert.False((bool)told["ready"]!);
        Assert.Contains("was changed by somebody else since you began", (string)told["problems"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Contains("Newer words.", preview.Read(Rash), StringComparison.Ordinal);
    }

    private static string[] Fields(JsonObject told) => [.. told["problems"]!.AsArray().Where(each => (bool)each!["error"]!).Select(each => $"{each!["field"]} {each["code"]}")];

    private static JsonObject Ask(EditingDesk desk, string name, JsonObject fields)
    {
        var answer = desk.Ask(name, Request(fields), TestContext.Current.CancellationToken);
        Assert.True(answer.Status == 200, answer.Body.ToJsonString());
        // As a browser gets it.
        return JsonNode.Parse(answer.Body.ToJsonString())!.AsObject();
    }

    private static JsonObject Check(EditingDesk desk, string name, JsonObject fields) => desk.Check(name, Request(fields), TestContext.Current.CancellationToken).Body;

    private static void Apply(EditingDesk desk, string name, JsonObject fields, JsonObject told)
    {
        var done = desk.Apply(name, Request(fields), (string)told["print"]!, TestContext.Current.CancellationToken);
        Assert.True(done.Status == 200, done.Body.ToJsonString());
    }

    private static void Undo(EditingDesk desk) => Assert.Equal(200, desk.Undo((string)desk.Undo("").Body["print"]!).Status);

    private static DeskRequest Request(JsonObject fields) => new(JsonElement.Parse(fields.ToJsonString()));
}
