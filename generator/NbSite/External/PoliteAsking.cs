using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace NbSite.External;

/// <summary>
/// Asks many addresses: hosts beside each other, of one host one after the other with a pause between, and none that
/// its site asks
/// programs to leave alone.
/// </summary>
/// <param name="client">Sends questions.</param>
/// <param name="manners">How polite it is.</param>
/// <param name="today">The day of the answers.</param>
internal sealed class PoliteAsking(HttpClient client, Manners manners, DateOnly today) : IDisposable
{
    /// <summary>How the program calls itself.</summary>
    public const string Name = "NbSite";

    private const string Archive = "https://archive.org/wayback/available?url=";

    private readonly AddressProbe _probe = new(client, manners, today);
    private readonly SemaphoreSlim _archive = new(1);

    /// <summary>
    /// The answers. Throws <see cref="OperationCanceledException"/> when it is stopped; what was answered by then was
    /// told.
    /// </summary>
    /// <param name="addresses">Without what stands behind “#”.</param>
    /// <param name="told">Is told each answer, from several threads.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Ask(IEnumerable<string> addresses, Action<string, Answer> told, CancellationToken cancellation)
    {
        var hosts = addresses.GroupBy(address => new Uri(address).Authority, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(host => host.Count()).ThenBy(host => host.Key, StringComparer.Ordinal).ToList();
        await Parallel.ForEachAsync(
            hosts, new ParallelOptions { MaxDegreeOfParallelism = manners.Hosts, CancellationToken = cancellation },
            async (host, stop) => await Host([.. host], told, stop));
    }

    public void Dispose() => _archive.Dispose();

    private async Task Host(ImmutableArray<string> addresses, Action<string, Answer> told, CancellationToken cancellation)
    {
        var robots = new Dictionary<string, Robots>(StringComparer.Ordinal);
        foreach (var text in addresses)
        {
            var address = new Uri(text);
            var site = address.GetLeftPart(UriPartial.Authority);
            if (!robots.TryGetValue(site, out var rules)) robots[site] = rules = await RobotsOf(site, cancellation);
            if (!rules.Allows(address.PathAndQuery))
            {
                told(text, new Answer(Outcome.Untold, "its site asks programs not to look (robots.txt)", today));
                continue;
            }

            await Task.Delay(manners.Pause, cancellation);
            var answer = await _probe.Ask(address, cancellation);
            if (answer.Outcome is Outcome.Gone or Outcome.Unreachable) answer = answer with { Copy = await CopyOf(text, cancellation) };
            told(text, answer);
        }
    }

    private async Task<Robots> RobotsOf(string site, CancellationToken cancellation)
    {
        // Where there are no rules that can be read, none are kept to; an address that cannot be reached says so
        // itself.
        return await Text(new Uri(site + "/robots.txt"), cancellation) is { } text ? Robots.Read(text, Name) : Robots.None;
    }

    /// <summary>The newest copy that the Internet Archive keeps.</summary>
    private async Task<ArchivedCopy?> CopyOf(string address, CancellationToken cancellation)
    {
        await _archive.WaitAsync(cancellation);
        try
        {
            await Task.Delay(manners.Pause, cancellation);
            if (await Text(new Uri(Archive + Uri.EscapeDataString(address)), cancellation) is not { } text) return null;
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
        finally
        {
            _archive.Release();
        }
    }

    /// <summary>A small text; null when there is none.</summary>
    private async Task<string?> Text(Uri address, CancellationToken cancellation)
    {
        const int Most = 1_000_000;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(manners.Patience);
        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode) return null;
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token);
            var bytes = new byte[Most];
            var length = await stream.ReadAtLeastAsync(bytes, Most, throwOnEndOfStream: false, patience.Token);
            return System.Text.Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return null;
        }
    }
}
