using NbSite.Model;
using NbSite.Publishing.Index;

namespace NbSite.Publishing.Leaflets;

/// <summary>How leaflets are laid out.</summary>
public sealed record LeafletOptions(PaperSize Paper, bool LargePrint)
{
    /// <summary>
    /// Whether a page is among those that are printed. Only they must find a hospital's numbers in its file. Every page is by
    /// default.
    /// </summary>
    public Func<PageHeader, IndexDocument, bool> Prints { get; init; } = (_, _) => true;
}
