namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor ModuleFailed = Error(
        "NB0001",
        "NbSite itself failed",
        "NbSite failed while working on “{0}” ({1})",
        "A step of the build broke on this document. That is a fault in NbSite, not in your words; nothing was published.",
        "Undo the last change to this file if you can, and send the file and this message to whoever looks after NbSite.");
}
