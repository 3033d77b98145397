using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says under <c>outside:</c>: what pages may load from elsewhere, each under its
/// name.</summary>
internal static class OutsideReader
{
    private const int LongestAddress = 300;
    private const int Most = 10;
    private static readonly string[] Kinds = ["script", "style", "font", "img", "connect"];

    public static ImmutableArray<OutsideService> Read(MapReader site)
    {
        var all = ImmutableArray.CreateBuilder<OutsideService>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var map in site.Maps("outside", "an entry of outside"))
        {
            if (One(map) is not { } service) continue;
            if (!names.Add(service.Name)) map.Bag.Add(Codes.RepeatedItem.At(map.Node("name")!.Span,
                Quote.Short(service.Name)));
            else all.Add(service);
        }

        return all.ToImmutable();
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.List(SchemaOf.Map(
    [
        ("name!", SchemaOf.Text), ("why!", SchemaOf.Texts), .. Kinds.Select(kind => (kind, Some())),
        ("not-on-signs", SchemaOf.Flag),
    ]));

    private static JsonObject Some() =>
        SchemaOf.AnyOf(SchemaOf.Text, new JsonObject { ["type"] = "array", ["items"] = SchemaOf.Text });

    private static OutsideService? One(MapReader map)
    {
        var name = map.RequiredText("name");
        var why = SiteConfigReader.Text(map, "why");
        var service = new OutsideService
        {
            Name = name?.Value ?? "",
            Why = why,
            Scripts = Addresses(map, "script", isOrigin: false),
            Styles = Addresses(map, "style", isOrigin: false),
            Fonts = Addresses(map, "font", isOrigin: true),
            Pictures = Addresses(map, "img", isOrigin: true),
            Connections = Addresses(map, "connect", isOrigin: true),
            NotOnSigns = map.Flag("not-on-signs") ?? false,
            Span = map.Span,
        };
        map.Done();
        if (name is null) return null;
        if (!service.Hosts.IsEmpty) return service;
        // What was written and is wrong was told.
        if (!Kinds.Any(map.Has)) map.Bag.Add(Codes.OutsideWithoutAddress.At(map.Span, Quote.Short(name.Value)));
        return null;
    }

    private static ImmutableArray<Uri> Addresses(MapReader map, string key, bool isOrigin)
    {
        if (map.Node(key) is not { } node) return [];
        var items = node is YamlSequence list ? list.Items : [node];
        var all = ImmutableArray.CreateBuilder<Uri>();
        foreach (var item in items)
        {
            if (NodeReader.Scalar(item, key, map.Bag, "a web address") is not { } scalar) continue;
            var text = scalar.Value.Trim();
            var problem = all.Count >= Most ? $"there are more than {Most}" : Problem(text, isOrigin);
            if (problem is null && !all.Contains(new Uri(text))) all.Add(new Uri(text));
            else if (problem is not null) map.Bag.Add(Codes.OutsideBadAddress.At(scalar.Span, Quote.Short(text), key,
                problem));
        }

        return all.ToImmutable();
    }

    // What stands here becomes a part of a header: it may hold nothing that would begin another.
    private static string? Problem(string text, bool isOrigin) =>
        text.Contains('*', StringComparison.Ordinal) ? "“*” would allow sites that nobody has named"
        : !text.StartsWith("https://", StringComparison.Ordinal) ? "it must begin with https://"
        : text.Length > LongestAddress ? $"it has more than {LongestAddress} characters"
        : text.AsSpan().ContainsAny(";,'$\"") || !text.All(char.IsAscii)
        ? "it may hold plain signs only, and none of ; , ' $ and quotes"
        : WebAddress.Parse(text) is not { } address ? "it is not a whole address"
        : address.Fragment.Length > 0 ? "“#” is never sent"
        : isOrigin && (address.AbsolutePath != "/" || address.Query.Length > 0)
        ? $"only the site is named here: https://{address.Authority}"
        : !isOrigin && address.AbsolutePath == "/" ? "it must be the whole address of the file that pages load"
        : null;
}
