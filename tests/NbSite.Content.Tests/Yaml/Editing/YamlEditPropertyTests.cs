using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml.Editing;

/// <summary>Whatever is changed: the file says it, says all else as before, and each line that says nothing of it stands as it was.</summary>
public sealed class YamlEditPropertyTests
{
    private static readonly string[] Words =
    [
        "a", "Ärzte", "😀 so", "it's", "\"so\"", "back\\slash", "x #y", "38.0 °C", "- no", "[@k]", "{b}", "e: f", "true", "12", "1.5", "", "2026-01-02",
        "two\nlines", "two\n\n  lines\n", " blank", "blank ", "#", "a:", "~", "null", "%x", "@y", "`z", "tab\there", "| no", "> no", "? no", "*s", "&s", "!t",
    ];

    private static readonly string[] Names = ["id", "title", "cite", "note", "regions", "with space", "x-y"];

    private static Gen<YamlValue> Value(int depth)
    {
        var text = from words in Gen.Elements(Words) from isTyped in Gen.Elements(true, false) select (YamlValue)new YamlValue.Text(words, isTyped && ScalarText.HasType(words) && words.Length > 0);
        if (depth == 0) return text;
        var list = from count in Gen.Choose(0, 4) from items in Value(depth - 1).ArrayOf(count) select (YamlValue)new YamlValue.List([.. items]);
        var map = from count in Gen.Choose(1, 4)
                  from names in Gen.Shuffle(Names)
                  from values in Value(depth - 1).ArrayOf(count)
                  select (YamlValue)new YamlValue.Map([.. names.Zip(values)]);
        return Gen.Frequency((4, text), (2, list), (3, map));
    }

    /// <summary>A file of values in many styles, with comments and empty lines between.</summary>
    private static readonly Gen<(string Text, YamlValue Now, YamlValue Wanted)> Files =
        from count in Gen.Choose(1, 5)
        from names in Gen.Shuffle(Names)
        from values in Value(3).ArrayOf(count)
        from flows in Gen.Elements(true, false).ArrayOf(count)
        from comments in Gen.Elements("", "# why\n", "\n", "\n# a: b\n").ArrayOf(count)
        from behind in Gen.Elements("", "  # behind").ArrayOf(count)
        from ends in Gen.Elements("\n", "\r\n")
        from other in Value(3)
        from at in Gen.Choose(0, count - 1)
        from deeper in Gen.Choose(0, 3)
        let text = string.Concat(names.Zip(values).Select((entry, i) => comments[i]
            + (flows[i] ? $"{ValueText.Key(entry.First)}: {ValueText.Flow(entry.Second)}{behind[i]}\n" : string.Concat(ValueText.Entry(entry.First, entry.Second).Select(line => line + "\n")))))
        let now = new YamlValue.Map([.. names.Zip(values)])
        let wanted = Deep(values[at], other, deeper)
        select (text.Replace("\n", ends, StringComparison.Ordinal), (YamlValue)now, (YamlValue)now.With(names[at], wanted));

    [Fact]
    public void What_is_read_is_what_was_wanted_and_every_line_beside_it_stands() =>
        Prop.ForAll(Arb.From(Files), file =>
        {
            var bag = new DiagnosticBag();
            var before = Encoding.UTF8.GetBytes(file.Text);
            if (YamlEdit.To("en/x.yml", before, file.Wanted, bag) is not { } made)
            {
                // Refused, with the reason: a comment would be lost, or nothing would be left.
                return (bag.ToImmutable() is [{ Code: "NB1345" } only] && (only.Message.Contains("comment", StringComparison.Ordinal)
                    || only.Message.Contains("left", StringComparison.Ordinal))).Label(string.Join('|', YamlExample.Print(bag)) + ValueText.Flow(file.Wanted));
            }

            var after = Encoding.UTF8.GetString(made);
            var root = PlacedNode.Read(after.Replace("\r\n", "\n", StringComparison.Ordinal));
            return (YamlValue.IsSaid(file.Wanted, root!.Said) && Untouched(file.Text).All(line => Count(after, line) >= Count(file.Text, line))
                && (file.Text.Contains('\r', StringComparison.Ordinal) == after.Contains('\r', StringComparison.Ordinal) || !after.Contains('\n', StringComparison.Ordinal))).Label(after + "\n" + ValueText.Flow(file.Wanted));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(20261201UL, 7UL));

    [Fact]
    public void What_says_the_same_changes_no_byte() =>
        Prop.ForAll(Arb.From(Files), file =>
            YamlEdit.To("en/x.yml", Encoding.UTF8.GetBytes(file.Text), file.Now, new DiagnosticBag()) is { } made && Encoding.UTF8.GetString(made) == file.Text)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261201UL, 7UL));

    [Fact]
    public void There_and_back_is_the_same_file_where_only_words_change()
    {
        foreach (var words in Words.Where(words => words is not "" && !words.Contains('\n', StringComparison.Ordinal)))
        {
            var before = "# c\nm:\n  a: \"one\" # why\n  b: [x, 'y']\n"u8.ToArray();
            var there = YamlEdit.Set("en/x.yml", before, ["m", "a"], new YamlValue.Text(words), new DiagnosticBag());
            Assert.Equal(before, YamlEdit.Set("en/x.yml", there, ["m", "a"], new YamlValue.Text("one"), new DiagnosticBag()));
        }
    }

    // Comments between the entries of the top level belong to no value.
    private static IEnumerable<string> Untouched(string text) => text.Split('\n').Where(line => line.StartsWith('#'));

    private static int Count(string text, string line) => text.Split('\n').Count(each => each == line);

    private static YamlValue Deep(YamlValue old, YamlValue other, int deeper) => deeper == 0 ? other : old switch
    {
        YamlValue.List { Items: [var first, ..] } list => new YamlValue.List(deeper == 1 ? list.Items.Add(other) : list.Items.SetItem(0, Deep(first, other, deeper - 1))),
        YamlValue.Map { Entries: [var first, ..] } map => deeper == 1 ? map.With(first.Key, null).With("new", other) : map.With(first.Key, Deep(first.Value, other, deeper - 1)),
        _ => other,
    };
}
