namespace NbSite.Model;

// 10: what a store must not hold, whoever wrote it.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor EditionBadCharacter = Error(
        "NB1090",
        "Hidden character in an edition",
        "This text holds {0}",
        "NbSite writes no such character into the editions. It cannot be seen, can turn words round, and breaks feeds.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor NewestEditionMissing = Error(
        "NB1091",
        "Newest edition missing",
        "The edition “{0}” was the newest, and it is not here",
        "NbSite notes which edition is the newest, so that its removal is found like that of any other.",
        "Take the editions folder back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor NewestEditionChanged = Error(
        "NB1092",
        "Newest edition changed",
        "The edition “{0}” is not as it was when it was made",
        "NbSite notes the hash of the newest edition, so that a change in it is found before another edition names it.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor RecallMissing = Error(
        "NB1093",
        "Recall missing",
        "The text “{0}” was recalled on {1:yyyy-MM-dd} ({2}), as {3} says, but not here",
        "Without it a text that was found to be wrong would pass for right.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor RecallChanged = Error(
        "NB1094",
        "Recall changed",
        "The recall of the text “{0}” is not as it was: {1:yyyy-MM-dd}, “{2}”, as {3} says",
        "What readers were told about a text that is wrong is on record like the text itself.",
        "Take the file back as it was from Git or a backup.");

    public static readonly DiagnosticDescriptor OwnPageTaken = Error(
        "NB1095",
        "In the place of a page that NbSite makes",
        "“{0}” is the page that NbSite makes itself: {1}",
        "Links and forms on every page lead there, and would find this page in its place.",
        "Rename the file, or give the page another id.");

    public static readonly DiagnosticDescriptor LookalikeHost = Warning(
        "NB1096",
        "Address that looks like another",
        "The address “{0}” has letters of another script that look like Latin ones; it leads to {1}",
        "Somebody may have made the address to be taken for another. Readers cannot see the difference.",
        "Open the address and see where it leads; then copy it from the browser, or take the link out.");

    public static readonly DiagnosticDescriptor MailWithFields = Warning(
        "NB1097",
        "E-mail address with more in it",
        "“{0}” fills in more than an address: {1}",
        "A copy to somebody else, or words that the reader did not write, go out with the reader's own.",
        "Write the address alone.");

    public static readonly DiagnosticDescriptor TooManyNames = Error(
        "NB1098",
        "Too many names",
        "“{0}” has {1} entries; at most {2} are read",
        "No page has so many names; a list that came in by mistake would slow every page and the search.",
        "Keep the names that people use, and remove the others.");
}
