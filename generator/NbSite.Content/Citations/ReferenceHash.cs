using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Content.Citations;

/// <summary>
/// Names what a source says of itself, so that a check can be bound to it. Not how a language prints it, which the theme
/// may change, nor the day on which it was read, which is renewed without a word changing.
/// </summary>
public static class ReferenceHash
{
    private static readonly string[] Unprinted = ["abstract", "annote", "keyword", "note"];

    /// <summary>The first 80 bits of SHA-256, as 20 lower-case hexadecimal digits.</summary>
    public static string Of(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var text = new StringBuilder("nbsite-reference-1\n");
        Line("type", item.Type);
        foreach (var (name, value) in item.Texts.Where(pair => !Unprinted.Contains(pair.Key, StringComparer.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Line(name, value);
        foreach (var (role, names) in item.Names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var name in names)
                Line(role, name.Literal, name.NonDroppingParticle, name.DroppingParticle, name.Family, name.Given, name.Suffix);
        }

        foreach (var (name, date) in item.Dates.Where(pair => pair.Key != "accessed").OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line(name, date.Literal, Number(date.Season));
            foreach (var part in date.Parts)
            {
                if (part.Season is { } season) Line(name, Number(part.Year), "season", Number(season));
                else Line(name, Number(part.Year), Number(part.Month), Number(part.Day));
            }

            if (date.IsCirca) Line(name, "circa");
            if (date.IsOpen) Line(name, "open");
        }

        if (item.ReadAsCopy) Line("copy", item.Captured?.ToString("O", CultureInfo.InvariantCulture));
        if (item.AddressUnknown) Line("no-address");
        if (item.NoteToReader is { } note) Line("note", note);
        if (item.Updated is { } updated) Line("updated", updated.ToString("O", CultureInfo.InvariantCulture));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 10));

        // Each text with its length, so that two of them cannot run together into a third.
        void Line(params ReadOnlySpan<string?> texts)
        {
            foreach (var each in texts) text.Append(CultureInfo.InvariantCulture, $"{each?.Length ?? -1}:{each}\t");
            text.Append('\n');
        }
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
