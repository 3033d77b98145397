namespace NbSite.Content.Sources;

/// <summary>What counts as a picture. Pictures are read one at a time: all of them together may be more than the memory holds.</summary>
public static class PictureFile
{
    /// <summary>The folder beside the languages for pictures of all of them.</summary>
    public const string SharedFolder = "images";

    private static readonly string[] Endings = [".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"];

    /// <summary>Whether a file is one by its name; cameras write the ending in capitals.</summary>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The ending that the first bytes of a picture ask for, whatever it is called; null for what is none.</summary>
    public static string? EndingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return ".png";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ".jpg";
        if (bytes.StartsWith("GIF8"u8)) return ".gif";
        if (bytes.Length > 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return ".webp";
        return bytes[..Math.Min(bytes.Length, 1_000)].IndexOf("<svg"u8) >= 0 ? ".svg" : null;
    }
}
