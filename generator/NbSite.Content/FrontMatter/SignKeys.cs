using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>What a page or entity says of signs: which it has, why it has none, and which part of the journey it is about.</summary>
public sealed record SignKeys
{
    public static SignKeys None { get; } = new();

    /// <summary>Ids of signs, in the order written.</summary>
    public ImmutableArray<TextValue> Named { get; init; } = [];

    /// <summary>Why nothing on the page is a sign to phone about; null when not given.</summary>
    public TextValue? NoSigns { get; init; }

    /// <summary>Parts of the journey, as <c>signs.yml</c> names them.</summary>
    public ImmutableArray<TextValue> During { get; init; } = [];

    /// <summary>What may stand under each of the keys.</summary>
    internal static IEnumerable<(string Key, JsonObject Value)> Schema =>
    [
        ("signs", SchemaOf.List(SchemaOf.Known(KnownNames.Signs))), ("no-signs", SchemaOf.Text),
        ("during", SchemaOf.List(SchemaOf.Text)),
    ];

    /// <summary>Reads the keys <c>signs</c>, <c>no-signs</c> and <c>during</c>.</summary>
    public static SignKeys Read(MapReader map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var keys = new SignKeys { Named = map.TextList("signs"), NoSigns = map.Paragraph("no-signs"), During = map.TextList("during") };
        if (!keys.Named.IsEmpty && keys.NoSigns is { } none) map.Bag.Add(Codes.SignsAndNone.At(none.Span));
        return keys;
    }
}
