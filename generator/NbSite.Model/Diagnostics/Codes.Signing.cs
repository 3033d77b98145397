namespace NbSite.Model;

// 084 to 089: signed review.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor BadPartHash = Error(
        "NB0840",
        "Not the name of a part",
        "“{0}” does not name a part of a page: that takes 20 digits and letters from a to f",
        "The names of signed parts are made from their words. A damaged one would take back a sign-off, or seem to give one.",
        "Take the line back from Git, or delete the whole check and sign the page again with ./nbsite review sign.");

    public static readonly DiagnosticDescriptor BadVersionCode = Error(
        "NB0841",
        "Not a version code",
        "“{0}” is not a version code: that has 8 small letters and digits",
        "The code says which text was looked at; a damaged one leads to none.",
        "Take the line back from Git, or delete the whole check and sign the page again with ./nbsite review sign.");

    public static readonly DiagnosticDescriptor EditorialUnsigned = Error(
        "NB0842",
        "Carried over from nothing",
        "“for” names the part {0}, which nothing above has signed",
        "A small change carries a sign-off from the old words to the new. Without one there is nothing to carry.",
        "Delete this entry and sign the page with ./nbsite review sign.");

    public static readonly DiagnosticDescriptor AllTakenBack = Error(
        "NB0843",
        "No check stands",
        "The status is “{0}”, but every check was taken back",
        "The page would tell readers that it was looked at, and nobody stands by that any more.",
        "Write status: draft, or have the page looked at again and sign it.");

    public static readonly DiagnosticDescriptor TakenBackTooEarly = Error(
        "NB0844",
        "Taken back before it was given",
        "The check was taken back on {0:yyyy-MM-dd}, before it was made on {1:yyyy-MM-dd}",
        "One of the two days is a slip.",
        "Write the day on which it was taken back.");

    public static readonly DiagnosticDescriptor BelowMinimumStatus = Error(
        "NB0845",
        "Not looked at enough to be public",
        "The page is “{0}”, but review: minimum-status in site.yml asks for “{1}” before a page is public",
        "The charity has promised that no page is public before it was looked at so far.",
        "Have the page looked at and sign it, leave it out as a draft, or change the policy in site.yml.");

    public static readonly DiagnosticDescriptor PageOverdue = Warning(
        "NB0847",
        "Nobody looked at it in time",
        "The page was due to be looked at by {0:yyyy-MM-dd}",
        "site.yml asks to be told of such pages (review: overdue:).",
        "Have the page looked at and sign it with ./nbsite review sign.");

    public static readonly DiagnosticDescriptor UnknownPageKind = Error(
        "NB0846",
        "Unknown kind of page",
        "“{0}” is neither a kind nor a type of page",
        "Nobody would be asked to look at these pages, and the slip would not be seen.",
        "Write clinical, practical or about, page, or a type of fact sheet such as medicine.");
}
