namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor TranslationHashForm = Error(
        "NB1850", "Pins whose hashes were made in another way",
        "The pins are of the form {0}, and this program makes the form {1}",
        "No hash of one form is equal to one of another, so that every block would seem to have changed.",
        "Build with the program that wrote them, or compare the page with its source and pin it anew: “nbsite translate pin”.");

    public static readonly DiagnosticDescriptor TranslationHash = Error(
        "NB1851", "A pin that is no hash",
        "“{0}” is no hash of a block: twenty digits and letters from a to f",
        "A pin that means no words pins nothing, and its block would seem to have changed.",
        "Take the line back from Git, or pin the page anew: “nbsite translate pin”.");

    public static readonly DiagnosticDescriptor TranslationPinnedTwice = Error(
        "NB1852", "A block that is pinned twice",
        "The {0} {1} has a pin in line {2} already",
        "Of two pins one is wrong, perhaps since the work of two people was joined, and readers could be shown the wrong words.",
        "Remove the one that does not hold, or both, and pin the page anew: “nbsite translate pin”.");

    public static readonly DiagnosticDescriptor TranslationWithoutPage = Error(
        "NB1853", "Pins of a page that is not there",
        "“{0}” pins a translation, but {1}",
        "A page that was renamed would lose its pins, and be shown whatever its source says today.",
        "Name it like the page beside it, or remove it.");

    public static readonly DiagnosticDescriptor TranslationWithoutSource = Warning(
        "NB1854", "A translation whose source is not published",
        "This page is pinned to its source in “{0}”, where no page “{1}” is published",
        "The translation lives on, and nobody is told what became of what it says.",
        "Withdraw the translation too, or publish its source. If the page is to stand alone, remove its “.translation.yml”.");

    public static readonly DiagnosticDescriptor TranslationStale = Note(
        "NB1855", "A translated block whose source has changed",
        "The source of this {0} has changed since it was translated ({1}), so readers are shown it in “{2}”",
        "Words that were right when they were translated may be wrong now; readers are shown what is said today.",
        "Translate it again and pin it: “nbsite translate out” and “in”, or edit it and “nbsite translate pin”. "
            + "A build that must not go out so is stopped by “checks: {NB1855: error}” in site.yml.");

    public static readonly DiagnosticDescriptor TranslationMissing = Note(
        "NB1856", "A block that a translation lacks",
        "This {0} is not translated in “{1}”, whose readers are shown it in “{2}”",
        "It came to the source after the page was translated.",
        "Translate it: “nbsite translate out” and “in”, or write it at its place and “nbsite translate pin”. "
            + "A build that must not go out so is stopped by “checks: {NB1856: error}” in site.yml.");

    public static readonly DiagnosticDescriptor TranslationLeft = Note(
        "NB1857", "A translated block without a source",
        "No block of “{0}” says what this {1} says, so it is not shown",
        "Its source was taken out, or changed so much that nobody can tell where it belongs.",
        "Remove it. What it says in this language alone belongs into the source, or on a page of its own.");

    public static readonly DiagnosticDescriptor TranslationUnpinned = Warning(
        "NB1858", "Translated words that were edited and not pinned",
        "This {0} is not as it was pinned, so readers are shown its source ({1}) in “{2}”",
        "Nobody has said that these words say what the source says.",
        "Compare it with its source and run “nbsite translate pin” for this page.");

    public static readonly DiagnosticDescriptor TranslationsNotPinned = Note(
        "NB1859", "Translated pages that are not pinned",
        "{0} in “{1}” {2} not pinned to {3} source, whose changes nobody is told of, first: {4}",
        "When a source changes, its translation says the old words on, and nobody sees it.",
        "Compare each with its source and run “nbsite translate pin”. A language that must be pinned is held to it by “checks: {NB1859: warning}”.");

    public static readonly DiagnosticDescriptor SignTranslationStale = Note(
        "NB1860", "Translated words of signs whose source has changed",
        "The source of “{0}” has changed since it was translated, so cards with it are shown in “{1}”",
        "A card says when to phone: it is never part old and part new, and never in two languages.",
        "Translate it again, have it checked, and run “nbsite translate pin” for this file.");

    public static readonly DiagnosticDescriptor SignTranslationUnpinned = Warning(
        "NB1861", "Translated words of signs that were edited and not pinned",
        "“{0}” is not as it was pinned, so cards with it are shown in “{1}”",
        "Nobody has said that these words say what the source says.",
        "Compare it with its source, have it checked, and run “nbsite translate pin” for this file.");

    public static readonly DiagnosticDescriptor TranslationShape = Error(
        "NB1862", "A translation that is not built like its source",
        "This {0} cannot be pinned: from {1} on the source has {2} where the translation has {3}",
        "A pin between words that do not belong together would show readers the wrong ones.",
        "Write the same blocks as the source in the same order: headings, paragraphs, lists, tables. What is not translated may be left out where nothing else changed.");

    public static readonly DiagnosticDescriptor TranslationUnchanged = Error(
        "NB1863", "Translated words from before their source changed",
        "This {0} still has the words that it had before its source ({1}) changed",
        "Pinning it as it is would tell readers old words as new.",
        "Change it. If it says what the source says now, pin the file with --as-they-are.");

    public static readonly DiagnosticDescriptor NoTranslatedFile = Error(
        "NB1864", "A file that is no translation",
        "“{0}” cannot be pinned: {1}",
        "Only a page or the words of signs in another language than the site's own are translated from something.",
        "Name a page of Markdown or “signs.yml” in a language's folder, as in “ar/treatments/surgery.md”.");

    public static readonly DiagnosticDescriptor XliffUnreadable = Error(
        "NB1870", "A translator's file that cannot be read",
        "The file cannot be taken in: {0}",
        "A part of a translation that nobody read would be lost without a word.",
        "Have the translator's program export it again as XLIFF 1.2, without a document type.");

    public static readonly DiagnosticDescriptor XliffFileUnknown = Error(
        "NB1871", "A translator's file of a page that is not there",
        "The file is of “{0}” in “{1}”, and the site has no such translated page",
        "Its words would be put nowhere.",
        "Take it in on the site that it was made on. A page that has no translation yet is begun with its head: title and summary.");

    public static readonly DiagnosticDescriptor XliffMarks = Error(
        "NB1872", "A translation without what belongs into it",
        "This translation {0}",
        "A statement without its source, or a sentence without its value, would be published.",
        "Have the translator put the inline element where it belongs, and export the file again.");

    public static readonly DiagnosticDescriptor XliffSourceChanged = Warning(
        "NB1873", "A translation of words that the source no longer has",
        "The source of this translation has changed or was taken out since the file was made, so it is left out",
        "Pinned to other words than it was made of it would say something else than its source.",
        "Run “nbsite translate out” again and send what is new to the translator.");

    public static readonly DiagnosticDescriptor XliffShape = Error(
        "NB1874", "A translation that is not one block",
        "This translation would not stand in “{0}” as it is written here: {1}",
        "What stands around it would change with it.",
        "Keep what begins a block (“## ”, “- ”, “| ”), and leave no blank line in a paragraph; a title is one line.");
}
