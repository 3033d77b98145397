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

        if (!Stopped) _anchors.Done();
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
                SeeAnchor(scalar);
                CheckTabs(scalar);
                var isFolded = FoldedSlips.Check(text, scalar, bag);
                var node = ScalarPlaces.Node(text, scalar);
                if (scalar.Style == ScalarStyle.Plain) node = node with { Comment = CheckPlain(scalar) };
                // Escapes can write what the file itself may not hold.
                var isBroken = scalar.Style == ScalarStyle.DoubleQuoted && !CharacterCheck.Passes(node.Text, bag);
                Place(isFolded ? node with { IsBroken = true } : isBroken ? node with { IsBroken = true, Text = CharacterCheck.Cleaned(node.Text) } : node, scalar.Anchor);
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
        SeeAnchor(start);
        CheckTabs(start);
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

    /// <summary>Tabs before a list or key that begins in its line, before an entry between brackets, and before a line in quotes.</summary>
    private void CheckTabs(NodeEvent node)
    {
        // JSON, which is read as YAML, may be indented with anything.
        if (text.Path.EndsWith(".json", StringComparison.Ordinal)) return;
        var value = text.Value;
        var (start, end) = ((int)Math.Min(node.Start.Index, value.Length), (int)Math.Min(node.End.Index, value.Length));
        // The parser knows the column: a line of a megabyte is not gone through for each of its entries.
        var line = Math.Max(0, start - (int)(node.Start.Column - 1));
        var isFlow = _open.TryPeek(out var frame) && frame.IsFlow;
        var tab = isFlow && line < start && value[line] == '\t' ? line
            : node is SequenceStart { Style: not SequenceStyle.Flow } or MappingStart { Style: not MappingStyle.Flow }
                && value.AsSpan(line, start - line).TrimStart("- ?\t").IsEmpty ? value.IndexOf('\t', line, start - line)
            : -1;
        if (tab < 0 && _open.Count > 0 && node is Scalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted })
        {
            tab = value.IndexOf("\n\t", start, end - start, StringComparison.Ordinal) + 1;
            if (tab == 0 || LineEnd(tab) is var stop && value.AsSpan(tab, stop - tab).Trim().IsEmpty) tab = -1;
        }

        if (tab >= 0) bag.Add(Codes.YamlSyntax.WithHint(text.Span(tab, 1), "Write spaces instead of the tab.", "A tab stands where spaces are needed"));
    }

    private void SeeAnchor(NodeEvent node)
    {
        if (node.Anchor.IsEmpty) return;
        var start = text.Value.IndexOf("&" + node.Anchor.Value, (int)Math.Min(node.Start.Index, text.Value.Length), StringComparison.Ordinal);
        _anchors.See(node.Anchor, text.Span(Math.Max(start, 0), node.Anchor.Value.Length + 1));
    }

    private void CheckDirective(int end)
    {
        var before = text.Value.AsSpan(0, end);
        var line = before.StartsWith('%') ? 0 : before.IndexOf("\n%") + 1;
        if (line > 0 || before.StartsWith('%'))
            bag.Add(Codes.YamlSyntax.WithHint(text.Span(line, 1), "Delete the line.", "A line may not begin with “%”"));
    }

    /// <summary>
    /// “Stage #4” is “Stage”: the rest is a comment that looks like text. With a blank behind the “#” it may be one, which
    /// whoever reads the value decides; so may a line below that is indented like the text.
    /// </summary>
    private PositionedText? CheckPlain(Scalar scalar)
    {
        var value = text.Value;
        var end = (int)scalar.End.Index;
        var hash = end;
        while (hash < value.Length && value[hash] is ' ' or '\t') hash++;
        // Of nothing but a comment it is said that there is no value; who reads it may know better.
        if (scalar.Value.Length == 0) return hash > end && hash < value.Length && value[hash] == '#' ? text.Slice(hash, LineEnd(hash) - hash) : null;
        if (hash == end || hash >= value.Length || value[hash] != '#') return CommentBelow((int)scalar.Start.Index, hash);
        var last = LineEnd(hash);
        if (hash + 1 < value.Length && value[hash + 1] is not (' ' or '\t' or '\n' or '#'))
        {
            bag.Add(Codes.HashIsComment.At(text.Span(hash, last - hash), Quote.Short(value.AsSpan(hash, last - hash))));
            return null;
        }

        return text.Slice(hash, last - hash);
    }

    /// <summary>A comment on the next line, further in than the line that the text begins on.</summary>
    private PositionedText? CommentBelow(int start, int end)
    {
        var value = text.Value;
        if (end >= value.Length || value[end] != '\n') return null;
        var first = end + 1;
        while (first < value.Length && value[first] == ' ') first++;
        if (first >= value.Length || value[first] != '#') return null;
        var line = start == 0 ? 0 : value.LastIndexOf('\n', start - 1) + 1;
        var words = line;
        while (words < start && value[words] is ' ' or '-') words++;
        return first - end - 1 <= words - line ? null : text.Slice(first, LineEnd(first) - first);
    }

    private int LineEnd(int at) => text.Value.IndexOf('\n', at) is >= 0 and var end ? end : text.Value.Length;

    private SourceSpan Span(ParsingEvent current, int length = -1)
    {
        var start = (int)Math.Min(current.Start.Index, text.Value.Length);
        return text.Span(start, length >= 0 ? length : (int)(current.End.Index - current.Start.Index));
    }
}
