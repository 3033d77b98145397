namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor ExternalGone = Warning(
        "NB1900",
        "An address elsewhere that is gone",
        "{0} answers {1}",
        "Whoever follows the link or looks the source up finds nothing. “nbsite check --external” asks each address; a build never does.",
        "Look for the page's new address on the same site, and write that. Where it is gone for good, name another source, or leave the link out.");

    public static readonly DiagnosticDescriptor ExternalUnreachable = Warning(
        "NB1901",
        "An address elsewhere that cannot be reached",
        "{0} cannot be reached: {1}",
        "The name may be misspelt, or the site is no more. “nbsite check --external” asks each address; a build never does.",
        "Open the address in a browser. If it does not open there either, look for where the page is now.");

    public static readonly DiagnosticDescriptor ExternalMoved = Note(
        "NB1902",
        "An address elsewhere that has moved for good",
        "{0} leads for good to {1}",
        "The old address works for as long as somebody keeps it up.",
        "Write the new address, if it shows the same.");

    public static readonly DiagnosticDescriptor ExternalUntold = Note(
        "NB1903",
        "An address elsewhere that does not let itself be checked",
        "{0} could not be checked: {1}",
        "Some sites answer people and refuse programs, or are too busy. Nothing is known of the address then.",
        "Open it in a browser now and then.");
}
