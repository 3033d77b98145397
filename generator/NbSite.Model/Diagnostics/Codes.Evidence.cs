namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor RetractedSource = Error(
        "NB1700",
        "A statement on a source that was withdrawn",
        "“{0}” was withdrawn by its publisher, and this statement rests on it; {1}",
        "What a withdrawn study said may be false or made up, and readers would go on trusting it.",
        "Take the statement out, or rest it on another source. To tell of the withdrawal itself, cite its notice as a source of its own.");

    public static readonly DiagnosticDescriptor SupersededSource = Warning(
        "NB1701",
        "A statement on a source that a newer one replaced",
        "“{0}” was replaced by “{1}” ({2}); {3}",
        "The newer source may say something else, and readers are led to the older one.",
        "Read what “{1}” says of it, mend the words where they differ, and cite it.");

    public static readonly DiagnosticDescriptor SourceChangedSinceCheck = Warning(
        "NB1702",
        "A source that changed after the last check",
        "“{0}” was changed on {3}, after “{1}” was last checked on {2}",
        "The page was checked against words of the source that are not its words of today.",
        "Check the page again and record it.");

    public static readonly DiagnosticDescriptor SourceOverAge = Warning(
        "NB1703",
        "A source older than the site allows",
        "“{0}” is of {1}, older than the {2} that site.yml sets for a source; {3}",
        "Medical knowledge ages; what was right then may have been found wrong since.",
        "Look for a newer source. Where there is none, say so in custom: {note-to-reader: …}, or raise “source-age” in site.yml.");

    public static readonly DiagnosticDescriptor ClaimOverAge = Warning(
        "NB1704",
        "A statement with old sources only",
        "No source of this statement is newer than “{0}” of {1}: all are older than the {2} that site.yml sets; {3}",
        "An old source is fine beside a newer one that says the same; alone it may be out of date.",
        "Add a newer source beside it, or change the statement.");

    public static readonly DiagnosticDescriptor ClaimNewerThanSources = Warning(
        "NB1705",
        "A statement newer than all its sources",
        "This statement speaks of {0}, and none of its sources is newer than {1}; {2}",
        "A source cannot say what happened after it was published and last read.",
        "Cite the source that says so, or write the day on which the source was read or changed (“accessed”, “custom: {updated: …}”).");

    public static readonly DiagnosticDescriptor TwoValues = Warning(
        "NB1706",
        "One quantity with two values",
        "“{0}” and “{1}” are both “{2}” and differ for {3}: {4} and {5}; {6}",
        "Two pages would tell one parent two numbers for one thing.",
        "Keep one of them and name it everywhere. If they are two things, say in “what” how they differ.");

    public static readonly DiagnosticDescriptor AvoidedWord = Warning(
        "NB1707",
        "A word that the site avoids",
        "“{0}” is a word to avoid: write “{1}”{2}; {3}",
        "One thing with several names reads like several things.",
        "Write “{1}”. Where the word must stand, as in a name, list that phrase under “except” of the word in site.yml.");

    public static readonly DiagnosticDescriptor UnknownSuccessor = Error(
        "NB1710",
        "A source replaced by one that is not there",
        "“{0}” is said to be replaced by “{1}”, and no source has that key",
        "Whoever is told of it could not find the newer source.",
        "Add the newer source to the list, or correct the key.");

    public static readonly DiagnosticDescriptor SuccessorCircle = Error(
        "NB1711",
        "Sources that replace each other",
        "“{0}” is replaced by itself: {1}",
        "One of them must be the newest.",
        "Take “superseded-by” out of the newest source.");

    public static readonly DiagnosticDescriptor BadVocabulary = Error(
        "NB1712",
        "A rule for words that cannot be kept",
        "“{0}” cannot be a word to avoid: {1}",
        "Nobody could write what such a rule asks for.",
        "Write each word once in “avoid”, and in “use” the word to write in its place.");
}
