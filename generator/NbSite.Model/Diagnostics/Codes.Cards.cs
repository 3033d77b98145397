namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor SignNeverHolds = Error(
        "NB0831",
        "A sign that never stands on its page",
        "The sign “{0}” would never stand on this page: it holds only {1}",
        "The page settles the condition, so the sign is left out; whoever named it meant it to be told.",
        "Take the sign out here, change its condition in signs.yml, or name another sign.");

    public static readonly DiagnosticDescriptor NeedsSigns = Error(
        "NB0832",
        "A fact sheet without signs",
        "This {0} has no signs that need action, and does not say why",
        "A page about it would say nothing about when to phone, and nobody could tell whether that was meant.",
        "Write “signs: […]” with ids from content/signs.yml, or “no-signs:” with the reason.");

    public static readonly DiagnosticDescriptor SignsAndNone = Error(
        "NB0833",
        "Signs, and a reason for none",
        "“no-signs” stands beside “signs”",
        "One of them is not true.",
        "Take one of them out.");

    public static readonly DiagnosticDescriptor CardTyped = Error(
        "NB0834",
        "A care card typed by hand",
        "A care card is typed here, on a page about health",
        "A sign that is typed on one page can have another action than on the next. Cards are made of signs, which have one.",
        "Write the signs in content/signs.yml and name them in the page’s head: “signs: […]”. The guide says how: docs/guide/care-cards.md.");

    public static readonly DiagnosticDescriptor CardField = Error(
        "NB0835",
        "A care card in a fact sheet",
        "“{0}” is no longer written in fact sheets: cards are made of signs",
        "A sign that is typed in one fact sheet can have another action than in the next.",
        "Write the signs in content/signs.yml and name them here: “signs: […]”. The guide says how: docs/guide/care-cards.md.");

    public static readonly DiagnosticDescriptor CardPlaceTwice = Error(
        "NB0836",
        "Two places for care cards",
        "“{{{{{0}}}}}” is the second place for care cards on this page",
        "A page has one card of each level, so its cards stand in one place.",
        "Keep one of “{{cards}}”, “{{signs}}” and “{{signs a b}}”.");

    public static readonly DiagnosticDescriptor CardPlaceEmpty = Error(
        "NB0837",
        "A place for cards that are not there",
        "“{{{{{0}}}}}” has no signs to show",
        "The page would have a hole where readers expect to be told when to phone.",
        "Name signs in the page’s head (“signs: […]”), or take the line out.");

    public static readonly DiagnosticDescriptor TwoCardsOfLevel = Error(
        "NB0838",
        "Two care cards of one level",
        "This page has two care cards of the level “{0}”",
        "Two cards that ask for the same look like two different things, and readers learn to pass them over.",
        "Put what they say into one card.");

    public static readonly DiagnosticDescriptor UnknownDuring = Error(
        "NB0839",
        "An unknown part of the journey",
        "“{0}” is no part of the journey that signs.yml names",
        "Signs that hold only in that part could not be told from the others.",
        "Write one of the words under “during” in content/signs.yml.");

    public static readonly DiagnosticDescriptor NoSignsPage = Error(
        "NB0849",
        "No page of all signs",
        "There is no page of all signs in “{0}”, to which “{1}” would lead",
        "A link to a sign leads to the page that tells all of them.",
        "Write “{{signs}}” on a line of its own on one page.");

    public static readonly DiagnosticDescriptor SignsPageTwice = Error(
        "NB0850",
        "Two pages of all signs",
        "“{{{{signs}}}}” also stands in {0}",
        "Links to a sign lead to the one page that tells all of them.",
        "Keep one; other pages name the signs they need.");

    public static readonly DiagnosticDescriptor CallWithoutSign = Warning(
        "NB0851",
        "A call that names no sign",
        "“{0}” asks readers to phone, and names no sign",
        "What is typed beside the cards can ask for something else than the card does for the same sign.",
        "Name the sign, as in “[a fit](sign:seizure)”, or say why it is right: {no-sign=\"reason\"} at the end of the paragraph. "
            + "“calls-without-sign: error” under “review” in site.yml makes it an error.");

    public static readonly DiagnosticDescriptor CallWithoutSignRefused = Error(
        "NB0852",
        "A call that names no sign, where the site refuses it",
        "“{0}” asks readers to phone, and names no sign",
        "site.yml says that this is an error: what is typed beside the cards can ask for something else than the card does.",
        "Name the sign, as in “[a fit](sign:seizure)”, or say why it is right: {no-sign=\"reason\"} at the end of the paragraph.");

    public static readonly DiagnosticDescriptor EmptyNoSign = Error(
        "NB0858",
        "No reason for a call without a sign",
        "{{no-sign}} needs a reason",
        "Whoever checks the page must know why readers are asked to phone here and no sign is named.",
        "Write why it is right: {no-sign=\"tells the team’s number\"}.");

    public static readonly DiagnosticDescriptor WithoutNothing = Error(
        "NB0854",
        "Something taken out that is not there",
        "The plan’s medicines do not have the {0} “{1}”, so it cannot be taken out",
        "Either it has another name, and still stands on the page, or a medicine has changed.",
        "Write the name as the medicine’s fact sheet does, or take the entry out.");

    public static readonly DiagnosticDescriptor WithoutCore = Error(
        "NB0855",
        "A core sign taken out",
        "“{0}” is a core sign and cannot be taken out of a plan",
        "Core signs stand on every page that tells signs at all.",
        "Take the entry out.");

    public static readonly DiagnosticDescriptor WithoutUnsigned = Error(
        "NB0856",
        "An alarm taken out that no clinician agreed to",
        "“{0}” is {1}, and no clinician’s sign-off covers this entry, which leaves it out",
        "Its medicine’s source says to phone at once. On a public site, whoever takes that out of a plan is a clinician, and has seen these very words.",
        "Have a clinician look at the entry as it stands and record it with ./nbsite review sign --clinical, or take the entry out.");

    public static readonly DiagnosticDescriptor WithoutOneThing = Error(
        "NB0857",
        "An entry that takes out nothing, or two things",
        "Write either “effect” or “sign” here",
        "Each entry takes one thing out of a plan, for one reason.",
        "Write “{effect: name, reason: …, cite: […]}” or “{sign: id, reason: …, cite: […]}”.");
}
