namespace NbSite.Content.Yaml.Editing;

/// <summary>How a change is written into lines.</summary>
internal sealed partial class YamlPatch
{
    private void Replace(PlacedNode old, YamlValue wanted, Holder holder)
    {
        if (HasComment(old))
        {
            Refuse(old.Start, "comments stand in what would be replaced");
            return;
        }

        if (holder.IsFlow)
        {
            OneLine(old, Kept(old, wanted, isFlow: true) ?? ValueText.Flow(wanted), holder);
            return;
        }

        var (head, lines) = Form(old, wanted);
        var indent = new string(' ', Column(holder.Start) + 2);
        if (old is PlacedNode.Items { IsFlow: false } or PlacedNode.Keys { IsFlow: false }) Block(old, head, lines, holder, indent);
        else if (old is PlacedNode.Words { IsBlock: true }) _edits.Add((old.Start, old.End, string.Join('\n', lines.Select(line => Indented(line, indent)).Prepend(head))));
        else if (lines.Count == 0) OneLine(old, head, holder);
        else
        {
            // What stands behind on the line is a comment, which stays there.
            if (head.Length == 0) _edits.Add((text.AsSpan(holder.Behind, old.Start - holder.Behind).Trim(' ').IsEmpty ? holder.Behind : old.Start, old.End, ""));
            else OneLine(old, head, holder);
            _edits.Add((LineEnd(old.End), LineEnd(old.End), string.Concat(lines.Select(line => "\n" + Indented(line, indent)))));
        }
    }

    private void OneLine(PlacedNode old, string words, Holder holder) =>
        _edits.Add((old.Start, old.End, old.Start == old.End && old.Start == holder.Behind ? " " + words : words));

    /// <summary>A list or mapping that is written line by line, replaced by something of another kind.</summary>
    private void Block(PlacedNode old, string head, IReadOnlyList<string> lines, Holder holder, string indent)
    {
        if (LineStart(old.Start) == LineStart(holder.Start))
        {
            var own = new string(' ', Column(old.Start));
            _edits.Add((old.Start, old.End, string.Join("\n", (head.Length > 0 ? lines.Prepend(head) : lines).Select((line, i) => i == 0 ? line : Indented(line, own)))));
            return;
        }

        if (head.Length > 0) _edits.Add((holder.Behind, holder.Behind, " " + head));
        var written = string.Join('\n', lines.Select(line => Indented(line, indent)));
        var start = LineStart(old.Start);
        // Without lines of its own the line break goes too.
        _edits.Add(written.Length == 0 ? (start - 1, LineEnd(old.End), "") : (start, LineEnd(old.End), written));
    }

    /// <summary>The new value in the style that the old one has, where that can say it.</summary>
    private static (string Head, IReadOnlyList<string> Lines) Form(PlacedNode old, YamlValue wanted)
    {
        if (wanted is not YamlValue.Text { IsTyped: false } words || old is not PlacedNode.Words was) return ValueText.Value(wanted);
        if (was.Style == YamlDotNet.Core.ScalarStyle.Folded && ScalarText.Folded(words.Words) is { } folded) return folded;
        if (was.IsBlock && ScalarText.Block(words.Words) is { } block) return block;
        return Kept(old, wanted, isFlow: false) is { } kept ? (kept, []) : ValueText.Value(wanted);
    }

