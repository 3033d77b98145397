namespace NbSite.Model;

// 157: the leaflets that pages offer of themselves.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor LeafletsMissing = Note(
        "NB1574",
        "Leaflets that the site offers and does not have",
        "{0}, so {1} no leaflet to take away: {2}",
        "A leaflet of other words than its page is never linked; until it is printed, readers of the page find none.",
        "Run “nbsite leaflet --for-site” and commit the folder leaflets of the content. It needs Chromium, Chrome or Edge; a build does not.");

    public static readonly DiagnosticDescriptor LeafletListDamaged = Error(
        "NB1575",
        "A list of leaflets that is damaged",
        "“{0}” must {1}",
        "The list says which words each PDF was made of. Where it cannot be read, a PDF of old words could be offered.",
        "Delete the folder leaflets of the content and run “nbsite leaflet --for-site”, which makes all of them again.");

    public static readonly DiagnosticDescriptor LeafletsOfNoClinic = Note(
        "NB1577",
        "A copy without the pages' own leaflets",
        "The pages of this copy have a hospital's own numbers, so they do not offer the leaflets of the site",
        "A leaflet with another number than its page sends a parent to the wrong ward.",
        "Print leaflets for the hospital with “nbsite leaflet --all --clinic FILE” and hand them out beside the copy.");

    public static readonly DiagnosticDescriptor LeafletsUnused = Note(
        "NB1576",
        "Leaflets of no page",
        "{0} in the folder leaflets {1} published, because no page offers {2}: {3}",
        "What nobody can find on the site is still looked after in the content.",
        "Run “nbsite leaflet --for-site”, which takes them away, or write “leaflets: true” in site.yml or “leaflet: true” on their pages.");
}
