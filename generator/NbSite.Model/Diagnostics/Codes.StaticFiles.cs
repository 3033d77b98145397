namespace NbSite.Model;

// 12: files that are published as they are.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor StaticKindRefused = Error(
        "NB1200",
        "A file that is not published",
        "“{0}” cannot be published: {1}",
        "What is published as it is must be safe to open, and nothing that NbSite would have to check as a page.",
        "Save it in another format, or take it out of the content folder; docs/guide/files.md lists the kinds.");

    public static readonly DiagnosticDescriptor NotWhatItSays = Error(
        "NB1201",
        "A file of another kind than its name says",
        "The file is not what its name says: {0}",
        "A file that is cut off, empty or renamed does not open on the reader's device.",
        "Open it with the program that made it and save it again under this name, or give it the right ending.");

    public static readonly DiagnosticDescriptor ActiveFile = Error(
        "NB1202",
        "A file that can run or load something",
        "The file holds {0}",
        "A file that readers open may not run anything on their device or load anything from elsewhere.",
        "Save it again without that, or export it as PDF.");

    public static readonly DiagnosticDescriptor StaticName = Error(
        "NB1203",
        "A name that is not the same everywhere",
        "“{0}” cannot be an address: {1}",
        "The name becomes an address, and a file on disks that do not know every sign.",
        "Rename the file, such as “ward-plan.pdf”.");

    public static readonly DiagnosticDescriptor StaticTwice = Error(
        "NB1204",
        "Two files in one place",
        "“{0}” and “{1}” would be one file on some systems",
        "Windows and macOS do not tell capitals from small letters, and no system has a file and a folder of one name.",
        "Rename one of them.");

    public static readonly DiagnosticDescriptor StaticFolderTwice = Error(
        "NB1756",
        "Two folders that differ in capitals only",
        "The folders “{0}” and “{1}” would be one folder on some systems",
        "Windows and macOS do not tell capitals from small letters.",
        "Rename one of them, or move its files into the other.");

    public static readonly DiagnosticDescriptor StaticTakesPlace = Error(
        "NB1205",
        "A file in the place of another",
        "“{0}” would take the place of {1}, which the build writes",
        "Two files cannot stand at one address.",
        "Rename the file or move it into another folder.");

    public static readonly DiagnosticDescriptor StaticTooLarge = Error(
        "NB1206",
        "A static file too large",
        "The file has {0}; at most {1} MB are published",
        "Readers on a telephone pay for every megabyte, and some hosts refuse files above 25 MB.",
        "Save it smaller (most programs can export a PDF for the web), or write files: {largest: 40} in site.yml, at most 64.");

    public static readonly DiagnosticDescriptor StaticTotalTooLarge = Error(
        "NB1207",
        "Static files too large together",
        "All static files together have {0}; at most {1} MB are published",
        "Every copy of the site on a disk and on a host is as large, and is made again with every publication.",
        "The largest is “{2}”. Take out what nobody needs, or write files: {total: 1000} in site.yml.");

    public static readonly DiagnosticDescriptor StaticUnused = Note(
        "NB1208",
        "A file that no page links to",
        "No published page links to “{0}”, so it is not published",
        "A file beside pages is published for the pages that link to it, so that nothing of a draft goes out by mistake.",
        "Link to it from a page, move it into the folder “static” to publish it all the same, or delete it.");

    public static readonly DiagnosticDescriptor UnknownStaticFile = Error(
        "NB1209",
        "File does not exist",
        "There is no file “{0}” to link to",
        "A link to a file that does not exist leads a reader nowhere.",
        "Put the file into the folder “static” and link to it as “/its-name.pdf”, or beside the page and link to it as “its-name.pdf”.");

    public static readonly DiagnosticDescriptor PartOfFile = Error(
        "NB1210",
        "A part of a file that no browser opens",
        "“#{0}” is no part of “{1}” that a browser opens",
        "Only a page of a PDF can be opened by its address.",
        "Write “#page=3” behind a PDF, or leave out what stands after “#”.");

    public static readonly DiagnosticDescriptor FileNotInEdition = Error(
        "NB1211",
        "A file that is in no edition",
        "“{0}” is not in the newest edition as it is now",
        "What was published is always on record, files too: on any later day you can show which file stood there.",
        "Create an edition first, such as: ./nbsite edition create 2026.11 --summary \"What changed\". To look at the site before, write publication: preview in site.yml.");

    public static readonly DiagnosticDescriptor FileChangedWithoutNote = Error(
        "NB1212",
        "A file changed without a note",
        "“{0}” is another file than in the edition “{1}”, and no change is noted since",
        "An edition tells in people's words what changed; that a file has other bytes does not say why.",
        "Add a version with its note under changes: in “{0}.review.yml”, with minor: true when nothing changed for readers.");

    public static readonly DiagnosticDescriptor StaticNotInCopy = Note(
        "NB1213",
        "A file that stays online",
        "“{0}” is not in the copy: {1}",
        "A copy must fit on a telephone and open on every system. Links to the file lead to the site and say so.",
        "Make the file smaller or rename it in small letters, or write files: {in-copies: 20} in site.yml.");

    public static readonly DiagnosticDescriptor LinkToWithdrawnFile = Warning(
        "NB1214",
        "A link to a file that was withdrawn",
        "“{0}” was withdrawn, so the link leads nowhere and says so",
        "Readers see the words of the link and that the file was withdrawn.",
        "Take the link out, or link to the file that took its place.");

    public static readonly DiagnosticDescriptor PublishedFileGone = Warning(
        "NB1215",
        "A published file that is gone",
        "“/{0}” was published in the edition “{1}” and is not there any more",
        "Its address stands in bookmarks and on paper; whoever opens it is told nothing.",
        "Put the file back, or say why it is gone in “{2}.review.yml” with status: withdrawn; the record may stay without the file.");

    public static readonly DiagnosticDescriptor MediaWithoutFile = Error(
        "NB1216",
        "A recording without its file",
        "“::: {0}” does not begin with a link to its file",
        "The link is what a reader gets whose browser cannot play the file, and on paper.",
        "Begin with the link, such as [A nurse talks about the line](talk.mp3) in “::: audio” or (film.mp4) in “::: video”.");

    public static readonly DiagnosticDescriptor MediaWithoutWords = Error(
        "NB1217",
        "A recording without its words",
        "“::: {0}” does not say in words what is said in it",
        "Who cannot hear, has no sound on or cannot spend the data must be able to read it.",
        "Write what is said below the link, or link to a page that has it: [Read what is said](what-is-said).");

    public static readonly DiagnosticDescriptor VideoWithoutCaptions = Error(
        "NB1218",
        "A film without captions",
        "The film has no captions",
        "Who cannot hear must be able to read what is said while it is shown.",
        "Add a link to the captions behind the film's, in the same paragraph: [Captions](film.vtt).");

    public static readonly DiagnosticDescriptor PictureTells = Warning(
        "NB1219",
        "A file that tells more than it shows",
        "The file holds {0}",
        "What is published as it is goes out with all that the file holds: a photograph of a child may tell where the child lives.",
        "Export it without its data (“remove properties”); in a document put such a copy in the photograph's place. A picture beside a page, "
            + "shown with ![…](…), goes out without them.");
}
