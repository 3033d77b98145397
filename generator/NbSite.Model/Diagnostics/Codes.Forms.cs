namespace NbSite.Model;

// 134: what forms write into files, and what is pasted into them.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor CannotEdit = Error(
        "NB1345",
        "The file cannot be changed by a form",
        "A form cannot change this file: {0}",
        "A form changes what was asked for and leaves every other character as somebody wrote it. Where that cannot be done nothing is written.",
        "Change it in a text editor, or write what stands here on lines of its own, and try the form again.");

    public static readonly DiagnosticDescriptor NothingPasted = Error(
        "NB1346",
        "The pasted text is no source",
        "In the pasted text there is no DOI, no PMID, no entry of BibTeX, RIS or PubMed, and no address",
        "A source is read from what databases and journals hand out. Words alone do not say which of them is the title and which the author.",
        "Copy the DOI from the article's page, or what its “Cite” button gives as BibTeX or RIS; or write the source into the form by hand.");

    public static readonly DiagnosticDescriptor TooManyPasted = Error(
        "NB1347",
        "Too many sources were pasted at once",
        "The pasted text has {0} sources, and a form takes {1}",
        "Each source is looked at by whoever pastes it. A list of thousands is a file of its own.",
        "Paste the rest in a second step, or put the whole list beside site.yml as a file that ends in .bib or .ris.");
}
