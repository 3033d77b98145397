namespace NbSite.Content.Markdown;

/// <summary>What a piece of Markdown may hold, by the place that it is written in.</summary>
public sealed record MarkdownScope
{
    /// <summary>A page's own text: everything is allowed, headings from level 2.</summary>
    public static MarkdownScope Page { get; } = new();

    /// <summary>An entity's <c>sections:</c>: everything is allowed, headings from level 3.</summary>
    public static MarkdownScope Section { get; } = new() { MinimumHeadingLevel = 3 };

    /// <summary>A statement of an entity: paragraphs and lists, values, no headings, containers or other directives.</summary>
    public static MarkdownScope Statement { get; } = new()
    {
        AllowHeadings = false,
        AllowContainers = false,
        AllowDirectives = false,
    };

    /// <summary>The highest rank that a heading may have; the page title is 1.</summary>
    public int MinimumHeadingLevel { get; init; } = 2;

    public bool AllowHeadings { get; init; } = true;

    public bool AllowContainers { get; init; } = true;

    /// <summary>Whether directives that stand for blocks may be used; <c>{{value …}}</c> always may.</summary>
    public bool AllowDirectives { get; init; } = true;

    public bool AllowPictures { get; init; } = true;
}
