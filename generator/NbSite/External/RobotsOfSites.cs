using System.Collections.Concurrent;

namespace NbSite.External;

/// <summary>What each site asks of programs, read once.</summary>
/// <param name="texts">Fetches their files.</param>
internal sealed class RobotsOfSites(SmallTexts texts)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Robots>>> _sites = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether an address may be asked.</summary>
    public async Task<bool> Allows(Uri address, CancellationToken cancellation)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var rules = await _sites.GetOrAdd(site, _ => new Lazy<Task<Robots>>(() => Read(site, cancellation))).Value;
        return rules.Allows(address.PathAndQuery);
    }

    // Where there are no rules that can be read, none are kept to; an address that cannot be reached says so itself.
    private async Task<Robots> Read(string site, CancellationToken cancellation) =>
        await texts.Read(new Uri(site + "/robots.txt"), cancellation) is { } text ? Robots.Read(text, PoliteAsking.Name) : Robots.None;
}