    private static string? Kept(PlacedNode old, YamlValue wanted, bool isFlow) =>
        wanted is not YamlValue.Text { IsTyped: false } words || old is not PlacedNode.Words was || words.Words.Contains('\n', StringComparison.Ordinal) ? null
        : was.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarText.SingleQuoted(words.Words),
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarText.Quoted(words.Words),
            // A number that somebody wrote without quotes is followed by one without.
            _ when ScalarText.HasType(was.Value) && was.Value.Length > 0 && ScalarText.HasType(words.Words) && words.Words.Length > 0 => words.Words,
            _ => ScalarText.OneLine(words, isFlow),
        };

    private void Remove(Part[] parts, bool[] kept, bool isFlow)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (kept[i]) continue;
            var last = i;
            while (last + 1 < parts.Length && !kept[last + 1]) last++;
            if (isFlow || !IsFirstOnLine(parts[i].Start)) Between(parts, i, last, isFlow);
            else for (var each = i; each <= last; each++) _edits.Add(Lines(parts[each]));
            i = last;
        }
    }

    /// <summary>Whole lines, with the line break before them: what is put behind stays outside.</summary>
    private (int Start, int End, string Text) Lines(Part part) => LineStart(part.Start) is > 0 and var start
        ? (start - 1, LineEnd(part.End), "")
        : (0, Math.Min(LineEnd(part.End) + 1, text.Length), "");

    /// <summary>Takes a run out of a line: with the comma before it, or, at the beginning, up to what comes next.</summary>
    private void Between(Part[] parts, int first, int last, bool isFlow)
    {
        var (start, end) = first > 0 && isFlow ? (parts[first - 1].End, parts[last].End)
            : last + 1 < parts.Length ? (parts[first].Start, parts[last + 1].Start) : (parts[first].Start, parts[last].End);
        for (var at = first; at <= last + 1 && at <= parts.Length; at++)
        {
            var from = at == 0 ? start : Math.Max(start, parts[at - 1].End);
            var to = at < parts.Length ? Math.Min(end, parts[at].Start) : end;
            if (to > from && text.AsSpan(from, to - from).Contains('#')) Refuse(from, "a comment stands beside what would be taken out");
        }

        _edits.Add((start, end, ""));
    }

    /// <summary>Puts an entry or item behind one that stays, or before the first that does.</summary>
    private void Insert(Part[] parts, bool[] kept, int from, bool isFlow, IReadOnlyList<string> lines)
    {
        while (from >= 0 && !kept[from]) from--;
        var next = from < 0 ? Array.IndexOf(kept, true) : -1;
        if (from < 0 && next < 0)
        {
            Refuse(parts[0].Start, "nothing of what stands there would stay");
            return;
        }

        var at = from >= 0 ? parts[from] : parts[next];
        var indent = new string(' ', Column(at.Start));
        if (isFlow) _edits.Add(from >= 0 ? (at.End, at.End, ", " + lines[0]) : (at.Start, at.Start, lines[0] + ", "));
        else if (from < 0) _edits.Add((at.Start, at.Start, string.Concat(lines.Select((line, i) => (i == 0 ? line : Indented(line, indent)) + "\n")) + indent));
        else
        {
            // Items with an empty line between them get one more.
            var isSpaced = from > 0 && LineStart(at.Start) is > 1 and var line && text[line - 2] == '\n' && text[at.Start] == '-';
            _edits.Add((LineEnd(at.End), LineEnd(at.End), (isSpaced ? "\n" : "") + string.Concat(lines.Select(each => "\n" + Indented(each, indent)))));
        }
    }

    private static string Indented(string line, string indent) => line.Length == 0 ? line : indent + line;

    private int Skip(int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at;
    }

    /// <summary>The dash before an item; −1 when something else stands between.</summary>
    private int Dash(int at)
    {
        // An item that says nothing begins behind its dash.
        var dash = at - 1;
        while (dash >= 0 && text[dash] is ' ' or '\t' or '\n') dash--;
        return dash >= 0 && text[dash] == '-' ? dash : -1;
    }

    private bool IsFirstOnLine(int at) => text.AsSpan(LineStart(at), at - LineStart(at)).Trim(' ').IsEmpty;

    private int Column(int at) => at - LineStart(at);

    private int LineStart(int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private int LineEnd(int at) => text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;

    /// <summary>
    /// Whether a comment stands between the words of a list or mapping, behind the last of one that has lines of its own, or beside
    /// the first line of a block.
    /// </summary>
    private bool HasComment(PlacedNode node) => node switch
    {
        PlacedNode.Words { IsBlock: true } words => text.AsSpan(words.Start, LineEnd(words.Start) - words.Start).Contains('#'),
        PlacedNode.Words => false,
        PlacedNode.Keys { IsFlow: false } or PlacedNode.Items { IsFlow: false } when text.AsSpan(node.End, LineEnd(node.End) - node.End).Contains('#') => true,
        _ => Gaps(node).Any(gap => text.AsSpan(gap.Start, Math.Max(0, gap.End - gap.Start)).Contains('#')),
    };

    private static IEnumerable<(int Start, int End)> Gaps(PlacedNode node)
    {
        var at = node.Start;
        foreach (var words in Leaves(node))
        {
            yield return (at, words.Start);
            at = words.End;
        }

        yield return (at, node.End);
    }

    private static IEnumerable<PlacedNode.Words> Leaves(PlacedNode node) => node switch
    {
        PlacedNode.Words words => [words],
        PlacedNode.Items items => items.All.SelectMany(Leaves),
        PlacedNode.Keys keys => keys.All.SelectMany(entry => Leaves(entry.Value).Prepend(entry.Key)),
        _ => [],
    };
}
