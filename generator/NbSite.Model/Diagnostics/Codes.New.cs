namespace NbSite.Model;

// 132 and 133: what nbsite new makes.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor FolderNotEmpty = Error(
        "NB1320",
        "The folder is not empty",
        "A new site needs an empty folder, and this one holds {0}",
        "Files that are there are never written over, and a site that is half yours and half new would be neither.",
        "Name a folder that does not exist yet, such as nbsite new site my-site.");

    public static readonly DiagnosticDescriptor FolderIsFile = Error(
        "NB1321",
        "A file stands where the folder should be",
        "A new site needs a folder, and this is a file",
        "A site is a folder with many files in it.",
        "Name a folder that does not exist yet, such as nbsite new site my-site.");

    public static readonly DiagnosticDescriptor FileStands = Error(
        "NB1322",
        "There is such a file",
        "This file is there already",
        "Files that are there are never written over: somebody wrote them.",
        "Choose another --id or --folder, or change the words of this file.");

    public static readonly DiagnosticDescriptor IdTaken = Error(
        "NB1323",
        "The id is taken",
        "The id “{0}” is the one of this page",
        "Links, redirects and sign-offs go by the id: two pages with the same one could not be told apart.",
        "Choose another --id, or change the words of this page.");

    public static readonly DiagnosticDescriptor TermTaken = Error(
        "NB1324",
        "The word is explained already",
        "“{0}” is explained here",
        "A word that is explained twice would mean two things.",
        "Change the explanation that stands here, or choose other words with --title and --aka.");

    public static readonly DiagnosticDescriptor SignTaken = Error(
        "NB1325",
        "There is such a sign",
        "The sign “{0}” stands here",
        "The same sign with two levels would ask for two things.",
        "Change the sign that stands here, or choose another --id.");

    public static readonly DiagnosticDescriptor SourceTaken = Error(
        "NB1326",
        "There is such a key",
        "The key “{0}” is the one of this source",
        "Pages cite a source by its key: two with the same one could not be told apart.",
        "Cite this source as [@{0}], or choose another --id.");

    public static readonly DiagnosticDescriptor SameSource = Error(
        "NB1327",
        "The source is listed already",
        "The source with the {0} {1} stands here as “{2}”",
        "A source that stands twice is counted twice, and its two descriptions drift apart.",
        "Cite it as [@{2}].");

    public static readonly DiagnosticDescriptor CannotAdd = Error(
        "NB1328",
        "Nothing can be added here",
        "Nothing can be added to “{0}” as it is written here",
        "What is added must leave all that people wrote as it stands. That goes with entries that stand below each other, not with"
        + " those in brackets on one line.",
        "Write each entry of “{0}” on lines of its own, or add the new one by hand.");

    public static readonly DiagnosticDescriptor NeedsAnother = Error(
        "NB1329",
        "It names what is not there yet",
        "The type “{0}” names at least one “{1}”, and this site has none",
        "A fact sheet that names nothing would be empty.",
        "Make that first: nbsite new entity {1}.");

    public static readonly DiagnosticDescriptor CannotStart = Error(
        "NB1331",
        "It must be written by hand",
        "The type “{0}” needs “{1}”, and no beginning of that can be written for you",
        "What stands there must be decided by somebody who knows.",
        "Copy another file of the same type, or see docs/guide/format.md.");

    public static readonly DiagnosticDescriptor TemplateText = Error(
        "NB1790",
        "A text of a template that nobody replaced",
        "“{0}” is a text that “nbsite new” wrote for somebody to replace",
        "Readers would be told something that nobody wrote for them, beside a date on which it was checked.",
        "Write your own words in its place, or take that part away. Until then leave the file a draft: “status: draft” in its review record.");
}
