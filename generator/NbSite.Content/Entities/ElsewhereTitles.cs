using System.Collections.Immutable;

namespace NbSite.Content.Entities;

/// <summary>What stands in lists of the site's own language and has neither a page nor a translation.</summary>
/// <param name="Language">That language, by its own name.</param>
/// <param name="Titles">What the fact sheets are called there.</param>
public sealed record ElsewhereTitles(string Language, ImmutableArray<string> Titles)
{
    /// <summary>The key of those of a type, under <see cref="Model.IndexKind.OtherLanguage"/>.</summary>
    public static string KeyOf(string type) => "titles of " + type;
}
