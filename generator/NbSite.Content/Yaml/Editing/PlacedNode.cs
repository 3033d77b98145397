using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace NbSite.Content.Yaml.Editing;

/// <summary>A node and where its text begins and ends, for whoever writes into the text. Comments and blanks behind it are not its own.</summary>
internal abstract record PlacedNode(int Start, int End)
{
    internal sealed record Words(int Start, int End, ScalarStyle Style, string Value) : PlacedNode(Start, End)
    {
        public bool IsBlock => Style is ScalarStyle.Literal or ScalarStyle.Folded;
    }

    internal sealed record Items(int Start, int End, bool IsFlow, ImmutableArray<PlacedNode> All) : PlacedNode(Start, End);

    internal sealed record Keys(int Start, int End, bool IsFlow, ImmutableArray<(Words Key, PlacedNode Value)> All) : PlacedNode(Start, End);

    /// <summary>What it says.</summary>
    public YamlValue Said => this switch
    {
        Words words => new YamlValue.Text(words.Value, words.Style == ScalarStyle.Plain && ScalarText.HasType(words.Value)),
        Items items => new YamlValue.List([.. items.All.Select(item => item.Said)]),
        Keys keys => new YamlValue.Map([.. keys.All.Select(entry => (entry.Key.Value, entry.Value.Said))]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>
    /// The tree of a text that the reader took without an error; null when it names values (&amp; and *), of which a change
    /// would be one in several places.
    /// </summary>
    public static PlacedNode? Read(string text)
    {
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        while (parser.MoveNext() && parser.Current is not (Scalar or SequenceStart or MappingStart or AnchorAlias))
        {
            // What stands before the first value says nothing.
        }

        return parser.Current is null ? null : Node(parser, text);
    }

    // As deep as the reader allows, which went before.
    private static PlacedNode? Node(Parser parser, string text)
    {
        if (parser.Current is not NodeEvent { Anchor.IsEmpty: true } at) return null;
        var start = (int)Math.Min(at.Start.Index, text.Length);
        switch (at)
        {
            case Scalar scalar:
                var end = (int)Math.Min(scalar.End.Index, text.Length);
                if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) end = start + text.AsSpan(start, end - start).TrimEnd().Length;
                return new Words(start, end, scalar.Style, scalar.Value);
            case SequenceStart list:
                var items = ImmutableArray.CreateBuilder<PlacedNode>();
                while (parser.MoveNext() && parser.Current is not SequenceEnd)
                {
                    if (Node(parser, text) is not { } item) return null;
                    items.Add(item);
                }

                var isFlow = list.Style == SequenceStyle.Flow;
                return new Items(start, isFlow || items.Count == 0 ? Behind(parser.Current!, text) : items[^1].End, isFlow, items.ToImmutable());
            default:
                var entries = ImmutableArray.CreateBuilder<(Words, PlacedNode)>();
                while (parser.MoveNext() && parser.Current is not MappingEnd)
                {
                    if (Node(parser, text) is not Words key || !parser.MoveNext() || Node(parser, text) is not { } value) return null;
                    entries.Add((key, value));
                }

                var isInBrackets = ((MappingStart)at).Style == MappingStyle.Flow;
                return new Keys(
                    start, isInBrackets || entries.Count == 0 ? Behind(parser.Current!, text) : Math.Max(entries[^1].Item1.End, entries[^1].Item2.End),
                    isInBrackets, entries.ToImmutable());
        }
    }

    /// <summary>Behind the closing bracket, wherever the parser says that the end of it is.</summary>
    private static int Behind(ParsingEvent end, string text)
    {
        var at = (int)Math.Min(end.Start.Index, text.Length);
        return at < text.Length && text[at] is ']' or '}' ? at + 1 : (int)Math.Min(end.End.Index, text.Length);
    }
}
