using System.Collections.Immutable;
using NbSite.Content.Redirects;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>What an old address finds today.</summary>
public enum OldAddressState
{
    Page,
    File,
    Rule,
    Gone,
    Nowhere,
}

/// <summary>An old address and what it finds.</summary>
/// <param name="Address">Its path and query, without the site.</param>
/// <param name="State">What it finds.</param>
/// <param name="To">Where it leads; for one that leads nowhere a likely page, or null.</param>
public sealed record OldAddressFinding(OldAddress Address, OldAddressState State, string? To)
{
    /// <summary>Where a rule leads readers although nothing is there.</summary>
    public string? Broken { get; init; }

    /// <summary>Whether a rule leads it on that does not ask for its query.</summary>
    public bool IgnoresQuery { get; init; }
}

/// <summary>Says of each address of a list what readers who have it would see on the site as it was built.</summary>
public sealed class OldAddressReport
{
    // A rule may lead to what another leads on; circles are refused when the site is built.
    private const int MostSteps = 10;

    private readonly string _root;
    private readonly HashSet<string> _files;
    private readonly LikelyPages _pages;
    private readonly ILookup<string, RedirectLine> _single;
    private readonly ImmutableArray<(OldAddress? Pattern, RedirectLine Line)> _patterns;

    /// <param name="root">The path at which the site stands, such as “/”.</param>
    /// <param name="files">Paths of all published files.</param>
    /// <param name="redirects">The text of <c>_redirects</c>.</param>
    /// <param name="pages">Addresses and titles of pages.</param>
    public OldAddressReport(string root, IEnumerable<string> files, string redirects,
        IEnumerable<(string Address, string Title)> pages)
    {
        _root = root;
        _files = files.ToHashSet(StringComparer.Ordinal);
        _pages = new LikelyPages(pages);
        var lines = RedirectsFile.Read(redirects);
        _single = lines.Where(line => !line.IsPattern).ToLookup(line => Key(Plain(line.From)),
            StringComparer.OrdinalIgnoreCase);
        _patterns = [.. lines.Where(line => line.IsPattern).Select(line =>
            (OldAddressReader.Read(line.From, patterns: true, out _), line))];
    }

    /// <summary>What is said of addresses, each once, in their order; those that are none are in the bag.</summary>
    /// <param name="crawl">The list.</param>
    /// <param name="path">Its name, for what is told.</param>
    /// <param name="bag">Takes what cannot be an address.</param>
    /// <param name="others">How many were of another site than most.</param>
    public IReadOnlyList<OldAddressFinding> Of(Crawl crawl, string path, DiagnosticBag bag, out int others)
    {
        var hosts = crawl.Addresses.Select(each => Host(each.Text)).ToList();
        // Crawlers list what pages lead to as well; the old site is the one with most addresses.
        var host = hosts.OfType<string>().CountBy(each => each,
            StringComparer.OrdinalIgnoreCase).OrderByDescending(each => each.Value)
            .ThenBy(each => each.Key, StringComparer.Ordinal).Select(each => each.Key).FirstOrDefault();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<OldAddressFinding>();
        others = 0;
        for (var i = 0; i < hosts.Count; i++)
        {
            if (hosts[i] is { } other && !string.Equals(other, host, StringComparison.OrdinalIgnoreCase))
            {
                others++;
                continue;
            }

            var each = crawl.Addresses[i];
            var text = WithoutHost(each.Text);
            if (text == "/") text = "/index.html";
            if (OldAddressReader.Read(text, patterns: false, out var problem) is { } read)
            {
                var address = new OldAddress(read.Path, [.. read.Query.Where(asked => !Tracking.Is(asked.Name))]);
                if (seen.Add(address.Key)) found.Add(Of(address));
            }
            else
            {
                bag.Add(Codes.CrawlBadAddress.At(new SourceSpan(path, each.Line, 1, 0),
                    Content.Yaml.Quote.Short(each.Text), problem));
            }
        }

        return found;
    }

    private OldAddressFinding Of(OldAddress address, int steps = 0)
    {
        foreach (var line in _single[Key(address.Path)].OrderByDescending(line => line.Query.Length))
            if (IsAsked(line, address) && !IsItself(line, address)) return Found(line, line.To);
        if (InSite(address.Place) is { } place && _files.Contains(LinkPolicies.OutputPath(place)))
        {
            var isPage = place.EndsWith('/');
            if (!isPage || address.Query.IsEmpty || !IsOfQuery(address))
                return new OldAddressFinding(address, isPage ? OldAddressState.Page : OldAddressState.File, place);
        }

        foreach (var (pattern, line) in _patterns)
            if (pattern?.Fits(address.Parts.AsSpan()) == true) return Found(line, pattern.Fill(line.To, address));
        return new OldAddressFinding(address, OldAddressState.Nowhere, _pages.For(address.Written));

        OldAddressFinding Found(RedirectLine line, string to)
        {
            if (line.Status == 410) return new OldAddressFinding(address, OldAddressState.Gone, null);
            var found = new OldAddressFinding(address, OldAddressState.Rule, to)
            { IgnoresQuery = line.Query.IsEmpty && !address.Query.IsEmpty && IsOfQuery(address) };
            // Where a rule leads as it is written, the build has looked already.
            if (to == line.To || !to.StartsWith('/') || steps == MostSteps) return found;
            return OldAddressReader.Read(WithoutHost(to), patterns: false, out _) is not { } next ? found
                : Of(next, steps + 1) switch
                {
                    { State: OldAddressState.Nowhere } end => new OldAddressFinding(address, OldAddressState.Nowhere, end.To)
                    { Broken = end.Broken ?? to },
                    { State: OldAddressState.Gone } end => end with { Address = address },
                    { State: OldAddressState.Rule } end => found with { To = end.To },
                    _ => found,
                };
        }
    }

    /// <summary>
    /// Whether the query tells pages apart: “/?p=12” and “/index.php?id=3” are other pages than “/”. Of an address with
    /// a path of its own, which leads on, a query is not needed.
    /// </summary>
    private static bool IsOfQuery(OldAddress address) => address.Place == "/" || address.Parts is [.., var last]
        && last.Contains('.', StringComparison.Ordinal);

    private static bool IsAsked(RedirectLine line, OldAddress address) => line.Query.All(asked =>
        address.Query.Any(each => each.Name == asked.Name && each.Value == Uri.UnescapeDataString(asked.Value)));

    /// <summary>Whether the line leads other letters of a page's address to it, and this is the page's own.</summary>
    private static bool IsItself(RedirectLine line, OldAddress address) =>
        string.Equals(line.From, line.To, StringComparison.OrdinalIgnoreCase) && Plain(line.From) != address.Path;

    /// <summary>The address below the site's own path; null when it lies elsewhere.</summary>
    private string? InSite(string address) => address.StartsWith(_root, StringComparison.Ordinal) ? "/"
        + address[_root.Length..] : null;

    private static string Key(string path) => new OldAddress(path, []).Place;

    private static string Plain(string path) => AddressText.Decode(path) ?? path;

    private static string? Host(string text) =>
        text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            ? uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host
            : null;

    private static string WithoutHost(string text)
    {
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0) text = text.IndexOfAny(['/', '?', '#'], start + 3) is > 0 and var at ? text[at..] : "/";
        if (text.StartsWith('?')) text = "/" + text;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? text : text[..hash].Length == 0 ? "/" : text[..hash];
    }
}
