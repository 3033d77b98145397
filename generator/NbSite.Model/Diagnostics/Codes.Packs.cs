namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownPack = Error(
        "NB1450",
        "A pack that there is not",
        "There is no pack “{0}”",
        "A pack brings types of fact sheets for a field of medicine, such as cancer.",
        "Write the name of a pack that comes with NbSite; docs/guide/types.md lists them.");

    public static readonly DiagnosticDescriptor TypeOfPack = Error(
        "NB1451",
        "A fact sheet of a pack that the site does not name",
        "The type “{0}” comes with the pack “{1}”, which site.yml does not name",
        "Types that most sites have no use for come in packs.",
        "Write “packs: [{1}]” in site.yml.");
}
