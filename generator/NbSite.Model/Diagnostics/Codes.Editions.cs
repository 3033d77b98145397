namespace NbSite.Model;

// 10: the store of editions, and pages held to it.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor EditionNotJson = Error(
        "NB1001",
        "Not a file of an edition",
        "This cannot be read as a file of the editions folder: {0}",
        "Files of editions are written by NbSite and never by hand; a slip in one hides what was published.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionTooNew = Error(
        "NB1002",
        "Written by a newer NbSite",
        "“{0}” is {1}, but this NbSite understands {2} at most",
        "A newer NbSite writes things that this one cannot understand. Leaving them out could hide what was published.",
        "Use the NbSite that wrote it, or a newer one.");

    public static readonly DiagnosticDescriptor EditionUnknownKey = Error(
        "NB1003",
        "Unknown key in an edition",
        "“{0}” is no key of {1}",
        "Files of editions are written by NbSite and never by hand; what it does not know was put in by something else.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionKeyMissing = Error(
        "NB1004",
        "Key missing in an edition",
        "“{0}” is missing in {1}",
        "Without it nobody can tell what was published.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionKeyTwice = Error(
        "NB1005",
        "Key twice in an edition",
        "“{0}” stands twice in {1}",
        "Nobody can tell which of the two holds.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionBadValue = Error(
        "NB1006",
        "Wrong value in an edition",
        "“{0}” must be {1}",
        "Files of editions are written by NbSite and never by hand; a wrong value hides what was published.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionBadName = Error(
        "NB1007",
        "Not a name for an edition",
        "“{0}” cannot be the name of an edition: {1}",
        "The name becomes a file and an address, on every system.",
        "Write letters, digits, “.”, “-” and “_”, at most 40, such as 2026.11.");

    public static readonly DiagnosticDescriptor EditionNameNotFile = Error(
        "NB1008",
        "Edition in another's file",
        "This file holds the edition “{0}”, so it should be called “{0}.json”",
        "The file was renamed, copied or written over; the edition that its name promises may be lost.",
        "Take the files back as they were from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionTwice = Error(
        "NB1009",
        "Two editions of one name",
        "“{0}” is the name of two editions: this one and the one in “{1}”",
        "A name must lead to one edition, also on systems where capitals do not count.",
        "Take the folder back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionPastChanged = Error(
        "NB1010",
        "The past was changed",
        "The edition before “{0}” is not as it was when “{0}” was published: {1}",
        "Each edition names the one before it by the hash of its file, so that a changed or removed past is found.",
        "Take the editions folder back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionTwoFirst = Error(
        "NB1011",
        "Two first editions",
        "“{0}” says that it is the first edition, but so does “{1}”",
        "A site has one first edition; each later one names the one before it.",
        "Take the editions folder back as it was from Git or a backup; one of the two may belong to another site.");

    public static readonly DiagnosticDescriptor EditionSamePrevious = Error(
        "NB1012",
        "Two editions follow one",
        "“{0}” and “{1}” both follow the same edition",
        "Two people published at the same time, each without the other's edition. The past has one order.",
        "Keep the one that was put on the web; move the other file away and create its edition again after it.");

    public static readonly DiagnosticDescriptor EditionOfAnotherSite = Error(
        "NB1013",
        "Edition of another site",
        "The newest edition, “{0}”, is of the site “{1}” ({2}), but this is “{3}” ({4})",
        "The past of one site must not be shown, or continued, as that of another.",
        "Name this site's folder with --editions. If the site was renamed, create the next edition with --renamed.");

    public static readonly DiagnosticDescriptor EditionRecordMissing = Error(
        "NB1014",
        "Record missing",
        "The record of {0} is missing",
        "Without it nobody can show what the page said.",
        "Take the folder “records” back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionRecordDamaged = Error(
        "NB1015",
        "Record damaged",
        "This record is not what was published: its name does not match what is in it",
        "A record is named by the SHA-256 of its bytes, so that no changed word can pass for what was published.",
        "Take the file back as it was from Git or a backup. Git must not change its line ends.");

    public static readonly DiagnosticDescriptor EditionWrongText = Error(
        "NB1016",
        "Record of another text",
        "“{0}” in the edition “{1}” has {2} {3}, but its record has {4}",
        "The manifest, the record and the text name each other; one of them was not written by NbSite.",
        "Take the editions folder back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionStrangeFile = Error(
        "NB1017",
        "Not part of the editions",
        "“{0}” is no part of the editions",
        "The folder holds manifests, records and recalls, and nothing else, so that nothing can be slipped in.",
        "Move it elsewhere. Files whose name starts with a dot are left alone.");

    public static readonly DiagnosticDescriptor EditionClockBack = Warning(
        "NB1018",
        "Clock set back",
        "“{0}” was created on {1:yyyy-MM-dd}, before the edition it follows (“{2}”, {3:yyyy-MM-dd})",
        "The order of editions is that of their chain, but “what did the page say on that day” goes by days.",
        "Look at both days in Git. The edition itself must not be changed.");

    public static readonly DiagnosticDescriptor RecallUnknown = Error(
        "NB1019",
        "Recall of an unknown text",
        "The code “{0}” names no text of any edition",
        "Only what was published can be recalled; perhaps an edition was removed.",
        "Take the editions folder back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor RecallTwice = Error(
        "NB1020",
        "Recalled twice",
        "The text “{0}” is recalled twice",
        "A text is recalled once, for one reason.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionPageTwice = Error(
        "NB1021",
        "Page twice in an edition",
        "“{0}” ({1}) stands twice in this edition",
        "A page says one thing in one edition.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor EditionNotAsWritten = Error(
        "NB1022",
        "Not as NbSite writes it",
        "“{0}” is not as NbSite wrote it: from here on its lines stand in another order or form",
        "The next edition names this one by every byte of its file.",
        "Take the file back as it was from Git or a backup. Git must not change its line ends.");

    public static readonly DiagnosticDescriptor NotInEdition = Error(
        "NB1030",
        "Not in any edition",
        "What “{0}” says ({1}) is in no edition",
        "What was published is always on record: on any later day you can show what the page said.",
        "Create an edition first, such as: ./nbsite edition create 2026.11 --summary \"What changed\". To look at the pages before, write publication: preview in site.yml.");

    public static readonly DiagnosticDescriptor ShowsRecalled = Warning(
        "NB1031",
        "Recalled text is still shown",
        "“{0}” still says what was recalled on {1:yyyy-MM-dd} ({2}): {3}",
        "The text was found to be wrong after it was published.",
        "Correct the page, or withdraw it. Until then it warns its readers.");

    public static readonly DiagnosticDescriptor ChangedWithoutNote = Error(
        "NB1032",
        "Changed without a note",
        "“{0}” says something else than in the edition “{1}”, and no change is noted since",
        "An edition tells readers in people's words what changed; the comparison of words alone does not say why.",
        "Add a version with its note under changes: in “{2}”, with minor: true when nothing changed for readers.");

    public static readonly DiagnosticDescriptor CodeClash = Error(
        "NB1033",
        "Two texts of one code",
        "“{0}” says another text than “{1}” in the edition “{2}”, but both have the version code {3}",
        "Readers find a text by its code; by a rare chance two texts share one.",
        "Change any word of the page.");

    public static readonly DiagnosticDescriptor PublishedCodeClash = Error(
        "NB1034",
        "Two published texts of one code",
        "The record {0}… (“{1}” in the edition “{2}”) and the record {3}… (“{4}” in the edition “{5}”) are different texts with one version code, {6}",
        "Who looks the code up would be told of the wrong text. Two editions that were made side by side can clash so, by a rare chance.",
        "Take the later edition back in Git before it is published, change any word of the page, and create it again.");
}
