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
}
