namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor LanguageNotChecked = Warning(
        "NB0920", "A language whose words some checks do not know",
        "Pages in {0} ({1}) are not checked for {2}: nobody has written the words of it",
        "What these checks find in other languages is published in this one without a word.",
        "Write these parts in “{1}.checks.yml”, beside the words of the language; docs/guide/add-a-language.md tells what each is. "
            + "Of what the language has no need, write “none”.");

    public static readonly DiagnosticDescriptor BadPhrase = Error(
        "NB0921", "A phrase of a language that cannot be read",
        "The phrase “{0}” cannot be read: {1}",
        "What it should find would not be found.",
        "Write words, {a list}, (one|or|another) and, behind “)”, “?” for what may be left out; docs/guide/add-a-language.md has examples.");

    public static readonly DiagnosticDescriptor PluralFormMissing = Warning(
        "NB0922", "A word that lacks a plural form of its language",
        "The language “{0}” has several forms for numbers of things, and these words lack one: {1}",
        "Numbers of things are then written in the form for “other”, which is wrong in this language.",
        "Add them to the words of the language: the guide on adding a language says which numbers take which form.");

    public static readonly DiagnosticDescriptor UnknownWord = Error(
        "NB0923", "A word that the interface does not have",
        "“{0}” is no word of the interface",
        "What stands beside a key that nothing asks for is shown to nobody, and the word that was meant stays untranslated.",
        "Correct the key; “nbsite new language” writes all of them.");

    public static readonly DiagnosticDescriptor WordPlaceMissing = Error(
        "NB0924", "A word without what is filled into it",
        "“{0}” lacks {1}; it says in the original: {2}",
        "A date, number or name that belongs there would be left out on every page.",
        "Write {1} too, where the language needs it; the order may change.");

    public static readonly DiagnosticDescriptor WordPlaceUnknown = Error(
        "NB0925", "A word with a place that nothing fills",
        "“{0}” has {1}, and what is filled in is {2}",
        "Readers would see the braces, or nothing could be shown at all.",
        "Remove it. Only the numbered places of the original stand in braces.");

    public static readonly DiagnosticDescriptor WrongPluralForm = Error(
        "NB0926", "A form of plurals that the language does not have",
        "“{0}”: the language “{1}” has no form “{2}” beside numbers of things; its forms are {3}",
        "No number takes that form, so nobody would ever see it, and another form may be missing.",
        "Write the forms that the language has; the guide on adding a language says which numbers take which.");

    public static readonly DiagnosticDescriptor EmptyWord = Error(
        "NB0927", "A word that is empty",
        "“{0}” has no word",
        "An empty label is a button or a heading that nobody can read.",
        "Write the word, or put “#” before the line until somebody translates it.");

    public static readonly DiagnosticDescriptor WordsMissing = Note(
        "NB0928", "A language that some words of the interface are missing in",
        "{0} ({1}): {2} of {3} words are missing; they are shown in {4}. First: {5}",
        "Readers meet words of another language. Each is marked as such, so that it is at least read aloud rightly.",
        "Translate them in “languages/{1}.yml”: “nbsite new language {1}” adds those that are missing, with what each says.");

    public static readonly DiagnosticDescriptor WordTwice = Error(
        "NB0929", "A word that is given twice",
        "“{0}” has a word already in this file",
        "Only one of the two can be shown.",
        "Remove one of them.");

    public static readonly DiagnosticDescriptor NotTwelveMonths = Error(
        "NB0930", "Names of months that are not twelve",
        "“months” has {0} names",
        "Every date that a reader sees is made of them.",
        "Write twelve, from January on, as they stand in a date; or remove the key: the program knows them of most languages.");

    public static readonly DiagnosticDescriptor BadDirection = Error(
        "NB0931", "A direction that is none",
        "“{0}” is no direction",
        "It decides from which side every page is read.",
        "Write “ltr” for scripts that run from the left, “rtl” for those that run from the right, or remove the key.");

    public static readonly DiagnosticDescriptor LanguageFileName = Error(
        "NB0932", "A file of a language that names none",
        "“{0}” is not the tag of a language",
        "The words in it would be those of no language.",
        "Name it by the language's tag (BCP 47), such as “ar.yml” or “pt-BR.yml”, and what checks know “ar.checks.yml”.");

    public static readonly DiagnosticDescriptor WordNotOneLine = Error(
        "NB0933", "A word that is not one line",
        "“{0}” has several lines, or more than {1} characters",
        "Words of the interface stand in labels and lines.",
        "Write it in one line.");

    public static readonly DiagnosticDescriptor OtherFormMissing = Warning(
        "NB0935", "A word beside a number without its form for all others",
        "“{0}” has forms for some numbers and none for all others, “{0}.other”",
        "Until that form is there, the word counts as missing and is shown in another language beside every number.",
        "Write “{0}.other” too.");

    public static readonly DiagnosticDescriptor BadDecimalMark = Error(
        "NB1754", "A mark of decimals that is none",
        "“{0}” is no mark of decimals",
        "It stands between the digits of every number with decimals, which would be misread.",
        "Write one mark, such as “.” or “,”, or remove the key: the program knows that of most languages.");

    public static readonly DiagnosticDescriptor BadAlphabet = Error(
        "NB0936", "Letters of an alphabet that cannot be read",
        "“{0}” is no letter with the letters that stand behind it",
        "Lists would stand in an order that nobody finds anything in.",
        "Write the letter before, then the letters behind it, with a space between: “z å ä ö”; “ä=æ” for two that stand together.");

    public static readonly DiagnosticDescriptor BadWordPattern = Error(
        "NB0859", "A pattern that cannot be read",
        "The pattern “{0}” cannot be read: {1}",
        "What it should find would not be found.",
        "Correct it; patterns of sentences are regular expressions without look-around and back references.");
}
