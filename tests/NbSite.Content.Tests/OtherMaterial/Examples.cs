using System.Text.Json;

namespace NbSite.Content.Tests.OtherMaterial;

/// <summary>The frozen files of examples.</summary>
internal static class Examples
{
    /// <summary>An example of Markdown and the HTML that it stands for.</summary>
    public sealed record Markdown(string Id, string Section, string Text, string Html);

    /// <summary>A case of YAML and the events that a reader gives; an invalid one gives an error.</summary>
    public sealed record Yaml(string Id, bool Fails, string Text, string Tree);

    public static IEnumerable<Markdown> Of(string file) => Read(file).Select(each => new Markdown(
        Text(each, "id"), Text(each, "section"), Text(each, "markdown"), Text(each, "html")));

    public static IEnumerable<Yaml> YamlSuite() => Read("yaml-test-suite.json").Select(each => new Yaml(
        $"{Text(each, "id")}-{each.GetProperty("number").GetInt32():00}", each.GetProperty("fail").GetBoolean(), Text(each, "yaml"), Text(each, "tree")));

    private static List<JsonElement> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(TestFiles.Path("OtherMaterial/" + file)));
        return [.. json.RootElement.EnumerateArray().Select(each => each.Clone())];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
