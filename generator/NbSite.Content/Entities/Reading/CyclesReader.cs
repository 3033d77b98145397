using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>The cycles of a plan as they are written; medicines are not yet looked up.</summary>
internal sealed record CyclesItem(
    CycleName Called, NumberSpan Count, TimeLength Every, TimeLength? Lasts, ImmutableArray<GivenItem> Given, ImmutableArray<MarkItem> Marks,
    ImmutableArray<CiteItem> Cites, ImmutableArray<string> Regions, SourceSpan Span);

/// <summary>What is given on which days, in which cycles.</summary>
internal sealed record GivenItem(
    TextValue Medicine, ImmutableArray<NumberSpan> Days, ImmutableArray<NumberSpan> Cycles, ImmutableArray<CiteItem> Cites);

/// <summary>What comes after a cycle.</summary>
internal sealed record MarkItem(TextValue Name, int After, ImmutableArray<CiteItem> Cites);

/// <summary>Reads <c>cycles:</c> of a plan. Everything drawn names its own source.</summary>
internal static class CyclesReader
{
    /// <summary>More than these are no plan, and no drawing.</summary>
    public const int MostCycles = 60;

    // More lanes than these would not be told from one another on a phone.
    private const int MostMedicines = 8;
    private const int MostRows = 30;

    private static readonly ImmutableArray<(string, CycleName)> Names = [("cycle", CycleName.Cycle), ("course", CycleName.Course)];

    public static JsonObject Schema(FieldDefinition field)
    {
        static JsonObject Spans() => SchemaOf.AnyOf(SchemaOf.Text, SchemaOf.List(SchemaOf.Text));
        return SchemaOf.Map(
            ("count!", SchemaOf.Text), ("every!", SchemaOf.Text), ("lasts", SchemaOf.Text),
            ("called", SchemaOf.OneOf(Names.Select(name => name.Item1))),
            ("medicines", SchemaOf.List(SchemaOf.Map(
                ("medicine!", SchemaOf.SheetOf(field.Target!)), ("days!", Spans()), ("in", Spans()),
                ("cite!", SchemaOf.Cite)))),
            ("marks", SchemaOf.List(SchemaOf.Map(
                ("name!", SchemaOf.Text), ("after!", SchemaOf.Text), ("cite!", SchemaOf.Cite)))),
            ("cite!", SchemaOf.Cite), ("regions", SchemaOf.Regions));
    }

    public static CyclesItem? Read(YamlNode node, DiagnosticBag bag)
    {
        if (MapReader.Open(node, "the cycles", bag) is not { } map) return null;
        var count = map.RequiredNode("count") is { } many ? LengthReader.Span(many, "count", 2, MostCycles, bag) : null;
        var everyNode = map.RequiredNode("every");
        var every = everyNode is null ? null : LengthReader.Length(everyNode, "every", bag);
        if (every is not null && every.Least != every.Most)
        {
            bag.Add(Codes.BadLength.WithHint(
                everyNode!.Span, "Write one number. Where the time between cycles is not settled, there is nothing to draw.", "every",
                Quote.Short(((YamlScalar)everyNode).Value)));
            every = null;
        }

        var called = map.Choice("called", Names) ?? CycleName.Cycle;
        var days = every is null ? int.MaxValue : (int)TimeLength.Days(every.Least, every.Unit);
        var lasts = map.Node("lasts") is { } going ? Lasts(going, days, bag) : null;
        var most = count?.To ?? MostCycles;
        var given = Rows(map, "medicines", "a medicine of the cycles", bag).Select(row => Given(row, days, most)).OfType<GivenItem>().ToImmutableArray();
        var lanes = given.DistinctBy(item => item.Medicine.Value).ToList();
        if (lanes.Count > MostMedicines) bag.Add(Codes.TooManyNames.At(lanes[MostMedicines].Medicine.Span, "medicines", lanes.Count, MostMedicines));
        var marks = Rows(map, "marks", "a mark of the cycles", bag).Select(row => Mark(row, most)).OfType<MarkItem>().ToImmutableArray();
        var cites = Cited(map);
        var regions = map.Regions();
        map.Done();
        if (count is null || every is null) return null;
        if (TimeLength.Days(every.Least, every.Unit) * count.To <= 10 * 365.25)
            return new CyclesItem(called, count, every, lasts, given, marks, cites, regions, map.Span);
        bag.Add(Codes.LengthOutOfRange.At(map.KeySpan("every"), "every", $"{every.Least} {Unit(every)} for each of {count.To}"));
        return null;
    }

