namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor PictureUnreadable = Error(
        "NB1220",
        "A picture that cannot be read",
        "The picture “{0}” cannot be shown: {1}",
        "Readers would see an empty frame or half a picture.",
        "Open the picture in a picture program and export it again as JPEG or PNG, or copy the file again from where it "
        + "came from.");

    public static readonly DiagnosticDescriptor PictureTooLarge = Error(
        "NB1221",
        "A picture of too many pixels",
        "The picture “{0}” says that it is {1} × {2} pixels, more than the {3} million that NbSite reads",
        "Small files can claim to be huge pictures; reading one would take all of the computer's memory.",
        "Make it smaller in a picture program: 2000 pixels are wide enough for every screen and for paper.");

    public static readonly DiagnosticDescriptor PictureMoves = Warning(
        "NB1222",
        "A picture that moves",
        "The picture “{0}” moves; only its first frame is shown",
        "What moves by itself draws the eye from the words, cannot be stopped by the reader and makes some people ill.",
        "Use a still picture, or several with a sentence each. Export the frame that you want as PNG to be rid of this "
        + "warning.");

    public static readonly DiagnosticDescriptor PictureInPrintColours = Warning(
        "NB1223",
        "A picture in the colours of a printing press",
        "The picture “{0}” is in CMYK; its colours on screen may be others than you see in your program",
        "Screens show red, green and blue. How ink looks has to be guessed.",
        "Export the picture again in sRGB (“for web”).");

    public static readonly DiagnosticDescriptor PictureBig = Note(
        "NB1224",
        "A very big original",
        "The picture “{0}” is {1} MB ({2} × {3} pixels)",
        "Readers get small ones, which NbSite makes of it; but the big file makes each copy of your content big.",
        "You may leave it. If you like, make it 2000 pixels wide in a picture program.");

    public static readonly DiagnosticDescriptor EmptyCredit = Error(
        "NB1226",
        "A credit without words",
        "“{0}” of this picture says nothing",
        "Whoever made the picture is named with it, or the picture may not be used.",
        "Write it in quotation marks: {credit=\"Jane Doe\" licence=\"CC BY 4.0\"}, or leave it out.");

    public static readonly DiagnosticDescriptor PicturesUnused = Note(
        "NB1225",
        "Pictures that are not published",
        "No published page shows {0}",
        "Only pictures that a published page shows are put on the site, so nobody sees a draft's or a forgotten one.",
        "Remove what is not needed. Pictures of drafts come with their pages.");
}
