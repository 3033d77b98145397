using System.Collections.Immutable;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Markdown;

// What an author wrote and the site index has not answered yet. None of these is left in a finished PageContent: no
// theme renders them and no record holds them.

/// <summary><c>{{name argument …}}</c> standing alone: replaced by the blocks it calls for.</summary>
public sealed record DirectiveBlock(string Name, ImmutableArray<DirectiveArgument> Arguments) : Block
{
    private static readonly BlockDescription Described = new BlockDescription<DirectiveBlock>("directive");

    protected override BlockDescription Describe() => Described;
}

/// <summary>A word of a directive and where it stands.</summary>
public readonly record struct DirectiveArgument(string Text, SourceSpan Span);

/// <summary><c>{{value key region}}</c> in running text.</summary>
public sealed record ValueInline(string Key, string? Region) : Inline
{
    /// <summary>The value itself where no file names it; null for one of values.yml.</summary>
    public NamedValue? Own { get; init; }

    private static readonly InlineDescription Described = new InlineDescription<ValueInline>("value");

    protected override InlineDescription Describe() => Described;
}

/// <summary>A link by page id, relative path, <c>#anchor</c> or <c>term:</c>; <see cref="Inline.Span"/> is the target's.</summary>
public sealed record UnresolvedLink(string Target, ImmutableArray<Inline> Children) : Inline
{
    private static readonly InlineDescription Described = new InlineDescription<UnresolvedLink>(
        "unresolved-link", link => link.Children, (link, children) => link with { Children = children });

    protected override InlineDescription Describe() => Described;
}

/// <summary>A picture by path relative to the file it is written in.</summary>
public sealed record UnresolvedImage(string Target, string Alt) : Inline
{
    private static readonly InlineDescription Described =
        new InlineDescription<UnresolvedImage>("unresolved-image", image => image.Alt);

    /// <summary>Words to print under a picture that stands alone.</summary>
    public string? Title { get; init; }

    /// <summary>Where those words stand.</summary>
    public SourceSpan TitleSpan { get; init; } = SourceSpan.None;

    /// <summary>Where the words for those who do not see it stand.</summary>
    public SourceSpan AltSpan { get; init; } = SourceSpan.None;

    /// <summary>Whose it is, for a picture that stands alone.</summary>
    public string? Credit { get; init; }

    /// <summary>How it may be used, for a picture that stands alone.</summary>
    public string? Licence { get; init; }

    protected override InlineDescription Describe() => Described;
}
