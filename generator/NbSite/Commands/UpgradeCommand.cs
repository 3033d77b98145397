using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Commands.Packs;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Upgrades;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands;

/// <summary><c>nbsite upgrade</c>: brings content on to the newest format, step by step, and shows each change first.</summary>
internal static class UpgradeCommand
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var write = new Option<bool>("--write") { Description = "Write the files. Without it they are only shown." };
        var packs = new Option<bool>("--packs")
        {
            Description = "Show what changed in the packs that site.yml names, and what of the site that touches; with --write, take it.",
        };
        var command = new Command("upgrade", """
            Brings the content on to the newest format that this NbSite reads, step by step. Shows what would change in each
            file; nothing is written until you say so.

            Example:
              ./nbsite upgrade             see what would change
              ./nbsite upgrade --write     change it
              ./nbsite upgrade --packs     see what new versions of packs change
            """);
        foreach (var option in new Option[] { write, packs, options.Content, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => result.GetValue(packs)
            ? PackUpgrade.Run(result, options, result.GetValue(write), host)
            : Run(result, options, result.GetValue(write), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, bool write, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        using var alone = write ? SigningRun.Hold(content) : null;
        host.Deed.Begin("Nothing was changed.");
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        var bag = new DiagnosticBag();
        var upgrade = Upgrade.Of(ContentFolder.ReadOwn(content, host), host.UpgradeSteps, bag);
        if (upgrade is null)
        {
            printer.Print(bag.ToImmutable());
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        if (!host.Json.IsAsked) Show(upgrade, printer, host);
        if (write) Write(upgrade, content, host);
        if (host.Json.IsAsked) host.Out.WriteLine(Json(upgrade, write, printer));
        else if (upgrade.Steps.IsEmpty) host.Out.WriteLine($"The content is of format {upgrade.To}, the newest that this NbSite reads. There is nothing to do.");
        else if (write) host.Out.WriteLine($"Wrote {SigningRun.Count(upgrade.Changes.Length, "file")}. The content is of format {upgrade.To} now. Next: ./nbsite check.");
        else host.Out.WriteLine("Nothing was written. To write it: ./nbsite upgrade --write");
        return ExitCodes.Done;
    }

    private static void Show(Upgrade upgrade, DiagnosticPrinter printer, ProgramHost host)
    {
        foreach (var (step, changes) in upgrade.Steps)
        {
            host.Out.WriteLine($"To format {step.To}: {step.Says}");
            foreach (var change in changes) host.Out.Write(Diff(change, printer));
            host.Out.WriteLine();
        }
    }

    private static string Diff(FileChange change, DiagnosticPrinter printer) => UnifiedDiff.Of(
        printer.Shown(change.Path), Encoding.UTF8.GetString(change.Before.Span), Encoding.UTF8.GetString(change.After.Span));

    /// <summary>All new texts are on the disk before the first takes its place.</summary>
    private static void Write(Upgrade upgrade, string content, ProgramHost host)
    {
        var prepared = new List<FileReplacement>();
        try
        {
            var root = new RootedFolder(content);
            foreach (var change in upgrade.Changes)
                prepared.Add(FileReplacement.Prepare(root, change.Path, change.Before, change.After.Span));
            for (var i = 0; i < prepared.Count; i++)
            {
                prepared[i].Commit();
                host.Deed.Partly($"{i + 1} of {SigningRun.Count(prepared.Count, "file")} are written. Run the command again: it goes on from there.");
            }

            if (prepared.Count > 0) host.Deed.Done("All files are written.");
        }
        finally
        {
            foreach (var each in prepared) each.Dispose();
        }
    }

    private static string Json(Upgrade upgrade, bool isWritten, DiagnosticPrinter printer) => JsonSerializer.Serialize(
        new
        {
            from = upgrade.From,
            to = upgrade.To,
            written = isWritten && !upgrade.Changes.IsEmpty,
            steps = upgrade.Steps.Select(applied => new
            {
                to = applied.Step.To,
                says = applied.Step.Says,
                files = applied.Changes.Select(change => new { file = printer.Shown(change.Path), diff = Diff(change, printer) }),
            }),
        }, Written);
}
