namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownIcon = Error(
        "NB1560",
        "An icon that does not exist",
        "There is no icon with the name “{0}”",
        "The card of that page would stand among others without the picture by which readers find it again.",
        $"Write one of {string.Join(", ", IconNames.All)}.");
}
