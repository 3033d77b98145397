namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownRules = Error(
        "NB0431",
        "Rules that nobody named",
        "There are no rules named “{0}” in this file",
        "The limit would stand in no column, and nobody could tell whose it is.",
        "Name them under “rules:” at the top of the file.");

    public static readonly DiagnosticDescriptor NoRules = Error(
        "NB0432",
        "A limit of nobody’s rules",
        "The limit for “{0}” does not say whose rules it belongs to",
        "The file has sets of rules, and a limit without one would stand in no column.",
        "Add “rules:” with the id of a set.");

    public static readonly DiagnosticDescriptor RegionsOfRules = Error(
        "NB0433",
        "Regions said twice",
        "This limit belongs to the rules “{0}”, which say themselves where they hold",
        "A column holds in one place; a limit in it that holds in another would be read under the wrong label.",
        "Take “regions” out here, and write it once where the rules are named.");

    public static readonly DiagnosticDescriptor SameLimit = Error(
        "NB0434",
        "Two limits in one place",
        "The rules “{0}” have two entries for “{1}”",
        "Limits of one measure share a row, with one place for each set of rules.",
        "Join the two, or give one of them another “measure”.");

    public static readonly DiagnosticDescriptor SameRules = Error(
        "NB0435",
        "Two sets of rules with one name",
        "Another set of rules is called “{0}” too",
        "The name is the head of a column; readers could not tell the two apart.",
        "Give one of them another name.");

    public static readonly DiagnosticDescriptor NeedsNothing = Error(
        "NB0436",
        "Needed, but nothing is",
        "The rules “{0}” have no limits here, so that neither all nor any of them can be met",
        "“All of these” over nothing says nothing, or seems to speak of another list.",
        "Add the limits under “thresholds:”, or take the entry out.");

    public static readonly DiagnosticDescriptor BoundOneLimit = Error(
        "NB0437",
        "A bound that is not one limit",
        "A bound is one limit: “at-least”, “more-than”, “under” or “at-most”, or “from” and “to”",
        "The bar beside the words is drawn from it.",
        "Write one of them, such as {at-least: 30%} or {from: 0%, to: 5%}.");

    public static readonly DiagnosticDescriptor BoundAmount = Error(
        "NB0438",
        "Not an amount",
        "“{0}” is not a number with its unit",
        "The bar beside the words is drawn from it.",
        "Write a number with a point and its unit, such as 30%, 10 mm or 1.2.");

    public static readonly DiagnosticDescriptor BoundUnsaid = Error(
        "NB0439",
        "A bound that the words do not say",
        "The bound says “{0}”, but the words beside it do not: “{1}”",
        "Readers read the words; a bar that shows something else would mislead them.",
        "Make the two the same. The words say a limit with “at least”, “more than”, “under”, “at most” or “… to …” right before the number.");

    public static readonly DiagnosticDescriptor BoundSaysLess = Error(
        "NB0440",
        "Words that say more than the bound",
        "The words name {0} as well, which the bound does not: “{1}”",
        "The bar would show half of what the words say.",
        "Take the bound out: the words are enough.");
}
