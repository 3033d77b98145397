using System.Text.Json.Nodes;
using NbSite.Commands.New;
using Xunit;

namespace NbSite.Tests;

/// <summary><c>nbsite schema</c>: what editors are told of a site's files.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private readonly TestSite _site = TestSite.With();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Schemas_and_settings_are_written_and_the_second_time_nothing_is()
    {
        var answer = _site.Run("schema");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Matches(@"^Wrote \d+ schemas into \.nbsite/schemas\nWrote \.vscode/settings\.json, by which Visual Studio Code finds them\.\n$", answer.Out);
        Assert.Equal("*\n", Text(".nbsite/.gitignore"));
        var before = _site.Tree(".nbsite");
        Assert.Equal((0, ".nbsite/schemas is up to date.\n", ""), _site.Run("schema") is var again ? (again.Code, again.Out, again.Error) : default);
        Assert.Equal(before, _site.Tree(".nbsite"));
    }

    [Fact]
    public void The_names_of_the_site_are_offered()
    {
        _site.Run("schema");
        Assert.Contains("src", Names("references"));
        Assert.Contains("about", Names("pages"));
        Assert.Contains("things/rash#what-it-is", Names("places"));
        Assert.Contains("rash", Names("sheets-side-effect"));
        _site.Write("content/references.yml", Text("content/references.yml").Replace("id: src", "id: later", StringComparison.Ordinal));
        var broken = _site.Run("schema");
        Assert.Equal(0, broken.Code);
        Assert.Contains("names may be missing", broken.Error, StringComparison.Ordinal);
        Assert.Contains("later", Names("references"));
    }

    [Fact]
    public void A_type_of_ones_own_has_a_schema_and_one_that_is_no_more_has_none()
    {
        _site.Write("content/types/device.yml", "name: Device\nplural: Devices\nfields:\n  - {key: what-it-is, shape: statements, title: What it is}\n");
        _site.Run("schema");
        Assert.NotNull(Schema("fact-sheet-device")["else"]!["properties"]!["what-it-is"]);
        File.Delete(Path.Combine(_site.Root, "content/types/device.yml"));
        _site.Run("schema");
        Assert.False(File.Exists(Path.Combine(_site.Root, ".nbsite/schemas/fact-sheet-device.schema.json")));
    }

    [Fact]
    public void A_settings_file_of_ones_own_is_left_alone_and_told_what_it_lacks()
    {
        _site.Write(".vscode/settings.json", "// mine\n{\"editor.tabSize\": 2}\n");
        var answer = _site.Run("schema");
        Assert.Equal("// mine\n{\"editor.tabSize\": 2}\n", Text(".vscode/settings.json"));
        Assert.Contains("Put this into .vscode/settings.json", answer.Out, StringComparison.Ordinal);
        Assert.Contains("\"./.nbsite/schemas/site.schema.json\"", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_leads_elsewhere_is_not_written_to()
    {
        var elsewhere = Directory.CreateTempSubdirectory("nbsite-elsewhere-");
        Directory.CreateSymbolicLink(Path.Combine(_site.Root, ".nbsite"), elsewhere.FullName);
        var answer = _site.Run("schema");
        Assert.Equal(3, answer.Code);
        Assert.Contains("is a link to another folder", answer.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.EnumerateFileSystemInfos());
        elsewhere.Delete();
    }

    [Fact]
    public void A_folder_of_that_name_that_is_somebody_else_s_is_left_alone()
    {
        _site.Write(".nbsite/precious.txt", "mine");
        var answer = _site.Run("schema");
        Assert.Equal(3, answer.Code);
        Assert.Contains("is where NbSite works, but it was not made by NbSite. Move it away.", answer.Error, StringComparison.Ordinal);
        Assert.Equal("mine\n", Text(".nbsite/precious.txt"));
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_site.Root, ".nbsite")));
    }

    [Fact]
    public void What_a_killed_run_left_of_the_folder_is_no_hindrance_and_a_link_in_it_leads_nowhere()
    {
        _site.Write(".nbsite/of-nbsite.new", "");
        Assert.Equal(0, _site.Run("schema").Code);
        _site.Write("target", "mine");
        File.Delete(Path.Combine(_site.Root, ".nbsite/schemas/site.schema.json"));
        File.CreateSymbolicLink(Path.Combine(_site.Root, ".nbsite/schemas/site.schema.json.new"), Path.Combine(_site.Root, "target"));
        Assert.Equal(0, _site.Run("schema").Code);
        Assert.Equal("mine\n", Text("target"));
    }

    [Fact]
    public void A_new_site_is_set_up_for_them()
    {
        _site.Run("schema");
        var made = JsonNode.Parse(Text(".vscode/settings.json"))!["yaml.schemas"];
        var sample = SampleFiles.Of("empty", new DateOnly(2026, 11, 21)).Single(file => file.Path == ".vscode/settings.json");
        Assert.Equal(made!.ToJsonString(), JsonNode.Parse(sample.Bytes.Span)!["yaml.schemas"]!.ToJsonString());
    }

    [Fact]
    public void What_reviewers_said_is_no_fact_sheet()
    {
        _site.Run("schema");
        var globs = JsonNode.Parse(Text(".vscode/settings.json"))!["yaml.schemas"]!["./.nbsite/schemas/fact-sheets.schema.json"]!.AsArray();
        Assert.Contains("!content/**/*.comments.yml", globs.Select(glob => glob!.GetValue<string>()));
    }

    [Fact]
    public void Finished_files_can_be_put_beside_them()
    {
        _site.Run("schema");
        var answer = _site.Run("bundle", "--output", ".");
        Assert.DoesNotContain("was not made by NbSite", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("schema").Code);
    }

    private string Text(string path) => File.ReadAllText(Path.Combine(_site.Root, path));

    private JsonNode Schema(string name) => JsonNode.Parse(Text($".nbsite/schemas/{name}.schema.json"))!;

    private IEnumerable<string> Names(string set) =>
        Schema("names")["definitions"]![set]!["anyOf"]![0]!["enum"]!.AsArray().Select(name => name!.GetValue<string>());
}
