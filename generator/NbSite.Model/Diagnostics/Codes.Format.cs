namespace NbSite.Model;

// 013: the format that site.yml says the content has.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor NoFormat = Note(
        "NB0131",
        "Content that does not say its format",
        "site.yml does not say in which format the content is written; it is read as format {0}",
        "A later NbSite may read some things in another way. By the number it knows what was meant, and can bring the files on.",
        "Write “format: {0}”, or let NbSite do it: ./nbsite upgrade --write.");

    public static readonly DiagnosticDescriptor FormatTooNew = Error(
        "NB0132",
        "Content that is newer than the program",
        "This content is of format {0}, and this NbSite reads none above {1}",
        "An older program would pass over what it does not know, or read it in another way. So it reads nothing at all.",
        "Use an NbSite that reads format {0}: fetch the newest one, as docs/guide/upgrade.md says. Do not lower the number.");

    public static readonly DiagnosticDescriptor FormatNotWritten = Error(
        "NB0133",
        "The format cannot be written into site.yml",
        "“format: {0}” cannot be written into this file without changing something else in it",
        "NbSite only adds the number where it can leave every other sign of the file as it is.",
        "Write “format: {0}” yourself, on a line of its own before the first key, and run the command again.");
}
