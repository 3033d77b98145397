using System.Collections.Immutable;
using NbSite.Content.Sources;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NbSite.Content.Yaml;

/// <summary>
/// Finds where each character of a scalar came from. The parser gives only start and end; quotes, escapes, folded
/// lines and indentation lie between, so the source is walked beside the value.
/// </summary>
internal static class ScalarPlaces
{
    public static YamlScalar Node(PositionedText text, Scalar scalar)
    {
        var start = (int)Math.Min(scalar.Start.Index, text.Value.Length);
        var end = (int)Math.Min(scalar.End.Index, text.Value.Length);
        // An anchor or a tag stands before the value and counts as its start.
        if (!scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty) start = SkipProperties(text.Value, start, end);
        var source = text.Value.AsSpan(start, end - start);
        var pairs = scalar.Style switch
        {
            ScalarStyle.Literal => BlockScalarPlaces.Literal(source, scalar.Value),
            ScalarStyle.Folded => BlockScalarPlaces.Folded(source, scalar.Value),
            _ => FlowScalarPlaces.Find(source, scalar.Value, scalar.Style),
        };
        var anchors = ImmutableArray.CreateBuilder<TextAnchor>();
        foreach (var (offset, place) in pairs)
        {
            var span = text.Span(start + place);
            if (anchors.Count > 0 && anchors[^1].Offset == offset) anchors.RemoveAt(anchors.Count - 1);
            anchors.Add(new TextAnchor(offset, span.Line, span.Column));
        }

        var positioned = new PositionedText(text.Path, scalar.Value, anchors.ToImmutable());
        var node = scalar.Style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => positioned.Span(0, scalar.Value.Length),
            _ => text.Span(start, end - start),
        };
        return new YamlScalar(node, positioned, scalar.Style == ScalarStyle.Plain);
    }

    private static int SkipProperties(string value, int start, int end)
    {
        while (start < end && value[start] is '&' or '!')
        {
            while (start < end && value[start] is not (' ' or '\t' or '\n')) start++;
            while (start < end && value[start] is ' ' or '\t' or '\n') start++;
        }

        return start;
    }
}
