using System.Collections.Immutable;
using System.Globalization;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Preview;

/// <summary>What stands in the terminal: problems when they are others than before, and one line for each build.</summary>
internal sealed class PreviewLog(ProgramHost host, string content, DiagnosticFormat format)
{
    private ImmutableArray<Diagnostic> _told = [];
    private string? _failure;

    /// <summary>Pages that are shown before the whole site is.</summary>
    public void Quick(ImmutableArray<ContentFile> files, TimeSpan time) =>
        Line($"{Names(files)} shown after {Seconds(time)}");

    /// <summary>Pages that browsers have open, shown with what changed elsewhere before the whole site is.</summary>
    public void Open(TimeSpan time) => Line($"open pages shown after {Seconds(time)} more");

    /// <summary>A whole build.</summary>
    public void Whole(WholeBuild made)
    {
        if (made.Failure is { } failure)
        {
            if (failure != _failure) Line(failure);
            (_failure, _told) = (failure, []);
            return;
        }

        _failure = null;
        if (!made.Diagnostics.AsSpan().SequenceEqual(_told.AsSpan()))
        {
            _told = made.Diagnostics;
            new DiagnosticPrinter(host, content, format).Print(_told);
        }

        Line(made.IsGood
            ? $"built {made.Pages} pages in {Seconds(made.Time)}"
            : made.Site.Files.Count == 0 ? "no page can be shown until this is mended"
            : "the last good pages are shown until this is mended");
    }

    /// <summary>Says something with the time of day.</summary>
    public void Line(string text)
    {
        lock (host.Error) host.Error.WriteLine($"{host.Now().ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {text}");
    }

    private static string Names(ImmutableArray<ContentFile> files) =>
        files is [var one] ? TerminalText.OneLine(one.Path) : $"{files.Length} files";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture) + " s";
}
