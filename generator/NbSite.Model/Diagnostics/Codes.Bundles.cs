namespace NbSite.Model;

// 1130 to 1169: offline copies and the files of clinics.
public static partial class Codes
{
    public static readonly DiagnosticDescriptor PathTooLong = Error(
        "NB1130",
        "A path that does not open everywhere",
        "In an offline copy this would be “{0}”: {1}",
        "A copy is unpacked deep inside other folders, and Windows opens no path of more than 260 characters.",
        "Give the page a shorter slug:, or rename its folder.");

    public static readonly DiagnosticDescriptor NoPagesInBundle = Error(
        "NB1131",
        "An offline copy of nothing",
        "No page answers to {0}",
        "An empty copy is never what was meant.",
        "Write ids as the list of nbsite review has them; * stands for anything within a part, ** for anything.");

    public static readonly DiagnosticDescriptor UnknownClinicValue = Error(
        "NB1140",
        "A clinic's number that the site does not have",
        "“{0}” is no value in values.yml that a clinic may replace",
        "A number under a wrong name would be printed nowhere, and the hospital would believe that it is.",
        "Write the key of a temperature in values.yml, or of a value that says “clinic:”.");

    public static readonly DiagnosticDescriptor ClinicNumberOutOfRange = Error(
        "NB1141",
        "A clinic's threshold that cannot be right",
        "“{0}” is {1} °C; it must lie between {2} and {3} °C",
        "A slip in this number sends a child with an infection to bed. No hospital's threshold lies outside of these.",
        "Look the number up again.");

    public static readonly DiagnosticDescriptor ClinicReplacesOther = Error(
        "NB1142",
        "The site's own number is another",
        "“{0}” says that it replaces {1} °C, but the site says {2} °C",
        "Whoever set the hospital's number compared it with another one; it must be looked at again.",
        "Ask the owner of the clinic's file, then write what the site says at replaces:.");

    public static readonly DiagnosticDescriptor ClinicOverdue = Error(
        "NB1143",
        "A clinic's numbers that nobody looked at in time",
        "The clinic's numbers were due to be looked at by {0:yyyy-MM-dd}; today is {1:yyyy-MM-dd}",
        "A number that has changed since is worse than none.",
        "Ask the owner named in the file to look at every number, then write new days at checked: and due:.");

    public static readonly DiagnosticDescriptor ClinicDueBeforeCheck = Error(
        "NB1144",
        "Due before it was looked at",
        "The clinic's numbers are due on {0:yyyy-MM-dd}, which is not after the day they were looked at ({1:yyyy-MM-dd})",
        "The next look lies after the last one.",
        "Write a later date at due:.");

    public static readonly DiagnosticDescriptor CareCardNeedsNumber = Error(
        "NB1145",
        "A care card without the hospital's number",
        "This care card needs the number “{0}”, which “{1}” does not give under phones:",
        "A copy for a hospital must say which number to phone, wherever it says to phone.",
        "Add “{0}” under phones: in the clinic's file, with reaches:, number: and hours:.");

    public static readonly DiagnosticDescriptor ClinicLogoMissing = Error(
        "NB1146",
        "A logo that cannot be shown",
        "“{0}” is no picture beside the clinic's file",
        "The cover would have a hole where the hospital's sign should be.",
        "Put an .svg, .png, .jpg or .webp file beside the clinic's file and write its name.");
}
