namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor BadTag = Error(
        "NB1530",
        "A tag's name that cannot be part of an address",
        "“{0}” cannot be the name of a tag: {1}",
        "Each tag has a page, and its name is part of the page's address. What readers see is its title.",
        "Write small letters a to z, digits and “-”, such as “at-school: At school”.");

    public static readonly DiagnosticDescriptor UnknownTag = Error(
        "NB1531",
        "A tag that the site does not have",
        "The site has no tag “{0}”",
        "A tag that is misspelt would put the page where nobody looks for it.",
        "Correct it, or declare it under “tags:” in site.yml, such as “at-school: At school”.");

    public static readonly DiagnosticDescriptor UnusedTag = Warning(
        "NB1532",
        "A tag that no page has",
        "No page has the tag “{0}”, so it has no page of its own",
        "A tag that was renamed in site.yml alone is told before readers miss its page.",
        "Write “tags: [{0}]” at the head of the pages that belong to it, or delete it from site.yml.");

    public static readonly DiagnosticDescriptor MenuTwoPlaces = Error(
        "NB1591",
        "An entry that leads to two places",
        "This entry has a “{0}” and a “{1}”, and can lead to one of them only",
        "A link leads to one place, and nothing says which of the two is meant.",
        "Delete one of the two keys, or write two entries.");

    public static readonly DiagnosticDescriptor TagWithoutPage = Error(
        "NB1533",
        "A tag of what has no page",
        "“{0}” has no page of its own that a tag's page could lead to",
        "The page of a tag lists pages.",
        "Delete the tag here, and give it to a page that tells of it.");

    public static readonly DiagnosticDescriptor MenuUntitled = Error(
        "NB1740",
        "An entry of the menu without words",
        "“{0}” has no title that the menu could show",
        "A page has a title; a part of a page and a file are called what you call them.",
        "Write its words beside it: {{1}: \"{0}\", title: …}.");

    public static readonly DiagnosticDescriptor MenuNoFile = Error(
        "NB1741",
        "An entry of the menu that names neither a file nor an address",
        "“{0}” is not the address of a file of the site",
        "A file is called by its address, which begins with “/” and ends as its name does; a page is called by its id.",
        "For a file of the folder “static” write file: /its-name.pdf; for a page, page: and its id; for another site, url: and its whole address.");

    public static readonly DiagnosticDescriptor MenuPlaceInLanguage = Error(
        "NB1742",
        "A place on a page that a translation does not have",
        "The page “{0}” has no heading “#{1}” in “{2}”",
        "The menu is the same in every language, so that the place must have the same name in each.",
        "Name the heading there: write {#{1}} behind it.");
}
