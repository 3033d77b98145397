using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Markdown.Slips;

/// <summary>A place in a text that looks like a mark and is none.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="What">The second word of the message, where it has one.</param>
/// <param name="Hint">How to mend it, when the message's own words do not fit.</param>
internal readonly record struct Slip(int Start, int Length, DiagnosticDescriptor Code, string? What = null, string? Hint = null)
{
    /// <summary>The message.</summary>
    /// <param name="text">The text that was searched.</param>
    /// <param name="span">Its place in the file.</param>
    public Diagnostic At(string text, SourceSpan span)
    {
        var shown = Quote.Short(text.AsSpan(Start, Length));
        return What is null ? Code.WithHint(span, Hint, shown) : Code.WithHint(span, Hint, shown, What);
    }
}
