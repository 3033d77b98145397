namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor BadLength = Error(
        "NB0421",
        "Not a length of time",
        "“{0}” should be a length of time, but “{1}” is written here",
        "What is drawn to scale needs whole numbers and a unit. NbSite does not guess what a text such as “a few weeks” means.",
        "Write a whole number and a unit, or two numbers with “to” between them: “10 weeks”, “10 to 12 weeks”. Leave the key out where the source gives no number.");

    public static readonly DiagnosticDescriptor BadTimeUnit = Error(
        "NB0422",
        "A unit of time that is not drawn",
        "“{0}” is counted in “{1}”, which is not drawn",
        "A slip in the unit would draw weeks where there are months.",
        "Write days, weeks or months; a year is 12 months.");

    public static readonly DiagnosticDescriptor LengthOutOfRange = Error(
        "NB0423",
        "A length of time that cannot be right",
        "“{0}” is {1}, but must lie between 1 day and 10 years",
        "Nothing takes no time, and no treatment takes longer than this: it is a slip of the keyboard.",
        "Check the number against your source.");

    public static readonly DiagnosticDescriptor SpanUpsideDown = Error(
        "NB0424",
        "A range that does not rise",
        "“{0}” goes from {1} to {2}, which does not rise",
        "The drawing would be wrong, and one of the numbers is a slip.",
        "Write the smaller number first; where there is only one, write it once.");

    public static readonly DiagnosticDescriptor LengthDisagrees = Error(
        "NB0425",
        "A drawing that says something else than its words",
        "“{0}” is drawn as {1}, but the words “{2}” do not say so",
        "A reader would see one length in the picture and read another beside it.",
        "Write the number of the source in both; “duration” is the words, “length” the same for the drawing.");

    public static readonly DiagnosticDescriptor LengthWithoutWords = Error(
        "NB0426",
        "A length without words",
        "The step has “length” but no “duration”",
        "A length that is only drawn cannot be read aloud.",
        "Write “duration:” with the same in words, such as “about 10 weeks”.");

    public static readonly DiagnosticDescriptor NotInCycles = Error(
        "NB0427",
        "A day or a cycle that does not come",
        "“{0}” names {1}, but the last {2} is {3}",
        "What is given on that day would not be drawn, and a number is wrong.",
        "Count days from the first day of a cycle, which is day 1, and cycles from 1; check the numbers against your source.");

    public static readonly DiagnosticDescriptor NotInPlan = Error(
        "NB0428",
        "A medicine of the cycles that the plan does not have",
        "“{0}” is given in the cycles, but is none of the plan's medicines",
        "The page would show a medicine in the drawing that its list of medicines does not have.",
        "Name it under “medicines” of the plan too, or correct the name.");

    public static readonly DiagnosticDescriptor BadSpan = Error(
        "NB0429",
        "Not a number, nor a range",
        "“{0}” should be a whole number or a range, but “{1}” is written here",
        "The drawing is made of these numbers.",
        "Write a number, or two with “to” between them: 4, or “4 to 8”.");
}
