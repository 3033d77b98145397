namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor AddressLost = Error(
        "NB1050",
        "An address that was published leads nowhere",
        "Edition {1} published a page at {0}, and nothing is there now",
        "People keep addresses: on paper, in bookmarks, on other sites. Each must lead somewhere for good.",
        "Write in redirects.yml, under “redirects:”, “- {from: {0}, to: the-id-of-a-page, why: …}”; or bring the file back and withdraw the page in its review record.");

    public static readonly DiagnosticDescriptor AnchorLost = Error(
        "NB1051",
        "A place that was published is not on the page any more",
        "Edition {2} had the place “#{1}” on the page {0}, and it is not there now",
        "Links that name a part of a page would leave readers at its top, without what they came for.",
        "Write {#{1}} after the heading that says it now; or write in redirects.yml, under “redirects:”, “- {from: \"{0}#{1}\", to: the-id-of-a-page#heading, why: …}”.");

    public static readonly DiagnosticDescriptor BadRedirect = Error(
        "NB1052",
        "Not an old address",
        "“{0}” cannot be an old address: {1}",
        "An old address is a path of this site that people may still have.",
        "Write a path such as /old/place/, /old.php?id=3, /blog/:year/:name/ or /old/*; or /page/#part for a part of a page that is still there.");

    public static readonly DiagnosticDescriptor RedirectTaken = Error(
        "NB1053",
        "Old address is in use",
        "The old address {0} is taken by {1}",
        "One address can lead to one page only.",
        "Delete the entry, or the alias or page that has its address.");

    public static readonly DiagnosticDescriptor RedirectChain = Error(
        "NB1054",
        "An old address leads to another old address",
        "{0} leads to “{1}”, which leads on to “{2}”",
        "Some browsers and hosts follow one step only, and a circle never ends.",
        "Name the last page of the way.");

    public static readonly DiagnosticDescriptor RedirectedNowhere = Error(
        "NB1055",
        "Redirected to no page",
        "“as: redirected” needs “see”",
        "An address that leads on must lead somewhere.",
        "Add “see:” with the id of the page that took its place, or write “as: gone”.");

    public static readonly DiagnosticDescriptor RedirectFromNowhere = Error(
        "NB1056",
        "A place on a page that does not exist",
        "There is no page at {0}",
        "The note that tells where a part has gone stands on the page that had it.",
        "Use the address of a page of today, or leave out “#” and what follows.");

    public static readonly DiagnosticDescriptor RecordMissing = Error(
        "NB1057",
        "The record of an edition is missing",
        "The record {0} of the page “{1}” cannot be read; edition {2} names it",
        "What was published must stay on record.",
        "Take the file from the history of the repository, and run “nbsite edition verify”.");
}
