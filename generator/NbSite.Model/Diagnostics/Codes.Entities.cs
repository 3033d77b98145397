namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownEntityType = Error(
        "NB0401",
        "A type that NbSite does not know",
        "“{0}” is not a type of entity",
        "The type decides which keys a fact sheet may have and where it is shown.",
        "Write one of the types in the guide.");

    public static readonly DiagnosticDescriptor UnknownEntity = Error(
        "NB0402",
        "A name that means nothing",
        "There is no {0} named “{1}”",
        "The page would lack a link that readers need, such as a side effect of a medicine.",
        "Write the name of an entity that exists: its file name without the ending, or its whole id.");

    public static readonly DiagnosticDescriptor AmbiguousEntity = Error(
        "NB0403",
        "A name that means several things",
        "“{0}” may mean any of {1}",
        "NbSite does not guess which one is meant.",
        "Write the whole id.");

    public static readonly DiagnosticDescriptor DuplicatePartId = Error(
        "NB0404",
        "Two parts with one id",
        "The id “{0}” is already used in this list",
        "The id becomes an anchor on the page; two parts cannot share one.",
        "Give one of them another id.");

    public static readonly DiagnosticDescriptor UnknownDirectiveName = Error(
        "NB0405",
        "Nothing of that name to show",
        "There is no {0} named “{1}” to show here",
        "The page would have a hole where readers expect words.",
        "Write the name of an entity that exists, or remove the line.");

    public static readonly DiagnosticDescriptor NothingToShow = Error(
        "NB0406",
        "Nothing to show",
        "“{0}” has no {1} to show here",
        "The page would have a hole where readers expect words.",
        "Add it to that entity, or remove the line.");

    public static readonly DiagnosticDescriptor ListedInOtherLanguage = Note(
        "NB0410",
        "A list names what is not translated yet",
        "The list of “{0}” leads to pages that are only in {1}: {2}",
        "A list without them would be short, and nobody would know. Each is marked with its language.",
        "Translate the fact sheets when you can; nothing needs to be changed here then.");

    public static readonly DiagnosticDescriptor NotListedHere = Note(
        "NB0411",
        "A list lacks what is not translated yet",
        "The list of “{0}” lacks what is only in {1}: {2}",
        "These have no page to lead to, so readers of this language do not learn of them.",
        "Translate their file, or say on the page that the list is not whole.");

    public static readonly DiagnosticDescriptor NoJourney = Error(
        "NB0409",
        "No journey to show",
        "The site has no journey to show here in this language",
        "The page would have a hole where readers expect words.",
        "Write the steps and their pages under “journey:” in site.yml, or remove the line.");

    public static readonly DiagnosticDescriptor NotPublished = Error(
        "NB0407",
        "A name of something that is not published",
        "“{0}” is {1}, so readers cannot be led to it or shown it",
        "It would be missing from the page without a word: a medicine from a plan, a card that says when to call, an explanation.",
        "Take the name out here, or finish what it names and change its review record; “--drafts” builds with drafts.");

    public static readonly DiagnosticDescriptor PartOfItself = Error(
        "NB0408",
        "A part of itself",
        "“{0}” is made a part of itself: {1}",
        "Each page would list the other as its part, and a reader could not tell which belongs to which.",
        "Take “part-of” out of one of them.");
}
