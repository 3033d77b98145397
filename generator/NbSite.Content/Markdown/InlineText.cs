using System.Collections.Immutable;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>The words of a text that may still hold what an author wrote and the index has not answered.</summary>
public static class InlineText
{
    /// <summary>The words without citations and values.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        if (inlines is [TextInline only]) return only.Text.Trim();
        var builder = new StringBuilder();
        Append(builder, inlines);
        return builder.ToString().Trim();
    }

    /// <summary>The inlines inside one, those of unresolved links too.</summary>
    public static ImmutableArray<Inline> Children(Inline inline) =>
        inline is UnresolvedLink link ? link.Children : BlockWalk.Children(inline);

    private static void Append(StringBuilder builder, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text: builder.Append(text.Text); break;
                case FactInline fact: builder.Append(fact.Text); break;
                case LineBreakInline: builder.Append(' '); break;
                case ImageInline image: builder.Append(image.Alt); break;
                case UnresolvedImage image: builder.Append(image.Alt); break;
                default: Append(builder, Children(inline)); break;
            }
        }
    }
}
