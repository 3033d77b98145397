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

    public static readonly DiagnosticDescriptor BadWordPattern = Error(
        "NB0859", "A pattern that cannot be read",
        "The pattern “{0}” cannot be read: {1}",
        "What it should find would not be found.",
        "Correct it; patterns of sentences are regular expressions without look-around and back references.");
}
