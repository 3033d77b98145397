using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Citations.Pasting;

/// <summary>Finds the sources of a site that a new one may be.</summary>
internal sealed class SameSources
{
    private static readonly string[] Names = ["DOI", "PMID", "PMCID", "URL", "title"];

    private readonly ILookup<(string Variable, string Value), string> _known;

    public SameSources(IEnumerable<CslItem> known) => _known = known
        .SelectMany(item => Names.Select(name => (Name: (name, item.Text(name) is { } value ? Plain(name, value) : ""), item.Id)))
        .Where(each => each.Name.Item2.Length > 0).ToLookup(each => each.Name, each => each.Id);

    /// <summary>Each once, by what names it most surely.</summary>
    public ImmutableArray<SameSource> Of(YamlValue.Map entry) =>
    [
        .. Names.SelectMany(name => entry[name] is YamlValue.Text { Words: var words } && Plain(name, words) is { Length: > 0 } plain
            ? _known[(name, plain)].Select(key => new SameSource(key, name, name != "title")) : []).DistinctBy(same => same.Key),
    ];

    private static string Plain(string variable, string value)
    {
        value = value.Trim();
        if (variable == "URL")
            return Uri.TryCreate(value, UriKind.Absolute, out var address) ? (address.Host + address.PathAndQuery).TrimEnd('/').ToLowerInvariant() : "";
        if (variable == "PMCID") return Identifiers.Plain(variable, value).ToLowerInvariant().Replace("pmc", "", StringComparison.Ordinal);
        if (variable != "title") return Identifiers.Plain(variable, value).ToLowerInvariant();
        var letters = new StringBuilder();
        foreach (var c in value)
            letters.Append(AsciiFold.Of(c) is { Length: > 0 } folded ? folded : char.IsLetterOrDigit(c) ? c.ToString().ToLowerInvariant() : "");
        return letters.ToString();
    }
}
