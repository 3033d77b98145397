using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site;

/// <summary>How leaflets are laid out.</summary>
public sealed record LeafletOptions(PaperSize Paper, bool LargePrint)
{
    /// <summary>Whether the parts about outlook are printed; by default a line says that there is one, and where.</summary>
    public bool WithOutlook { get; init; }

    /// <summary>
    /// Whether a page is among those that are printed. Only they must find a hospital's numbers in its file. Every page is by
    /// default.
    /// </summary>
    public Func<PageHeader, IndexDocument, bool> Prints { get; init; } = (_, _) => true;
}
