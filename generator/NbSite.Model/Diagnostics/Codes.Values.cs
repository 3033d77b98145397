namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor BadUnit = Error(
        "NB1480",
        "A unit that cannot be used here",
        "The unit “{0}” cannot stand here: {1}",
        "Amounts are printed in several units by calculation, so each must be known exactly.",
        "Write a unit of UCUM such as mmol/L, mg/dL, umol/L, mm[Hg], g, mL or [IU]/L.");

    public static readonly DiagnosticDescriptor NoSubstance = Error(
        "NB1481",
        "A conversion that needs the substance",
        "{0} is an amount and {1} a mass, or the other way round; which substance is it?",
        "How much a mole weighs depends on the substance.",
        "Write “substance:” with its name, and in values.yml its molar mass and source: “substances: {glucose: {molar-mass: 180.156, cite: [key]}}”.");

    public static readonly DiagnosticDescriptor UnknownSubstance = Error(
        "NB1482",
        "A substance that values.yml does not have",
        "There is no substance “{0}” under “substances:” in values.yml",
        "Its molar mass is needed to convert between amounts and masses.",
        "Write it in values.yml beside “values:”: “substances: {glucose: {molar-mass: 180.156, cite: [key]}}”.");

    public static readonly DiagnosticDescriptor TooManyDecimals = Error(
        "NB1483",
        "More decimals than are printed",
        "{0} would lose a decimal: {2} is printed with {1}",
        "A rounded threshold is another threshold.",
        "Write more decimals beside the unit under “units:”, or fewer in the number.");

    public static readonly DiagnosticDescriptor RangeMerged = Error(
        "NB1491",
        "Two ends of an amount that would be printed as one",
        "In {1}, both ends ({0}) would be printed as {2}",
        "Who reads only that unit would take it for one amount.",
        "Write more decimals beside {1} under “units:” in the file of the type, or one amount with “number:”.");

    public static readonly DiagnosticDescriptor BadCurrency = Error(
        "NB1490",
        "No money that is in use",
        "“{0}” is the code of no money that is in use",
        "Each language has its own sign and place for money, which are found by its code.",
        "Write its code of three letters (ISO 4217), such as GBP, EUR or AUD.");

    public static readonly DiagnosticDescriptor BadClinicLimits = Error(
        "NB1484",
        "Limits that cannot be",
        "“{0}:” cannot be so: {1}",
        "“clinic:” says what a hospital may print in place of the site's own value, “limits:” between which numbers an amount can lie.",
        "Write {unit: mmol/L, min: 3.5, max: 5}, {unit: mmol/L, choices: [3.5, 4]}, a list of texts, or “any” for a number to phone.");

    public static readonly DiagnosticDescriptor LimitInOtherUnit = Error(
        "NB1485",
        "An amount in another unit than its limits",
        "This is in {0}, and the limits are in {1}",
        "Nobody sees at a glance whether an amount in one unit lies within limits in another.",
        "Write both in one unit.");

    public static readonly DiagnosticDescriptor ValueOutsideLimits = Error(
        "NB1486",
        "The site's own value lies outside its limits",
        "{0} is not within what clinics may print: {1}",
        "One of the two is a slip.",
        "Look both up again.");

    public static readonly DiagnosticDescriptor ClinicMayNotReplace = Error(
        "NB1487",
        "A value that clinics may not replace",
        "“{0}” is not marked as a value that clinics may replace",
        "Whoever looks after the site decides which values a hospital may set.",
        "Write “clinic:” with limits at the value in values.yml, or delete it from the clinic's file.");

    public static readonly DiagnosticDescriptor ClinicOutsideLimits = Error(
        "NB1488",
        "A clinic's own value outside the limits",
        "“{0}” is {1}; clinics may print {2}",
        "A slip in this value could harm a patient.",
        "Look it up again, or ask whoever looks after the site to change the limits in values.yml.");

    public static readonly DiagnosticDescriptor ClinicReplacesOtherValue = Error(
        "NB1489",
        "The site's own value is another",
        "“{0}” says that it replaces {1}, but the site says {2}",
        "Whoever set the hospital's own compared it with another one; it must be looked at again.",
        "Ask the owner of the clinic's file, then write what the site says at replaces:.");

    public static readonly DiagnosticDescriptor ClinicNumberOnCards = Warning(
        "NB1797",
        "A number that care cards print as before",
        "“{0}” is {1} in the text, but care cards of this copy go on printing {2}",
        "A leaflet that gives two numbers for one line leaves a parent to choose.",
        "Write “country: {4}” and “numbers: {{3}: {number: {1}}}” in this file too, if cards shall have it; else leave the value out.");

    public static readonly DiagnosticDescriptor ConversionChanges = Error(
        "NB1791",
        "A conversion that prints another amount",
        "{0} {1} would be printed as {2} {3}, and is {4} {3}",
        "Beside the right amount readers would find a wrong one, more than a twentieth (5 %) off. Medicines may differ from what is written on "
            + "them by about as much, and no more.",
        "Write more decimals beside the unit under “units:”, or leave the unit out.");
}
