namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor RegionNotDeclared = Error(
        "NB0781", "A region that site.yml does not declare",
        "site.yml does not declare the region {0}",
        "A country that is written once by mistake would make a text that no reader is meant to see, with a label that nobody chose.",
        "Add the country under “regions:” in site.yml, with its name as printed, or correct the code.");

    public static readonly DiagnosticDescriptor BadRegionCode = Error(
        "NB0782", "Not a country's code",
        "“{0}” is no country's code of ISO 3166",
        "Countries are named by their codes, so that every site and every tool means the same country.",
        "Write the code of two capital letters, such as GB for the United Kingdom.");

    public static readonly DiagnosticDescriptor BadRegionGroup = Error(
        "NB0783", "A group of regions with a name that cannot be used",
        "“{0}” cannot name a group of regions: {1}",
        "A group stands where a country's code stands, so the two must be told apart.",
        "Use capital letters that are no country's code, such as EU.");
}
