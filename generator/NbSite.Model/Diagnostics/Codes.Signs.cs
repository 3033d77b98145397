namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor GroupHasNoNumber = Error(
        "NB0784", "A number for several countries",
        "“{0}” is a group of countries; a telephone number belongs to one country",
        "A number that is printed for a group may be wrong in one of its countries.",
        "Write each country's numbers under its own code.");

    public static readonly DiagnosticDescriptor SignPlaceTwice = Error(
        "NB0785", "Two groups speak for one country",
        "For {1}, {0} says two things: one under {2}, another under {3}",
        "A sign has one action in one country.",
        "Write the country itself with what holds there, or take it out of one of the groups.");

    public static readonly DiagnosticDescriptor BadSignId = Error(
        "NB0786", "Not a name for a sign",
        "“{0}” cannot be a name here: small letters, digits and “-” are needed",
        "Names of signs stand in links and in the names of places on a page.",
        "Write it like “swollen-tummy”.");

    public static readonly DiagnosticDescriptor UnknownSignWord = Error(
        "NB0787", "A word that signs.yml does not list",
        "“{0}” is not listed under “{1}” in signs.yml",
        "The list gives the order on cards, and each of its words is said in every language.",
        "Use a word of the list, or add it to the list and to the words of each language.");

    public static readonly DiagnosticDescriptor UnknownSign = Error(
        "NB0788", "Unknown sign",
        "There is no sign “{0}” in signs.yml",
        "A card would lack what somebody meant to be on it.",
        "Correct the name, or add the sign.");

    public static readonly DiagnosticDescriptor SignWithoutElsewhere = Error(
        "NB0789", "A sign without a level everywhere else",
        "The sign “{0}” has no level for countries that are not named",
        "A reader in another country would be told no level, or one that nobody chose.",
        "Add “other: …” with the level everywhere else.");

    public static readonly DiagnosticDescriptor LevelWithoutElsewhere = Error(
        "NB0790", "A level without a rule everywhere else",
        "The level “{0}” has no rule for countries that are not named",
        "A reader in another country would not be told whom to phone.",
        "Add “other: {call: …}” with its source.");

    public static readonly DiagnosticDescriptor LevelRuleWithoutSource = Error(
        "NB0791", "A rule without a source",
        "The rule for “{0}” has neither a source nor a decision",
        "Whom to phone is a statement about health like any other.",
        "Add “cite: …”, or “decided:” with role, day and reason.");

    public static readonly DiagnosticDescriptor LevelWithoutNumber = Error(
        "NB0792", "A call without a number",
        "“{0}” is to be phoned in {1}, but signs.yml has no such number there",
        "A parent in an emergency would be told to phone and not what to dial.",
        "Add the number with its source under “numbers:”, or name another.");

    public static readonly DiagnosticDescriptor SignNumberWithoutSource = Error(
        "NB0793", "A telephone number without a source",
        "The number “{0}” has no source",
        "A wrong number costs minutes that a child may not have.",
        "Add “cite: …” with the source that says the number.");

    public static readonly DiagnosticDescriptor DecidedInFuture = Error(
        "NB0794", "A decision that is not taken yet",
        "This was decided on {0}, but today is {1}",
        "A decision that lies ahead was taken by nobody.",
        "Correct the day.");

    public static readonly DiagnosticDescriptor LevelWithoutRule = Error(
        "NB0795", "A level that nothing is said of",
        "Signs of the level “{0}” are written, but “levels:” does not say what it asks for",
        "A card would have a sign and no action.",
        "Add the level under “levels:” with whom to phone.");

    public static readonly DiagnosticDescriptor LevelWithoutSource = Error(
        "NB0796", "A level that no source states",
        "No source states the level “{0}” of the sign “{1}”, and nobody has decided it",
        "How soon a parent must act is never invented.",
        "Add the source with the level it gives, or “decided:” with role, day and reason.");

    public static readonly DiagnosticDescriptor LevelNotOfSources = Error(
        "NB0797", "Another level than the sources give",
        "The sign “{0}” is “{1}” in {2}, where the highest level of its sources is “{3}”",
        "Whoever takes another level than the sources must be known, with the reason.",
        "Write the level that the sources give there, or add “decided:” with role, day and reason.");

    public static readonly DiagnosticDescriptor SignWordsMissing = Error(
        "NB0798", "Words of signs are missing",
        "{0} has no words for {1}",
        "Without words in the site's own language no card can be made.",
        "Add the words.");

    public static readonly DiagnosticDescriptor SignsFallBack = Warning(
        "NB0799", "Signs in another language",
        "Cards in this language are told in the site's own, since {0}",
        "A card is wholly in one language, so that no half of it is missed.",
        "Add what is missing, and have the words checked. While the file is being written, let its review record say “status: draft”.");

    public static readonly DiagnosticDescriptor SignsInDraft = Note(
        "NB1751", "Signs that are being translated",
        "Cards in “{0}” are told in the site's own language, since “{1}” is a draft, by its review record",
        "A card is wholly in one language, so that no half of it is missed.",
        "When all its words are there and were checked, record that: nbsite review check {1} --publish --against “the sources of the signs”. Cards change with that.");

    public static readonly DiagnosticDescriptor SignWithFullStop = Warning(
        "NB1752", "Sign that ends with a full stop",
        "“{0}” ends with a full stop",
        "The words of a sign are one point of a list below the heading of its card, and stand inside of sentences elsewhere.",
        "Take the full stop away.");

    public static readonly DiagnosticDescriptor SignWithCapital = Warning(
        "NB1753", "Sign that begins with a capital",
        "“{0}” begins with a capital, and the heading of the card runs on into it",
        "The heading and the sign are read as one sentence: “Phone now if your child” and “has a fit”.",
        "Write “{1}”; or, if it is a name, begin with another word.");

    public static readonly DiagnosticDescriptor SignsNotTranslated = Note(
        "NB1744", "Signs that nobody has translated yet",
        "Cards in “{0}” are told in the site's own language, since “{1}” is not there",
        "A card is wholly in one language, so that no half of it is missed.",
        "“nbsite new sign --language {0}” begins the file; cards change when all its words are there and were checked.");

    public static readonly DiagnosticDescriptor UnknownSignCondition = Error(
        "NB0809", "A sign that depends on an unknown page",
        "There is no medicine, treatment or effect “{0}”",
        "The sign would be left out of every card that must have it.",
        "Write the id of its page, such as medicines/cisplatin.");

    public static readonly DiagnosticDescriptor ExpectedWithoutWords = Warning(
        "NB0870", "A condition for words that are not there",
        "“expected-with” says when something is expected with the sign “{0}”, and {1} does not say what",
        "The condition decides where the words stand, so on its own it does nothing.",
        "Write “expected:” beneath the words of the sign, or take “expected-with” away.");

    public static readonly DiagnosticDescriptor SignNotSigned = Error(
        "NB0811", "A sign that no clinician checked",
        "No clinician has checked the sign “{0}” as it stands, which is {1}",
        "On a public site no parent is told what is an emergency by somebody who cannot know.",
        "Let a clinician check it, then: nbsite review sign {2} --clinical --role “consultant” --evidence “where the signed copy lies”.");

    public static readonly DiagnosticDescriptor LevelNotSigned = Error(
        "NB0819", "A level that no clinician checked",
        "No clinician has checked the level “{0}” as it stands: whom to phone, its numbers and its words",
        "The heading of a card is read by every parent in an emergency.",
        "Let a clinician check it, then: nbsite review sign {1} --clinical --role “consultant” --evidence “where the signed copy lies”.");

    public static readonly DiagnosticDescriptor NoSignWords = Error(
        "NB0820", "Signs without words",
        "There are signs, but no {0} with their words",
        "Without words in the site's own language no card can be made.",
        "Write the file: docs/guide/signs.md.");

    public static readonly DiagnosticDescriptor ClinicLowersSign = Error(
        "NB0821", "A clinic's file lowers a sign",
        "The sign “{0}” is “{1}” on the site and cannot be “{2}” here",
        "What the site tells every parent to do at once, no copy tells later.",
        "Write {1} or a higher level, or leave the sign out.");

    public static readonly DiagnosticDescriptor ClinicDropsSign = Error(
        "NB0822", "A clinic's file drops a sign",
        "The sign “{0}” cannot be taken away",
        "A copy tells all that the site tells of what a parent must watch for.",
        "Leave the line out; a higher level may be written.");

    public static readonly DiagnosticDescriptor ClinicFeverUndecided = Error(
        "NB0823", "A higher fever limit without a clinician",
        "{0} °C is higher than the site's {1} °C, and no clinician is named who decided so",
        "With a higher limit a parent phones later.",
        "Add “decided: {role: …, clinical: true, on: …, reason: …}” to the entry.");

    public static readonly DiagnosticDescriptor ClinicColdUndecided = Error(
        "NB0862", "A lower limit for cold without a clinician",
        "{0} °C is lower than the site's {1} °C, and no clinician is named who decided so",
        "With a lower limit a parent phones later.",
        "Add “decided: {role: …, clinical: true, on: …, reason: …}” to the entry.");

    public static readonly DiagnosticDescriptor ClinicSignUndecided = Error(
        "NB0863", "A hospital's own sign without a clinician",
        "The hospital's own sign “{0}” is “{1}”, and no clinician is named who decided so",
        "On a public site no parent is told what is an emergency by somebody who cannot know.",
        "Add “decided: {role: …, clinical: true, on: …, reason: …}” to the sign.");

    public static readonly DiagnosticDescriptor ClinicSignTaken = Error(
        "NB0824", "A clinic's sign that the site has",
        "The site has a sign “{0}” already, with its own words",
        "A sign is said in the same words everywhere.",
        "Write only its level, or choose another name for the hospital's own sign.");

    public static readonly DiagnosticDescriptor ClinicNumbersWithoutCountry = Error(
        "NB0825", "Numbers of no country",
        "The file has numbers and does not say in which country the hospital is",
        "A number is printed beside its country's name.",
        "Add “country: …” with the country's code.");

    public static readonly DiagnosticDescriptor SignDraftedByMachine = Error(
        "NB0812", "Words drafted by a machine",
        "These words of signs were drafted by a machine and are not on a public site",
        "A mistake in such words looks as sure as the truth.",
        "Let somebody who speaks the language check them, then remove “drafted: machine”.");

    public static readonly DiagnosticDescriptor SignSaidTwice = Error(
        "NB0813", "One sign with two actions",
        "“{0}” is {1} here and {2} in the sign “{3}”",
        "A parent who sees it is told two different things to do.",
        "Keep one of the signs, or say how a parent can tell the two apart.");

    public static readonly DiagnosticDescriptor UnusedSign = Warning(
        "NB0814", "A sign that nobody uses",
        "No page and no fact sheet names the sign “{0}”",
        "Perhaps a page that must warn of it does not. No page of all signs ({{signs}}) is published either, so readers do not see it at all.",
        "Name it under “signs:” on the pages to which it belongs, or write “{{signs}}” on a page that shows all of them.");

    public static readonly DiagnosticDescriptor OnlyListedSign = Note(
        "NB1793", "A sign that only the page of all signs shows",
        "No page and no fact sheet names the sign “{0}”: readers see it on {1} alone, which shows all signs",
        "That is right for a sign that belongs to no page; perhaps a page that must warn of it does not.",
        "Name it under “signs:” on the pages to which it belongs, if there are any.");

    public static readonly DiagnosticDescriptor NotInSignWords = Error(
        "NB0815", "Something that the words of a sign cannot hold",
        "{0} cannot stand in “{1}”",
        "Cards are read in a hurry; their sources stand together at their foot, and they lead nowhere else.",
        "Remove it; sources of a sign stand in signs.yml, those of a note in the note.");

    public static readonly DiagnosticDescriptor ConditionPlace = Error(
        "NB0816", "A condition without a place for names",
        "“{0}” needs the place {{0}} for names once, and no other",
        "Names of medicines are put in its place.",
        "Write it like “if your child has had {0}”.");

    public static readonly DiagnosticDescriptor SignsFileMissing = Error(
        "NB0830", "Words of signs without the signs",
        "There is no signs.yml in the content folder, of which these are the words",
        "Which signs there are, how soon each needs action and whom to phone stands there. Without it no care card can be made.",
        "Put signs.yml back, or remove this file and what pages say of signs.");

    public static readonly DiagnosticDescriptor WordsOfUnknownSign = Error(
        "NB0817", "Words for what signs.yml does not have",
        "signs.yml has no {0} “{1}”",
        "The words would never be shown.",
        "Correct the name, or remove the words.");
}
