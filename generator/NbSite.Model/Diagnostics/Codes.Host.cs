namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor OwnFileTaken = Error(
        "NB1680", "A file that is written twice",
        "“{0}” is written twice: by a step of the program's own, and by NbSite or another such step",
        "One of the two would be lost, and nobody could say which.",
        "Give the file another name. On many disks capital letters do not tell two names apart.");

    public static readonly DiagnosticDescriptor OwnFilePath = Error(
        "NB1681", "A name that no file of a site can have",
        "A step of the program's own writes to “{0}”, which is no path of a file on the site: {1}",
        "A site is put on many kinds of disks and servers, and nothing is written outside of it.",
        "Write a path such as “lists/helplines.csv”: parts joined by “/”, relative to the site.");

    public static readonly DiagnosticDescriptor OwnPageWords = Error(
        "NB1682", "A page of the program's own without a title",
        "The program makes the page “{0}”, but the words of “{1}” lack “{2}”",
        "The page would have no name in menus, lists and search.",
        "Give the word with AddWords, or write it in “languages/{1}.yml”.");
}
