using System.Text.Json;

namespace NbSite.Benchmarks.Search;

/// <summary>What somebody asks, and the addresses of the pages that a fair judge accepts as the best answer.</summary>
internal sealed record LabelledQuery(string Class, string Text, IReadOnlySet<string> Expected)
{
    public bool IsTwoWords => Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 2;

    /// <summary>Reads tests/search/queries.tsv; the built site says at which address each page stands.</summary>
    public static IReadOnlyList<LabelledQuery> Read(string file, string site)
    {
        using var pages = JsonDocument.Parse(File.ReadAllText(Path.Combine(site, "api/pages.json")));
        var addresses = pages.RootElement.GetProperty("pages").EnumerateArray()
            .Where(page => page.GetProperty("language").GetString() == "en")
            .ToDictionary(page => page.GetProperty("id").GetString()!, page => page.GetProperty("address").GetString()!);
        return
        [
            .. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t'))
                .Select(cells => new LabelledQuery(cells[0], cells[1], cells[2].Split('|').Select(id => addresses[id]).ToHashSet())),
        ];
    }

    /// <summary>
    /// The place of the first right page among the results, from 1, or 0. Sections of one page count as one result; the
    /// address is compared without host, anchor and “index.html”, alike for every engine.
    /// </summary>
    public int Rank(IEnumerable<string> results) =>
        1 + results.Select(Page).Distinct().ToList().FindIndex(Expected.Contains);

    private static string Page(string address)
    {
        var path = new Uri(new Uri("http://localhost/"), address).AbsolutePath;
        return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
    }
}
