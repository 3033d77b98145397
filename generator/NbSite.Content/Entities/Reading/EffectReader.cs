using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads side effects, each perhaps with how common it is.</summary>
internal static class EffectReader
{
    public static ImmutableArray<string> HowCommon { get; } = ["common", "less-common", "rare", "serious", "late"];

    public static ImmutableArray<EffectItem> Read(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. NodeReader.Items(node, name, bag).Select(item =>
        {
            if (item is not YamlMapping mapping)
                return NodeReader.Text(item, name, bag) is { } only ? new EffectItem(only, null, null, [], []) : null;
            var map = new MapReader(mapping, "a side effect", bag);
            var effect = map.RequiredText("effect");
            var howCommon = map.Choice("how-common", [.. HowCommon.Select((choice, i) => (choice, i))]);
            var note = map.Markdown("note");
            var cites = map.Cites();
            var regions = map.Regions();
            map.Done();
            return effect is null
                ? null
                : new EffectItem(effect, howCommon is { } at ? HowCommon[at] : null, note, cites, regions);
        }).OfType<EffectItem>(),
    ];
}
