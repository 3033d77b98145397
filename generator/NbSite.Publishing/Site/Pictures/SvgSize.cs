using System.Globalization;
using System.Xml;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>How large a drawing says that it is.</summary>
internal static class SvgSize
{
    /// <summary>The size in CSS pixels; null when it does not say, so that a browser decides.</summary>
    /// <param name="bytes">A drawing that <see cref="SvgCheck"/> let pass.</param>
    public static (int Width, int Height)? Of(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        try
        {
            if (reader.MoveToContent() != XmlNodeType.Element) return null;
            var own = (Width: Length(reader.GetAttribute("width")), Height: Length(reader.GetAttribute("height")));
            if (own is { Width: { } width, Height: { } height }) return Whole(width, height);
            var box = (reader.GetAttribute("viewBox") ?? "")
                .Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
            if (box is not [_, _, var wideBox, var highBox]) return null;
            if (Length(wideBox) is not { } boxWidth || Length(highBox) is not { } boxHeight) return null;
            return own switch
            {
                { Width: { } wide } => Whole(wide, boxHeight * wide / boxWidth),
                { Height: { } high } => Whole(boxWidth * high / boxHeight, high),
                _ => Whole(boxWidth, boxHeight),
            };
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static (int, int)? Whole(double width, double height) =>
        width is >= 1 and <= 100_000 && height is >= 1 and <= 100_000
            ? ((int)Math.Round(width), (int)Math.Round(height))
            : null;

    /// <summary>A length in CSS pixels; parts of something else, such as 100%, are none.</summary>
    private static double? Length(string? text)
    {
        text = text?.Trim();
        if (text?.EndsWith("px", StringComparison.Ordinal) == true) text = text[..^2];
        var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var length);
        return isNumber && length > 0 ? length : null;
    }
}
