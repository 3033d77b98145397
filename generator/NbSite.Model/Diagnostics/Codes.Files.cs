namespace NbSite.Model;

// 01: what a file is made of, before anyone reads its words.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor NotUtf8 = Error(
        "NB0101",
        "Not UTF-8 text",
        "This file is not UTF-8 text: the byte 0x{0:X2} at this place cannot be read",
        "NbSite reads one encoding, UTF-8. Guessing another could turn “38 °C” or a name into different signs.",
        "Open the file in your editor and save it again with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor Utf16 = Error(
        "NB0102",
        "Saved as UTF-16",
        "This file is saved as UTF-16, not as UTF-8",
        "NbSite reads one encoding, UTF-8. Some Windows programs save text as “Unicode”, which means UTF-16.",
        "Open the file in your editor and save it again with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor ControlCharacter = Error(
        "NB0103",
        "Control character",
        "A control character (U+{0:X4}) stands here",
        "Control characters cannot be seen or printed and are a sign of a damaged file. Words beside it may be lost.",
        "Delete the character, and compare the words around it with your source.");

    public static readonly DiagnosticDescriptor ReplacementCharacter = Error(
        "NB0104",
        "Lost character",
        "A replacement character “\uFFFD” stands here: a letter or sign was lost before this file was saved",
        "The sign “\uFFFD” is what a program writes when it could not read a letter. What stood there is gone.",
        "Type the right letter or sign in its place.");

    public static readonly DiagnosticDescriptor FileTooLarge = Error(
        "NB0105",
        "File too large",
        "This file has {0} bytes; at most {1} are read",
        "A page or a fact sheet of this size is nearly always a mistake, and a reader could not use it.",
        "Split it into several files, or check that it is the file you meant.");

    public static readonly DiagnosticDescriptor InvisibleCharacter = Error(
        "NB0106",
        "Hidden character",
        "A hidden character (U+{0:X4}, {1}) stands here",
        "Some characters cannot be seen but change the order of words on the screen, or break lines. They come in when text is copied from elsewhere.",
        "Delete the character; retyping the words around it does that too.");
}
