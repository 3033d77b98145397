namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor OutsideBadAddress = Error(
        "NB1520",
        "Nothing that pages may load from elsewhere",
        "“{0}” cannot stand under “{1}”: {2}",
        "What stands here is let through by the policy that otherwise bars everything from elsewhere, so each place is named exactly.",
        "For “script” and “style” write the whole address of the file, for “font”, “img” and “connect” the site, such as https://fonts.example.");

    public static readonly DiagnosticDescriptor OutsideWithoutAddress = Error(
        "NB1521",
        "An entry that loads nothing",
        "“{0}” names nothing to load from elsewhere",
        "An entry is there to allow something.",
        "Write “script”, “style”, “font”, “img” or “connect”, or delete the entry.");

    public static readonly DiagnosticDescriptor OutsideNotTold = Error(
        "NB1522",
        "Readers are not told what pages load from elsewhere",
        "Pages load “{0}” from elsewhere, and no page in “{1}” tells readers so",
        "Whoever loads a page is then known to others; readers have a right to know to whom, and why.",
        "Write {{outside}} on a line of its own on the page about privacy.");
}
