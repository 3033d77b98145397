using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Desk;
using NbSite.Disk;
using NbSite.Preview;
using NbSite.Preview.Serving;
using NbSite.Preview.Watching;
using NbSite.Schemas;

namespace NbSite.Commands;

/// <summary><c>nbsite serve</c>: the site in a browser of this machine, as its files are at each moment.</summary>
internal static class ServeCommand
{
    private const int FirstPort = 4400;
    private const int MorePorts = 20;

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("serve", """
            Shows the site in a browser of this machine, drafts too, and follows each change of its files. Ctrl+C ends it.
            The address that it prints lets you edit pages where they stand; nothing is written but what you save there, and nothing
            is published. What editors are told of the files' form, and what can be undone, is kept in .nbsite beside the content
            folder.

            Example:
              ./nbsite serve --open
            """);
        var port = new Option<int?>("--port")
        {
            Description = $"The port to listen on; by default {FirstPort}, or the next that is free.",
            HelpName = "NUMBER",
            CustomParser = Port,
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var noDrafts = new Option<bool>("--no-drafts") { Description = "Leave drafts out, as build does." };
        var poll = new Option<bool>("--poll")
        {
            Description = "Look at the files twice a second: for network drives and containers, where the system does not tell of changes.",
        };
        var editor = new Option<EditorLinks>("--editor")
        {
            Description = "What opens a file from the browser.",
            HelpName = string.Join('|', EditorLinks.Names),
            DefaultValueFactory = _ => EditorLinks.Of("vscode")!,
            CustomParser = Editor,
        };
        var noEdit = new Option<bool>("--no-edit") { Description = "Only show the site: nothing can be edited from the browser." };
        foreach (var option in (Option[])
            [options.Content, options.Editions, port, open, noDrafts, noEdit, poll, editor, options.Today, options.BaseUrl, options.Region, options.Links,
                options.Verbose]) command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, host, result.GetValue(port), result.GetValue(open), !result.GetValue(noDrafts), result.GetValue(poll),
            result.GetValue(editor)!, !result.GetValue(noEdit)).GetAwaiter().GetResult());
        return command;
    }

    private static async Task<int> Run(
        ParseResult result, SharedOptions options, ProgramHost host, int? port, bool open, bool drafts, bool poll, EditorLinks editor, bool edit)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        var editions = EditionPlace.Of(result, options, host).Folder.Root;
        // What is wrong with the command line is told before anything is begun.
        options.Read(result, host, ContentFolder.Read(content, host));
        var printer = new DiagnosticPrinter(host, content, DiagnosticFormat.Text);
        var places = new PreviewPlaces(
            content, editions, editor, files => options.Read(result, host, files) with { Drafts = drafts },
            reading => EditionPlace.Of(result, options, reading).Store, printer.Shown);
        var hub = new PreviewHub();
        var log = new PreviewLog(host, content, DiagnosticFormat.Text);
        using var inbox = new ChangeInbox();
        var inputs = new PreviewInputs(places, host);
        var desk = new EditingDesk(content, host, hub, inputs, inbox, DeskActions.All, DeskActions.Questions);
        var token = edit ? DeskGuard.NewToken() : null;
        using var server = await Listen(port, [new ClientRoute(), new NewsRoute(hub), .. edit ? [new DeskRoute(desk)] : (IPreviewRoute[])[], new SiteRoute(hub, edit)], token);
        // Behind the sign # no browser sends it to anybody.
        var address = token is null ? server.Address : new Uri(server.Address, "#desk=" + token);
        host.Out.WriteLine($"Preview: {address}   (Ctrl+C ends it)");
        host.Out.Flush();
        if (open) Open(address, host);
        var schemas = new SchemaKeeper(new SchemaFolder(content), log.Line);
        var tidying = GCSettings.LatencyMode;
        MakeRoom();
        try
        {
            using var watcher = new FolderWatcher(content, poll, inbox, log.Line);
            // A zip file is looked at with the lock of packs, and now and then.
            using var packs = new PackWatchers(content, host, folder => new FolderWatcher(folder, poll, inbox, log.Line));
            using var past = new FolderWatcher(editions, poll, inbox, log.Line);
            await new PreviewSession(inputs, inbox, hub, log, schemas).Run(host.Cancellation);
        }
        catch (OperationCanceledException) when (host.Cancellation.IsCancellationRequested)
        {
            // That is how a preview ends.
        }
        finally
        {
            GCSettings.LatencyMode = tidying;
            await server.Stop();
            // What is being written is small, and nothing of it is left lying about.
            await Task.WhenAny(schemas.Written, Task.Delay(TimeSpan.FromSeconds(2)));
        }

        return ExitCodes.Done;
    }

    /// <summary>
    /// Somebody waits for each page: memory is tidied beside the work, not while all of it stands still, and threads of a build that makes room
    /// leave others to answer browsers.
    /// </summary>
    private static void MakeRoom()
    {
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, (2 * Environment.ProcessorCount) + 8), ports);
    }

    private static async Task<PreviewServer> Listen(int? port, IReadOnlyList<IPreviewRoute> routes, string? token)
    {
        try
        {
            for (var number = port ?? FirstPort; number <= (port ?? FirstPort + MorePorts); number++)
                if (await PreviewServer.Start(number, routes, token) is { } server) return server;
        }
        catch (IOException exception)
        {
            throw new MachineException($"the preview cannot listen on port {port ?? FirstPort}: {exception.Message}");
        }

        throw new MachineException(port is { } asked
            ? $"another program listens on port {asked}, perhaps a preview that still runs. End it, or name another port, such as --port {(asked < 65535 ? asked + 1 : asked - 1).ToString(CultureInfo.InvariantCulture)}."
            : $"other programs listen on the ports {FirstPort} to {FirstPort + MorePorts}. Name one that is free with --port.");
    }

    private static void Open(Uri address, ProgramHost host)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            host.Warn("no browser could be opened. Open the address above by hand.");
        }
    }

    private static int? Port(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536) return number;
        result.AddError($"“{text}” is not a port from 1 to 65535. Write it like --port {FirstPort}.");
        return null;
    }

    private static EditorLinks Editor(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (EditorLinks.Of(text) is { } known) return known;
        result.AddError($"“{text}” is none of {string.Join(", ", EditorLinks.Names)}.");
        return EditorLinks.Of("none")!;
    }
}
