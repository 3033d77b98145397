namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor UnknownFileKind = Error(
        "NB0150",
        "A file that NbSite does not know",
        "“{0}” is not a kind of file that NbSite publishes",
        "A file that is passed over in silence may be a page that families miss.",
        "Give it a known ending (.md, .yml, .review.yml, .svg, .png, .jpg, .webp), or put a file that is to be published as it is into the folder “static”: docs/guide/files.md.");

    public static readonly DiagnosticDescriptor Litter = Note(
        "NB0159",
        "Files that other programs left",
        "{0} that other programs left here: passed over, such as “{1}”",
        "Windows, editors and Office put files of their own beside yours, and some do not show them.",
        "Delete them when you like; nothing depends on them.");

    public static readonly DiagnosticDescriptor UnknownLanguageFolder = Error(
        "NB0151",
        "A folder that is not a language",
        "“{0}” is not the tag of a language",
        "Each folder directly in the content folder holds one language, such as “en”.",
        "Name the folder by a language's tag, such as “cy”, or move the files into a language's folder: docs/guide/add-a-language.md.");

    public static readonly DiagnosticDescriptor NoSiteFile = Error(
        "NB0152",
        "No site.yml",
        "The content folder has no site.yml",
        "site.yml says who publishes the site and what it is for; nothing may be published without it.",
        "Add a site.yml with the site's name, publisher, owner, contact, funding, conflicts and purpose.");

    public static readonly DiagnosticDescriptor LanguageWithoutPages = Note(
        "NB0156",
        "Words of a language that has no page yet",
        "Nothing shows this file yet: no page in “{0}” is published",
        "Explained words, signs and fact sheets without a page of their own are shown by pages of their language.",
        "Publish a page in that language, at least “{0}/index.md”.");

    public static readonly DiagnosticDescriptor NoPages = Error(
        "NB0153",
        "No pages",
        "The content folder has no pages in its default language “{0}”",
        "An empty site is never what was meant.",
        "Add at least a home page, “{0}/index.md”, or check that --content names the right folder.");

    public static readonly DiagnosticDescriptor NoHomePage = Error(
        "NB0154",
        "No home page",
        "The language “{0}” has no home page",
        "Readers arrive at the home page; without it the address of the site shows nothing.",
        "Add “{0}/index.md”.");

    public static readonly DiagnosticDescriptor UnsafePicture = Error(
        "NB0155",
        "A picture that can run or load something",
        "The picture holds {0}",
        "A picture may not run scripts or load anything from elsewhere.",
        "Export the picture again as plain SVG without scripts, links or foreign content.");

    public static readonly DiagnosticDescriptor NoReviewRecord = Error(
        "NB0650",
        "A page that nobody has looked at",
        "“{0}” has no review record",
        "Every page must say when it was last looked at and when it is due again.",
        "“nbsite new record” writes “{1}” beside it, and the record of every other page that has none.");

    public static readonly DiagnosticDescriptor ReviewWithoutPage = Error(
        "NB0651",
        "A review record without its page",
        "There is no page or entity file beside “{0}”",
        "A record that speaks of nothing may be the record of a page that was renamed or lost.",
        "Rename the record together with its page, or delete it.");

    public static readonly DiagnosticDescriptor DuplicateId = Error(
        "NB0750",
        "Two pages with one id",
        "The id “{0}” is already that of {1}",
        "An id is the stable name of one page; links to it must lead to one place.",
        "Give one of them another id or file name.");

    public static readonly DiagnosticDescriptor DuplicateAddress = Error(
        "NB0751",
        "Two pages with one address",
        "The address {0} is already that of {1}",
        "Only one page can be published at an address; many disks do not tell upper from lower case.",
        "Rename one of the files, or give one of them a slug.");

    public static readonly DiagnosticDescriptor UnknownConfigPage = Error(
        "NB0752",
        "site.yml names a page that does not exist",
        "There is no page with the id “{0}”",
        "site.yml gives this page a duty on the whole site.",
        "Write the id of a page that exists.");

    public static readonly DiagnosticDescriptor WithdrawnConfigPage = Error(
        "NB0753",
        "site.yml names a page that was withdrawn",
        "The page “{0}” ({1}) was withdrawn, and site.yml gives it a duty on the whole site",
        "Every page leads to it: who looks for help must not arrive at a page that has none.",
        "Name another page, or publish this one again.");

    public static readonly DiagnosticDescriptor UntranslatedConfigPage = Note(
        "NB0757",
        "Pages that every page leads to are not translated",
        "{0} to which every page leads {1} no translation in “{2}”, whose pages lead to the site's main language there: {3}",
        "Somebody who reads only that language cannot read them; the links say in which language they are.",
        "Write them in that language's folder, under the same paths: docs/guide/add-a-language.md. A language that must be whole is held to it by “checks: {NB0757: warning}”.");

    public static readonly DiagnosticDescriptor CoverageTargetMissing = Error(
        "NB0754",
        "coverage.yml names a place that does not exist",
        "The fact “{0}” is said to stand at “{1}”, but there is no such {2}",
        "The coverage list proves that no fact was lost.",
        "Correct the page id and heading.");

    public static readonly DiagnosticDescriptor AliasTaken = Error(
        "NB0755",
        "An old address that is in use",
        "The alias {0} is already the address of {1}",
        "Two things cannot be published at one address.",
        "Remove the alias, or rename the page.");

    public static readonly DiagnosticDescriptor ReservedAddress = Error(
        "NB0780",
        "An address that NbSite keeps for itself",
        "The address {0} lies where NbSite keeps {1}",
        "Pages and files that NbSite makes there, now or in a later edition, would stand in each other's way.",
        "Rename the file or its folder, or give another slug or alias.");

    public static readonly DiagnosticDescriptor FileNameNotAddressable = Error(
        "NB0756",
        "A file name that cannot be an address",
        "The name of “{0}” cannot stand in a web address",
        "Addresses are lower-case letters a to z, digits and hyphens, so that they work on every system.",
        "Rename the file with lower-case letters, digits and single hyphens, such as “high-risk.md”.");

    public static readonly DiagnosticDescriptor EmptyPage = Error(
        "NB0157",
        "A page that says nothing",
        "The page “{0}” has a title and no words",
        "An empty page looks like an answer and gives none.",
        "Write the page, or mark it as a draft in its review record.");

    public static readonly DiagnosticDescriptor PictureOfAnotherKind = Error(
        "NB0158",
        "A picture that is not what its name says",
        "This file is named “{0}”, but its bytes are not a picture of that kind",
        "A browser shows nothing, or a broken picture, where the name and the bytes do not agree.",
        "Export the picture again as a real {0} file, or give the file the ending of the kind that it is.");
}
