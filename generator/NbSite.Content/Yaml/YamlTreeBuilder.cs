using NbSite.Content.Sources;
using NbSite.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NbSite.Content.Yaml;

/// <summary>
/// Builds the tree from YamlDotNet's event stream, with a stack of its own: the stream does not recurse, while
/// YamlDotNet's tree (YamlStream) overflows on deep nesting, stops at the first repeated key and misplaces aliases.
/// </summary>
internal sealed class YamlTreeBuilder(PositionedText text, DiagnosticBag bag)
{
    private readonly Stack<YamlFrame> _open = new();
    private readonly YamlAnchors _anchors = new(bag);
    private YamlNode? _root;
    private ParsingEvent? _last;

    /// <summary>Reading ended before the end of the text.</summary>
    public bool Stopped { get; private set; }

    public YamlNode? Build()
    {
        var parser = new Parser(new Scanner(new StringReader(text.Value), skipComments: true));
        try
        {
            while (!Stopped && parser.MoveNext())
            {
                Take(parser.Current!);
                _last = parser.Current;
            }
        }
#pragma warning disable CA1031 // The parser also throws InvalidOperationException and others on broken input.
        catch (Exception problem) when (problem is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            bag.Add(YamlProblem.Explain(text, problem, _last, _open));
            Stopped = true;
        }

        return Stopped ? null : _root;
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart when _root is not null:
                bag.Add(Codes.SeveralDocuments.At(Span(current, 3)));
                Stopped = true;
                break;
            case DocumentStart start:
                CheckDirective((int)start.End.Index);
                break;
            case Scalar scalar:
                CheckTag(scalar);
                if (scalar.Style == ScalarStyle.Plain) CheckPlain(scalar);
                var node = ScalarPlaces.Node(text, scalar);
                // Escapes can write what the file itself may not hold.
                var isBroken = scalar.Style == ScalarStyle.DoubleQuoted && !CharacterCheck.Passes(node.Text, bag);
                Place(isBroken ? node with { IsBroken = true, Text = CharacterCheck.Cleaned(node.Text) } : node, scalar.Anchor);
                break;
            case AnchorAlias alias:
                var span = Span(alias);
                if (_anchors.Find(alias.Value.Value, span) is { } known) Place(known, default);
                else Place(new YamlScalar(span, PositionedText.At(span, ""), IsPlain: false) { IsBroken = true }, default);
                Stopped |= _anchors.Exhausted;
                break;
            case SequenceStart or MappingStart:
                Open((NodeEvent)current);
                break;
            case SequenceEnd or MappingEnd:
                Close();
                break;
        }
    }

    private void Open(NodeEvent start)
    {
        CheckTag(start);
        var isMapping = start is MappingStart;
        var isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        var span = Span(start, isFlow || !isMapping ? 1 : 0);
        if (_open.Count == YamlLimits.Depth)
        {
            bag.Add(Codes.YamlTooDeep.At(span, YamlLimits.Depth));
            Stopped = true;
            return;
        }

        _anchors.Open(start.Anchor);
        _open.Push(new YamlFrame(span, isMapping, isFlow, start.Anchor));
    }

    private void Close()
    {
        var frame = _open.Pop();
        var node = frame.Finish();
        _anchors.Close(frame.Anchor);
        Place(node, frame.Anchor);
    }

    private void Place(YamlNode node, AnchorName anchor)
    {
        var height = _anchors.Define(anchor, node);
        if (height + _open.Count > YamlLimits.Depth)
        {
            bag.Add(Codes.YamlTooDeep.At(node.Span, YamlLimits.Depth));
            Stopped = true;
        }
        else if (_open.TryPeek(out var frame))
        {
            frame.Add(node, bag);
        }
        else
        {
            _root = node;
        }
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty) bag.Add(Codes.TagRefused.At(Span(node, 1)));
    }

    private void CheckDirective(int end)
    {
        var before = text.Value.AsSpan(0, end);
        var line = before.StartsWith('%') ? 0 : before.IndexOf("\n%") + 1;
        if (line > 0 || before.StartsWith('%'))
            bag.Add(Codes.YamlSyntax.WithHint(text.Span(line, 1), "Delete the line.", "A line may not begin with “%”"));
    }

    /// <summary>Text without quotes has two traps that YAML passes over in silence.</summary>
    private void CheckPlain(Scalar scalar)
    {
        var value = text.Value;
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        for (var line = value.IndexOf('\n', start, end - start); line >= 0; line = value.IndexOf('\n', line + 1, end - line - 1))
        {
            var rest = value.AsSpan(line + 1, end - line - 1);
            var first = rest.IndexOfAnyExcept(" \t\n");
            if (first >= 0 && rest[first..].StartsWith("- "))
                bag.Add(Codes.ListItemInText.At(text.Span(line + 1 + first, 1)));
        }

        // “Stage #4” is “Stage”: the rest is a comment that looks like text.
        if (scalar.Value.Length == 0) return;
        var hash = end;
        while (hash < value.Length && value[hash] is ' ' or '\t') hash++;
        if (hash == end || hash + 1 >= value.Length || value[hash] != '#' || value[hash + 1] is ' ' or '\t' or '\n' or '#')
            return;
        var last = value.IndexOf('\n', hash);
        if (last < 0) last = value.Length;
        bag.Add(Codes.HashIsComment.At(text.Span(hash, last - hash), Quote.Short(value[hash..last])));
    }

    private SourceSpan Span(ParsingEvent current, int length = -1)
    {
        var start = (int)Math.Min(current.Start.Index, text.Value.Length);
        return text.Span(start, length >= 0 ? length : (int)(current.End.Index - current.Start.Index));
    }
}
