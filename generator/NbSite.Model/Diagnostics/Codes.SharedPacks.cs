namespace NbSite.Model;

// 152 and 153: packs that sites share. A build with another pack than the one that was agreed on says so and makes nothing.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor PackUnreadable = Error(
        "NB1523",
        "A pack that cannot be read",
        "The pack “{0}” cannot be read: {1}",
        "Pages tell what the pack says; without it they would lack words.",
        "Put the pack there as it came, or mend its path under “packs” in site.yml.");

    public static readonly DiagnosticDescriptor PackManifestMissing = Error(
        "NB1524",
        "A pack without pack.yml",
        "The pack “{0}” has no pack.yml",
        "It says which pack it is and of which version.",
        "Name the folder or the zip file in which pack.yml lies; who makes the pack writes “name”, “version” and “format: 1” there.");

    public static readonly DiagnosticDescriptor PackNotLocked = Error(
        "NB1525",
        "A pack that was not agreed on",
        "The pack “{0}” is not in packs.lock.yml",
        "The file says which version of each pack the site is made with, so that nobody else can change what readers are told.",
        "See what it brings: nbsite upgrade --packs. Take it: nbsite upgrade --packs --write");

    public static readonly DiagnosticDescriptor PackChanged = Error(
        "NB1526",
        "Another pack than was agreed on",
        "The pack “{0}” ({1}) is not the one in packs.lock.yml ({2})",
        "What changed in a pack was not looked at by anybody of this site yet.",
        "See what it changes with nbsite upgrade --packs, and take it with nbsite upgrade --packs --write; or put the old pack back.");

    public static readonly DiagnosticDescriptor PackFileRefused = Error(
        "NB1527",
        "A file that no pack may hold",
        "“{0}” may not be in a pack: {1}",
        "A pack brings words and pictures for many sites. What is one site's own, and what could reach other files, stays out.",
        "Take it out of the pack, and give the pack a new version.");

    public static readonly DiagnosticDescriptor PackTooLarge = Error(
        "NB1528",
        "A pack that is too large",
        "The pack “{0}” holds {1}; at most {2} are read",
        "A small zip file can hold more than a disk. The limit keeps such a file from stopping the machine.",
        "Take out of the pack what sites do not need, or make two packs of it.");

    public static readonly DiagnosticDescriptor PackTwice = Error(
        "NB1529",
        "A pack that is named twice",
        "The pack “{0}” is named twice under “packs”",
        "Of two versions of a pack nobody could say which holds.",
        "Take one of the two lines out.");

    public static readonly DiagnosticDescriptor PackClash = Error(
        "NB1534",
        "Two packs say the same thing in two ways",
        "The packs “{0}” and “{1}” both have {2} in {3}, and say it otherwise",
        "Readers would be told what one of them says, and nobody would have decided which.",
        "Decide in the site: write it into the site's own file at that place, which wins. Or leave one of the packs out.");

    public static readonly DiagnosticDescriptor PackReplaced = Note(
        "NB1535",
        "The site's own in place of a pack's",
        "{0} stands in place of what the pack “{1}” has: {2}",
        "What a site says itself wins over packs. A new version of the pack does not change it.",
        "Nothing needs to be done. To have what the pack says, take it out of this file.");

    public static readonly DiagnosticDescriptor PackLockBroken = Error(
        "NB1536",
        "packs.lock.yml cannot be used",
        "packs.lock.yml cannot be used: {0}",
        "NbSite writes this file, and compares packs with it.",
        "Take the file back as it was from Git; or look at the packs anew with nbsite upgrade --packs, and write it with --write.");

    public static readonly DiagnosticDescriptor PackLockStale = Error(
        "NB1537",
        "A pack that the site does not name any more",
        "packs.lock.yml has the pack “{0}”, which “packs” in site.yml does not name",
        "When a pack goes, all that it said goes from the site. That should be meant.",
        "Write it under “packs” again; or run nbsite upgrade --packs --write, which takes it out of packs.lock.yml.");

    public static readonly DiagnosticDescriptor PackTooNew = Error(
        "NB1538",
        "A pack for a newer NbSite",
        "This pack is of format {0}; this NbSite reads format {1}",
        "An older NbSite would pass over what it does not know, and readers would miss it.",
        "Use a newer NbSite, or the version of the pack before.");

    public static readonly DiagnosticDescriptor PackCitesSite = Error(
        "NB1798",
        "A pack that cites a source of the site's",
        "The pack cites “{0}”, which is a source of this site and of no pack",
        "At another site the same key may be another source, and the statement would have a false one.",
        "Tell whoever makes the pack to write the source into the pack's own references.yml; until then use the version before, or write the page yourself.");

    public static readonly DiagnosticDescriptor PackPath = Error(
        "NB1539",
        "No path of a pack",
        "“{0}” is no path of a pack: {1}",
        "A site and its packs move together from one computer to another, and nothing is fetched while a site is made.",
        "Write the way from the folder of site.yml, with “/”, such as “path: ../federation/medicines.zip”.");
}
