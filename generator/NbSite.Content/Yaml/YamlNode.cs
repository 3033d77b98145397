using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>A YAML value that knows where it stands.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A single value. <see cref="Text"/> maps each character to its source.</summary>
/// <param name="Span">Where the value starts, and its length on that line.</param>
/// <param name="Text">The value with positions; its Value is the scalar's text.</param>
/// <param name="IsPlain">Written without quotes and not as a block, so that true, 12 or 2026-01-01 may have a type.</param>
public sealed record YamlScalar(SourceSpan Span, PositionedText Text, bool IsPlain) : YamlNode(Span)
{
    public string Value => Text.Value;

    /// <summary>Stands for a value that could not be read; its error is told, so nothing more is said of it.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What follows the text as a comment and would be lost if it was meant as words; null for none.</summary>
    public PositionedText? Comment { get; init; }

    /// <summary>Plain and empty, ~ or null: a key with nothing after it.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

public sealed record YamlSequence(SourceSpan Span, ImmutableArray<YamlNode> Items) : YamlNode(Span);

public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries) : YamlNode(Span)
{
    /// <summary>The value of a key, or null when the key is not there.</summary>
    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
                if (entry.Key.Value == key) return entry.Value;
            return null;
        }
    }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