    private static string Unit(TimeLength length) => length.Unit switch { TimeUnit.Day => "days", TimeUnit.Week => "weeks", _ => "months" };

    private static TimeLength? Lasts(YamlNode node, int days, DiagnosticBag bag)
    {
        if (LengthReader.Length(node, "lasts", bag) is not { } lasts) return null;
        var most = TimeLength.Days(lasts.Most, lasts.Unit);
        if (most <= days) return lasts;
        bag.Add(Codes.NotInCycles.At(node.Span, "lasts", $"{lasts.Most} {Unit(lasts)}", "day of a cycle", days));
        return null;
    }

    private static IEnumerable<MapReader> Rows(MapReader map, string key, string what, DiagnosticBag bag)
    {
        if (!map.Has(key))
        {
            map.Node(key);
            return [];
        }

        var rows = map.Maps(key, what);
        if (rows.Length > MostRows) bag.Add(Codes.TooManyNames.At(rows[MostRows].Span, key, rows.Length, MostRows));
        return rows.Take(MostRows);
    }

    private static GivenItem? Given(MapReader map, int lastDay, int lastCycle)
    {
        var medicine = map.RequiredText("medicine");
        var days = map.RequiredNode("days") is { } written ? Spans(written, "days", "day of a cycle", Math.Min(lastDay, 3653), map.Bag) : [];
        var cycles = map.Node("in") is { } some ? Spans(some, "in", "cycle", lastCycle, map.Bag) : [];
        var cites = Cited(map);
        map.Done();
        return medicine is null || days.IsEmpty ? null : new GivenItem(medicine, days, cycles, cites);
    }

    private static MarkItem? Mark(MapReader map, int lastCycle)
    {
        var name = map.RequiredText("name");
        var after = map.RequiredNode("after") is { } written ? Spans(written, "after", "cycle", lastCycle, map.Bag) : [];
        var cites = Cited(map);
        map.Done();
        return name is null || after.IsEmpty ? null : new MarkItem(name, after[0].From, cites);
    }

    /// <summary>A number or a range, or a list of either, in rising order.</summary>
    private static ImmutableArray<NumberSpan> Spans(YamlNode node, string name, string what, int last, DiagnosticBag bag)
    {
        var spans = ImmutableArray.CreateBuilder<NumberSpan>();
        foreach (var item in name != "after" && node is YamlSequence list ? NodeReader.ShortItems(list, name, bag) : [node])
        {
            if (LengthReader.Span(item, name, 1, 10_000, bag) is not { } span) continue;
            if (span.To > last) bag.Add(Codes.NotInCycles.At(item.Span, name, span.To, what, last));
            else if (name == "after" && span.From != span.To) bag.Add(Codes.BadNumber.At(item.Span, name, "a whole number", $"{span.From} to {span.To}"));
            else if (spans.Count > 0 && span.From <= spans[^1].To) bag.Add(Codes.SpanUpsideDown.At(item.Span, name, spans[^1].To, span.From));
            else spans.Add(span);
        }

        return spans.ToImmutable();
    }

    private static ImmutableArray<CiteItem> Cited(MapReader map)
    {
        if (map.Has("cite")) return map.Cites();
        map.Node("cite");
        map.Bag.Add(Codes.MissingKey.At(map.Span, "cite", map.What));
        return [new CiteItem("", null, map.Span)];
    }
}
