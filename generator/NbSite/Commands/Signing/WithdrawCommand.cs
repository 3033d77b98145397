using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review withdraw</c>: takes a sign-off back; the record keeps that it was given.</summary>
internal static class WithdrawCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var path = new Argument<string>("PATH") { Description = SigningRun.Paths.Description };
        var role = new Option<string>("--role") { Description = "Whose sign-off, by role.", HelpName = "ROLE", Required = true, CustomParser = OptionWords.Parse };
        var on = new Option<string?>("--on") { Description = "The day it was given; the newest by default.", HelpName = "YYYY-MM-DD" };
        var why = new Option<string>("--why") { Description = "Why it is taken back.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var command = new Command("withdraw", """
            Takes a sign-off back. The record keeps that it was given, and says why it no longer stands.

            Example:
              ./nbsite review withdraw content/en/when-to-call.md --role "paediatrician" --why "looked at another text"
            """);
        command.Arguments.Add(path);
        foreach (var option in new Option[] { role, on, why, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run => Withdraw(
            run, run.File(result.GetValue(path)!), result.GetValue(role)!, result.GetValue(on), result.GetValue(why)!)));
        return command;
    }

    private static int Withdraw(SigningRun run, SignedFile file, string role, string? on, string why)
    {
        var check = file.Review?.Checks.LastOrDefault(each =>
            string.Equals(each.Role, role, StringComparison.OrdinalIgnoreCase) && (on is null || each.On.Iso() == on));
        if (check is null)
        {
            var known = file.Review?.Checks.Select(each => $"{each.Role} ({each.On.Iso()})").ToList() ?? [];
            throw new RefusedException($"{file.RecordPath} has no standing check by “{role}”{(on is null ? "" : $" of {on}")}."
                + (known.Count == 0 ? "" : $" It has: {string.Join(", ", known)}."));
        }

        var line = ("withdrawn", $"{{on: {run.Today.Iso()}, why: {Quoted(why)}}}");
        var (edit, record) = RecordEdit.Of(
            file, run.Site, run.Today, text => ReviewRecordText.AddTo(text, file.RecordPath, check.Span, [line]),
            Codes.AllTakenBack, Codes.NoClinicalCheck, Codes.NoWholeClinicalCheck);
        run.Write([(edit, check)], taken =>
        {
            run.Host.Out.WriteLine($"Took back the sign-off by {taken.Role} of {taken.On.Iso()} on {file.Path}.");
            if (record is null)
                run.Host.Out.WriteLine($"  No check is left that its status needs: change the status in {file.RecordPath}, or have it looked at again.");
        });
        return ExitCodes.Done;
    }

    // Inside braces a comma would end plain words.
    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
