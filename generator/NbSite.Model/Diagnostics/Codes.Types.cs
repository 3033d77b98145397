namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor TypeName = Error(
        "NB1400",
        "A name that no type can have",
        "“{0}” cannot be the name of a type: {1}",
        "The name of the file is what fact sheets write behind “type:”, and stands in addresses and keys of words.",
        "Rename the file: small letters and “-” between words, such as “types/device.yml”.");

    public static readonly DiagnosticDescriptor TypeTaken = Error(
        "NB1401",
        "A type that there is already",
        "There is a type “{0}” already: {1}",
        "Of two types of one name nobody could say which a fact sheet is of.",
        "Give the file another name.");

    public static readonly DiagnosticDescriptor TypeFieldTwice = Error(
        "NB1402",
        "A field that stands twice",
        "The field “{0}” stands in line {1} already",
        "A key can be written once in a fact sheet.",
        "Delete one of them, or give it another key.");

    public static readonly DiagnosticDescriptor TypeShapeTwice = Error(
        "NB1415",
        "Two fields of one shape",
        "The field “{0}” has the shape {1} already",
        "A type has one field of this shape: two would be read as one.",
        "Delete one of them, or give it another shape.");

    public static readonly DiagnosticDescriptor TypeFieldKey = Error(
        "NB1403",
        "A key that no field can have",
        "“{0}” cannot be the key of a field: {1}",
        "The key is written in each fact sheet, and is the anchor of its heading.",
        "Write another key: small letters and “-” between words, such as “how-to-use”.");

    public static readonly DiagnosticDescriptor TypeUnknown = Error(
        "NB1404",
        "A type that there is not",
        "“{0}” names the type “{1}”, which there is not",
        "A link to fact sheets of no type could lead nowhere.",
        "Write the name of a type, or make its file: types/{1}.yml.");

    public static readonly DiagnosticDescriptor TypeFieldNeeds = Error(
        "NB1405",
        "A field without what its shape needs",
        "A field of shape “{0}” needs “{1}”",
        "“of” says of which type the fact sheets are that it names; “choices” what can be chosen; “columns” what a "
            + "table has.",
        "Add “{1}:”.");

    public static readonly DiagnosticDescriptor TypeFieldMayNot = Error(
        "NB1406",
        "A key that a shape does nothing with",
        "“{0}” does nothing in a field of shape “{1}”",
        "Something was meant by it that the pages would not show.",
        "Delete it, or choose another shape.");

    public static readonly DiagnosticDescriptor TypeRoleShape = Error(
        "NB1407",
        "A role that goes with another shape",
        "A field with the role “{0}” must have the shape {1}",
        "The program reads what stands in it.",
        "Change the shape, or delete the role.");

    public static readonly DiagnosticDescriptor TypeRoleTwice = Error(
        "NB1408",
        "Two fields with one role",
        "The field “{0}” has the role “{1}” already",
        "A type has one field of each role.",
        "Delete one of the two roles.");

    public static readonly DiagnosticDescriptor TypeNeeds = Error(
        "NB1409",
        "A type without what belongs to it",
        "“{0}” needs {1}",
        "Without it pages would lack what readers rely on, such as the signs of a plan's medicines.",
        "Add it, or delete “{0}”.");

    public static readonly DiagnosticDescriptor TypeWordMissing = Error(
        "NB1410",
        "A type without a word that pages show",
        "There are no words in “{0}” for {1}",
        "It stands on pages as a heading or a label.",
        "Write {2}.");

    public static readonly DiagnosticDescriptor TypeOrderCycle = Error(
        "NB1411",
        "Types that wait for one another",
        "“{0}” would stand behind or before itself: {1}",
        "“before” and “after” say in which order pages list the types.",
        "Delete one of these “before” or “after”.");

    public static readonly DiagnosticDescriptor TypeWordBrace = Error(
        "NB1412",
        "A word with a brace",
        "“{0}” has a brace in it, and nothing is filled in there",
        "In words of the interface “{0}” stands for a number or a name; in words of a type there is none.",
        "Write the word without “{” and “}”.");

    public static readonly DiagnosticDescriptor TypeTold = Error(
        "NB1413",
        "A heading that stands nowhere",
        "No field of this type names fact sheets of type “{0}”",
        "“told” gives the headings above these fact sheets on the pages of those that they name.",
        "Write “any”, or a type that one of the fields names.");

    public static readonly DiagnosticDescriptor TypeTooMany = Error(
        "NB1414",
        "More than a site can have",
        "There are {0} {1}; at most {2} are read",
        "Each is looked up for every page; so many are a mistake.",
        "Delete those that nobody needs.");

    public static readonly DiagnosticDescriptor TypeFigure = Error(
        "NB1745",
        "A figure that nothing can be drawn as",
        "“figure: {0}” needs {1}",
        "A figure is drawn from what the fact sheets say; a type without such a field would promise a picture that no page has.",
        "Add such a field, or name another kind of figure: timeline, matrix, decision or comparison.");

    public static readonly DiagnosticDescriptor AmountOutside = Error(
        "NB1746",
        "An amount outside the limits of its field",
        "{0} {1} is not within what the type allows: {2}",
        "A slip in a unit or a point makes another amount of it.",
        "Look it up again, or change “limits:” in the file of the type.");

    public static readonly DiagnosticDescriptor AmountBackwards = Error(
        "NB1747",
        "An amount that runs backwards",
        "“to” ({0}) is not above “from” ({1})",
        "One of the two is a slip.",
        "Look both up again; for one amount write “number:”.");

    public static readonly DiagnosticDescriptor TypeKeyFact = Error(
        "NB1748",
        "A key fact that is no short field",
        "“{0}” is no field of one line",
        "Key facts stand at the head of the page, one line each, before what the thing is.",
        "Name fields of shape text, choice, quantity, value or website.");

    public static readonly DiagnosticDescriptor TypeChapterKey = Error(
        "NB1416",
        "A key that no chapter can have",
        "“{0}” cannot be the key of a chapter: {1}",
        "The key is the anchor of the heading above the parts of a page that stand together.",
        "Write another key: small letters and “-” between words, such as “effects”.");

    public static readonly DiagnosticDescriptor TypeChapterHolds = Error(
        "NB1417",
        "A part that cannot stand in a chapter",
        "“{0}” cannot stand in the chapter “{1}”: {2}",
        "A chapter puts parts that follow each other on the page under one heading; no part changes its place.",
        "Write keys of fields that follow each other, “sections”, or “told”.");
}
