namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Where a stem or a concept stands: on which pages, with what weight; and apart from that, for words in quotes, at
/// which places of them. Places are most of an index and decide little of the order.
/// </summary>
internal sealed class Posting
{
    /// <summary>Characters; about 12 kB when compressed. A longer list has no places: the pages' text must tell.</summary>
    private const int LongestPlaces = 24_000;

    private readonly ByteList _weights = new();
    private ByteList? _places = new();
    private int _lastPage;

    /// <summary>How many pages it stands on.</summary>
    public int Pages { get; private set; }

    /// <summary>Adds a page; pages come in rising order.</summary>
    /// <param name="page">The number of the page.</param>
    /// <param name="weight">1 to 63.</param>
    /// <param name="places">Sections and places as <see cref="PageTally"/> writes them.</param>
    public void Add(int page, int weight, ReadOnlySpan<byte> places)
    {
        Vlq.Append(_weights, page - _lastPage);
        Vlq.Append(_weights, weight);
        Pages++;
        if (_places is not null)
        {
            Vlq.Append(_places, page - _lastPage);
            _places.Append(places);
            if (_places.Length > LongestPlaces) _places = null;
        }

        _lastPage = page;
    }

    /// <summary>For each page, the step from the page before and the weight.</summary>
    public ReadOnlyMemory<byte> Weights => _weights.Written;

    /// <summary>For each page, the step from the page before and the places; empty when they would be too many.</summary>
    public ReadOnlyMemory<byte> Places => _places?.Written ?? default;
}
