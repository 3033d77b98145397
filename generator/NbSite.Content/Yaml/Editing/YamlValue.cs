using System.Collections.Immutable;
using System.Globalization;

namespace NbSite.Content.Yaml.Editing;

/// <summary>What a YAML file says at a place, without how it is written.</summary>
internal abstract record YamlValue
{
    private YamlValue()
    {
    }

    /// <summary>Words, or what must stand without quotes to be a number, a truth or nothing.</summary>
    /// <param name="Words">What is said.</param>
    /// <param name="IsTyped">Whether it must stand without quotes.</param>
    internal sealed record Text(string Words, bool IsTyped = false) : YamlValue;

    /// <summary>A list.</summary>
    internal sealed record List(ImmutableArray<YamlValue> Items) : YamlValue
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Length;
    }

    /// <summary>Keys and their values, in order.</summary>
    internal sealed record Map(ImmutableArray<(string Key, YamlValue Value)> Entries) : YamlValue
    {
        /// <summary>The value of a key; null where it is not there.</summary>
        public YamlValue? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key).Value;

        /// <summary>The same with a key more, or another value of one that is there; null takes the key out.</summary>
        public Map With(string key, YamlValue? value)
        {
            var at = Entries.ToList().FindIndex(entry => entry.Key == key);
            return value is null ? new Map(Entries.RemoveAll(entry => entry.Key == key))
                : new Map(at < 0 ? Entries.Add((key, value)) : Entries.SetItem(at, (key, value)));
        }

        public bool Equals(Map? other) => other is not null && Entries.SequenceEqual(other.Entries);

        public override int GetHashCode() => Entries.Length;
    }

    /// <summary>What a node says.</summary>
    public static YamlValue Of(YamlNode node) => node switch
    {
        YamlScalar scalar => new Text(scalar.Value, scalar.IsPlain && ScalarText.HasType(scalar.Value)),
        YamlSequence list => new List([.. list.Items.Select(Of)]),
        YamlMapping map => new Map([.. map.Entries.Select(entry => (entry.Key.Value, Of(entry.Value)))]),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>
    /// Whether a file says what is wanted. Where words are wanted, a number without quotes says them too; where a number is
    /// wanted, one in quotes does not.
    /// </summary>
    public static bool IsSaid(YamlValue wanted, YamlValue? said) => (wanted, said) switch
    {
        (Text a, Text b) => a.Words == b.Words && (b.IsTyped || !a.IsTyped),
        (List a, List b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(each => IsSaid(each.First, each.Second)),
        (Map a, Map b) => a.Entries.Length == b.Entries.Length && a.Entries.All(each => b[each.Key] is { } value && IsSaid(each.Value, value)),
        _ => false,
    };

    /// <summary>The whole with another value at a place; null where the way to the place leads through words, or past the end of a list.</summary>
    /// <param name="whole">What is said now.</param>
    /// <param name="way">Keys, and numbers of items from 0; the number behind the last adds an item.</param>
    /// <param name="value">The value; null takes what stands there out.</param>
    public static YamlValue? With(YamlValue? whole, ReadOnlySpan<string> way, YamlValue? value)
    {
        if (way.IsEmpty) return value;
        if (whole is null or Text { IsTyped: true, Words: "" or "~" or "null" }) whole = new Map([]);
        switch (whole)
        {
            case Map map:
                if (value is null && map[way[0]] is null) return map;
                var inner = With(map[way[0]], way[1..], value);
                return inner is null && (way.Length > 1 || value is not null) ? null : map.With(way[0], inner);
            case List list when int.TryParse(way[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && at <= list.Items.Length && (at < list.Items.Length || value is not null):
                if (way.Length == 1)
                    return new List(value is null ? list.Items.RemoveAt(at) : at == list.Items.Length ? list.Items.Add(value) : list.Items.SetItem(at, value));
                return With(at < list.Items.Length ? list.Items[at] : null, way[1..], value) is { } item
                    ? new List(at < list.Items.Length ? list.Items.SetItem(at, item) : list.Items.Add(item)) : null;
            default:
                return null;
        }
    }
}
