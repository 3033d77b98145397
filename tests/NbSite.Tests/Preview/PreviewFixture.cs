using System.Diagnostics;
using NbSite.Console;
using NbSite.Desk;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Preview;
using NbSite.Preview.Watching;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using NbSite.Theme;

namespace NbSite.Tests.Preview;

/// <summary>A tiny site in a temporary folder, and a preview of it that runs beside the test without a server.</summary>
internal sealed class PreviewFixture : IAsyncDisposable
{
    private static readonly NbTheme Theme = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource _end = new();
    private readonly StringWriter _terminal = new() { NewLine = "\n" };
    private readonly ProgramHost _host;
    private readonly BuildOptions _options = new() { Today = SiteFixture.Today, Drafts = true };
    private readonly IDisposable? _watcher;
    private Task? _run;

    /// <param name="watch">Makes what tells of changes; null when the test tells of them.</param>
    /// <param name="extensions">What is added to each build; null for nothing. It leaves the files as they are.</param>
    public PreviewFixture(Func<string, ChangeInbox, IDisposable>? watch = null, SiteExtensions? extensions = null)
    {
        Site = TestSite.With(pages: 5);
        _host = new ProgramHost
        {
            Theme = () => Theme,
            Extensions = extensions ?? SiteExtensions.None,
            Now = () => DateTimeOffset.UtcNow,
            HoldsChecks = false,
            CurrentFolder = Site.Root,
            Out = TextWriter.Null,
            Error = TextWriter.Synchronized(_terminal),
        };
        _watcher = watch?.Invoke(Site.Content, Inbox);
    }

    public TestSite Site { get; }

    public ChangeInbox Inbox { get; } = new();

    public PreviewHub Hub { get; } = new();

    /// <summary>What the preview is made from; there once it has begun.</summary>
    public PreviewInputs Inputs { get; private set; } = null!;

    /// <summary>The site as it is edited.</summary>
    public EditingDesk Desk => new(Site.Content, _host, Hub, Inputs, Inbox, DeskActions.All, DeskActions.Questions);

    public string Terminal => _terminal.ToString();

    /// <summary>Begins, and waits for the first site.</summary>
    public async Task<PreviewFixture> Begin()
    {
        var printer = new DiagnosticPrinter(_host, Site.Content, DiagnosticFormat.Text);
        var places = new PreviewPlaces(
            Site.Content, Path.Combine(Site.Root, "editions"), EditorLinks.Of("vscode")!, _ => _options, _ => EditionStore.Empty, printer.Shown);
        Inputs = new PreviewInputs(places, _host);
        var session = new PreviewSession(
            Inputs, Inbox, Hub, new PreviewLog(_host, Site.Content, DiagnosticFormat.Text));
        _run = session.Run(_end.Token);
        await Until(state => !state.IsBuilding);
        return this;
    }

    public string Full(string path) => Path.Combine(Site.Content, path);

    /// <summary>Writes a content file and tells of it.</summary>
    public void Save(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
        Inbox.Tell(Full(path));
    }

    public string Read(string path) => File.ReadAllText(Full(path));

    public string Page(string path) => Hub.Current.Site.Files.TryGetValue(path, out var file) ? System.Text.Encoding.UTF8.GetString(file.Bytes.Span) : "";

    /// <summary>Waits for a state; fails when it does not come.</summary>
    public async Task<PreviewState> Until(Func<PreviewState, bool> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var state = Hub.Current;
            if (holds(state)) return state;
            if (_run is { IsFaulted: true }) await _run;
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new TimeoutException($"The preview did not get there. Errors: {string.Join("; ", state.Errors.Select(error => error.Message))}\n{Terminal}");
            await Task.WhenAny(Hub.After(state.Number), Task.Delay(200));
        }
    }

    /// <summary>Waits until the preview is what a fresh build of the files is, file for file, or has its errors.</summary>
    public async Task SameAsFresh()
    {
        var fresh = new TestSink();
        var built = SiteBuilder.Build(
            new BuildInput { HoldsChecks = false, Files = ContentFolder.Read(Site.Content, _host), Theme = Theme, Options = _options }, fresh);
        if (built.HasErrors)
        {
            var errors = built.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(error => error.Message).ToList();
            await Until(state => !state.IsBuilding && state.Errors.Select(error => error.Message).SequenceEqual(errors));
            return;
        }

        var difference = "";
        try
        {
            await Until(state => !state.IsBuilding && state.Errors.IsEmpty && (difference = Difference(state.Site, fresh)).Length == 0);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"{difference}\n{exception.Message}");
        }
    }

    private static string Difference(ServedSite site, TestSink fresh) => string.Join(", ", site.Files.Keys.Union(fresh.Files.Keys)
        .Where(path => !site.Files.TryGetValue(path, out var shown) || !fresh.Files.TryGetValue(path, out var bytes)
            || !shown.Bytes.Span.SequenceEqual(bytes)).Order(StringComparer.Ordinal).Take(10));

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_run is not null) await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _watcher?.Dispose();
        Inbox.Dispose();
        _end.Dispose();
        Site.Dispose();
        await _terminal.DisposeAsync();
    }
}
