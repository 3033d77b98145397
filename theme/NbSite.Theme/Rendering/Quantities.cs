using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Theme.Rendering;

/// <summary>Keeps a number and its unit, such as “50 mg/m²”, and a telephone number on one line.</summary>
internal static partial class Quantities
{
    /// <summary>The words as HTML, with a <c>span</c> round each number with a unit and each telephone number.</summary>
    public static string Html(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0) return Markup.Encode(text);
        StringBuilder? html = null;
        var from = 0;
        foreach (var match in Form().EnumerateMatches(text))
        {
            html ??= new StringBuilder();
            html.Append(Markup.Encode(text[from..match.Index])).Append("<span class=\"nb-quantity\">")
                .Append(Markup.Encode(text.Substring(match.Index, match.Length))).Append("</span>");
            from = match.Index + match.Length;
        }

        return html is null ? Markup.Encode(text) : html.Append(Markup.Encode(text[from..])).ToString();
    }

    // Units of the International System and of medicine; a rate or a dose by surface has further ones behind “/”. What has no
    // blank and no “/” cannot be parted.
    [GeneratedRegex("""
        (?<![\p{L}\d])(?:\+\d{1,3}|\(?0\d{1,4}\)?)(?:[ \u00A0]\d{2,4}){1,5}(?!\d)
        |(?<![\p{L}\d.,])\d[\d.,]*(?:[–-]\d[\d.,]*)?
        (?:[ \u00A0](?:[numµμ]?g|mcg|kg|[mdµμ]?[lL]|[cmkµμn]?m[²³23]?|[mµμnp]?mol|kJ|kcal|[mc]?Gy|[mMGkT]Bq|mCi|IU|U|kPa|mmHg|h|min|%|°C|°F|Hz)(?:/(?:kg|m²|m2|d|day|dose|h|hour|min|week|m?[lL]|d[lL])){0,3}
          |(?:[numµμ]?g|mcg|[mdµμ]?[lL]|[mµμnp]?mol|[mMG]Bq|IU|U)(?:/(?:kg|m²|m2|d|day|dose|h|hour|min|week|m?[lL]|d[lL])){1,3})
        (?![\p{L}\d²³/])
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
