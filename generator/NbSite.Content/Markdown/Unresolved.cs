using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Markdown;

// What an author wrote and the site index has not answered yet. None of these is left in a finished PageContent.

/// <summary><c>{{name argument …}}</c> standing alone: replaced by the blocks it calls for.</summary>
public sealed record DirectiveBlock(string Name, ImmutableArray<DirectiveArgument> Arguments) : Block;

/// <summary>A word of a directive and where it stands.</summary>
public readonly record struct DirectiveArgument(string Text, SourceSpan Span);

/// <summary><c>{{value key region}}</c> in running text.</summary>
public sealed record ValueInline(string Key, string? Region) : Inline;

/// <summary>A link by page id, relative path, <c>#anchor</c> or <c>term:</c>; <see cref="Inline.Span"/> is the target's.</summary>
public sealed record UnresolvedLink(string Target, ImmutableArray<Inline> Children) : Inline;

/// <summary>A picture by path relative to the file it is written in.</summary>
public sealed record UnresolvedImage(string Target, string Alt) : Inline
{
    /// <summary>Words to print under a picture that stands alone.</summary>
    public string? Title { get; init; }
}
