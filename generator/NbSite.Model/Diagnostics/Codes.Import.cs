namespace NbSite.Model;

// 160 to 164: what nbsite import could not bring over as it was.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor ImportNothing = Error(
        "NB1600", "Nothing to bring in", "Nothing can be brought in: {0}",
        "An import that finds no page has looked in the wrong place.",
        "Name a Word file, a WordPress export or a folder with .md or .html files.");

    public static readonly DiagnosticDescriptor ImportRefused = Error(
        "NB1601", "A file that is not read", "This file is not read: {0}",
        "A file that is broken, or made to do harm, is put away before anything of it is used.",
        "Open it in the program that made it, save it again, and import that.");

    public static readonly DiagnosticDescriptor ImportStands = Error(
        "NB1602", "There is such a file", "“{0}” would be written here, and a file stands there already",
        "Files that are there are never written over: somebody wrote them.",
        "Choose another folder with --into.");

    public static readonly DiagnosticDescriptor ImportTooMuch = Error(
        "NB1603", "Too much at once", "There is more than is brought in at once: {0}",
        "So much cannot be looked over by anyone, and may be made to fill the machine.",
        "Import one part of it after another.");

    public static readonly DiagnosticDescriptor ImportFileLeftOut = Warning(
        "NB1604", "A file that was left out", "This file was left out: {0}",
        "What is not brought in is missing on the new site.",
        "Mend the file and import it alone, or do without it.");

    public static readonly DiagnosticDescriptor ImportEncoding = Note(
        "NB1605", "A file in another encoding", "This file was read as {0}",
        "Where a file does not say how its letters are written, that is a guess.",
        "Look whether accents, quotation marks and dashes are right.");

    public static readonly DiagnosticDescriptor ImportOtherKind = Warning(
        "NB1606", "Files of another kind", "The files of the kind {0} were read. Not read were {1}",
        "One kind of file is brought in at once, and whole parts of a site may be of another.",
        "If they hold pages too, bring them in with a second import that names their kind.");

    public static readonly DiagnosticDescriptor ImportLeftOut = Warning(
        "NB1610", "Words that were left out", "Left out: {0}: “{1}”",
        "Menus, scripts and the like are no part of a page's text; if these words are, they are missing.",
        "If readers need them, write them on the page.");

    public static readonly DiagnosticDescriptor ImportMark = Warning(
        "NB1611", "A mark that is not known", "“{0}” is not understood",
        "What it brought to the page is missing.",
        "Look at the old page, and write in words or in NbSite's own marks what it showed there.");

    public static readonly DiagnosticDescriptor ImportKey = Warning(
        "NB1612", "A key that NbSite does not have", "The key “{0}” is left out: {1}",
        "What the other program did with it is not done here.",
        "Write it in NbSite's own keys, if there is one: docs/guide/format.md.");

    public static readonly DiagnosticDescriptor ImportLink = Warning(
        "NB1613", "A link that leads nowhere", "The link to “{0}” is left out, its words stay: {1}",
        "A link to what was not brought in would lead readers nowhere.",
        "Link to a page of the new site, or give the whole address.");

    public static readonly DiagnosticDescriptor ImportPicture = Warning(
        "NB1614", "A picture or file that is missing", "“{0}” is not brought in: {1}",
        "The page says something with it, and does not now.",
        "Put the file beside the page, and show it or link to it: docs/guide/links-and-pictures.md.");

    public static readonly DiagnosticDescriptor ImportPictureWords = Warning(
        "NB1615", "A picture without words", "The picture “{0}” has no words; its name stands in their place",
        "People who cannot see the picture get these words instead.",
        "Say in the brackets what the picture shows.");

    public static readonly DiagnosticDescriptor ImportEmbedded = Warning(
        "NB1616", "Something of another site", "{0} is left out: {1}",
        "NbSite loads nothing from elsewhere into a page, so that nobody learns who reads it.",
        "Link to it, or put the recording beside the page: docs/guide/files.md.");

    public static readonly DiagnosticDescriptor ImportTable = Warning(
        "NB1617", "A table that was changed", "This table was changed: {0}",
        "A fact must not stand under the wrong heading.",
        "Compare it with the old table.");

    public static readonly DiagnosticDescriptor ImportCode = Warning(
        "NB1618", "Code or a formula as words", "This is shown as plain words: “{0}”",
        "Readers may not understand it, and signs may have had a meaning that is lost.",
        "Write it in words, or with signs such as ×, ≤, m^2^ and CO~2~.");

    public static readonly DiagnosticDescriptor ImportComment = Warning(
        "NB1619", "A comment", "A comment stands here: “{0}”",
        "Notes of those who wrote are no words for readers, and may ask for something that is still to do.",
        "Do what it asks, or forget it.");

    public static readonly DiagnosticDescriptor ImportDeleted = Warning(
        "NB1620", "Words that were struck out", "Left out, because they are struck out: “{0}”",
        "Of a dose and the dose that replaced it, a reader would see both.",
        "Look whether they were meant to go.");

    public static readonly DiagnosticDescriptor ImportIntoComment = Warning(
        "NB1621", "A passage that stands in a comment", "This passage stands in a comment on the page, unseen by readers: {0}",
        "As it is it would stop the build, or would not say what it said.",
        "Write it again outside the comment.");

    public static readonly DiagnosticDescriptor ImportWordsMissing = Warning(
        "NB1622", "Words that are missing", "Words of this file are on no page: “{0}”",
        "Every word of a source must be accounted for.",
        "Look for them in the source, and write them on the page if readers need them.");

    public static readonly DiagnosticDescriptor ImportNote = Note(
        "NB1624", "A footnote in brackets", "This footnote stands in brackets in its sentence now: “{0}”",
        "Footnotes are lost on phones and when listening.",
        "If it names a source, cite that: [@key].");

    public static readonly DiagnosticDescriptor ImportSummary = Note(
        "NB1625", "A summary that was made", "The page had no summary; {0} was taken",
        "Search results and lists show the summary.",
        "Say in one or two sentences what the page tells.");

    public static readonly DiagnosticDescriptor ImportTitle = Warning(
        "NB1626", "A title that was made", "The page had no title; it is called “{0}”",
        "The title is what people look for.",
        "Write the title into the front matter.");

    public static readonly DiagnosticDescriptor ImportMacro = Warning(
        "NB1627", "Something that is not read", "{0} is not read",
        "Programs and objects inside a document are never run or shown.",
        "Write in words what it showed.");

    public static readonly DiagnosticDescriptor ImportForm = Warning(
        "NB1628", "A form that was left out", "A form is left out: “{0}”",
        "NbSite takes nothing from readers.",
        "Say how to reach you, or link to the form where it is.");

    public static readonly DiagnosticDescriptor ImportTitleMarks = Note(
        "NB1629", "Something shown in another way", "Shown in another way: {0}",
        "What it looked like may have said something.",
        "Compare the page with the old one.");
}
