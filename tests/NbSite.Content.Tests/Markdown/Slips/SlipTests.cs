using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown.Slips;

/// <summary>
/// The table of slips: what people write that looks like a mark and is none, each with the code and place that it is
/// told at, and as many lines of ordinary prose that nothing is said of.
/// </summary>
public sealed class SlipTests
{
    public static TheoryData<int, string, string, string> Slips() => Rows("slips.tsv");

    public static TheoryData<int, string, string, string> Innocent() => Rows("innocent.tsv");

    [Theory]
    [MemberData(nameof(Slips))]
    public void Is_told_at_its_place(int line, string where, string input, string expected)
    {
        Assert.NotEqual("", expected);
        Assert.Equal((line, expected), (line, Told(where, input)));
    }

    [Theory]
    [MemberData(nameof(Innocent))]
    public void Is_left_alone_and_keeps_its_words(int line, string where, string input, string words)
    {
        Assert.Equal((line, ""), (line, Told(where, input)));
        Assert.Equal((line, words), (line, Words(where, input)));
    }

    [Fact]
    public void The_table_is_long_enough() => Assert.True(Slips().Count >= 150 && Innocent().Count >= 60);

    [Fact]
    public void Accept()
    {
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") != "1") return;
        foreach (var (file, told) in new[] { ("slips.tsv", true), ("innocent.tsv", false) })
        {
            var lines = File.ReadAllLines(Path(file)).Select(line =>
            {
                if (line.StartsWith('#') || line.Length == 0) return line;
                var cells = line.Split('\t');
                var input = Typed(cells[1]);
                return string.Join('\t', cells[0], cells[1], told ? Told(cells[0], input) : Words(cells[0], input));
            });
            File.WriteAllLines(Path(file), lines);
        }
    }

    private static TheoryData<int, string, string, string> Rows(string file)
    {
        var rows = new TheoryData<int, string, string, string>();
        var number = 0;
        foreach (var line in File.ReadLines(Path(file)))
        {
            number++;
            if (line.StartsWith('#') || line.Length == 0) continue;
            var cells = line.Split('\t');
            rows.Add(number, cells[0], Typed(cells[1]), cells.Length > 2 ? cells[2] : "");
        }

        return rows;
    }

    private static string Typed(string cell) => cell.Replace('⏎', '\n').Replace('⇥', '\t');

    private static string Told(string where, string input)
    {
        var bag = new DiagnosticBag();
        Read(where, input, bag);
        var sorted = bag.ToImmutable().Sort(Diagnostic.Compare);
        return string.Join(' ', sorted.Select(each => $"{each.Code}@{each.Span.Line}:{each.Span.Column}"));
    }

    private static string Words(string where, string input) => Read(where, input, new DiagnosticBag());

    private static string Read(string where, string input, DiagnosticBag bag)
    {
        var text = PositionedText.OfFile("en/a.md", input);
        switch (where)
        {
            case "page":
                return Said(MarkdownReader.ReadBlocks(text, 0, MarkdownScope.Page, bag));
            case "statement":
                return Said(MarkdownReader.ReadBlocks(text, 0, MarkdownScope.Statement, bag));
            case "yaml":
                if (YamlReader.Read(text, bag) is not { } node || MapReader.Open(node, "a sheet", bag) is not { } map) return "";
                var plain = map.Text("title")?.Value ?? map.Paragraph("summary")?.Value;
                var list = map.TextList("aka");
                return map.Markdown("text") is { } scalar
                    ? Said(MarkdownReader.ReadBlocks(scalar.Text, 0, MarkdownScope.Statement, bag))
                    : plain ?? string.Join(", ", list.Select(each => each.Value));
            default:
                throw new ArgumentException(where);
        }
    }

    private static string Said(System.Collections.Immutable.ImmutableArray<Block> blocks) => Md.Shape(blocks).Replace("\n", "⏎", StringComparison.Ordinal);

    private static string Path(string file) => TestFiles.Path("Markdown/Slips/" + file);
}
