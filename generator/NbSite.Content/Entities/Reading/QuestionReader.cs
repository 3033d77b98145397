using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads lists of questions, and what a visit picks from them.</summary>
internal static class QuestionReader
{
    public static JsonObject GroupSchema => SchemaOf.List(SchemaOf.Map(
        ("title!", SchemaOf.Text), ("id", SchemaOf.Name), ("questions!", SchemaOf.List(SchemaOf.AnyOf(
            SchemaOf.Text, SchemaOf.Map(("id!", SchemaOf.Name), ("text!", SchemaOf.Text)))))));

    public static ImmutableArray<QuestionGroupItem> Groups(YamlNode node, string name, DiagnosticBag bag)
    {
        var groups = ImmutableArray.CreateBuilder<QuestionGroupItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var map in PartReader.Maps(node, name, "a group of questions", bag))
        {
            var title = map.RequiredText("title");
            var id = PartReader.PartId(map, title);
            var questions = map.RequiredItems("questions").Select(item => Question(item, bag)).OfType<AskedItem>().ToImmutableArray();
            map.Done();
            title ??= PartReader.Untitled(map);
            // Two of one title were never wrong; an id that somebody wrote means one group.
            if (map.Has("id") && groups.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(PartReader.IdSpan(map, title), id));
            foreach (var twice in questions.Where(question => question.Id is not null && !ids.Add(question.Id)))
                bag.Add(Codes.DuplicatePartId.At(twice.IdSpan, twice.Id!));
            groups.Add(new QuestionGroupItem(id, title, questions));
        }

        return groups.ToImmutable();
    }

    public static ImmutableArray<PickItem> Picks(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. PartReader.Maps(node, name, "what to ask", bag).Select(map =>
        {
            var from = map.RequiredText("from");
            var groups = map.TextList("groups");
            var questions = map.TextList("questions");
            map.Done();
            // A list of ids that could not be read picks nothing; it does not pick all.
            var isBroken = (map.Has("groups") && groups.IsEmpty) || (map.Has("questions") && questions.IsEmpty);
            return from is null || isBroken ? null : new PickItem(from, groups, questions);
        }).OfType<PickItem>(),
    ];

    private static AskedItem? Question(YamlNode node, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Scalar(node, "questions", bag) is { } only ? new AskedItem(null, only, only.Span) : null;
        var map = new MapReader(mapping, "a question", bag);
        var id = map.RequiredText("id");
        var text = map.RequiredMarkdown("text");
        map.Done();
        if (id is not null && Names.ProblemOfSlug(id.Value) is { } problem) bag.Add(Codes.BadId.At(id.Span, id.Value, problem));
        return text is null ? null : new AskedItem(id?.Value, text, id?.Span ?? text.Span);
    }
}
