using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Publishing.Site.Index;

/// <summary>Texts of values.yml that the pages of a language show in the site's own.</summary>
public static class LentValues
{
    /// <summary>The values and their entries, in the order of their keys.</summary>
    /// <param name="language">What the pages of the language know.</param>
    public static IEnumerable<(NamedValue Value, ValueEntry Entry)> In(ISiteIndex language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Keys(IndexKind.Value).Order(StringComparer.Ordinal).Select(key => language.Get<NamedValue>(IndexKind.Value, key)!)
            .SelectMany(value => value.Entries.Where(entry => entry.Language is not null).Select(entry => (value, entry)));
    }
}
