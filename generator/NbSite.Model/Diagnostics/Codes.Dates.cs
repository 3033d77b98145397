namespace NbSite.Model;

// 066 and 067: what a date is bound to, and what day it is.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor ChecksUnbound = Warning(
        "NB0660",
        "Checks that do not say of which words",
        "{0} of {1} review records say that somebody looked, and not at which words: {2}",
        "When their words change, the page goes on showing the old date, and nobody can see that it is false. On a public site this is an error.",
        "Run ./nbsite review bind --edition E: it fills the records in where today's words are those of the edition E. Have the others looked at, and record it with ./nbsite review check.");

    public static readonly DiagnosticDescriptor CheckUnbound = Error(
        "NB0661",
        "Check that does not say of which words",
        "The check of {0:yyyy-MM-dd} does not say which words were looked at",
        "When the words change, the page goes on showing the old date, and nobody can see that it is false. A public site may not promise that.",
        "Run ./nbsite review bind --edition E, which fills the record in where today's words are those of the edition E; or have the page looked at and record it with ./nbsite review check.");

    public static readonly DiagnosticDescriptor ChangedAfterCheck = Warning(
        "NB0662",
        "Changed after it was looked at",
        "Version {0} is of {1:yyyy-MM-dd}, after the last look at the page on {2:yyyy-MM-dd}",
        "Readers are told that words of the page have changed since it was checked.",
        "Have the page looked at, and record it with ./nbsite review check or sign. If the change leaves all that is said as it was, write minor: true beside it.");

    public static readonly DiagnosticDescriptor WordsNotChecked = Warning(
        "NB0663",
        "Not the words that were looked at",
        "{0} not what was looked at on {1:yyyy-MM-dd}",
        "Readers are told that parts of the page have changed since it was checked.",
        "Have the page looked at, and record it with ./nbsite review check or sign; for a comma or a spelling, ./nbsite review minor. ./nbsite review shows the words that differ.");

    public static readonly DiagnosticDescriptor UnknownTimeZone = Error(
        "NB0670",
        "Unknown time zone",
        "There is no time zone “{0}”",
        "It decides which day is today: what is due, and which dates lie in the future.",
        "Write its IANA name, a continent and a city, such as Europe/London or Pacific/Auckland.");
}
