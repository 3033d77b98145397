using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Entities.Projection;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads limits, whose rules they belong to, and how many of them must be met.</summary>
internal static class RuleReader
{
    public static JsonObject ThresholdSchema => SchemaOf.List(SchemaOf.Map(
        ("measure!", SchemaOf.Text), ("rules", SchemaOf.Name), ("value!", SchemaOf.Text), ("bound", SchemaOf.Map(
            [.. Bound.Keys.Append("from").Append("to").Select(key => (key, SchemaOf.Text))])),
        ("regions", SchemaOf.Regions), ("cite", SchemaOf.Cite)));

    public static ImmutableArray<ThresholdItem> Thresholds(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. PartReader.Maps(node, name, "a threshold", bag).Select(map =>
        {
            var measure = map.RequiredMarkdown("measure");
            var rules = map.Text("rules");
            var value = map.RequiredMarkdown("value");
            var bound = map.Node("bound") is { } limit ? Bound.Read(limit, bag) : null;
            if (rules is not null && map.Has("regions")) bag.Add(Codes.RegionsOfRules.At(map.KeySpan("regions"), rules.Value));
            var regions = map.Regions();
            var cites = map.Cites();
            map.Done();
            return measure is null || value is null
                ? null
                : new ThresholdItem(measure, value, regions, cites, map.Span) { Rules = rules, Bound = bound };
        }).OfType<ThresholdItem>(),
    ];

    public static ImmutableArray<RuleSetItem> Sets(YamlNode node, string name, DiagnosticBag bag)
    {
        var sets = ImmutableArray.CreateBuilder<RuleSetItem>();
        foreach (var map in PartReader.Maps(node, name, "a set of rules", bag))
        {
            var id = map.RequiredText("id");
            var title = map.RequiredText("name");
            var regions = map.Regions();
            map.Done();
            if (id is null || title is null) continue;
            if (Names.ProblemOfSlug(id.Value) is { } problem) bag.Add(Codes.BadId.At(id.Span, id.Value, problem));
            else if (sets.Any(other => other.Id.Value == id.Value)) bag.Add(Codes.DuplicatePartId.At(id.Span, id.Value));
            else if (sets.Any(other => other.Name.Value == title.Value)) bag.Add(Codes.SameRules.At(title.Span, title.Value));
            else sets.Add(new RuleSetItem(id, title, regions));
        }

        return sets.ToImmutable();
    }

    public static ImmutableArray<NeedItem> Needs(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. PartReader.Maps(node, name, "how many limits must be met", bag).Select(map =>
        {
            var rules = map.RequiredText("rules");
            var all = map.RequiredChoice("of", [("all", true), ("any", false)]);
            var cites = map.Cites();
            map.Done();
            return rules is null || all is null ? null : new NeedItem(rules, all.Value, cites, map.Span);
        }).OfType<NeedItem>(),
    ];

    /// <summary>Each limit belongs to one set that there is, and no two of them share a place in the table.</summary>
    public static void Check(FieldValues fields, DiagnosticBag bag)
    {
        var limits = fields.All<ThresholdItem>().ToList();
        var needs = fields.All<NeedItem>().ToList();
        var sets = fields.All<RuleSetItem>();
        var names = sets.Select(set => set.Id.Value).ToList();
        foreach (var used in limits.Select(limit => limit.Rules).Concat(needs.Select(need => need.Rules)).OfType<TextValue>())
        {
            if (!names.Contains(used.Value))
                bag.Add(Codes.UnknownRules.WithHint(used.Span, Suggestions.Hint(used.Value, names, "Name it under “rules:” at the top of the file."), Quote.Short(used.Value)));
        }

        if (names.Count > 0)
            foreach (var limit in limits.Where(limit => limit.Rules is null)) bag.Add(Codes.NoRules.At(limit.Span, Measure(limit)));
        foreach (var again in Again(limits.Where(limit => limit.Rules is not null), limit => (limit.Rules!.Value, Measure(limit))))
            bag.Add(Codes.SameLimit.At(again.Measure.Span, again.Rules!.Value, Measure(again)));
        foreach (var again in Again(needs, need => need.Rules.Value))
            bag.Add(Codes.SameLimit.At(again.Rules.Span, again.Rules.Value, "needs"));
        foreach (var need in needs.Where(need => names.Contains(need.Rules.Value) && limits.All(limit => limit.Rules?.Value != need.Rules.Value)))
            bag.Add(Codes.NeedsNothing.At(need.Rules.Span, need.Rules.Value));
    }

    private static IEnumerable<T> Again<T, TKey>(IEnumerable<T> items, Func<T, TKey> key) => items.GroupBy(key).SelectMany(same => same.Skip(1));

    /// <summary>What is measured, as rows are joined by it.</summary>
    private static string Measure(ThresholdItem limit) => Quote.Short(BlockWalk.PlainText(Prose.Quietly(limit.Measure)));
}
