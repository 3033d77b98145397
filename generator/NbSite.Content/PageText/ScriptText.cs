using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Raised and lowered signs in plain text: as Unicode has them (m², CO₂), else as authors write them (4^th^).</summary>
internal static class ScriptText
{
    private const string Plain = "0123456789+-−=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    public static string Of(ScriptInline script)
    {
        ArgumentNullException.ThrowIfNull(script);
        var words = BlockWalk.PlainText(script.Children);
        if (words.Length > 0 && words.All(sign => Plain.Contains(sign, StringComparison.Ordinal)))
            return string.Concat(words.Select(sign => (script.Raised ? Raised : Lowered)[Plain.IndexOf(sign, StringComparison.Ordinal)]));
        return script.Raised ? $"^{words}^" : $"~{words}~";
    }

    /// <summary>A text in which signs that are raised or lowered are words.</summary>
    public static Inline Flat(Inline inline) => inline switch
    {
        ScriptInline script => new TextInline(Of(script)),
        _ when BlockWalk.Children(inline) is { IsDefaultOrEmpty: false } inside =>
            InlineDescription.Of(inline).WithChildren(inline, [.. inside.Select(Flat)]),
        _ => inline,
    };
}
