namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownQuestion = Error(
        "NB0441",
        "A question that its list does not have",
        "The list “{0}” has no question with the id “{1}”",
        "The sheet that a parent takes to the hospital would lack a question that somebody chose for it.",
        "Write the id of a question in that list (“- id: …”, “text: …”), or take it out here.");

    public static readonly DiagnosticDescriptor UnknownQuestionGroup = Error(
        "NB0442",
        "A group of questions that its list does not have",
        "The list “{0}” has no group with the id “{1}”",
        "The sheet that a parent takes to the hospital would lack questions that somebody chose for it.",
        "Write the id of a group in that list; without “id:” it is made from the group's title.");

    public static readonly DiagnosticDescriptor QuestionPickedTwice = Error(
        "NB0443",
        "A question picked twice",
        "The question “{0}” is in the group “{1}”, which is picked as a whole",
        "If the group is one day picked no more, nobody will know whether the question was meant to stay.",
        "Name the group, or the question, but not both.");

    public static readonly DiagnosticDescriptor SheetTooFull = Warning(
        "NB0444",
        "More questions than one sheet holds",
        "Of {0} questions {1} fit on the sheet with a line to write on; take out {2}, from this one on or others",
        "The second sheet stays in the printer, or at home, and with it the questions on it.",
        "Pick fewer questions, or make two visits of it.");

    public static readonly DiagnosticDescriptor UnknownDifference = Error(
        "NB0445",
        "Neither a country nor a part of the site",
        "“{0}” is neither a country that site.yml declares nor a page or folder of the site",
        "Readers would be shown all differences, or none, where some were meant.",
        "Write a code such as GB, the id of a page or folder, “values” or “numbers”.");

    public static readonly DiagnosticDescriptor NoDifferences = Error(
        "NB0446",
        "No differences to show",
        "Nothing here is marked with a country, so there are no differences to show",
        "The page would have a hole where readers expect words.",
        "Mark with “regions:” what holds in some countries only, or remove the line.");
}
