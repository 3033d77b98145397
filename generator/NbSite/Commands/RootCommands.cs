using System.CommandLine;
using NbSite.Commands.Editions;
using NbSite.Commands.Exporting;
using NbSite.Commands.Finding;
using NbSite.Commands.Importing;
using NbSite.Commands.Languages;
using NbSite.Commands.Looks;
using NbSite.Commands.Moving;
using NbSite.Commands.New;
using NbSite.Commands.Packs;
using NbSite.Commands.Redirects;
using NbSite.Commands.Translating;
using NbSite.Console;
using NbSite.Hosting;

namespace NbSite.Commands;

/// <summary>The command line: what can be typed after <c>nbsite</c>.</summary>
internal static class RootCommands
{
    /// <summary>All that can be typed, also what a charity's own program adds.</summary>
    /// <param name="host">What the program may touch.</param>
    /// <param name="problems">Takes what is wrong with commands of the program's own.</param>
    /// <param name="own">Takes those commands.</param>
    public static RootCommand Make(ProgramHost host, List<string>? problems = null, List<Command>? own = null)
    {
        var root = Shipped(host);
        HostCommands.AddTo(root, host, problems ?? [], own ?? []);
        return root;
    }

    /// <summary>NbSite's own.</summary>
    private static RootCommand Shipped(ProgramHost host) =>
        new("""
            Builds a patient-information site from text files.

            Example:
              nbsite new site my-site            make a small site to begin with
              ./nbsite build                     make the site in output/site
              ./nbsite serve --open              look at it while you write
              ./nbsite review --due-within 90d   see which pages are to be looked at
            """)
        {
            BuildCommand.Make(host),
            ServeCommand.Make(host),
            CheckCommand.Make(host),
            ReviewCommand.Make(host),
            EditionCommand.Make(host),
            NginxCommand.Make(host),
            RedirectsCommand.Make(host),
            BundleCommand.Make(host),
            LeafletCommand.Make(host),
            UpgradeCommand.Make(host),
            PackCommand.Make(host),
            LanguageCommand.Make(host),
            TranslateCommand.Make(host),
            BrandCommand.Make(host),
            NewCommand.Make(host),
            SiteListCommand.Make(host),
            ImpactCommand.Make(host),
            StatsCommand.Make(host),
            ExplainCommand.Make(host),
            ImportCommand.Make(host),
            ExportCommand.Make(host),
            MoveCommand.Make(host),
            SchemaCommand.Make(host),
        };
}
