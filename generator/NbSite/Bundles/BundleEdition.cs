using System.Text.Json;
using NbSite.Console;
using NbSite.Publishing.Building;

namespace NbSite.Bundles;

/// <summary>Holds the texts of a copy to the edition whose name its cover bears.</summary>
internal static class BundleEdition
{
    /// <summary>Throws <see cref="UsageException"/> when the edition is not there, or a text is not that edition's.</summary>
    public static void Check(string editions, string name, IEnumerable<PageReport> pages)
    {
        var path = Path.Combine(editions, name + ".json");
        if (name.AsSpan().ContainsAny('/', '\\') || !File.Exists(path))
            throw new UsageException($"there is no edition “{name}” in {editions}.");
        Dictionary<string, string> codes;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            codes = json.RootElement.GetProperty("pages").EnumerateArray().ToDictionary(
                page => page.GetProperty("language").GetString() + ":" + page.GetProperty("id").GetString(),
                page => page.GetProperty("code").GetString()!, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"the edition “{name}” cannot be read: {exception.Message}");
        }

        var others = pages.Where(page => codes.GetValueOrDefault(page.Language + ":" + page.Id) != page.VersionCode).ToList();
        if (others.Count == 0) return;
        throw new UsageException(
            $"{(others.Count == 1 ? "the text of 1 page is" : $"the texts of {others.Count} pages are")} not that of edition “{name}”: {string.Join(", ", others.Take(5).Select(page => page.Id))}"
            + $"{(others.Count > 5 ? ", …" : "")}. Make the copy from the content of that edition, or leave --edition out.");
    }
}
