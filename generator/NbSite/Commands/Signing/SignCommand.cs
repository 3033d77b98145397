using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NbSite.Console;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review sign</c>: records who looked at which words, when and against what.</summary>
internal static class SignCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var role = new Option<string>("--role") { Description = "Who looked, by role.", HelpName = "ROLE", Required = true, CustomParser = OptionWords.Parse };
        var name = new Option<string?>("--name") { Description = "Their name, only when they wish it.", HelpName = "NAME", CustomParser = OptionWords.Parse };
        var evidence = new Option<string>("--evidence") { Description = "What the words were checked against.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var clinical = new Option<bool>("--clinical") { Description = "The look was a clinician's." };
        var by = new Option<string?>("--recorded-by") { Description = "Who writes this down; the owner in site.yml by default.", HelpName = "WHO", CustomParser = OptionWords.Parse };
        var next = new Option<Func<DateOnly, DateOnly>?>("--next")
        {
            Description = "When to look again: a day, or months such as 12m; the longest the policy allows by default.",
            HelpName = "YYYY-MM-DD|12m",
            CustomParser = Next,
        };
        var countries = CountriesOption.Make();
        var command = new Command("sign", """
            Records that somebody looked at the words of pages as they stand now. The words are not touched.

            Example:
              ./nbsite review sign content/en/when-to-call.md --role "paediatrician" --clinical --evidence "the sources on the page" --next 12m
            """);
        command.Arguments.Add(SigningRun.Paths);
        foreach (var option in new Option[] { role, name, evidence, clinical, countries, next, by, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run => SignOffs.Write(
            run, run.Files(result.GetValue(SigningRun.Paths)!), result.GetValue(next), new SignOff(
                "Signed", result.GetValue(role)!, result.GetValue(name), result.GetValue(evidence)!, result.GetValue(clinical),
                result.GetValue(by) ?? run.Site.Index!.Config.Owner)
            {
                Countries = CountriesOption.Of(run.Site.Index!.Config.Regions, result.GetValue(countries)),
            })));
        return command;
    }

    internal static Func<DateOnly, DateOnly>? Next(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.EndsWith('m') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 1200)
            return today => today.AddMonths(months);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return _ => day;
        result.AddError($"“{text}” is neither a day nor a number of months. Write it like --next 2027-11-21 or --next 12m.");
        return null;
    }
}
