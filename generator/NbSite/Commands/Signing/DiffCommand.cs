using System.CommandLine;
using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review diff</c>: what an edit takes away, before it is merged.</summary>
internal static class DiffCommand
{
    private enum EffectFormat
    {
        Text,
        Json,
        Markdown,
    }

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var version = new Option<string>("--base")
        {
            Description = "The version to compare with: a branch, tag or commit of Git.",
            HelpName = "REV",
            DefaultValueFactory = _ => "HEAD",
        };
        var format = new Option<EffectFormat>("--format")
        {
            Description = "How it is written; Markdown is for a comment on a pull request.",
            HelpName = "text|json|markdown",
            CustomParser = result => SharedOptions.Choice(result, EffectFormat.Text),
        };
        var command = new Command("diff", """
            Says what an edit does before it is merged: which parts it un-signs, which claims it leaves without a source, which
            addresses it breaks, and which words it changes.

            Example:
              ./nbsite review diff --base main --format markdown
            """);
        foreach (var option in new Option[] { version, format, options.Content, options.Editions, options.Today, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run =>
        {
            var named = result.GetValue(version)!;
            var (commit, files) = GitVersion.Read(run.Content, named, host.Cancellation);
            var before = ReadSite.Read(files, run.Today, host);
            if (before.Index is null) throw new RefusedException($"The site as it was in “{named}” cannot be read: its site.yml has errors.");
            var text = new EffectText(EditEffect.Of(before, run.Site), $"{named} ({commit[..8]})");
            host.Out.Write(result.GetValue(format) switch
            {
                EffectFormat.Json => text.Json(),
                EffectFormat.Markdown => text.Markdown(),
                _ => text.Plain(),
            });
            return ExitCodes.Done;
        }));
        return command;
    }
}
