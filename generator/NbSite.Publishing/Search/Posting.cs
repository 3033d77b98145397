using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>
/// Where a stem stands: for each page its weight there (0 to 63), and for each section of it the places. A list that
/// would be too long to send keeps pages and weights only.
/// </summary>
internal sealed class Posting
{
    /// <summary>Characters; about 12 kB when compressed.</summary>
    private const int LongestWithPlaces = 24_000;
    private const int MostPlaces = 24;

    private readonly StringBuilder _places = new();
    private readonly StringBuilder _pages = new();
    private int _lastPage;

    /// <summary>How many pages it stands on.</summary>
    public int Pages { get; private set; }

    /// <summary>Adds a page; pages come in rising order, places in rising order of section and place.</summary>
    public void Add(int page, int weight, IReadOnlyList<(int Section, int Place)> places)
    {
        foreach (var text in new[] { _places, _pages })
        {
            Vlq.Append(text, page - _lastPage);
            Vlq.Append(text, weight);
        }

        _lastPage = page;
        Pages++;
        if (_places.Length > LongestWithPlaces) return;
        var sections = places.GroupBy(place => place.Section).ToList();
        Vlq.Append(_places, sections.Count);
        var lastSection = 0;
        foreach (var section in sections)
        {
            var kept = section.Select(place => place.Place).Distinct().Take(MostPlaces).ToList();
            Vlq.Append(_places, section.Key - lastSection);
            Vlq.Append(_places, kept.Count);
            var last = 0;
            foreach (var place in kept)
            {
                Vlq.Append(_places, place - last);
                last = place;
            }

            lastSection = section.Key;
        }
    }

    /// <summary>“P” with places, “D” without, nothing for no page.</summary>
    public string Text() =>
        Pages == 0 ? "" : _places.Length > LongestWithPlaces ? "D" + _pages : "P" + _places;
}
