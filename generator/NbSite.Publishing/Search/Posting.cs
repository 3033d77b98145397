using System.Runtime.InteropServices;

namespace NbSite.Publishing.Search;

/// <summary>
/// Where a stem or a concept stands: for each page its weight there (1 to 63), and for each section of it the places. A
/// list that would be too long to send keeps pages and weights only.
/// </summary>
internal sealed class Posting
{
    /// <summary>
    /// Characters. Places are most of an index and decide little: only words of few pages, which tell pages apart, have
    /// them. For the others the text of the pages that are shown is asked.
    /// </summary>
    private const int LongestWithPlaces = 120;

    private readonly List<byte> _pages = [];
    private List<byte>? _places = [];
    private int _lastPage;

    /// <summary>How many pages it stands on.</summary>
    public int Pages { get; private set; }

    /// <summary>Adds a page; pages come in rising order.</summary>
    /// <param name="page">The number of the page.</param>
    /// <param name="weight">1 to 63.</param>
    /// <param name="places">Sections and places as <see cref="PageTally"/> writes them.</param>
    public void Add(int page, int weight, ReadOnlySpan<byte> places)
    {
        Vlq.Append(_pages, page - _lastPage);
        Vlq.Append(_pages, weight);
        Pages++;
        if (_places is not null)
        {
            Vlq.Append(_places, page - _lastPage);
            Vlq.Append(_places, weight);
            _places.AddRange(places);
            if (_places.Count > LongestWithPlaces) _places = null;
        }

        _lastPage = page;
    }

    /// <summary>“P” with places, “D” without, nothing for no page.</summary>
    public byte[] Text() => Pages == 0 ? []
        : _places is null ? [(byte)'D', .. CollectionsMarshal.AsSpan(_pages)]
        : [(byte)'P', .. CollectionsMarshal.AsSpan(_places)];
}
