using System.Collections.Immutable;
using System.Text;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests.Incremental;

internal sealed record Page(string Id, string Words) : Document
{
    public override string Name => Id;
}

internal sealed record Facts(string Id, string Said) : Document
{
    public override string Name => Id;
}

internal sealed class PageSection(Pipeline<Page>? answers = null) : IncrementalSection<Page, Facts>("page")
{
    public override string HashOf(Page document) => AnswerSource.Hash(document.Words);

    public override AnswerSource? Source(string name, Page document, IModuleContext context) =>
        answers is not null && name == "title" ? Titles(context.OutputsOf(answers)) : null;

    public override ReadOnlyMemory<byte> Write(Facts document) => Encoding.UTF8.GetBytes(document.Said);

    public override Facts? Read(Page document, ReadOnlyMemory<byte> written)
    {
        var said = Encoding.UTF8.GetString(written.Span);
        return said.Contains('?', StringComparison.Ordinal) ? throw new FormatException() : new Facts(document.Id, said);
    }

    public static AnswerSource<Page?> Titles(IReadOnlyList<Page> pages) =>
        new("title", key => pages.FirstOrDefault(page => page.Id == key), page => page!.Words);
}

/// <summary>What one run made.</summary>
internal sealed record Made(
    ImmutableSortedDictionary<string, string> Files, ImmutableArray<string> Reports, ImmutableArray<Facts> Facts, RunRecord? Record)
{
    /// <summary>How many documents were passed over.</summary>
    public int Kept { get; init; }
}

internal sealed class Sink : IOutputSink
{
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    public int Kept { get; private set; }

    public void Add(OutputFile file)
    {
        lock (Files) Files.Add(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
    }

    public bool Keep(IReadOnlyList<string> paths, IReadOnlyDictionary<string, string> published)
    {
        lock (Files)
        {
            if (!paths.All(published.ContainsKey)) return false;
            foreach (var path in paths) Files.Add(path, published[path]);
            Kept++;
            return true;
        }
    }
}

internal static class Runs
{
    public static readonly DiagnosticDescriptor Long =
        new("TT0001", Severity.Warning, "Long words", "“{0}” is long", "Because.", "Shorten it.");

    /// <summary>The document as a file with what it says of others, a warning when it is long, and its facts.</summary>
    public static Module<Page, Facts> Print { get; } = Module.From<Page, Facts>("print", (page, context) =>
    {
        if (page.Words.Length > 8) context.Report(Long.At(new SourceSpan(page.Id, 1, 2, 3), page.Words));
        context.Write(new OutputFile(page.Id, Encoding.UTF8.GetBytes(page.Words)));
        context.Write(new OutputFile(page.Id + ".copy", Encoding.UTF8.GetBytes(page.Words)));
        return new Facts(page.Id, page.Words.ToUpperInvariant());
    });

    public static Made Of(Page[] pages, Made? before = null, Module<Page, Page>? extra = null, bool throughFile = true) =>
        Of(pages, [], before, (section, _) => (new PageSection(section), extra is null ? [] : [extra]), throughFile);

    public static Made Of(
        Page[] pages, Page[] others, Made? before,
        Func<Pipeline<Page>, Pipeline<Page>, (PageSection Section, Module<Page, Page>[] Modules)> with, bool throughFile = true)
    {
        var sink = new Sink();
        var facts = new List<Facts>();
        var titles = Pipeline.Named("titles").Input(Module.Source("titles", _ => others)).Build();
        var (section, modules) = with(titles, titles);
        var pipeline = Pipeline.Named("pages").DependsOn(titles).Input(Module.Source("pages", _ => pages))
            .Incremental(section, page => page.Process(modules).Process(Print))
            .PostProcess(Module.Aggregate<Facts, Facts>("see", (all, _) =>
            {
                facts.AddRange(all);
                return all;
            })).Build();
        var result = new Engine(titles, pipeline).Run(
            sink, earlier: Earlier(before, sink, throughFile), records: true, cancellation: TestContext.Current.CancellationToken);
        return new Made(
            sink.Files.ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. result.Diagnostics.Select(each => $"{each} {each.Descriptor}")], [.. facts], result.Record)
        {
            Kept = sink.Kept,
        };
    }

    public static byte[] Bytes(RunRecord record)
    {
        using var stream = new MemoryStream();
        RunRecordFile.Write(stream, record);
        return stream.ToArray();
    }

    public static void Same(Made expected, Made actual)
    {
        Assert.Equal(expected.Files, actual.Files);
        Assert.Equal(expected.Reports, actual.Reports);
        Assert.Equal(expected.Facts, actual.Facts);
        Assert.Equal(Bytes(expected.Record!), Bytes(actual.Record!));
    }

    private static EarlierRun? Earlier(Made? before, Sink sink, bool throughFile)
    {
        if (before?.Record is null) return null;
        bool Keep(IReadOnlyList<string> paths) => sink.Keep(paths, before.Files);
        return throughFile ? RunRecordFile.Read(Bytes(before.Record), Keep) : EarlierRun.From(before.Record, Keep);
    }
}
