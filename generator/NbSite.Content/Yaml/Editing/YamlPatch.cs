using System.Text;

namespace NbSite.Content.Yaml.Editing;

/// <summary>Works out the fewest changes of a text that make it say something else.</summary>
internal sealed partial class YamlPatch(string text)
{
    private readonly List<(int Start, int End, string Text)> _edits = [];

    /// <summary>Why it cannot be done, and where; null when it can.</summary>
    public (int At, string Why)? Refusal { get; private set; }

    /// <summary>The changes of a whole file.</summary>
    public void Root(PlacedNode root, YamlValue wanted)
    {
        if (YamlValue.IsSaid(wanted, root.Said)) return;
        switch (root, wanted)
        {
            case (PlacedNode.Keys keys, YamlValue.Map { Entries.IsEmpty: false } map):
                Change(keys, map);
                break;
            case (PlacedNode.Items items, YamlValue.List { Items.IsEmpty: false } list):
                Change(items, list);
                break;
            default:
                Refuse(root.Start, "nothing would be left of what it says");
                break;
        }
    }

    /// <summary>The file with the changes, its own byte order mark and line ends.</summary>
    /// <param name="raw">The file, of which the text is the one with LF and without a mark.</param>
    public string Applied(string raw)
    {
        var ends = raw.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var made = new StringBuilder(raw.Length + 256);
        var (at, behind) = (raw.StartsWith('\uFEFF') ? 1 : 0, 0);
        made.Append(raw, 0, at);
        foreach (var (start, end, other) in _edits.OrderBy(edit => edit.Start))
        {
            Over(start, isKept: true);
            made.Append(other.ReplaceLineEndings(ends));
            Over(end, isKept: false);
        }

        return made.Append(raw, at, raw.Length - at).ToString();

        // A line end of two characters is one of the text.
        void Over(int place, bool isKept)
        {
            var from = at;
            for (; behind < place; behind++) at += raw[at] == '\r' ? 2 : 1;
            if (isKept) made.Append(raw, from, at - from);
        }
    }

    private void Change(PlacedNode old, YamlValue wanted, Holder holder)
    {
        if (YamlValue.IsSaid(wanted, old.Said)) return;
        switch (old, wanted)
        {
            case (PlacedNode.Keys keys, YamlValue.Map { Entries.IsEmpty: false } map) when keys.All.Any(entry => map[entry.Key.Value] is not null):
                Change(keys, map);
                break;
            case (PlacedNode.Items { All.IsEmpty: false } items, YamlValue.List { Items.IsEmpty: false } list):
                Change(items, list);
                break;
            default:
                Replace(old, wanted, holder);
                break;
        }
    }

    private void Change(PlacedNode.Keys old, YamlValue.Map wanted)
    {
        var kept = old.All.Select(entry => wanted[entry.Key.Value] is not null).ToArray();
        for (var i = 0; i < old.All.Length; i++)
        {
            if (!kept[i]) continue;
            var (key, value) = old.All[i];
            var colon = Skip(key.End);
            if (colon >= text.Length || text[colon] != ':') Refuse(key.Start, "a key is written with “?”, or without a value");
            else Change(value, wanted[key.Value]!, new Holder(key.Start, colon + 1, old.IsFlow));
        }

        var parts = old.All.Select(entry => new Part(entry.Key.Start, entry.Key.Start, Math.Max(entry.Value.End, entry.Key.End))).ToArray();
        Remove(parts, kept, old.IsFlow);
        var keys = old.All.Select(entry => entry.Key.Value).ToArray();
        var from = -1;
        foreach (var (key, value) in wanted.Entries)
        {
            var at = Array.FindIndex(keys, each => each == key);
            if (at >= 0) from = at;
            else
            {
                Insert(parts, kept, from < 0 ? parts.Length - 1 : from, old.IsFlow,
                    old.IsFlow ? [$"{ValueText.Key(key)}: {ValueText.Flow(value)}"] : ValueText.Entry(key, value));
            }
        }
    }

    private void Change(PlacedNode.Items old, YamlValue.List wanted)
    {
        var pairs = Alignment.Of([.. old.All.Select(item => item.Said)], wanted.Items);
        var kept = new bool[old.All.Length];
        var parts = new Part[old.All.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var dash = old.IsFlow ? old.All[i].Start : Dash(old.All[i].Start);
            if (dash < 0)
            {
                Refuse(old.All[i].Start, "a comment stands between an item and its “-”");
                return;
            }

            parts[i] = new Part(dash, old.All[i].Start, Math.Max(old.All[i].End, dash + (old.IsFlow ? 0 : 1)));
        }

        foreach (var (was, now) in pairs.Where(pair => pair.Was >= 0 && pair.Now >= 0))
        {
            kept[was] = true;
            Change(old.All[was], wanted.Items[now], new Holder(parts[was].Start, parts[was].Start + (old.IsFlow ? 0 : 1), old.IsFlow));
        }

        Remove(parts, kept, old.IsFlow);
        var from = -1;
        foreach (var (was, now) in pairs)
        {
            if (was >= 0) from = was;
            else Insert(parts, kept, from, old.IsFlow, old.IsFlow ? [ValueText.Flow(wanted.Items[now])] : ValueText.Item(wanted.Items[now]));
        }
    }

    private void Refuse(int at, string why) => Refusal ??= (at, why);

    /// <summary>What holds a value: a key with its colon, or a dash.</summary>
    /// <param name="Start">Where the key or the dash begins.</param>
    /// <param name="Behind">Behind the colon or the dash.</param>
    /// <param name="IsFlow">Between brackets.</param>
    private readonly record struct Holder(int Start, int Behind, bool IsFlow);

    /// <summary>An entry or an item.</summary>
    /// <param name="Start">Its key or dash.</param>
    /// <param name="Content">Its key, or what stands behind the dash.</param>
    /// <param name="End">Behind its last character.</param>
    private readonly record struct Part(int Start, int Content, int End);
}
