using System.Text;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Robustness;

/// <summary>
/// Files in which one thing is repeated. Work that grows with the square of their size would take minutes here, so the
/// limit says nothing of speed: it only tells a hang from an end.
/// </summary>
public sealed class LargeFilesTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string, string, int> FrontMatters { get; } = new()
    {
        { "title: x\nsummary: y\naka: [", "a{0},", "b]", 20_000 },
        { "title: x\nsummary: y\naliases: [", "/a{0}/,", "/b/]", 20_000 },
        { "title: x\nsummary: y\n", "key{0}: v\n", "", 10_000 },
        { "title: x\nsummary: y\n", "key: v\n", "", 10_000 },
        { "summary: y\ntitle: ", "<a ", "", 300_000 },
        { "summary: y\ntitle: ", "j a v ", "", 120_000 },
        { "summary: y\ntitle: 'j", " ", "a'", 900_000 },
        { "summary: y\ntitle: 'onx", " ", "'", 900_000 },
        { "title: x\nsummary: |\n  x", "\t", "y", 900_000 },
        { "title: x\nsummary: |\n  x\n", "  \n", "  y", 200_000 },
        { "title: x\nsummary: >\n", "  x\n", "", 200_000 },
        { "title: x\nsummary: \"x", "\\n", "y\"", 400_000 },
        { "title: x\nsummary: x\nid: ", "a/", "a", 400_000 },
    };

    [Theory]
    [MemberData(nameof(FrontMatters))]
    public Task Repetition_in_front_matter_comes_to_an_end(string start, string repeated, string end, int times) =>
        Finish($"---\n{start}{Repeat(repeated, times)}{end}\n---\n", "en/x.md", (text, bag) => FrontMatterReader.Read(FileOf(text), bag));

    public static TheoryData<string, string, string, int> ValueFiles { get; } = new()
    {
        { "values:\n", "  v{0}: {{what: x, type: text, entries: [{{text: y}}]}}\n", "", 10_000 },
        { "values:\n  v: {what: x, type: temperature, entries: [", "{{celsius: 38, regions: [GB]}},", "]}", 5_000 },
        { "values:\n  v: {what: x, type: phone, entries: [{number: '", "(1)", "'}]}", 500_000 },
        { "values:\n  v: {what: x, type: text, entries: [{text: x, cite: [", "k{0},", "a]}]}", 100_000 },
        { "values: ", "x #y\n  ", "", 30_000 },
        { "", "%x\n", "---\na: b\n", 300_000 },
        { "a: b\n", "  - c\n", "", 50_000 },
        { "a:\n", "\t\n", "\t- b", 500_000 },
        { "a: \"", "\\u0041", "\\q\"", 300_000 },
        { "", "- &a x\n- *a\n", "", 50_000 },
        { "", "- &a{0} x\n", "", 50_000 },
    };

    [Theory]
    [MemberData(nameof(ValueFiles))]
    public Task Repetition_in_YAML_comes_to_an_end(string start, string repeated, string end, int times) =>
        Finish(start + Repeat(repeated, times) + end, "values.yml", (text, bag) =>
            ValuesReader.Read(YamlReader.Read(text, bag), text.Path, bag));

    private static string Repeat(string repeated, int times)
    {
        var builder = new StringBuilder();
        var format = CompositeFormat.Parse(repeated);
        for (var i = 0; i < times; i++) builder.AppendFormat(null, format, i);
        return builder.ToString();
    }

    private static async Task Finish(string text, string path, Action<PositionedText, DiagnosticBag> read)
    {
        var bag = new DiagnosticBag();
        var work = Task.Run(() => read(SourceDecoder.Decode(path, Encoding.UTF8.GetBytes(text), bag)!, bag), TestContext.Current.CancellationToken);
        await work.WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.All(bag.ToImmutable().Take(100), diagnostic => Assert.InRange(diagnostic.Message.Length, 1, 300));
    }

    private static ContentFile FileOf(PositionedText text) => new(text.Path, Encoding.UTF8.GetBytes(text.Value));
}
