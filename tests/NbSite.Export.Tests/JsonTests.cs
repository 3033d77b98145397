using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NbSite.Content.PageText;
using NbSite.Export.Json;

namespace NbSite.Export.Tests;

/// <summary>JSON that its published schema describes, of what editions record.</summary>
public sealed class JsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ExportSchema.Text());

    [Fact]
    public void Every_exported_page_fits_the_schema_and_says_what_its_code_names()
    {
        var files = Exported.EverySite().Into(new JsonExporter());
        Assert.Equal(["about.json", "every.json", "index.json"], files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in files)
        {
            using var json = JsonDocument.Parse(bytes);
            var answer = Schema.Evaluate(json.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(answer.IsValid, path + ": " + string.Join('\n', (answer.Details ?? []).Where(each => each.Errors is not null)
                .Select(each => $"{each.InstanceLocation} {string.Join(", ", each.Errors!.Values)}")));
            var page = PageJson.Read(System.Text.Encoding.UTF8.GetBytes(json.RootElement.GetProperty("page").GetRawText()));
            Assert.Equal(json.RootElement.GetProperty("code").GetString(), TextHash.Of(page).VersionCode);
            Assert.Equal(json.RootElement.GetProperty("hash").GetString(), TextHash.Of(page).Sha256Hex);
        }
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("page")]
    [InlineData("references")]
    public void What_lacks_a_key_does_not_fit(string key) => DoesNotFit(page => page.Remove(key));

    [Fact]
    public void What_is_misnamed_or_of_another_kind_does_not_fit()
    {
        DoesNotFit(page => page["more"] = 1);
        DoesNotFit(page => page["status"] = "fine");
        DoesNotFit(page => page["page"]!["blocks"]![0]!["is"] = "poem");
        DoesNotFit(page => page["page"]!["blocks"]![0]!.AsObject().Add("more", 1));
        DoesNotFit(page => page["page"]!["blocks"]![0]!.AsObject().Remove("children"));
        DoesNotFit(page => page["references"]![0]!["number"] = "1");
    }

    [Fact]
    public void The_schema_in_the_docs_is_that_of_the_program()
    {
        var path = Path.Combine(Root(), "docs/schemas/export.schema.json");
        if (Environment.GetEnvironmentVariable("NBSITE_UPDATE_DOCS") == "1") File.WriteAllText(path, ExportSchema.Text());
        Assert.Equal(ExportSchema.Text(), File.ReadAllText(path));
    }

    internal static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    private static void DoesNotFit(Action<JsonObject> change)
    {
        var page = JsonNode.Parse(Exported.Site("").Into(new JsonExporter())["index.json"])!.AsObject();
        Assert.True(Fits(page));
        change(page);
        Assert.False(Fits(page));
    }

    private static bool Fits(JsonObject page)
    {
        using var json = JsonDocument.Parse(page.ToJsonString());
        return Schema.Evaluate(json.RootElement).IsValid;
    }
}
