using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Citations.Pasting;

/// <summary>A source that was read, as an entry of references.yml.</summary>
internal static class PastedEntry
{
    /// <summary>The order in which people write them; all others follow by name.</summary>
    private static readonly string[] First =
    [
        "title", "author", "editor", "container-title", "publisher", "publisher-place", "issued", "accessed", "volume", "issue", "page", "number",
        "edition", "URL", "DOI", "PMID", "PMCID",
    ];

    /// <summary>What is printed of it, and what is left out.</summary>
    /// <param name="item">The source.</param>
    /// <param name="node">What it was read from.</param>
    public static (YamlValue.Map Entry, ImmutableArray<LeftOut> Left) Of(CslItem item, YamlMapping node)
    {
        var unprinted = NlmFormatter.Unprinted(item, isExport: false).ToHashSet(StringComparer.Ordinal);
        var values = new Dictionary<string, YamlValue>(StringComparer.Ordinal);
        foreach (var (variable, text) in item.Texts) values[variable] = new YamlValue.Text(text);
        foreach (var (variable, names) in item.Names) values[variable] = new YamlValue.List([.. names.Select(Name)]);
        foreach (var (variable, date) in item.Dates) values[variable] = Date(date, node[variable]);
        var order = values.Keys.Where(variable => !unprinted.Contains(variable))
            .OrderBy(variable => Array.IndexOf(First, variable) is >= 0 and var at ? at : First.Length).ThenBy(variable => variable, StringComparer.Ordinal);
        var isKnown = CslVocabulary.Types.Contains(item.Type);
        var entry = new YamlValue.Map(
        [
            // A type that CSL does not know is asked for again; what the text calls it is told.
            .. isKnown ? ((string, YamlValue)[])[("type", new YamlValue.Text(item.Type))] : [],
            .. order.Select(variable => (variable, values[variable])),
        ]);
        var left = node.Entries.Where(each => each.Key.Value is not ("id" or "type") && !entry.Entries.Any(kept => kept.Key == each.Key.Value))
            .Select(each => new LeftOut(each.Key.Value, Words(each.Value))).Where(each => each.Words.Length > 0);
        return (entry, [.. left, .. isKnown ? (LeftOut[])[] : [new LeftOut("type", item.Type)]]);
    }

    private static YamlValue.Map Name(CslName name) => new(
    [
        .. new[]
        {
            ("literal", name.Literal), ("family", name.Family), ("given", name.Given), ("suffix", name.Suffix),
            ("dropping-particle", name.DroppingParticle), ("non-dropping-particle", name.NonDroppingParticle),
        }.Where(part => part.Item2 is not null).Select(part => (part.Item1, (YamlValue)new YamlValue.Text(part.Item2!))),
    ]);

    // One day is written as one; a season, a range and words are kept as they were given.
    private static YamlValue Date(CslDate date, YamlNode? node) =>
        date is { Parts.Length: 1, Season: null, Literal: null, IsCirca: false, IsOpen: false, Iso: { } iso } && date.Parts[0].Season is null
            ? new YamlValue.Text(iso, iso.Length == 4)
            : node is YamlScalar scalar ? new YamlValue.Text(scalar.Value.Trim())
            : node is not null ? YamlValue.Of(node)
            : new YamlValue.Text(date.Literal ?? date.Iso ?? "");

    internal static string Words(YamlNode node) => Quote.Short(node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlSequence list => string.Join("; ", list.Items.Take(20).Select(Words)),
        YamlMapping map => string.Join(' ', map.Entries.Take(20).Select(entry => Words(entry.Value))),
        _ => "",
    });
}
