namespace NbSite.Model;

// What looks like a mark and is none, or is a mark and was not meant as one. In the gaps of the range of Markdown.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor MarkLine = Error(
        "NB0317", "Line of marks in a paragraph",
        "The line “{0}” is printed as it stands: it is no divider and no heading here",
        "Readers would see a row of marks in the middle of a sentence.",
        "For a pause write “---” with an empty line before and after; otherwise remove the line.");

    public static readonly DiagnosticDescriptor NotAHeading = Error(
        "NB0318", "No heading",
        "“{0}” is printed as it stands: this line is no heading",
        "The section would have no heading, and its words would run into those above.",
        "Write “## ”, with a space, and the words on a line of their own; write “\\#” for a “#” that is meant as a sign.");

    public static readonly DiagnosticDescriptor NotAList = Error(
        "NB0319", "No item of a list",
        "“{0}” begins no item of a list: the line is joined to the words around it",
        "Two points that run into each other are read as one, such as one sign of danger and not two.",
        "Write “- ” or “1. ”, with a space, at each item and an empty line before the first; write “\\” before a mark that is meant as a sign.");

    public static readonly DiagnosticDescriptor DashForAPoint = Warning(
        "NB1749", "Dash in place of a point of a list",
        "“{0}” begins no item of a list: the line is joined to the words above",
        "Two points that run into each other are read as one, such as one sign of danger and not two.",
        "Write “- ”, with a space, at each item and an empty line before the first; where no list is meant, join the line to the one above.");

    public static readonly DiagnosticDescriptor BoldForAHeading = Warning(
        "NB1750", "Bold words in place of a heading",
        "“{0}” stands where a heading would, and is none",
        "Who hears the page, looks through its headings or comes by the list of contents does not find this part.",
        "Write “## ” before the words and an empty line after them, without stars; end them with “.” or “:” where they are no heading.");

    public static readonly DiagnosticDescriptor SignReadAsMark = Error(
        "NB0328", "Sign is read as a mark",
        "“{0}” at the start of this line is read as {1}: the sign itself is not printed",
        "“More than 38” without its sign is 38; “5 + 3” becomes a 5 and a point that says 3.",
        "Write “\\” before the sign, or the word for it; if it is meant as a mark, put an empty line before it.");

    public static readonly DiagnosticDescriptor NotAContainer = Error(
        "NB0329", "No box",
        "“{0}” makes no box: it is printed as it stands",
        "What was meant to stand out is printed as part of the text, with its mark.",
        "Write “::: note” or “::: warning” on a line of its own, the words below it, and “:::” on the line after them.");

    public static readonly DiagnosticDescriptor NotADefinition = Error(
        "NB0343", "Explanation without its word",
        "“{0}” explains nothing: it needs the word that it explains, alone on the line above",
        "A word and its explanation that run together are read as one sentence.",
        "Write the word on a line of its own, with an empty line before it, and “: ” and its explanation on the next line.");

    public static readonly DiagnosticDescriptor ContainerInComment = Error(
        "NB0344", "Box inside a comment",
        "“{0}” begins inside the comment that starts on line {1} and would not be published",
        "A comment that is closed too late takes what stands after it, such as a care card, off the page.",
        "Put a line “:::” after the last line of the comment.");

    public static readonly DiagnosticDescriptor PointsMissing = Error(
        "NB0362", "List of what to do without a list",
        "The container “{0}” must hold a list",
        "Each thing to do, or not to do, is found at a glance only as a point of its own.",
        "Write each on a line that begins with “- ”.");

    public static readonly DiagnosticDescriptor TaskWithoutLink = Error(
        "NB0372", "Way on without a link",
        "This line of “::: tasks” does not begin with a link",
        "Each line is shown as one card that leads on wherever it is pressed, and its words need no source of their own.",
        "Begin the line with its link, such as [Just diagnosed](first-days), and write what is no way on outside the container.");

    public static readonly DiagnosticDescriptor ForeignMark = Error(
        "NB0352", "Mark of another program",
        "“{0}” is printed as it stands: it is another program's mark for {1}",
        "A reader would see the bare signs, and what they were meant to bring would be missing.",
        "Write it in words or in NbSite's own marks (docs/guide/format.md); write “\\” before a mark that is meant as a sign.");

    public static readonly DiagnosticDescriptor PublishedComment = Error(
        "NB0353", "Comment would be published",
        "“{0}” looks like a note to yourself, and would be published",
        "A note that was never meant for readers can frighten them, or name someone.",
        "Put the note between “::: comment” and “:::”, each on a line of its own.");

    public static readonly DiagnosticDescriptor StruckOut = Error(
        "NB0354", "Struck-out words",
        "“{0}” was struck out, but would be printed as if it still held",
        "Of a dose and the dose that replaced it, a reader would see both.",
        "Delete the words; write “\\~” for a “~” that is meant as a sign.");

    public static readonly DiagnosticDescriptor StressAtNumber = Error(
        "NB0359", "Sign is read as stress",
        "“{0}” is read as stressed words: its “{1}” are not printed",
        "“2*3*4” would be printed as 234.",
        "Write “×” or “\\*” for a sign; to stress words, stress whole words.");

    public static readonly DiagnosticDescriptor EmptyQuote = Error(
        "NB0363", "Quotation without words",
        "This “>” has no words behind it",
        "An empty quotation makes readers think that something is missing, and perhaps it is.",
        "Write the words, or remove the “>”.");

    public static readonly DiagnosticDescriptor TableAlignment = Warning(
        "NB0389", "Alignment has no effect",
        "“{0}” asks for another alignment of a column, which has no effect",
        "Columns of words are easiest to read when all start on one side.",
        "Write “---”.");
}
