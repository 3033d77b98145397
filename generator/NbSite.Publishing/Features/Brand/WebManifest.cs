using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace NbSite.Publishing.Features.Brand;

/// <summary>What a telephone reads of a site that a reader puts on its first screen.</summary>
internal static class WebManifest
{
    private static readonly JsonWriterOptions Form = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n"
    };

    /// <param name="name">The site's name.</param>
    /// <param name="shortName">What fits beneath an icon.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="direction">“ltr” or “rtl”.</param>
    /// <param name="icons">Addresses and sizes; they stand beside the manifest.</param>
    /// <param name="colour">The colour of a browser's own frame; null for none.</param>
    public static string Of(string name, string shortName, string language, string direction,
        IEnumerable<(string Address, int Size)> icons, string? colour)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Form))
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("short_name", shortName);
            json.WriteString("lang", language);
            json.WriteString("dir", direction);
            // From the folder in which the manifest stands, wherever the site does.
            json.WriteString("start_url", "../");
            json.WriteString("scope", "../");
            json.WriteString("display", "browser");
            if (colour is not null) json.WriteString("theme_color", colour);
            json.WriteStartArray("icons");
            foreach (var (address, size) in icons)
            {
                json.WriteStartObject();
                json.WriteString("src", address[(address.LastIndexOf('/') + 1)..]);
                json.WriteString("sizes", $"{size}x{size}");
                json.WriteString("type", "image/png");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
