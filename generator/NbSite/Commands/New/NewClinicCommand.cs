using System.CommandLine;
using System.Text;
using NbSite.Console;
using NbSite.Content.Clinics;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new clinic</c>: what only a hospital knows, for the copies that it hands out.</summary>
internal static class NewClinicCommand
{
    private const int Months = 6;

    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var ward = NewOptions.Words("--ward", "The ward, where there are several.");
        var owner = NewOptions.Words("--owner", "The role that answers for its numbers, such as ward manager.", "ROLE");
        var phone = NewOptions.Words("--phone", "The number that care cards print.", "NUMBER");
        var reaches = NewOptions.Words("--reaches", "Whom the number reaches.");
        var hours = NewOptions.Words("--hours", "When somebody answers, in words.");
        var country = NewOptions.Code("--country", "The code of its country.");
        var command = options.Command("clinic", """
            Makes a clinic's file beside the content folder, with its telephone number. Copies and leaflets are made with it.

            Example:
              nbsite new clinic --title "Northern Children's Hospital" --ward "Ward 4" --owner "ward manager" --phone "0191 496 0000" --hours "day and night"
            """, options.Title, ward, owner, phone, reaches, hours, country, options.Id);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var asked = new Asked(host, "new clinic --title \"Northern Children's Hospital\" --owner \"ward manager\" --phone \"0191 496 0000\" --hours \"day and night\"");
            var name = asked.Need(result.GetValue(options.Title), "--title", "Name of the hospital or surgery");
            var place = asked.May(result.GetValue(ward), "Ward");
            var role = asked.Need(result.GetValue(owner), "--owner", "Role that answers for its numbers, such as ward manager");
            var number = asked.Need(result.GetValue(phone), "--phone", "Telephone number that parents are to phone");
            var when = asked.Need(result.GetValue(hours), "--hours", "When somebody answers, such as day and night");
            asked.Done();
            var key = run.Index.Config.BundlePhone;
            var lines = new List<string>
            {
                "# What only a hospital or surgery knows, for the copies and leaflets that it hands out.",
                "# Other keys, such as values, signs and a logo: docs/guide/clinic-overlay.md.",
                $"name: {NewRun.Scalar(name)}",
                $"owner: {NewRun.Scalar(role)}",
                "# The day on which somebody looked at these numbers, and the day by which somebody looks again.",
                $"checked: {run.Today.Iso()}",
                $"due: {run.Today.AddMonths(Months).Iso()}",
                "phones:",
                $"  {key}:",
                $"    reaches: {NewRun.Scalar(result.GetValue(reaches) ?? place ?? name)}",
                $"    number: \"{number.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal)}\"",
                $"    hours: {NewRun.Scalar(when)}",
            };
            if (result.GetValue(country) is { } code) lines.Insert(3, $"country: {NewRun.Scalar(code)}");
            if (place is not null) lines.Insert(3, $"ward: {NewRun.Scalar(place)}");
            var text = string.Concat(lines.Select(line => line + "\n"));
            var id = result.GetValue(options.Id) ?? NewRun.Named(place is null ? name : $"{name} {place}");
            if (Names.ProblemOfSlug(id) is { } problem)
                throw new UsageException($"“{id}” cannot be the name of a clinic's file: {problem}. Give another with --id, such as ward-4.");
            return Write(run, $"{ClinicOption.Folder}/{id}.yml", text, key);
        }));
        return command;
    }

    private static int Write(NewRun run, string path, string text, string key)
    {
        var root = new RootedFolder(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(run.Content))!);
        var shown = "../" + path;
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(root.PathOf(path))) run.Bag.Add(Codes.FileStands.At(new SourceSpan(shown, 1, 1)));
        else if (SourceDecoder.Decode(shown, bytes, run.Bag) is { } decoded)
        {
            var own = new DiagnosticBag(run.Index.Config.Regions);
            ClinicReader.Read(YamlReader.Read(decoded, own), shown, [], run.Index.Signs.Set, key, null, run.Today, own);
            run.Bag.AddRange(own.ToImmutable().Where(each => each.Severity == Severity.Error));
        }

        if (run.Bag.Count > 0) return run.Finish();
        NewFiles.Write(root, [(path, bytes)], []);
        run.Host.Deed.Done("The file is written.");
        run.Host.Out.WriteLine($"Wrote {run.Shown(shown)}");
        var self = run.Host.Self();
        NewRun.Tell(run.Host,
            $"Read what stands in {run.Shown(shown)}.",
            $"Make its offline copy: {self} bundle --clinic {run.Typed(shown)}{run.At}",
            $"Or a leaflet of a page: {self} leaflet when-to-call --clinic {run.Typed(shown)}{run.At}");
        return ExitCodes.Done;
    }
}
