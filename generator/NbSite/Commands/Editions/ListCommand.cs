using System.CommandLine;
using System.Globalization;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition list</c>.</summary>
internal static class ListCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("list", """
            Lists the editions, newest first.

            Example:
              ./nbsite edition list
            """);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(EditionPlace.Of(result, options, host), host));
        return command;
    }

    private static int Run(EditionPlace place, ProgramHost host)
    {
        var broken = place.Report(host);
        if (place.Format == DiagnosticFormat.Json)
        {
            host.Out.WriteLine(Json(place.Store));
            return broken ? ExitCodes.Content : ExitCodes.Done;
        }

        var width = place.Store.Editions.Select(edition => edition.Name.Length).Append(0).Max();
        for (var i = place.Store.Editions.Length - 1; i >= 0; i--)
        {
            var edition = place.Store.Editions[i];
            var before = i == 0 ? null : place.Store.Editions[i - 1].Pages.ToDictionary(page => (page.Id, page.Language), page => page.Code);
            var changed = before is null ? "" : string.Create(CultureInfo.InvariantCulture,
                $", {edition.Pages.Count(page => !before.TryGetValue((page.Id, page.Language), out var code) || code != page.Code)} new or changed");
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{edition.Name.PadRight(width)}  {edition.Created:yyyy-MM-dd}  {edition.Pages.Length} pages{changed}  {TerminalText.OneLine(edition.Summary)}"));
        }

        foreach (var recall in place.Store.Recalls)
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"recalled {recall.Code} on {recall.On:yyyy-MM-dd}: {TerminalText.OneLine(recall.Reason)}"));
        if (place.Store.Editions.IsEmpty && !broken) host.Out.WriteLine("There are no editions yet.");
        return broken ? ExitCodes.Content : ExitCodes.Done;
    }

    /// <summary>The same for programs.</summary>
    private static string Json(EditionStore store)
    {
        return IndentedJson.Text(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("editions");
            foreach (var edition in store.Editions.Reverse())
            {
                json.WriteStartObject();
                json.WriteString("name", edition.Name);
                json.WriteString("created", edition.Created.Iso());
                json.WriteNumber("pages", edition.Pages.Length);
                json.WriteString("summary", edition.Summary);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("recalls");
            foreach (var recall in store.Recalls)
            {
                json.WriteStartObject();
                json.WriteString("code", recall.Code);
                json.WriteString("on", recall.On.Iso());
                json.WriteString("reason", recall.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}

/// <summary><c>nbsite edition verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("verify", """
            Reads all that was ever published and tells whether any of it was changed, removed or slipped in.

            Example:
              ./nbsite edition verify
            """);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(EditionPlace.Of(result, options, host), result.GetValue(options.Format), host));
        return command;
    }

    private static int Run(EditionPlace place, DiagnosticFormat format, ProgramHost host)
    {
        var audit = EditionVerifier.Check(place.Store, place.Folder, host.Cancellation);
        new DiagnosticPrinter(host, place.Content, format).Print(audit.Problems);
        if (audit.Unnamed > 0)
        {
            host.Out.WriteLine(audit.Unnamed == 1
                ? "1 record is in no edition: kept for a signature, left by a run that was stopped, or of an edition that was removed."
                : $"{audit.Unnamed} records are in no edition: kept for signatures, left by a run that was stopped, or of an edition that was removed.");
        }

        if (audit.Problems.Any(problem => problem.Severity == Severity.Error)) return ExitCodes.Content;
        var files = place.Store.Newest?.Files.Length ?? 0;
        if (files > 0) host.Out.WriteLine($"The newest edition names {(files == 1 ? "1 file" : $"{files} files")} by SHA-256; the bytes of files are not kept in editions.");
        host.Out.WriteLine($"Verified {(place.Store.Editions.Length == 1 ? "1 edition" : $"{place.Store.Editions.Length} editions")} with {audit.Records} records: all is as it was published.");
        return ExitCodes.Done;
    }
}
