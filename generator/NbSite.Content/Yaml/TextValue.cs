using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>A short plain text and where it stands.</summary>
public sealed record TextValue(string Value, SourceSpan Span)
{
    /// <summary>Where the words themselves stand, within quotation marks if there are any.</summary>
    public SourceSpan Words { get; init; } = Span;

    /// <summary>The words, for a page; what is found in them can be told where it stands.</summary>
    internal TextInline Inline => new(Value) { Span = Words };
}
