using System.Text;

namespace NbSite.Model;

/// <summary>The end of an address that names a place on a page.</summary>
public static class Fragment
{
    /// <summary>“#” and the anchor, letters outside ASCII as an address carries them.</summary>
    public static string Of(string anchor)
    {
        ArgumentNullException.ThrowIfNull(anchor);
        if (Ascii.IsValid(anchor)) return "#" + anchor;
        var text = new StringBuilder("#");
        foreach (var rune in anchor.EnumerateRunes()) text.Append(rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        return text.ToString();
    }
}
