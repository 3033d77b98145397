using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Model;

namespace NbSite.External;

/// <summary>
/// Asks every address elsewhere that a site names, and tells what is wrong at each place where it is written.
/// </summary>
internal static class ExternalCheck
{
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(10);

    /// <summary>
    /// What is wrong. Throws <see cref="OperationCanceledException"/> when it is stopped; answers that came are kept.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="content">The full path of its content folder.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="host">The machine.</param>
    public static ImmutableArray<Diagnostic> Run(ReadSite site, string content, DateOnly today, ProgramHost host)
    {
        var places = ExternalPlaces.Of(site);
        var cache = AnswerCache.Of(content);
        var answers = new ConcurrentDictionary<string, Answer>(StringComparer.Ordinal);
        foreach (var address in places.Keys)
            if (cache.Find(address, today) is { } known) answers[address] = known;
        var open = places.Keys.Where(address => !answers.ContainsKey(address)).ToList();
        var progress = new Progress(open.Count, host);
        try
        {
            using var client = Client(site, host);
            new PoliteAsking(client, host.Manners, today).Ask(open, Told, host.Cancellation).GetAwaiter().GetResult();
        }
        finally
        {
            Save(cache, places.Keys, host);
        }

        return
        [
            .. places.SelectMany(each => each.Value.Select(place => Tell(each.Key, answers[each.Key], place)))
                .OfType<Diagnostic>(),
        ];

        void Told(string address, Answer answer)
        {
            answers[address] = answer;
            cache.Keep(address, answer);
            progress.Step();
        }
    }

    private static HttpClient Client(ReadSite site, ProgramHost host)
    {
        var client = new HttpClient(host.Network()) { Timeout = Timeout.InfiniteTimeSpan };
        var version = typeof(ExternalCheck).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "0";
        // Who is asked can see who asks, and whom to tell if it is too much.
        var whose = site.Index?.Config.BaseUrl is { Host: var name } address
            && !name.EndsWith(".example", StringComparison.Ordinal) ? $" (+{address})" : "";
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{PoliteAsking.Name}/{version}{whose} link check");
        return client;
    }

    private static void Save(AnswerCache cache, IEnumerable<string> addresses, ProgramHost host)
    {
        try
        {
            cache.Save(addresses);
        }
        catch (MachineException exception)
        {
            host.Warn($"answers could not be kept for the next check: {exception.Message}");
        }
    }

    private static Diagnostic? Tell(string address, Answer answer, SourceSpan place) => answer.Outcome switch
    {
        Outcome.Good => null,
        Outcome.Moved => Codes.ExternalMoved.At(place, address, answer.Words),
        Outcome.Gone => Archived(Codes.ExternalGone, place, address, answer),
        Outcome.Unreachable => Archived(Codes.ExternalUnreachable, place, address, answer),
        _ => Codes.ExternalUntold.At(place, address, answer.Words),
    };

    private static Diagnostic Archived(DiagnosticDescriptor code, SourceSpan place, string address, Answer answer)
    {
        if (answer.Copy is not { } copy) return code.At(place, address, answer.Words);
        var day = copy.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return code.WithHint(place, $"The Internet Archive has a copy of {day}: {copy.Address}", address, answer.Words);
    }

    /// <summary>Says now and then how far it is.</summary>
    private sealed class Progress(int all, ProgramHost host)
    {
        private readonly Lock _gate = new();
        private long _last = Stopwatch.GetTimestamp();
        private int _done;

        public void Step()
        {
            lock (_gate)
            {
                _done++;
                if (Stopwatch.GetElapsedTime(_last) < BetweenWords || host.Json.IsAsked) return;
                _last = Stopwatch.GetTimestamp();
                host.Error.WriteLine($"Asked {_done} of {all} addresses");
            }
        }
    }
}
