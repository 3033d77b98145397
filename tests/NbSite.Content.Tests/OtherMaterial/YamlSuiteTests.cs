using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.OtherMaterial;

/// <summary>Every case of the YAML test suite gives the suite's tree, or is refused with a place.</summary>
public sealed class YamlSuiteTests
{
    /// <summary>Cases that are read in another way, and why that does no harm.</summary>
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["JEF9-02"] = "blanks without a line end at the end of the file",
        ["L24T-01"] = "blanks without a line end at the end of the file",
    };

    public static TheoryData<string, bool, string, string> Cases()
    {
        var rows = new TheoryData<string, bool, string, string>();
        foreach (var each in Examples.YamlSuite()) rows.Add(each.Id, each.Fails, each.Text, each.Tree);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gives_the_tree_or_a_place(string id, bool fails, string yaml, string tree)
    {
        var bag = new DiagnosticBag();
        var text = SourceDecoder.Decode("x.yml", Encoding.UTF8.GetBytes(yaml), bag);
        var node = text is null ? null : YamlReader.Read(text, bag);
        var lines = yaml.ReplaceLineEndings("\n").Split('\n');
        Assert.All(bag.ToImmutable(), each =>
        {
            Assert.InRange(each.Span.Line, 1, lines.Length);
            Assert.InRange(each.Span.Column, 1, lines[each.Span.Line - 1].Length + 1);
        });
        if (bag.HasErrors) return;
        if (Otherwise.ContainsKey(id)) return;
        Assert.False(fails, "It is no YAML and was read.");
        Assert.Equal(Expected(tree), Print(node!));
    }

    [Fact]
    public void Enough_is_read_and_not_only_refused()
    {
        var read = Examples.YamlSuite().Count(each =>
        {
            var bag = new DiagnosticBag();
            var text = SourceDecoder.Decode("x.yml", Encoding.UTF8.GetBytes(each.Text), bag);
            return text is not null && YamlReader.Read(text, bag) is not null && !bag.HasErrors;
        });
        Assert.True(read >= 170, $"{read} cases are read");
    }

    /// <summary>The suite's events without what is no part of a tree: anchors are put in where an alias stands.</summary>
    private static string Expected(string tree)
    {
        var known = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var open = new Stack<(string? Anchor, int From)>();
        var result = new List<string>();
        foreach (var line in tree.Split('\n').Select(line => line.TrimStart()).Where(line => line.Length > 0))
        {
            var words = line.Split(' ');
            var anchor = words.Skip(1).TakeWhile(word => word[0] is '&' or '<' or '[' or '{').FirstOrDefault(word => word[0] == '&')?[1..];
            switch (words[0])
            {
                case "+STR" or "-STR" or "+DOC" or "-DOC": break;
                case "+SEQ" or "+MAP":
                    open.Push((anchor, result.Count));
                    result.Add(words[0]);
                    break;
                case "-SEQ" or "-MAP":
                    result.Add(words[0]);
                    var (name, from) = open.Pop();
                    if (name is not null) known[name] = result[from..];
                    break;
                case "=ALI": result.AddRange(known[words[1][1..]]); break;
                default:
                    var style = line.IndexOfAny([':', '\'', '"', '|', '>'], 5 + (anchor is null ? 0 : anchor.Length + 1));
                    var value = line[(style + 1)..];
                    result.Add("=" + value);
                    if (anchor is not null) known[anchor] = [result[^1]];
                    break;
            }
        }

        return string.Join('\n', result);
    }

    private static string Print(YamlNode node) => string.Join('\n', Events(node));

    private static IEnumerable<string> Events(YamlNode node) => node switch
    {
        YamlSequence sequence => ["+SEQ", .. sequence.Items.SelectMany(Events), "-SEQ"],
        YamlMapping mapping => ["+MAP", .. mapping.Entries.SelectMany(entry => Events(entry.Key).Concat(Events(entry.Value))), "-MAP"],
        _ => ["=" + ((YamlScalar)node).Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal).Replace("\b", "\\b", StringComparison.Ordinal)],
    };
}
