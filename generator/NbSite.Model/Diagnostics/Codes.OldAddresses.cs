namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor BadRedirectTarget = Error(
        "NB1500",
        "Nothing that an old address can lead to",
        "“{0}” cannot be where an old address leads: {1}",
        "Servers and browsers send readers there without a question, so it must be a page or file of this site, or a whole address of another.",
        "Write the id of a page, an address of this site such as /files/plan.pdf, or one of another site that begins with https://.");

    public static readonly DiagnosticDescriptor NoSuchPlace = Error(
        "NB1501",
        "An old address leads to no page or file",
        "There is no page or file at {0}",
        "Readers would be led to “not found”.",
        "Write the address of a page or file of today, or the id of a page.");

    public static readonly DiagnosticDescriptor RedirectCircle = Error(
        "NB1502",
        "Old addresses lead in a circle",
        "What {0} leads to leads back to it: {1}",
        "Browsers give up after some steps and show an error.",
        "Name the last address of the way, one that no entry covers.");

    public static readonly DiagnosticDescriptor UnknownPlaceholder = Error(
        "NB1503",
        "A placeholder that the old address does not have",
        "“{0}” is not in the old address {1}",
        "Only what stands in the old address can be put into the new one; the rest would be printed as it is written.",
        "Use a “:name” of “from”, or :splat for what “*” stands for.");

    public static readonly DiagnosticDescriptor NeverApplies = Error(
        "NB1504",
        "An entry that never applies",
        "{0} never applies: {1} in line {2} covers it",
        "Of patterns the first that fits is followed.",
        "Put it above the other, or delete one of them.");

    public static readonly DiagnosticDescriptor PatternCoversPage = Error(
        "NB1505",
        "A pattern covers an address of today",
        "{0} covers {1}, which is there today",
        "Some hosts show what is there, others lead on: readers of some would never see it.",
        "Write a longer pattern, or one entry for each old address.");

    public static readonly DiagnosticDescriptor OnlyByRules = Note(
        "NB1506",
        "Old addresses that need rules of the host",
        "{0} on only where the host reads rules, such as {1}",
        "Where a host has no rules a small page leads on; none can stand at an address with a query, at a pattern or at a file that is no HTML page.",
        "Netlify, Cloudflare Pages (but for queries) and nginx follow them. On other hosts readers see “not found” there.");

    public static readonly DiagnosticDescriptor GoneBelowPattern = Note(
        "NB1509",
        "An old address that is gone, below one that leads on",
        "{0} is gone, and {1} covers it: Cloudflare Pages leads readers on",
        "Netlify and nginx say that the page is gone. Cloudflare Pages follows the wider rule before it looks for a page.",
        "Where your site is on Cloudflare Pages, write the wider rule so that it leaves this address out.");

    public static readonly DiagnosticDescriptor BeyondCloudflare = Note(
        "NB1507",
        "More old addresses than Cloudflare Pages reads",
        "There are {0} single old addresses and {1} patterns",
        "Cloudflare Pages reads 2,000 lines for single addresses and 100 for patterns, and passes over the rest.",
        "On Cloudflare the single ones beyond lead on by their small pages; make fewer patterns. Other hosts read them all.");

    public static readonly DiagnosticDescriptor TooManyPatterns = Error(
        "NB1508",
        "Too many patterns",
        "There are more than {0} patterns",
        "Each address that is asked for is held against every pattern, and each pattern against every other.",
        "Join some by a shorter pattern, or write single addresses, of which there may be any number.");

    public static readonly DiagnosticDescriptor CrawlUnreadable = Error(
        "NB1510",
        "A list of old addresses that cannot be read",
        "This list cannot be read: {0}",
        "It is read as CSV: lines of fields parted by “,”, “;” or tabs, in UTF-8 or UTF-16, fields in quotes where they hold such a sign.",
        "Save it as CSV in UTF-8, or write one address on each line.");

    public static readonly DiagnosticDescriptor CrawlNoColumn = Error(
        "NB1511",
        "A list without a column of addresses",
        "No column of this list holds addresses",
        "A column is found by its name, such as Address or URL, or by what stands in its first lines.",
        "Name the column: --column NAME.");

    public static readonly DiagnosticDescriptor CrawlBadAddress = Warning(
        "NB1512",
        "A line that is no address",
        "“{0}” cannot be an address of the old site: {1}",
        "It was left out of the report.",
        "Delete the line, or write the address as browsers show it.");
}
