namespace NbSite.Content.Yaml.Editing;

/// <summary>Values as lines of YAML, and as a piece of one line.</summary>
internal static class ValueText
{
    /// <summary>Lists of names up to this length stand in brackets, as people write them.</summary>
    private const int Short = 80;

    /// <summary>On one line, as between brackets.</summary>
    public static string Flow(YamlValue value) => value switch
    {
        YamlValue.Text text => ScalarText.OneLine(text, isFlow: true),
        YamlValue.List list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        YamlValue.Map map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{Key(entry.Key)}: {Flow(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>The lines of an entry of a mapping, without indentation of their own.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Its value.</param>
    public static IReadOnlyList<string> Entry(string key, YamlValue value)
    {
        var (head, lines) = Value(value);
        return [head.Length == 0 ? Key(key) + ":" : $"{Key(key)}: {head}", .. lines.Select(Deeper)];
    }

    /// <summary>The lines of an item of a list.</summary>
    public static IReadOnlyList<string> Item(YamlValue value)
    {
        if (value is YamlValue.Map { Entries.IsEmpty: false } map && !IsBrief(map))
        {
            return [.. map.Entries.SelectMany(entry => Entry(entry.Key, entry.Value)).Select((line, i) => i == 0 ? "- " + line : Deeper(line))];
        }

        var (head, lines) = Value(value);
        return head.Length == 0 ? ["- " + Flow(value)] : ["- " + head, .. lines.Select(Deeper)];
    }

    /// <summary>What stands behind the key, and the lines below it.</summary>
    public static (string Head, IReadOnlyList<string> Lines) Value(YamlValue value) => value switch
    {
        YamlValue.Text text when text.Words.Contains('\n', StringComparison.Ordinal) && ScalarText.Block(text.Words) is var (head, lines) => (head, lines),
        YamlValue.Text text => (ScalarText.OneLine(text, isFlow: false), []),
        YamlValue.List { Items.IsEmpty: true } => ("[]", []),
        YamlValue.Map { Entries.IsEmpty: true } => ("{}", []),
        YamlValue.List list when list.Items.All(item => item is YamlValue.Text) && Flow(list) is { Length: <= Short } brief
            && list.Items.All(item => IsWord((YamlValue.Text)item)) => (brief, []),
        YamlValue.List list => ("", [.. list.Items.SelectMany(Item)]),
        YamlValue.Map map => ("", [.. map.Entries.SelectMany(entry => Entry(entry.Key, entry.Value))]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>A key as it is written.</summary>
    public static string Key(string key) => ScalarText.IsPlain(key, isFlow: true) && !key.Contains(':', StringComparison.Ordinal) ? key : ScalarText.Quoted(key);

    // A name and its source stand on one line, as people write them.
    private static bool IsBrief(YamlValue.Map map) => map.Entries.All(entry => entry.Value is YamlValue.Text text ? IsWord(text)
        : entry.Value is YamlValue.List list && list.Items.All(item => item is YamlValue.Text name && IsWord(name)))
        && Flow(map).Length <= Short;

    private static bool IsWord(YamlValue.Text text) => !text.Words.Contains(' ', StringComparison.Ordinal) && !text.Words.Contains('\n', StringComparison.Ordinal);

    private static string Deeper(string line) => line.Length == 0 ? line : "  " + line;
}
