namespace NbSite.Model;

// 06: review records, and what site.yml promises.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor DateInFuture = Error(
        "NB0601",
        "Date in the future",
        "“{0}” says {1:yyyy-MM-dd}, but today is {2:yyyy-MM-dd}",
        "Nobody can have looked at a page on a day that has not come.",
        "Write the day on which it was done. If it is that day already where you are, name your time zone in site.yml (time-zone: Pacific/Auckland), or the day with --today.");

    public static readonly DiagnosticDescriptor DatesOutOfOrder = Error(
        "NB0602",
        "Dates out of order",
        "{0:yyyy-MM-dd} comes after {1:yyyy-MM-dd} in the list; the newest must stand last",
        "The last entry is the one that readers are shown.",
        "Put the entries in the order of their dates, oldest first.");

    public static readonly DiagnosticDescriptor DueNotAfterCheck = Error(
        "NB0603",
        "Due before it was looked at",
        "The page is due on {0:yyyy-MM-dd}, which is not after the day it was looked at ({1:yyyy-MM-dd})",
        "The next look lies after the last one.",
        "Write a later date at due:.");

    public static readonly DiagnosticDescriptor DueTooLate = Error(
        "NB0604",
        "Due too late",
        "The page is due on {0:yyyy-MM-dd}, more than {1} months after it was looked at ({2:yyyy-MM-dd})",
        "The site's policy (review: longest: in site.yml, at most 36 months) says how old words may grow.",
        "Write an earlier date at due:.");

    public static readonly DiagnosticDescriptor VersionNotRising = Error(
        "NB0605",
        "Version does not rise",
        "Version {0} does not follow version {1}: each must be higher than the one before",
        "Readers and reviewers name a text by its version, so no two may share one.",
        "Give the newest change the highest number.");

    public static readonly DiagnosticDescriptor StatusNeedsCheck = Error(
        "NB0606",
        "Status without a check",
        "The status is “{0}”, but no check is written",
        "A page may not claim to be checked without saying by whom and when.",
        "Add the check under checks:, or write status: draft.");

    public static readonly DiagnosticDescriptor NoClinicalCheck = Error(
        "NB0607",
        "No clinical check",
        "The status is “clinically-reviewed”, but no check says clinical: true",
        "Only a clinician's own look makes a page clinically reviewed.",
        "Write status: source-checked, or add the clinician's check with role: and clinical: true.");

    public static readonly DiagnosticDescriptor WithdrawnWithoutReason = Error(
        "NB0608",
        "Withdrawn without a reason",
        "The status is “withdrawn”, but the key “withdrawn” with its day and reason is missing",
        "A withdrawn page keeps its address and tells readers why.",
        "Add withdrawn: with on: and reason:.");

    public static readonly DiagnosticDescriptor WithdrawnButShown = Error(
        "NB0609",
        "Withdrawn in words only",
        "“withdrawn” is written, but the status is “{0}”",
        "Nobody can tell whether the page should be shown.",
        "Write status: withdrawn, or delete withdrawn:.");

    public static readonly DiagnosticDescriptor WithdrawnTooEarly = Error(
        "NB0610",
        "Withdrawn before it was looked at",
        "The page was withdrawn on {0:yyyy-MM-dd}, before its last entry ({1:yyyy-MM-dd})",
        "A page is withdrawn last.",
        "Check both dates.");

    public static readonly DiagnosticDescriptor PeriodBeyondPolicy = Error(
        "NB0611",
        "Looked at too seldom",
        "“{0}” is {1} months, but at most {2} are allowed",
        "Medical words age. The site's policy (review: longest: in site.yml, at most 36 months) says how old they may grow.",
        "Write a shorter time.");

    public static readonly DiagnosticDescriptor StatusNeedsChange = Error(
        "NB0612",
        "Status without a version",
        "The status is “{0}”, but no change is written",
        "What was published has a version and a day, so that readers, the feed and the sitemap can tell what is new.",
        "Add the first version under changes:, with version:, on: and note:.");

    public static readonly DiagnosticDescriptor BadLanguage = Error(
        "NB0620",
        "Not a language tag",
        "“{0}” is not a language tag",
        "Screen readers and browsers choose voice and hyphenation by it.",
        "Write a BCP 47 tag such as en, de or pt-BR.");

    public static readonly DiagnosticDescriptor BadBaseUrl = Error(
        "NB0621",
        "Not a base address",
        "“{0}” cannot be the site's address: {1}",
        "Canonical links, the feed and the sitemap are made from it.",
        "Write where the site will stand, such as https://example.org/.");

    public static readonly DiagnosticDescriptor NoContact = Error(
        "NB0622",
        "No way to write or call",
        "“contact” names no email, page or phone",
        "Readers who find a mistake must be able to say so.",
        "Add email:, page: (the id of a page) or phone: (the name of a value).");

    public static readonly DiagnosticDescriptor BadEmail = Error(
        "NB0623",
        "Not an email address",
        "“{0}” is not an email address",
        "A message that never arrives is a mistake that is never mended.",
        "Write an address such as info@example.org.");

    public static readonly DiagnosticDescriptor TextNotInLanguage = Error(
        "NB0624",
        "A text that a language lacks",
        "“{0}” has no text in “{1}”, which has pages",
        "The pages in that language would have a hole where readers learn whose site it is and what it is for.",
        "Add “{1}: …” to it, or write one text for all languages.");

    public static readonly DiagnosticDescriptor SaidAndNotSaid = Error(
        "NB0630",
        "Fact said and not said",
        "“{0}” stands under facts (line {1}) and under not-said",
        "The list is a promise about what the site says; it must not contradict itself.",
        "Delete one of the two.");

    public static readonly DiagnosticDescriptor BadCoverageTarget = Error(
        "NB0631",
        "Not a page and heading",
        "“{0}” cannot be a place on the site: {1}",
        "The build checks that every fact is where the list says.",
        "Write a page id, and “#” and the heading's anchor if there is one: treatments/surgery#risks.");
}
