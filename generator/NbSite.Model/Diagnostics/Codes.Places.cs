namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor LinkToCountedAnchor = Error(
        "NB0720", "Link to a heading that is told from another by a number",
        "“#{0}” on the page “{1}” names one of several headings “{2}”, told apart by a number only",
        "With one more heading of these words before it the link would lead to another place: to the dose of another medicine.",
        "Link to the page, or to a place on it that has a name of its own.");

    public static readonly DiagnosticDescriptor LinkToNamelessAnchor = Error(
        "NB0721", "Link to a heading without words for an anchor",
        "“#{0}” on the page “{1}” stands for the heading “{2}”, which has no letter to make an anchor of",
        "Every such heading has that anchor, so that the link could lead to another tomorrow.",
        "Link to the page, or to a place on it that has a name of its own.");

    public static readonly DiagnosticDescriptor CountedAnchor = Error(
        "NB0722", "Heading is told from another by a number",
        "The heading “{0}” is told from another by a number only: “#{1}”",
        "People keep addresses. An edition may only publish places that mean the same for ever, whatever is added before them.",
        "Write {#name} after the heading; beneath the title of a part of a fact sheet, id: name.");

    public static readonly DiagnosticDescriptor CountedAnchorSoon = Warning(
        "NB0723", "Heading is told from another by a number",
        "The heading “{0}” is told from another by a number only: “#{1}”",
        "Nothing may link to it, and an edition with it cannot be made, because its address would change its meaning.",
        "Write {#name} after the heading; beneath the title of a part of a fact sheet, id: name.");

    public static readonly DiagnosticDescriptor PlaceUncertain = Error(
        "NB0724", "A place that was published is one of several now",
        "Edition {2} had the place “#{1}” on the page {0}, and several headings have these words now",
        "Whoever follows the old address would be led to one of them by chance: to the dose of another medicine.",
        "Write {#{1}} after the heading that was meant, and another name after the others.");

    public static readonly DiagnosticDescriptor PlaceChanged = Error(
        "NB0725", "A place that was published is another heading now",
        "Edition {2} had the place “#{1}” on the page {0} at the heading “{3}”; now “{4}” has it",
        "Whoever follows the old address would find something else there.",
        "Write {#{1}} after the heading that says now what “{3}” said, or after “{4}” when it is the same with other words.");

    public static readonly DiagnosticDescriptor LinkToOtherLanguage = Note(
        "NB0726", "Link leads to a page in another language",
        "“{0}” leads to a page in another language: {1}",
        "It helps those who read both; the link says which language it is.",
        "Translate the page when you can; nothing needs to be changed here then.");

    public static readonly DiagnosticDescriptor LinkPastTranslation = Warning(
        "NB1743", "Link leads past a page's translation",
        "“{0}” leads to a page in another language: {1}",
        "The page is there in the language of these words, and readers would be led away from it.",
        "Link to “{2}”, which is in this page's language.");

    public static readonly DiagnosticDescriptor OwnAddressUnknown = Error(
        "NB0727", "An address of this site where no page is",
        "“{0}” is an address of this site, and no page is there",
        "A link to a page that does not exist leads a reader nowhere; an old address does not lead on in an offline copy.",
        "Write the page's id, such as treatments/surgery.");

    public static readonly DiagnosticDescriptor OwnAddressInSettings = Error(
        "NB0728", "A link of site.yml by an address of this site",
        "“{0}” is an address of this site",
        "Nobody would be told when no page is there any more, and in an offline copy the link would lead out of it.",
        "In a menu or a footer write the page's id, as in “page: about”; a chat stands on another site.");

    public static readonly DiagnosticDescriptor ThemeWordsMissing = Error(
        "NB0760", "The theme lacks words for fact sheets",
        "The words of the interface in “{0}” lack “{1}”",
        "Every page that shows the word would fail, or have a blank where a heading should be.",
        "Add it to the language's file of words.");

    public static readonly DiagnosticDescriptor RelationWithoutSource = Error(
        "NB0761", "Entry of a list without a source",
        "“{0}” names “{1}”, and no source says so",
        "That a medicine belongs to a plan or a stage to a group is a statement like any other. The sources of the page's words do not speak for its lists.",
        "Give the entry its own source: {medicine: name, cite: key}; several with one source: {medicines: [one, other], cite: key}.");
}
