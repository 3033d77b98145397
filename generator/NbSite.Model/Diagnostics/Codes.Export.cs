namespace NbSite.Model;

// 178: pages that leave the site.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor ExportPictureLeftOut = Warning(
        "NB1780", "A picture that is not in the export", "“{0}” is not in the exported page: {1}; its words stand in its place",
        "Who reads the exported page does not see what readers of the site see.",
        "Save the picture as PNG or JPEG in a program for pictures, and export again.");
}
