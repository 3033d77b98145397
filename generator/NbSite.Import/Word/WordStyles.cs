using System.Globalization;
using System.Xml.Linq;
using static NbSite.Import.Word.WordReader;

namespace NbSite.Import.Word;

/// <summary>What the styles and the numbering of a document say of a paragraph.</summary>
internal sealed class WordStyles
{
    private readonly Dictionary<string, XElement> _styles;
    private readonly Dictionary<string, Dictionary<int, bool>> _ordered = [];

    public WordStyles(XElement? styles, XElement? numbering)
    {
        _styles = (styles?.Elements(W + "style") ?? []).Where(each => each.Attribute(W + "styleId") is not null)
            .GroupBy(each => each.Attribute(W + "styleId")!.Value).ToDictionary(group => group.Key, group => group.First());
        var kinds = new Dictionary<string, Dictionary<int, bool>>();
        foreach (var each in numbering?.Elements(W + "abstractNum") ?? [])
        {
            kinds[each.Attribute(W + "abstractNumId")?.Value ?? ""] = each.Elements(W + "lvl")
                .GroupBy(level => Number(level.Attribute(W + "ilvl")?.Value) ?? 0)
                .ToDictionary(group => group.Key, group => Value(group.First().Element(W + "numFmt")) is not ("bullet" or "none" or null));
        }

        foreach (var each in numbering?.Elements(W + "num") ?? [])
            if (each.Attribute(W + "numId")?.Value is { } id && kinds.GetValueOrDefault(Value(each.Element(W + "abstractNumId")) ?? "") is { } levels) _ordered[id] = levels;
    }

    /// <summary>The name of a paragraph's style, in small letters, as Word has it in every language.</summary>
    public string Name(XElement? properties) => Find(Value(properties?.Element(W + "pStyle"))) is { } style ? (Value(style.Element(W + "name")) ?? "").ToLowerInvariant() : "";

    /// <summary>The level of a heading; 1 for the title too; null for other paragraphs.</summary>
    public int? Level(XElement? properties)
    {
        var name = Name(properties);
        if (name == "title") return 1;
        if (name.StartsWith("heading ", StringComparison.Ordinal) && Number(name[8..]) is >= 1 and <= 9 and var level) return level;
        return Chain(properties).Select(each => Number(Value(each.Element(W + "outlineLvl")))).FirstOrDefault(each => each is not null) is >= 0 and < 9 and var outline ? outline + 1 : null;
    }

    /// <summary>Which list a paragraph is of, how deep, and whether it is numbered; null for none.</summary>
    public (string List, int Level, bool IsOrdered)? List(XElement? properties)
    {
        string? list = null;
        int? level = null;
        foreach (var each in Chain(properties))
        {
            if (each.Element(W + "numPr") is not { } number) continue;
            level ??= Number(Value(number.Element(W + "ilvl")));
            list ??= Value(number.Element(W + "numId"));
        }

        var name = Name(properties);
        if (list is null && name.StartsWith("list bullet", StringComparison.Ordinal)) return ("bullet", Math.Max(0, (Number(name[11..].Trim()) ?? 1) - 1), false);
        if (list is null && name.StartsWith("list number", StringComparison.Ordinal)) return ("number", Math.Max(0, (Number(name[11..].Trim()) ?? 1) - 1), true);
        if (list is null or "0") return null;
        var at = Math.Clamp(level ?? 0, 0, 8);
        return (list, at, _ordered.GetValueOrDefault(list)?.GetValueOrDefault(at) ?? false);
    }

    /// <summary>How deep the entry of a list stands that a paragraph of a style goes on with; null for other styles.</summary>
    public static int? Continues(string style) => !style.StartsWith("list continue", StringComparison.Ordinal) ? null
        : Math.Max(0, (Number(style["list continue".Length..].Trim()) ?? 1) - 1);

    /// <summary>Whether a run is bold (or whatever is asked), by itself or its style.</summary>
    public bool Is(XElement? run, string what)
    {
        if (run?.Element(W + what) is { } own) return Value(own) is not ("0" or "false" or "none" or "off");
        return Find(Value(run?.Element(W + "rStyle"))) is { } style && Based(style).Select(each => each.Element(W + "rPr")?.Element(W + what)).FirstOrDefault(each => each is not null) is { } of
            && Value(of) is not ("0" or "false" or "off");
    }

    // The paragraph's own properties, then those of its style and of what that is based on.
    private IEnumerable<XElement> Chain(XElement? properties)
    {
        if (properties is null) yield break;
        yield return properties;
        if (Find(Value(properties.Element(W + "pStyle"))) is not { } style) yield break;
        foreach (var each in Based(style))
            if (each.Element(W + "pPr") is { } of) yield return of;
    }

    private IEnumerable<XElement> Based(XElement style)
    {
        var at = style;
        for (var i = 0; i < 12 && at is not null; i++)
        {
            yield return at;
            at = Find(Value(at.Element(W + "basedOn")));
        }
    }

    private XElement? Find(string? id) => id is null ? null : _styles.GetValueOrDefault(id);

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
