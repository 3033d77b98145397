using NbSite.Model;
using NbSite.Pipelines.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests.Incremental;

/// <summary>What is passed over, and that everything comes out as if it had been worked on.</summary>
public sealed class IncrementalTests
{
    private static readonly Page[] Two = [new("a", "short"), new("b", "rather long")];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_has_not_changed_is_passed_over_with_its_files_reports_and_results(bool throughFile)
    {
        var first = Runs.Of(Two);
        Assert.Equal((0, 4, 1), (first.Kept, first.Files.Count, first.Reports.Length));
        var second = Runs.Of(Two, first, throughFile: throughFile);
        Assert.Equal(2, second.Kept);
        Runs.Same(first, second);
        // Also from a record that was itself carried on.
        var third = Runs.Of(Two, second, throughFile: throughFile);
        Assert.Equal(2, third.Kept);
        Runs.Same(first, third);
    }

    [Fact]
    public void A_changed_document_is_worked_on_and_a_new_or_missing_one_disturbs_no_other()
    {
        var first = Runs.Of(Two);
        Page[] changed = [new("a", "other"), Two[1], new("c", "new")];
        var second = Runs.Of(changed, first);
        Assert.Equal(1, second.Kept);
        Runs.Same(Runs.Of(changed), second);
        var third = Runs.Of([changed[2]], second);
        Assert.Equal((1, 2), (third.Kept, third.Files.Count));
    }

    [Fact]
    public void A_file_that_is_missing_is_written_again_with_all_that_belongs_to_it()
    {
        var first = Runs.Of(Two);
        var second = Runs.Of(Two, first with { Files = first.Files.Remove("a.copy") });
        Assert.Equal(1, second.Kept);
        Runs.Same(first, second);
    }

    [Fact]
    public void An_answer_that_changed_does_the_work_again_of_whoever_asked()
    {
        var first = Asked([new("x", "X"), new("y", "Y")], null);
        Assert.Equal("a and X", first.Files["a"]);
        Assert.Equal(2, Asked([new("x", "X"), new("y", "Y")], first).Kept);
        foreach (var (others, kept) in new[] { (new Page[] { new("x", "X2"), new("y", "Y") }, 1), ([new("y", "Y")], 1), ([new("x", "X"), new("y", "Z")], 1) })
        {
            var second = Asked(others, first);
            Assert.Equal(kept, second.Kept);
            Runs.Same(Asked(others, null), second);
        }

        // Nothing was found under the key, and now something is.
        var without = Asked([new("y", "Y")], null);
        Assert.Equal("a and nothing", without.Files["a"]);
        Runs.Same(first, Asked([new("x", "X"), new("y", "Y")], without));
    }

    private static Made Asked(Page[] titles, Made? before) => Runs.Of(
        [new("a", "a"), new("b", "b")], titles, before, (other, _) => (new PageSection(other), [new AskTitle(new Titles(titles))]));

    private sealed class AskTitle(Titles titles) : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) =>
            [document with { Words = document.Words + " and " + (context.LookUp(titles.Source, document.Id == "a" ? "x" : "y")?.Words ?? "nothing") }];
    }

    /// <summary>A field of which nothing is used but what is looked up.</summary>
    private sealed class Titles(Page[] all) : IModuleState
    {
        public AnswerSource<Page?> Source { get; } = PageSection.Titles(all);

        public string? Identity => "titles";
    }

    [Fact]
    public void Who_asks_for_all_documents_of_another_pipeline_is_always_worked_on()
    {
        Made Run(Made? before) => Runs.Of([new("a", "a")], [new("x", "X")], before, (titles, _) => (new PageSection(titles),
            [new Whole(titles)]));
        var first = Run(null);
        Assert.Empty(first.Record!.Works);
        Assert.Equal(0, Run(first).Kept);
    }

    private sealed class Whole(Pipeline<Page> titles) : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) =>
            [document with { Words = document.Words + context.OutputsOf(titles).Count }];
    }

    [Fact]
    public void A_module_that_breaks_leaves_no_record_and_the_record_before_it_still_holds()
    {
        var first = Runs.Of(Two);
        var broken = Runs.Of([Two[0], new("b", "break")], first, Module.From<Page, Page>("none", (page, _) => page));
        Assert.NotNull(broken.Record);
        var failing = Module.From<Page, Page>("fail", (page, context) =>
        {
            context.Write(new OutputFile(page.Id + ".half", default));
            return page.Words == "break" ? throw new InvalidOperationException("broken") : page;
        });
        var failed = Runs.Of([Two[0], new("b", "break")], first, failing);
        Assert.Null(failed.Record);
        Assert.Contains(failed.Reports, report => report.Contains("broken", StringComparison.Ordinal));
        Assert.Equal(0, failed.Kept);
        var again = Runs.Of(Two, first);
        Assert.Equal(2, again.Kept);
        Runs.Same(first, again);
    }

    [Fact]
    public void Two_documents_of_one_name_are_not_told_apart()
    {
        Page[] same = [new("a", "one"), new("a", "two")];
        var result = Runs.Of(same, extra: Module.From<Page, Page>("apart", (page, _) => page with { Id = page.Words }));
        Assert.Empty(result.Record!.Works);
        Assert.Equal(4, result.Files.Count);
    }

    [Fact]
    public void Results_that_cannot_be_read_are_made_again()
    {
        var first = Runs.Of([new("a", "what?")]);
        var second = Runs.Of([new("a", "what?")], first);
        Assert.Equal(0, second.Kept);
        Runs.Same(first, second);
    }

    [Fact]
    public void An_error_that_was_reported_is_never_passed_over()
    {
        var record = Runs.Of(Two).Record!;
        var error = new DiagnosticDescriptor("TT0002", Severity.Error, "T", "M", "W", "M").At(SourceSpan.None);
        var made = Runs.Of(Two) with { Record = new RunRecord([.. record.Works.Select(work => work with { Reports = [error] })]) };
        Assert.Equal(0, Runs.Of(Two, made).Kept);
    }

    [Fact]
    public void A_section_takes_only_modules_that_work_on_one_document()
    {
        var exception = Assert.Throws<PipelineException>(() => Pipeline.Named("p").Input(Module.Source("none", _ => Array.Empty<Page>()))
            .Incremental(new PageSection(), page => page.Aggregate(
                Module.Aggregate<Page, Page>("all", (all, _) => all)).Process(Runs.Print)));
        Assert.Equal("An incremental section takes only modules that work on one document.", exception.Message);
    }
}
