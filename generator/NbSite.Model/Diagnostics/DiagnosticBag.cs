using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>Collects diagnostics while one document is worked on. Not thread-safe: one bag, one thread.</summary>
/// <param name="regions">What the site declares; when it is not given, every country and group is taken as declared.</param>
public sealed class DiagnosticBag(SiteRegions? regions = null)
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>What every region that is read into this bag is checked against.</summary>
    public SiteRegions Regions { get; } = regions ?? SiteRegions.Unread;

    public bool HasErrors { get; private set; }

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];
}
