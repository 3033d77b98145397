using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Content.Site;
using NbSite.Content.Upgrades;
using NbSite.External;
using NbSite.Leaflets;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Console;

/// <summary>What the program may touch of the machine, so that tests can give their own.</summary>
internal sealed record ProgramHost
{
    public required Func<ITheme> Theme { get; init; }
    public required SiteExtensions Extensions { get; init; }

    /// <summary>Commands of a charity's own.</summary>
    public ImmutableArray<Func<SiteTools, Command>> Commands { get; init; } = [];

    /// <summary>Why the program cannot run as it is put together.</summary>
    public Func<IEnumerable<string>> Problems { get; init; } = static () => [];

    /// <summary>Every kind of problem that can be told: NbSite's, and behind them the program's own.</summary>
    public ImmutableArray<DiagnosticDescriptor> Kinds => [.. Codes.All, .. Extensions.Diagnostics.OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    /// <summary>The moment that it is.</summary>
    public required Func<DateTimeOffset> Now { get; init; }

    /// <summary>Whether checks must say which words they are of; see <see cref="BuildInput.HoldsChecks"/>.</summary>
    public bool HoldsChecks { get; init; } = true;

    /// <summary>The day by UTC.</summary>
    public DateOnly TodayByUtc() => TimeZones.DayIn(null, Now());

    /// <summary>The day in the time zone of a site; by UTC when it names none.</summary>
    /// <param name="content">The content folder. What is wrong with it is told when it is read for good.</param>
    public DateOnly Today(string content)
    {
        try
        {
            var site = Path.Combine(content, "site.yml");
            return TimeZones.DayIn(File.Exists(site) ? TimeZones.In(ReadFile(site)) : null, Now());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return TodayByUtc();
        }
    }

    /// <summary>All of a content file, by its full path.</summary>
    public Func<string, byte[]> ReadFile { get; init; } = File.ReadAllBytes;

    /// <summary>Where this machine keeps a browser that can print; null when it has none.</summary>
    public Func<string?> Browser { get; init; } = () => BrowserFinder.OfThisMachine.Find(BrowserFinder.ThisSystem);

    /// <summary>How long a browser may take to start, or for one page.</summary>
    public TimeSpan BrowserPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Sends questions to other sites; only “check --external” asks any.</summary>
    public Func<HttpMessageHandler> Network { get; init; } = OpenNetwork.Handler;

    /// <summary>How polite it is to them.</summary>
    public Manners Manners { get; init; } = new();

    /// <summary>The steps that bring content on to the newest format.</summary>
    public ImmutableArray<UpgradeStep> UpgradeSteps { get; init; } = NbSite.Content.Upgrades.UpgradeSteps.All;
    public required string CurrentFolder { get; init; }

    /// <summary>Where a person types answers to questions; null when nobody is there to ask.</summary>
    public TextReader? Answers { get; init; }

    /// <summary>How the program is called where the run was started: by its place when it lies there, else by its name.</summary>
    public string Self() => File.Exists(Path.Combine(CurrentFolder, "nbsite")) ? "./nbsite" : "nbsite";

    public required TextWriter Out { get; init; }
    public required TextWriter Error { get; init; }
    public bool ErrorIsTerminal { get; init; }
    public bool Color { get; init; }
    public CancellationToken Cancellation { get; init; }

    /// <summary>What this run has done so far.</summary>
    public Deed Deed { get; } = new();

    /// <summary>What a run with <c>--format json</c> prints at its end.</summary>
    public JsonReport Json { get; } = new();

    /// <summary>Tells of something beside what was asked for that this machine did not let the run do.</summary>
    public void Warn(string message)
    {
        if (Json.IsAsked) Json.Warn(message);
        else Error.WriteLine($"nbsite: {message}");
    }

    /// <summary>Says why what was asked for was not done, though nothing failed and the command line was right.</summary>
    public void Refuse(string message)
    {
        if (Json.IsAsked) Json.Fail("usage", message);
        else Error.WriteLine(message);
    }

    /// <summary>A sentence that sums up for people what the problems before it came to; who reads JSON counts for himself.</summary>
    public void Sum(string sentence)
    {
        if (!Json.IsAsked) Error.WriteLine(sentence);
    }
}

/// <summary>The command line asks for something that cannot be; the message says what and how to mend it.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The disk or another run stands in the way; the message says what and how to mend it.</summary>
/// <param name="message">What is told.</param>
/// <param name="isMidway">Whether something may have been changed already, so that what stands now must be told too.</param>
internal sealed class MachineException(string message, bool isMidway = false) : Exception(message)
{
    public bool IsMidway => isMidway;
}
