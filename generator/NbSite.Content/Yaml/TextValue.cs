using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>A short plain text and where it stands.</summary>
public sealed record TextValue(string Value, SourceSpan Span);
