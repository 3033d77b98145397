namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UncitedBlock = Error(
        "NB0901", "Clinical text without a source",
        "This {0} says something clinical without a source",
        "Every clinical statement must lead to its source, so that readers and reviewers can check it.",
        "Add [@key] at its end; if it needs no source, put it in “::: practical” or add {uncited=\"reason\"}.");

    public static readonly DiagnosticDescriptor UncitedNumber = Error(
        "NB0902", "Number without a source",
        "The number “{0}” has no source: no citation covers its sentence",
        "A wrong number can harm a child. A citation covers its own sentence and those before it in the block, not those after.",
        "Add [@key] at the end of the sentence, or move the citation to the end of the block if it covers all of it.");

    public static readonly DiagnosticDescriptor UncitedMedicine = Error(
        "NB0903", "Medicine without a source",
        "The medicine “{0}” is named without a source: no citation covers its sentence",
        "What is said about a medicine must be checkable. A citation covers its own sentence and those before it in the block, not those after.",
        "Add [@key] at the end of the sentence, or move the citation to the end of the block if it covers all of it.");

    public static readonly DiagnosticDescriptor UncitedThreshold = Error(
        "NB0904", "Threshold without a source",
        "The amount “{0}” has no source: no citation covers its sentence",
        "A wrong amount can harm a child. A citation covers its own sentence and those before it in the block, not those after.",
        "Add [@key] at the end of the sentence, or move the citation to the end of the block if it covers all of it.");

    public static readonly DiagnosticDescriptor UnsaidAmount = Error(
        "NB0905", "An amount that only a title or a summary says",
        "“{0}” stands in {1}, and the words of the page do not say it",
        "No source can stand in titles, summaries and the like. What they say must be said, with its source, in the words of the page: "
            + "the same number of the same unit. A question or the name of another page does not say it.",
        "Say the amount in the words of the page too, with [@key] behind it, or leave it out here.");

    public static readonly DiagnosticDescriptor TypedTemperature = Warning(
        "NB0910", "Temperature typed in text",
        "The temperature “{0}” is typed in the text",
        "A temperature typed in many places cannot be changed in all of them at once, and °C and °F may disagree.",
        "Add it to values.yml and write {{value its-name}}.");

    public static readonly DiagnosticDescriptor TypedPhone = Warning(
        "NB0911", "Phone number typed in text",
        "The phone number “{0}” is typed in the text",
        "A phone number typed in many places goes out of date in some of them.",
        "Add it to values.yml and write {{value its-name}}.");

    public static readonly DiagnosticDescriptor BareAlarm = Note(
        "NB0912", "An alarm with nothing to do",
        "“{0}” frightens and says nothing to do",
        "A parent who reads that something is serious wants to know at once what the team does about it, or what to do.",
        "Go on in the same sentence with what is done: “This is serious, so the team checks the heart before each course.”");

    public static readonly DiagnosticDescriptor SpeaksOfSources = Note(
        "NB0913", "Words about sources instead of to the reader",
        "“{0}” speaks of where this is written, not to the reader",
        "Parents want to know what is so. Where it is written is told by the citation.",
        "Say the thing itself and leave the source to its [@key].");

    public static readonly DiagnosticDescriptor ClippedSentences = Note(
        "NB0914", "A run of clipped sentences",
        "{0} short sentences follow each other, and nothing joins them",
        "Short sentences are easy to read, but a row of them hides why one thing follows from another.",
        "Join two of them with because, so, but or when.");

    public static readonly DiagnosticDescriptor RegionSaidTwice = Note(
        "NB0915", "A country said twice",
        "The label of this passage says “{0}” already",
        "A screen reader says the label and then the same words again.",
        "Leave the country out of the sentence.");
}
