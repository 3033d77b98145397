using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>Lengths of time as people write them: “12 months”, “2 years”, “90 days”.</summary>
public static partial class Period
{
    /// <summary>No policy may let words grow older, in months.</summary>
    public const int LongestMonths = 36;

    /// <summary>What <see cref="Months"/> takes.</summary>
    internal static JsonObject MonthsSchema => new() { ["type"] = "string", ["pattern"] = @"^\s*(?=[0-9]{1,4}[ \t])0*[1-9][0-9]*[ \t]+(month|year)s?\s*$" };

    /// <summary>What <see cref="Days"/> takes.</summary>
    internal static JsonObject DaysSchema => new() { ["type"] = "string", ["pattern"] = @"^\s*(?=[0-9]{1,4}[ \t])0*[1-9][0-9]*[ \t]+(day|week)s?\s*$" };

    /// <summary>Months from “12 months” or “2 years”; null with an error in the bag.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">Its key, for messages.</param>
    /// <param name="most">The most months allowed.</param>
    /// <param name="bag">Takes the errors.</param>
    public static int? Months(YamlNode node, string name, int most, DiagnosticBag bag)
    {
        const string Expected = "a number of months or years";
        if (NodeReader.Scalar(node, name, bag, Expected) is not { } scalar) return null;
        var match = Form().Match(scalar.Value.Trim());
        if (!match.Success || match.Groups[2].Value is "day" or "week" || Number(match) == 0)
        {
            bag.Add(Codes.BadPeriod.WithHint(scalar.Span, "Write 12 months or 2 years.", name, Expected, Quote.Short(scalar.Value)));
            return null;
        }

        var months = Number(match) * (match.Groups[2].Value == "year" ? 12 : 1);
        if (months <= most) return months;
        bag.Add(Codes.PeriodBeyondPolicy.At(scalar.Span, name, months, most));
        return null;
    }

    /// <summary>Days from “90 days” or “6 weeks”, at most 365; null with an error in the bag.</summary>
    public static int? Days(YamlNode node, string name, DiagnosticBag bag)
    {
        const string Expected = "a number of days or weeks, at most 365 days";
        if (NodeReader.Scalar(node, name, bag, Expected) is not { } scalar) return null;
        var match = Form().Match(scalar.Value.Trim());
        var days = match.Success ? Number(match) * (match.Groups[2].Value == "week" ? 7 : 1) : 0;
        if (days is > 0 and <= 365 && match.Groups[2].Value is "day" or "week") return days;
        bag.Add(Codes.BadPeriod.WithHint(scalar.Span, "Write 90 days or 6 weeks.", name, Expected, Quote.Short(scalar.Value)));
        return null;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^([0-9]{1,4})[ \t]+(day|week|month|year)s?\z""")]
    private static partial Regex Form();
}
