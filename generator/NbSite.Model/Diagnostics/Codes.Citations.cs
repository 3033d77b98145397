namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor DuplicateReference = Error(
        "NB0501",
        "Two references with one key",
        "The key “{0}” is already that of the reference on line {1}",
        "A citation must lead to exactly one source.",
        "Give one of them another id.");

    public static readonly DiagnosticDescriptor UnknownReferenceType = Error(
        "NB0502",
        "A type that CSL does not know",
        "“{0}” is not a type of source",
        "The type decides how the reference is printed.",
        "Write a CSL type such as article-journal, book, chapter, report or webpage.");

    public static readonly DiagnosticDescriptor BadReferenceDate = Error(
        "NB0503",
        "A date that cannot be",
        "“{0}” is not a date",
        "Readers judge a source by its date.",
        "Write 2025, 2025-04 or 2025-04-28, or leave the date out when it is not known.");

    public static readonly DiagnosticDescriptor ReferenceWithoutTitle = Error(
        "NB0504",
        "A reference without a title",
        "The reference “{0}” has no title",
        "A reader could not tell what the source is.",
        "Add the title as it stands on the source.");

    public static readonly DiagnosticDescriptor BadReferenceKey = Error(
        "NB0505",
        "A key that cannot be cited",
        "“{0}” cannot be a citation key",
        "Keys stand in the text as [@key].",
        "Use letters, digits and - _ . : only, starting with a letter or digit.");

    public static readonly DiagnosticDescriptor BadIdentifier = Error(
        "NB0506",
        "An identifier of the wrong form",
        "“{0}” is not a {1}",
        "A wrong identifier leads readers to another source.",
        "Write it as in {2}, without an address before it.");

    public static readonly DiagnosticDescriptor WebSourceWithoutAddress = Error(
        "NB0507",
        "A web source without an address",
        "The web source “{0}” has no URL",
        "Readers cannot find the source. A guessed address would be worse than none.",
        "Add URL; if the address is not known, say so: custom: {address: not known}.");

    public static readonly DiagnosticDescriptor WebSourceWithoutAccess = Error(
        "NB0508",
        "A web source without the day it was read",
        "The web source “{0}” does not say when it was read",
        "Web pages change; the day tells which state of it was used.",
        "Add accessed: with the day on which it was read.");

    public static readonly DiagnosticDescriptor EmptyName = Error(
        "NB0509",
        "A name without parts",
        "This {0} has neither family nor given name nor literal",
        "The source's author would be missing.",
        "Write {family: …, given: …} for a person, {literal: …} for a body.");

    public static readonly DiagnosticDescriptor UncitedReference = Warning(
        "NB0510",
        "A reference that nobody cites",
        "No page cites “{0}”",
        "A list of sources that were not used misleads about what the words rest on.",
        "Cite it where it is used, or remove it.");

    public static readonly DiagnosticDescriptor DoubleReference = Warning(
        "NB0511",
        "One source under two keys",
        "“{0}” and “{1}” have the same {2}",
        "The same source would be listed twice.",
        "Keep one of them and cite it everywhere.");

    public static readonly DiagnosticDescriptor SourceNewerThanCheck = Warning(
        "NB0512",
        "A source newer than the last check",
        "“{0}” was issued after “{1}” was last checked on {2}",
        "The page says it was checked before this source existed; one of the two dates is not true.",
        "Check the page again and record it, or cite the source that was used.");

    public static readonly DiagnosticDescriptor SourceFromTheFuture = Warning(
        "NB0513",
        "A source from the future",
        "“{0}” was {1} on {2}, which has not come yet",
        "Readers judge a source by its date, and nobody can have read one that is not yet published, or read it tomorrow.",
        "Write the date that stands on the source, and the day on which it was read.");

    public static readonly DiagnosticDescriptor UnprintedField = Warning(
        "NB0520",
        "A field that the reference does not print",
        "The reference “{0}” does not print its “{1}”",
        "Whoever wrote it meant readers to have it, and they do not.",
        "Take it out, or say it in a field that is printed, such as custom: {note-to-reader: …}.");

    public static readonly DiagnosticDescriptor UnprintedFields = Warning(
        "NB0521",
        "Fields that no reference prints",
        "{0} fields of this file are printed in no reference: {1}",
        "Whoever wrote them meant readers to have them, and they do not.",
        "Take them out, or leave them out of the export, or say what readers need in a field that is printed.");

    public static readonly DiagnosticDescriptor BadBibtex = Error(
        "NB0522",
        "BibTeX that cannot be read",
        "This is not BibTeX: {0}",
        "A source that is half read would be printed wrongly.",
        "Write entries as @article{key, title = {…}, year = {2025}}.");

    public static readonly DiagnosticDescriptor BadRis = Error(
        "NB0523",
        "RIS that cannot be read",
        "This is not RIS: {0}",
        "A source that is half read would be printed wrongly.",
        "An entry begins with “TY  - JOUR” and ends with “ER  - ”; every line between is “AU  - value”.");

    public static readonly DiagnosticDescriptor UnknownLatex = Warning(
        "NB0524",
        "A LaTeX command that is not understood",
        "“{0}” in “{1}” is not understood and is left out",
        "A sign or an accent may be missing in the printed reference.",
        "Write the sign itself, such as é, instead of the command.");

    public static readonly DiagnosticDescriptor BadMedline = Error(
        "NB0525",
        "PubMed's format that cannot be read",
        "This is not PubMed's format: {0}",
        "A source that is half read would be printed wrongly.",
        "A line is a tag of four places, a hyphen and a value, as in “TI  - A title”; longer values are indented in the next line.");

    public static readonly DiagnosticDescriptor NoReferenceKey = Error(
        "NB0526",
        "A source without a key",
        "This source has no key, and none can be made of its author, year and title",
        "Keys stand in the text as [@key].",
        "Add a key to the source: “id” in CSL JSON, “ID  - ” in RIS.");
}
