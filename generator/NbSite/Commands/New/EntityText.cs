using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Templates;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>The first words of a fact sheet: all that its type asks for, so that it can be read, and the names of the rest.</summary>
internal sealed class EntityText(NewRun run, EntityType type, string title)
{
    public EntityType Type => type;

    public string Title => title;

    public string? Summary { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<string> Signs { get; init; } = [];

    /// <summary>A file of its own; null, with the reason in the run's bag, when it cannot be begun.</summary>
    public string? File()
    {
        if (Fields() is not { } fields) return null;
        var head = new List<string>
        {
            type.DefaultKind == ContentKind.Clinical
                ? "# Put the source behind each statement: [@key], where key is an id of references.yml. “cite:” covers those without."
                : "# This needs no sources.",
            $"type: {type.Name}",
            $"title: {NewRun.Scalar(title)}",
            $"summary: {NewRun.Scalar(Summary ?? TemplateWords.Summary)}",
            $"review: {{owner: {NewRun.Scalar(run.Index.Config.Owner)}, every: \"12 months\"}}",
        };
        return string.Concat(head.Concat(fields).Concat(Others()).Select(line => line + "\n"));
    }

    /// <summary>An entry of a file with many; null, with the reason in the run's bag, when it cannot be begun.</summary>
    public IReadOnlyList<string>? Item(string id)
    {
        if (Fields() is not { } fields) return null;
        string[] head = [$"id: {id}", $"title: {NewRun.Scalar(title)}"];
        return [.. head.Concat(Summary is null ? [] : [$"summary: {NewRun.Scalar(Summary)}"]).Concat(fields)
            .Select((line, i) => (i == 0 ? "- " : "  ") + line)];
    }

    private List<string>? Fields()
    {
        var lines = new List<string>();
        if (type.NeedsRegions)
        {
            if (run.Index.Config.Regions.Codes.FirstOrDefault() is { } region) lines.Add($"regions: [{region}]");
            else return Refuse(Codes.CannotStart.At(SourceSpan.File("site.yml"), type.Name, "regions"));
        }

        if (!Sources.IsEmpty) lines.Add($"cite: {NewRun.List(Sources)}");
        if (!Signs.IsEmpty) lines.Add($"signs: {NewRun.List(Signs)}");
        else if (type.NeedsSigns) lines.Add($"no-signs: {TemplateWords.NoSigns}");
        foreach (var field in type.Fields.Where(field => field.Required))
        {
            if (Field(field) is not { } written) return null;
            lines.AddRange(written);
        }

        return lines;
    }

    private IReadOnlyList<string>? Field(FieldDefinition field)
    {
        if (field.Shape == Shape.Statements || field.Shape == Shape.Text)
            return [$"{field.Key}: {TemplateWords.OfField(field.Key)}"];
        if (field.Shape == Shape.Choice) return [$"# One of {string.Join(", ", field.Choices)}.", $"{field.Key}: {field.Choices[0]}"];
        if (field.Shape == Shape.Questions)
            return [$"{field.Key}:", "  - title: First questions", "    questions:", $"      - {TemplateWords.Question}"];
        if (field.Shape == Shape.Table)
            return [$"{field.Key}:", $"  - {{{string.Join(", ", field.Columns.Select(column => $"{column}: {TemplateWords.OfColumn(column)}"))}}}"];
        if (field.Target is not { } target || (field.Shape != Shape.Entities && field.Shape != Shape.Entity && field.Shape != Shape.Picks))
            return Refuse(Codes.CannotStart.At(SourceSpan.File(""), type.Name, field.Key));
        var first = run.Index.Entities.Where(each => each.Type == target).OrderBy(each => each.Id, StringComparer.Ordinal).FirstOrDefault();
        if (first is null) return Refuse(Codes.NeedsAnother.At(SourceSpan.File(""), type.Name, target));
        if (field.Shape == Shape.Entity)
            return [Sources.IsEmpty ? $"{field.Key}: {first.Id}" : $"{field.Key}: {{{target}: {first.Id}, cite: {NewRun.List(Sources)}}}"];
        return field.Shape == Shape.Picks
            ? ["# Which lists of questions: all of a list, or some by their ids.", $"{field.Key}:", $"  - from: {first.Id}"]
            : ["# Put others here, or more of them, each with its source.", $"{field.Key}:",
                Sources.IsEmpty ? $"  - {first.Id}" : $"  - {{{target}: {first.Id}, cite: {NewRun.List(Sources)}}}"];
    }

    private IEnumerable<string> Others()
    {
        var others = type.Fields.Where(field => !field.Required).Select(field => field.Key).ToList();
        if (others.Count == 0) yield break;
        yield return "# Other keys, where there is something to say (docs/guide/format.md explains each):";
        foreach (var some in others.Chunk(8)) yield return $"#   {string.Join(", ", some)}";
    }

    private List<string>? Refuse(Diagnostic problem)
    {
        run.Bag.Add(problem);
        return null;
    }
}
