using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using NbSite.Content.Forms;
using NbSite.Content.Sources;
using NbSite.Content.Tests.Entities;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Forms;

public sealed class FilledFormTests
{
    private const string Medicine = """
        # Somebody wrote this.
        type: medicine
        title: Example drug  # as on the box
        summary: What it is.
        review: {owner: Nobody, every: "12 months"}
        regions: [uk]
        cite: [a]
        about: It does something. [@a]
        kind: clinical
        """;

    [Fact]
    public void A_form_that_is_saved_as_it_is_changes_no_byte_of_any_file_of_the_site()
    {
        var content = Path.Combine(AppContext.BaseDirectory, "../../../../../content");
        var (forms, kept) = (0, new List<string>());
        var files = Directory.EnumerateFiles(content, "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new ContentFile(Path.GetRelativePath(content, path).Replace('\\', '/'), File.ReadAllBytes(path))).ToImmutableArray();
        var types = KnownTypes.All;
        foreach (var file in files)
        {
            foreach (var place in Places(file))
            {
                var bag = new DiagnosticBag();
                if (FilledForm.Of(place, file.Bytes, types, bag) is not { } form) continue;
                forms++;
                var values = JsonNode.Parse(form.Values.ToJsonString())!.AsObject();
                if (form.With(values, bag) is not { } made || !made.AsSpan().SequenceEqual(file.Bytes.Span))
                    Assert.Fail($"{place.Path} {string.Join('/', place.Way)}: {string.Join('|', YamlExample.Print(bag))}");
                if (values.ToJsonString().Contains(FormValues.Kept, StringComparison.Ordinal)) kept.Add($"{place.Path} {string.Join('/', place.Way)} {values.ToJsonString()[values.ToJsonString().IndexOf(FormValues.Kept, StringComparison.Ordinal)..]}");
            }
        }

        Assert.True(forms > 100, $"{forms}");
        // Nearly all that is written can be seen in a form.
        Assert.True(kept.Count < forms / 20 + 1, $"{kept.Count} of {forms}: {string.Join(", ", kept.Take(20))}");
    }

    /// <summary>Long lists are read whole for each thing in them: some are enough.</summary>
    private const int EachOf = 17;

    private static IEnumerable<FormPlace> Places(ContentFile file)
    {
        yield return FormPlace.File(file.Path);
        var root = YamlExample.Read(Encoding.UTF8.GetString(file.Bytes.Span), new DiagnosticBag(), file.Path) as NbSite.Content.Yaml.YamlMapping;
        foreach (var list in (string[])["references", "items"])
        {
            if (root?[list] is not NbSite.Content.Yaml.YamlSequence items) continue;
            for (var i = 0; i < items.Items.Length; i += EachOf) yield return new FormPlace(file.Path, [list, $"{i}"]);
        }

        if (root?["signs"] is NbSite.Content.Yaml.YamlMapping signs)
            foreach (var sign in signs.Entries.Where((_, i) => i % EachOf == 0)) yield return new FormPlace(file.Path, ["signs", sign.Key.Value]);
    }

    [Fact]
    public void A_field_is_changed_and_the_rest_stays()
    {
        var form = Form(Medicine);
        var values = form.Values;
        Assert.Equal("Example drug", values["title"]!.GetValue<string>());
        values["title"] = "Another: drug";
        values["aka"] = new JsonArray("Brand");
        Assert.Equal(
            Medicine.Replace("title: Example drug  # as", "title: \"Another: drug\"  # as", StringComparison.Ordinal) + "\naka: [Brand]",
            Encoding.UTF8.GetString(form.With(values, new DiagnosticBag())!));
    }

    [Fact]
    public void A_mistake_is_told_at_its_field_in_the_readers_words()
    {
        var form = Form(Medicine);
        var values = form.Values;
        values["title"] = "Two **bold** words";
        values["summary"] = "";
        values["review"]!["every"] = "some time";
        var bag = new DiagnosticBag();
        var made = form.With(values, bag)!;
        Assert.Empty(bag.ToImmutable());
        var reading = new FormReading(KnownTypes.All, null, null, new DateOnly(2026, 11, 21));
        var told = FormProblems.At(form.Place, made, reading.Problems(form.Place.Path, made)).Where(each => each.Problem.Severity == Severity.Error).ToList();
        Assert.Contains(told, each => each.Field == "title" && each.Problem.Descriptor == Codes.MarkupInText);
        Assert.Contains(told, each => each.Field == "summary" && each.Problem.Descriptor == Codes.MissingKey);
        Assert.Contains(told, each => each.Field == "review/every");
    }

    [Fact]
    public void The_form_of_a_type_has_the_fields_of_its_shapes()
    {
        var fields = Form(Medicine).Form.Fields.ToDictionary(field => field.Key);
        Assert.DoesNotContain("type", fields.Keys);
        Assert.True(fields["title"].IsRequired);
        Assert.Equal(FormKind.Flag, fields["search"].Kind);
        Assert.Equal((FormKind.List, "regions"), (fields["regions"].Kind, fields["regions"].Item!.Names));
        Assert.Equal((FormKind.List, true, "references"), (fields["cite"].Kind, fields["cite"].MayBeOne, fields["cite"].Item!.Names));
        foreach (var field in KnownTypes.All.Find("medicine")!.Fields) Assert.Equal(field.Required, fields[field.Key].IsRequired);
    }

    private static FilledForm Form(string yaml)
    {
        var bag = new DiagnosticBag();
        var form = FilledForm.Of(FormPlace.File("en/medicines/example.yml"), Encoding.UTF8.GetBytes(yaml), KnownTypes.All, bag);
        Assert.Equal([], YamlExample.Print(bag));
        return form!;
    }
}
