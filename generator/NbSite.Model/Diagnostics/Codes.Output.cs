namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor ContentMissing = Error(
        "NB0801",
        "No content folder",
        "There is no folder “{0}”",
        "The content folder holds all that the site says.",
        "Check the spelling, or name the folder with --content.");

    public static readonly DiagnosticDescriptor ContentNotFolder = Error(
        "NB0802",
        "The content is not a folder",
        "“{0}” is a file, not a folder",
        "The content folder holds all that the site says.",
        "Name the folder that holds site.yml with --content.");

    public static readonly DiagnosticDescriptor ContentEmpty = Error(
        "NB0803",
        "An empty content folder",
        "The folder “{0}” is empty",
        "An empty site is never what was meant.",
        "Check that --content names the right folder.");

    public static readonly DiagnosticDescriptor FileUnreadable = Error(
        "NB0804",
        "A file that cannot be read",
        "“{0}” cannot be read ({1})",
        "A page that cannot be read would be missing from the site.",
        "Check that the file still exists, is not open elsewhere and may be read, then build again.");

    public static readonly DiagnosticDescriptor LinkLeadsOut = Error(
        "NB0805",
        "A link out of the content folder",
        "“{0}” is a symbolic link that leads out of the content folder, or nowhere",
        "Files from elsewhere on the machine might be published by mistake.",
        "Copy the file into the content folder in place of the link.");

    public static readonly DiagnosticDescriptor FolderTooDeep = Error(
        "NB0806",
        "Folders nested too deeply",
        "“{0}” lies more than 32 folders deep",
        "This is nearly always a link that leads back to its own folder.",
        "Move the files up, or remove the link.");

    public static readonly DiagnosticDescriptor LinkLoops = Error(
        "NB0807",
        "A link back to its own folder",
        "“{0}” is a symbolic link to a folder that holds it",
        "Whoever follows it finds the same files again, without end.",
        "Remove the link.");

    public static readonly DiagnosticDescriptor NotAFile = Error(
        "NB0808",
        "Neither a file nor a folder",
        "“{0}” is neither a file nor a folder",
        "Reading a device, a socket or a named pipe could go on for ever.",
        "Remove it from the content folder.");

    public static readonly DiagnosticDescriptor PageFault = Error(
        "NB0810",
        "A finished page with a fault",
        "On the finished page {0}",
        "The page would not work for every reader. That is a fault of the theme or of NbSite, seldom of the words.",
        "Send this message to whoever looks after the theme.");
}
