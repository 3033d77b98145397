using System.Text;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Pipelines.Modules;
using NbSite.Pipelines.Tests.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests;

public sealed class ModuleLibraryTests
{
    private static FileDocument File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static readonly FileDocument[] Given =
    [
        File("notes.txt", "notes"), File("a/pain.md", "pain"), File("a/b/sleep.md", "sleep"), File("top.md", "top"), File("drafts/new.md", "new"),
    ];

    [Theory]
    [InlineData("**/*.md", "top.md", true)]
    [InlineData("**/*.md", "a/b/sleep.md", true)]
    [InlineData("a/**/*.md", "a/pain.md", true)]
    [InlineData("a/**/*.md", "b/pain.md", false)]
    [InlineData("*.md", "a/pain.md", false)]
    [InlineData("a**/x", "a/x", true)]
    [InlineData("**/x", "ax", false)]
    [InlineData("a/?.md", "a/b.md", true)]
    public void Patterns_fit_as_they_say(string glob, string path, bool fits) => Assert.Equal(fits, Glob.Fits(glob, path));

    [Fact]
    public void Files_that_fit_are_read_in_order_of_their_paths()
    {
        Assert.Equal(["a/b/sleep.md", "a/pain.md", "drafts/new.md", "notes.txt", "top.md"], Read());
        Assert.Equal(["a/b/sleep.md", "a/pain.md", "top.md"], Read("**/*.md", "!drafts/**"));
        Assert.Equal(["a/b/sleep.md", "a/pain.md", "notes.txt", "top.md"], Read("!drafts/**"));
        Assert.Empty(Read("*.pdf"));

        static IEnumerable<string> Read(params string[] globs)
        {
            var pipeline = Pipeline.Named("p").Input(new ReadFiles(Given, globs)).Build();
            return new Engine(pipeline).Run(new Sink(), keep: [pipeline], cancellation: TestContext.Current.CancellationToken)
                .OutputsOf(pipeline).Select(file => file.Path);
        }
    }

    [Fact]
    public void Files_are_copied_as_they_are_and_the_others_pass_by()
    {
        var sink = new Sink();
        var pipeline = Pipeline.Named("p").Input(new ReadFiles(Given))
            .Output(new CopyFiles("**/*.md", "!drafts/**") { To = path => "copied/" + path })
            .Output(new CopyFiles("notes.txt")).Build();

        new Engine(pipeline).Run(sink, cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(
            [("copied/a/b/sleep.md", "sleep"), ("copied/a/pain.md", "pain"), ("copied/top.md", "top"), ("notes.txt", "notes")],
            sink.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value)));
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("/x")]
    [InlineData("a//x")]
    [InlineData("a\\x")]
    [InlineData("C:x")]
    [InlineData("a/./x")]
    [InlineData("")]
    [InlineData("a\nx")]
    public void A_file_that_would_leave_the_output_folder_is_refused(string path)
    {
        var sink = new Sink();
        var pipeline = Pipeline.Named("p").Input(new ReadFiles(Given, "top.md"))
            .Output(new WriteFiles<FileDocument>(_ => path, file => file.Bytes)).Build();

        var result = new Engine(pipeline).Run(sink, cancellation: TestContext.Current.CancellationToken);

        Assert.Empty(sink.Files);
        var told = Assert.Single(result.Diagnostics);
        Assert.Equal((Codes.ModuleFailed.Code, "top.md"), (told.Code, told.Span.Path));
        Assert.Contains("is no path within the output folder", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_can_have_no_file_and_goes_on()
    {
        var sink = new Sink();
        var pipeline = Pipeline.Named("p").Input(new ReadFiles(Given))
            .Process(new WriteFiles<FileDocument>(file => file.Path == "top.md" ? "out/top.md" : null, file => file.Bytes)).Build();

        var result = new Engine(pipeline).Run(sink, keep: [pipeline], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("out/top.md", Assert.Single(sink.Files).Key);
        Assert.Equal(Given.Length, result.OutputsOf(pipeline).Count);
    }

    [Fact]
    public void Modules_are_taken_only_by_documents_that_fit_the_condition()
    {
        static Module<Page, Page> Add(string mark) => Module.From<Page, Page>(mark, (page, _) => page with { Words = page.Words + mark });
        var twice = Module.Many<Page, Page>("twice", (page, _) => [page, page with { Id = page.Id + "2" }]);
        var pipeline = Pipeline.Named("p").Input(Module.Source<Page>("pages", _ => [new("a", "a"), new("b", "b")]))
            .Process(new ExecuteIf<Page>((page, _) => page.Id == "a", twice, Add("+")) { Else = [Add("-")] })
            .Process(new ExecuteIf<Page>((page, _) => page.Id == "a2", Add("!"))).Build();

        var result = new Engine(pipeline).Run(new Sink(), keep: [pipeline], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal([("a", "a+"), ("a2", "a+!"), ("b", "b-")], result.OutputsOf(pipeline).Select(page => (page.Id, page.Words)));
        Assert.Contains((Phase.Process, "ExecuteIf(twice, +)"), pipeline.Modules);
    }

    [Fact]
    public void A_pipeline_can_begin_with_the_documents_of_another()
    {
        var first = Pipeline.Named("first").Input(new ReadFiles(Given, "*.md")).Build();
        var second = Pipeline.Named("second").DependsOn(first).FromDependencies(new DocumentsOf<FileDocument>(first)).Build();

        var result = new Engine(first, second).Run(new Sink(), keep: [second], cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("top.md", Assert.Single(result.OutputsOf(second)).Path);
    }

    [Fact]
    public void In_a_second_run_only_files_that_are_others_are_written_again()
    {
        var first = Run(Given, "out/", null);
        var same = Run(Given, "out/", first);
        FileDocument[] edited = [.. Given.Where(file => file.Path != "top.md"), File("top.md", "changed"), File("more.md", "more")];
        var second = Run(edited, "out/", first);

        Assert.Equal((0, 5, 4), (first.Kept, same.Kept, second.Kept));
        Assert.Equal(Run(edited, "out/", null).Files, second.Files);
        Assert.Equal("changed", second.Files["out/top.md"]);
        // Another place, or another condition, is other work.
        var moved = Run(edited, "else/", second);
        Assert.Equal(0, moved.Kept);
        Assert.Equal(Run(edited, "else/", null).Files, moved.Files);

        static (Dictionary<string, string> Files, int Kept, RunRecord Record) Run(
            FileDocument[] files, string folder, (Dictionary<string, string> Files, int Kept, RunRecord Record)? before)
        {
            var sink = new Sink();
            var pipeline = Pipeline.Named("p").Input(new ReadFiles(files))
                .Incremental(new FilesSection("copied"), file => file.Process(Modules(folder))).Build();
            var earlier = before is { } run ? EarlierRun.From(run.Record, paths => sink.Keep(paths, run.Files)) : null;
            var result = new Engine(pipeline).Run(sink, earlier: earlier, records: true, cancellation: TestContext.Current.CancellationToken);
            Assert.Empty(result.Diagnostics);
            return (sink.Files, sink.Kept, result.Record!);
        }
    }

    // A function of its own: what a lambda captures is part of what its module is.
    private static Module<FileDocument, FileDocument>[] Modules(string folder) =>
    [
        new ExecuteIf<FileDocument>((each, _) => each.Path != "notes.txt", new CopyFiles { To = path => folder + path }),
        new WriteFiles<FileDocument>(each => folder + each.Path + ".size", each => Encoding.UTF8.GetBytes($"{each.Bytes.Length}")),
    ];
}
