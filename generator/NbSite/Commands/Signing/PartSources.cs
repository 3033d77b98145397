using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Commands.Signing;

/// <summary>Which sources a part of a page names.</summary>
internal static class PartSources
{
    /// <summary>Their keys, in the order of the words; those of a title, which holds none, are none.</summary>
    public static IEnumerable<string> Of(SignedBlock part) => part.Block is not { } block ? []
        : BlockWalk.AllInlines([block]).OfType<CiteInline>().SelectMany(cite => cite.Items).Select(item => item.Key);
}
