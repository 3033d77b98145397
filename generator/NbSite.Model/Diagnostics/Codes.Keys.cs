namespace NbSite.Model;

// 0220 to 0259: keys and their values, wherever they are written.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownKey = Error(
        "NB0220",
        "Unknown key",
        "“{0}” is not a key of {1}",
        "A key that is not known would be passed over, and its words would be missing from the page.",
        "Check the spelling against docs/guide/format.md.");

    public static readonly DiagnosticDescriptor MissingKey = Error(
        "NB0221",
        "Missing key",
        "The key “{0}” is missing from {1}",
        "The page cannot be made without it.",
        "Add the key and its value.");

    public static readonly DiagnosticDescriptor EmptyValue = Error(
        "NB0222",
        "Empty value",
        "“{0}” has no value",
        "An empty value looks to readers as if there were nothing to say.",
        "Write a value after the colon, or delete the key.");

    public static readonly DiagnosticDescriptor WrongShape = Error(
        "NB0223",
        "Wrong kind of value",
        "“{0}” should be {1}, but {2} is written here",
        "The value cannot be read the way it is written.",
        "Write it as docs/guide/format.md shows.");

    public static readonly DiagnosticDescriptor BadDate = Error(
        "NB0224",
        "Not a date",
        "“{0}” is not a date: write year-month-day, such as 2026-11-21",
        "Dates tell readers how far to trust a page; written in one way only, they cannot be mistaken.",
        "Write four digits for the year, two for the month, two for the day.");

    public static readonly DiagnosticDescriptor ImpossibleDate = Error(
        "NB0225",
        "Impossible date",
        "There is no such day as {0}",
        "A wrong date makes a page look newer or older than it is.",
        "Check the month and the day.");

    public static readonly DiagnosticDescriptor BadNumber = Error(
        "NB0226",
        "Not a number",
        "“{0}” should be {1}, but “{2}” is written here",
        "The value cannot be read as a number.",
        "Write digits only, without quotes or units.");

    public static readonly DiagnosticDescriptor NumberOutOfRange = Error(
        "NB0227",
        "Number out of range",
        "“{0}” is {1}, but must lie between {2} and {3}",
        "A number outside this range is a slip of the keyboard.",
        "Check the number against your source.");

    public static readonly DiagnosticDescriptor BadFlag = Error(
        "NB0228",
        "Neither true nor false",
        "“{0}” must be true or false, but “{1}” is written here",
        "Only these two words are read.",
        "Write true or false, without quotes.");

    public static readonly DiagnosticDescriptor BadChoice = Error(
        "NB0229",
        "Unknown choice",
        "“{0}” cannot be “{1}”",
        "Only the named choices have a meaning.",
        "Write one of the named choices.");

    public static readonly DiagnosticDescriptor BadCite = Error(
        "NB0230",
        "Citation that cannot be read",
        "“{0}” is not a citation key",
        "Without a key that can be looked up, the statement would lose its source.",
        "Write the key alone, or in quotes with a place: \"nci-hp, p. 12\".");

    public static readonly DiagnosticDescriptor BadWebAddress = Error(
        "NB0231",
        "Not a web address",
        "“{0}” is not a web address",
        "A link that leads nowhere, or runs a program, must not reach a reader.",
        "Write the whole address, beginning with https://.");

    public static readonly DiagnosticDescriptor InsecureWebAddress = Warning(
        "NB0232",
        "Address without encryption",
        "“{0}” begins with http:, so others on the way can read and change that page",
        "Nearly every site can be reached with https:.",
        "Try the address with https: and use it if it works.");

    public static readonly DiagnosticDescriptor MarkupInText = Error(
        "NB0233",
        "Markup in plain text",
        "“{0}” is plain text and cannot hold “{1}”",
        "HTML, scripts and Markdown are not read here; they would be printed as typed, or worse.",
        "Delete the markup and keep the words.");

    public static readonly DiagnosticDescriptor LineBreakInText = Error(
        "NB0234",
        "Line break in a short text",
        "“{0}” must not have a line break or an empty line in it",
        "This text is shown on one line.",
        "Write it as one line or paragraph; “>-” after the colon joins the lines below it.");

    public static readonly DiagnosticDescriptor RepeatedItem = Error(
        "NB0235",
        "Repeated item",
        "“{0}” stands in this list twice",
        "The second one is a slip; perhaps another was meant.",
        "Delete it, or write the one that was meant.");

    public static readonly DiagnosticDescriptor PlainTextTooLong = Error(
        "NB0236",
        "A text that is too long for its place",
        "“{0}” has {1} characters, but at most {2} are allowed",
        "Titles, names and summaries stand in lists and headings; words for reading belong in the page.",
        "Say it in fewer words here, and the rest in the page's text.");

    public static readonly DiagnosticDescriptor FrontMatterMissing = Error(
        "NB0240",
        "No front matter",
        "A page must begin with a line “---”, its keys, and a second line “---”",
        "Without title and summary a page cannot be listed, found or dated.",
        "Write “---” as the very first line, then title: and summary:, then “---”.");

    public static readonly DiagnosticDescriptor FrontMatterUnclosed = Error(
        "NB0241",
        "Front matter without end",
        "The front matter begins here, but no second line “---” ends it",
        "Without it nobody can tell keys from words.",
        "Write a line “---” after the last key.");

    public static readonly DiagnosticDescriptor BadId = Error(
        "NB0242",
        "Not an id",
        "“{0}” cannot be an id: {1}",
        "Ids become addresses and file names on every system, so only plain words are allowed.",
        "Write lower-case words joined by “-”, in parts joined by “/”, such as risk-groups/high-risk.");

    public static readonly DiagnosticDescriptor BadSlug = Error(
        "NB0243",
        "Not a slug",
        "“{0}” cannot be the last part of an address: {1}",
        "Addresses become file names on every system, so only plain words are allowed.",
        "Write lower-case words joined by “-”, such as hair-loss.");

    public static readonly DiagnosticDescriptor BadAlias = Error(
        "NB0244",
        "Not a site address",
        "“{0}” cannot be an old address: {1}",
        "An old address is told to servers and, where one can stand, becomes a small page; nothing else may reach them.",
        "Write the path of the old page as people have it, such as /old/place/, /old.html or /?p=3.");

    public static readonly DiagnosticDescriptor BadPeriod = Error(
        "NB0245",
        "Not a length of time",
        "“{0}” should be {1}, but “{2}” is written here",
        "How often a page is looked at must be clear to everyone.",
        "Write a number and a word, such as 12 months.");

    public static readonly DiagnosticDescriptor BadPhone = Error(
        "NB0246",
        "Not a phone number",
        "“{0}” is not a phone number: {1}",
        "A number that cannot be dialled can cost a family hours.",
        "Write 3 to 20 digits; spaces, “-”, brackets and one “+” in front are allowed.");

    public static readonly DiagnosticDescriptor BadKeyName = Error(
        "NB0247",
        "Not a key name",
        "“{0}” cannot be the name of a value: {1}",
        "Names of values are typed in prose, as in {{value fever-call}}, so they must be simple.",
        "Write lower-case words joined by “-”, such as fever-call.");

    public static readonly DiagnosticDescriptor NoEntries = Error(
        "NB0248",
        "List without items",
        "“{0}” has no items",
        "An empty list looks to readers as if there were nothing to say.",
        "Add an item below, or delete the key.");

    public static readonly DiagnosticDescriptor NoDefaultEntry = Error(
        "NB0249",
        "No default",
        "The value “{0}” has several entries, but none says default: true",
        "When no region is chosen, NbSite must know which one to print; it does not guess.",
        "Add default: true to one entry.");

    public static readonly DiagnosticDescriptor SecondDefaultEntry = Error(
        "NB0250",
        "Two defaults",
        "The value “{0}” has a second default here; the first is in line {1}",
        "Only one entry can be printed when no region is chosen.",
        "Keep default: true at one entry.");

    public static readonly DiagnosticDescriptor RegionTwice = Error(
        "NB0251",
        "Two entries for a region",
        "The value “{0}” has two entries for {1}; the first is in line {2}",
        "A reader in that region would be told one of two different things.",
        "Let each region stand at one entry.");

    public static readonly DiagnosticDescriptor ValueWithoutSource = Error(
        "NB0252",
        "A value without a source",
        "This entry has no source",
        "A temperature or phone number that nobody can check must not be printed on every page that uses it.",
        "Add cite: [key], or say why it needs none: uncited: reason.");
}
