namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownPage = Error(
        "NB0701", "Page does not exist",
        "There is no page with the id “{0}”",
        "A link to a page that does not exist leads a reader nowhere.",
        "Use the id of an existing page: its path in the language folder without the extension.");

    public static readonly DiagnosticDescriptor LinkedFileMissing = Error(
        "NB0702", "File does not exist",
        "There is no page file “{0}”",
        "A link to a file that does not exist leads a reader nowhere.",
        "Check the path, which starts from the folder of this file.");

    public static readonly DiagnosticDescriptor PathOutside = Error(
        "NB0703", "Path leads out of the content folder",
        "The path “{0}” leads out of the folders of languages",
        "Only what stands in the content folder is checked and published.",
        "Use a path inside the folder, or a page id.");

    public static readonly DiagnosticDescriptor UnknownAnchor = Error(
        "NB0704", "Heading does not exist",
        "The page “{0}” has no heading “#{1}”",
        "The reader would arrive at the top of the page and not find what was promised.",
        "Use the anchor of a heading on that page; {#name} after a heading fixes its anchor.");

    public static readonly DiagnosticDescriptor UnknownTerm = Error(
        "NB0705", "Glossary term does not exist",
        "There is no glossary term “{0}”",
        "A word that promises an explanation must have one.",
        "Use the id of a term in the glossary file, or add the term.");

    public static readonly DiagnosticDescriptor UnknownPicture = Error(
        "NB0706", "Picture does not exist",
        "There is no picture “{0}” in the content folder",
        "The page would show an empty frame.",
        "Check the path, which starts from the folder of this file; pictures end in .svg, .png, .jpg, .jpeg, .webp or .gif.");

    public static readonly DiagnosticDescriptor UnknownValue = Error(
        "NB0707", "Value does not exist",
        "There is no value “{0}” in values.yml",
        "A temperature or phone number would be missing from the sentence.",
        "Use the name of a value in values.yml, or add it there.");

    public static readonly DiagnosticDescriptor ValueNotInRegion = Error(
        "NB0708", "Value has no entry for the region",
        "The value “{0}” has no entry for {1}",
        "A number from another region could be wrong for the reader.",
        "Use a region that values.yml has for this value, or add an entry for it.");

    public static readonly DiagnosticDescriptor ValueWithoutDefault = Error(
        "NB0709", "Value has no default entry",
        "The value “{0}” has several entries and none of them is the default",
        "Without a default nobody can tell which number a reader without a region is to see.",
        "Write “default: true” at one entry in values.yml, or name the region: {{value its-name GB}}.");

    public static readonly DiagnosticDescriptor UnknownReference = Error(
        "NB0710", "Source does not exist",
        "There is no source “{0}” in references.yml",
        "A statement whose source cannot be found cannot be checked by anyone.",
        "Use the id of an entry in references.yml or in another file of sources beside it, or add the source there.");

    public static readonly DiagnosticDescriptor UnexpectedDirective = Error(
        "NB0711", "Directive cannot be used here",
        "{{{{{0} …}}}} cannot be used here",
        "It stands in a text that is itself shown inside other pages, and would call itself or be lost.",
        "Move it to a page.");

    public static readonly DiagnosticDescriptor MissingAtSign = Error(
        "NB0712", "Citation without its @",
        "“{0}” is printed as it stands, but “{1}” is a source",
        "The reader would see a code word, and the statement would have no source.",
        "Write it with an “@”, like [@key].");
}
