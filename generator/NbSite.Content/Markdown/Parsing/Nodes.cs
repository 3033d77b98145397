using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace NbSite.Content.Markdown.Parsing;

// What our own inline parsers leave in Markdig's tree. Offsets count from the start of the text given to Markdig.

/// <summary>One source of a citation as written.</summary>
internal readonly record struct RawCite(string Key, string? Locator, int Start, int Length);

/// <summary><c>[@key, p. 12; @other]</c>, or what was meant to be one.</summary>
internal sealed class CitationNode(ImmutableArray<RawCite> items, Fault? fault) : LeafInline
{
    public ImmutableArray<RawCite> Items { get; } = items;

    public Fault? Fault { get; } = fault;
}

/// <summary><c>[^1]</c>.</summary>
internal sealed class FootnoteNode(string mark) : LeafInline
{
    public string Mark { get; } = mark;
}

/// <summary><c>{{word word …}}</c>.</summary>
internal sealed class DirectiveNode(ImmutableArray<RawWord> words, Fault? fault) : LeafInline
{
    public ImmutableArray<RawWord> Words { get; } = words;

    public Fault? Fault { get; } = fault;
}

/// <summary><c>{#id name="value"}</c>.</summary>
internal sealed class AttributeNode(ImmutableArray<RawAttribute> items, Fault? fault) : LeafInline
{
    public ImmutableArray<RawAttribute> Items { get; } = items;

    public Fault? Fault { get; } = fault;
}

internal readonly record struct RawWord(string Text, int Start);

/// <summary>One attribute; <see cref="Name"/> is “#” for an id, “.” for a class.</summary>
internal readonly record struct RawAttribute(string Name, string? Value, int Start, int Length);

/// <summary>What is wrong, in words that finish a sentence, and where.</summary>
internal readonly record struct Fault(string Reason, int Start, int Length);
