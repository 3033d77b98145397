using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>A text of site.yml: one for every language, or one for each.</summary>
/// <param name="Key">The key it stands under.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Texts">By language; under the empty name what holds for every language.</param>
public sealed record SiteText(string Key, SourceSpan Span, ImmutableDictionary<string, string> Texts)
{
    /// <summary>The text in a language; empty when it is written for others only.</summary>
    public string this[string language] => Texts.GetValueOrDefault(language) ?? Texts.GetValueOrDefault("") ?? "";

    /// <summary>The text that stands first in the order of languages, for who knows no language.</summary>
    public string First => Texts.GetValueOrDefault("") ?? Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => text.Value).FirstOrDefault() ?? "";

    public bool HasLanguage(string language) => Texts.ContainsKey(language) || Texts.ContainsKey("");
}
