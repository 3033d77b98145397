using System.Globalization;
using System.Text.Json;

namespace NbSite.External;

/// <summary>
/// Asks many addresses: hosts beside each other, of one host one after the other with a pause between, and none that its site asks programs to
/// leave alone.
/// </summary>
/// <param name="client">Sends questions.</param>
/// <param name="manners">How polite it is.</param>
/// <param name="today">The day of the answers.</param>
internal sealed class PoliteAsking(HttpClient client, Manners manners, DateOnly today)
{
    /// <summary>How the program calls itself.</summary>
    public const string Name = "NbSite";

    private const string Archive = "https://archive.org/wayback/available?url=";

    /// <summary>
    /// The answers. Throws <see cref="OperationCanceledException"/> when it is stopped; what was answered by then was
    /// told.
    /// </summary>
    /// <param name="addresses">Without what stands behind “#”.</param>
    /// <param name="told">Is told each answer, from several threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Ask(IEnumerable<string> addresses, Action<string, Answer> told, CancellationToken cancellation)
    {
        var turns = new Turns(manners.Pause);
        var texts = new SmallTexts(client, turns, manners);
        var probe = new AddressProbe(client, turns, new RobotsOfSites(texts), manners, today);
        var hosts = addresses.GroupBy(address => new Uri(address).Authority, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(host => host.Count()).ThenBy(host => host.Key, StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(
            hosts, new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts, CancellationToken = cancellation },
            async (host, stop) =>
            {
                foreach (var text in host)
                {
                    var answer = await probe.Ask(new Uri(text), stop);
                    if (answer.Outcome is Outcome.Gone or Outcome.Unreachable) answer = answer with { Copy = await CopyOf(texts, text, stop) };
                    told(text, answer);
                }
            });
    }

    /// <summary>The newest copy that the Internet Archive keeps.</summary>
    private static async Task<ArchivedCopy?> CopyOf(SmallTexts texts, string address, CancellationToken cancellation)
    {
        if (await texts.Read(new Uri(Archive + Uri.EscapeDataString(address)), cancellation) is not { } text) return null;
        try
        {
            using var json = JsonDocument.Parse(text);
            if (!json.RootElement.TryGetProperty("archived_snapshots", out var all) || all.ValueKind != JsonValueKind.Object
                || !all.TryGetProperty("closest", out var closest) || !closest.TryGetProperty("url", out var url)
                || !closest.TryGetProperty("timestamp", out var time)) return null;
            // It answers with http, and has https.
            return Uri.TryCreate(url.GetString(), UriKind.Absolute, out var copy) && copy.Host == "web.archive.org"
                && time.GetString() is { Length: >= 8 } stamp
                && DateOnly.TryParseExact(stamp[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new ArchivedCopy("https://web.archive.org" + copy.PathAndQuery, day) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
