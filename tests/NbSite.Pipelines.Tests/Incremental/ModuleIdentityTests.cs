using System.Collections.Immutable;
using NbSite.Pipelines.Incremental;
using Xunit;

namespace NbSite.Pipelines.Tests.Incremental;

/// <summary>Whether modules are those of the run before: where that cannot be told, nothing is passed over.</summary>
public sealed class ModuleIdentityTests
{
    private static readonly Page[] One = [new("a", "words")];

    private static int Kept(Module<Page, Page> before, Module<Page, Page> after)
    {
        var first = Runs.Of(One, extra: before);
        var second = Runs.Of(One, first, after);
        Runs.Same(Runs.Of(One, extra: after), second);
        return second.Kept;
    }

    private static Module<Page, Page> Adds(string words) =>
        Module.From<Page, Page>("add", (page, _) => page with { Words = page.Words + words });

    [Fact]
    public void A_constant_that_a_function_caught_is_compared()
    {
        Assert.Equal(1, Kept(Adds("111"), Adds("111")));
        Assert.Equal(0, Kept(Adds("111"), Adds("222")));
    }

    [Fact]
    public void Another_function_is_another_module()
    {
        Assert.Equal(0, Kept(
            Module.From<Page, Page>("same", (page, _) => page with { Words = "1" }),
            Module.From<Page, Page>("same", (page, _) => page with { Words = "2" })));
        Assert.Equal(0, Kept(Adds("1"), new Adding("1")));
    }

    [Fact]
    public void Fields_of_a_module_are_compared()
    {
        Assert.Equal(1, Kept(new Adding("1"), new Adding("1")));
        Assert.Equal(0, Kept(new Adding("1"), new Adding("2")));
        Assert.Equal(1, Kept(new Many(["1", "2"], new Inner("x", 1.5m)), new Many(["1", "2"], new Inner("x", 1.5m))));
        Assert.Equal(0, Kept(new Many(["1", "2"], new Inner("x", 1.5m)), new Many(["1", "3"], new Inner("x", 1.5m))));
        Assert.Equal(0, Kept(new Many(["1", "2"], new Inner("x", 1.5m)), new Many(["12"], new Inner("x", 1.5m))));
        Assert.Equal(0, Kept(new Many(["1"], new Inner("x", 1.5m)), new Many(["1"], new Inner("x", 1.25m))));
        Assert.Equal(1, Kept(new Many(default, null), new Many(default, null)));
    }

    [Fact]
    public void A_type_that_a_generic_module_was_made_with_is_compared()
    {
        Assert.Equal(1, Kept(new Generic<Inner>(), new Generic<Inner>()));
        Assert.Equal(0, Kept(new Generic<Inner>(), new Generic<Adding>()));
    }

    [Fact]
    public void What_is_no_plain_value_is_never_passed_over()
    {
        List<string> caught = ["1"];
        Assert.Equal(0, Kept(Catching(caught), Catching(caught)));
        Module<Page, Page> Late() => Lazily(new Lazy<string>(() => "1"));
        Assert.Equal(0, Kept(Late(), Late()));
        var circle = new Circle();
        circle.Own = circle;
        Assert.Equal(0, Kept(new Circling(circle), new Circling(circle)));

        static Module<Page, Page> Catching(List<string> caught) =>
            Module.From<Page, Page>("list", (page, _) => page with { Words = string.Concat(caught) });
        static Module<Page, Page> Lazily(Lazy<string> words) =>
            Module.From<Page, Page>("late", (page, _) => page with { Words = words.Value });
    }

    [Fact]
    public void A_module_that_counts_is_never_passed_over()
    {
        var made = Runs.Of(One, extra: Counting());
        Assert.Empty(made.Record!.Works);

        static Module<Page, Page> Counting()
        {
            var count = 0;
            return Module.From<Page, Page>("count", (page, _) => page with { Words = page.Words + count++ });
        }
    }

    [Fact]
    public void What_a_module_says_of_itself_takes_the_place_of_its_fields()
    {
        Assert.Equal(1, Kept(new Saying("v1", []), new Saying("v1", [])));
        Assert.Equal(0, Kept(new Saying("v1", []), new Saying("v2", [])));
        Assert.Equal(0, Kept(new Saying(null, []), new Saying(null, [])));
    }

    [Fact]
    public void Code_that_runs_in_its_place_is_compared_with_what_it_says_of_itself()
    {
        Assert.Equal(1, Kept(Drawing(typeof(Engine)), Drawing(typeof(Engine))));
        Assert.Equal(0, Kept(Drawing(typeof(Engine)), Drawing(typeof(Engine), typeof(FactAttribute))));

        static Saying Drawing(params Type[] code) => new("v1", []) { Code = code };
    }

    [Fact]
    public void Code_is_known_by_all_assemblies_that_it_was_compiled_against()
    {
        var code = new CodeIdentity();
        var own = code.Of(typeof(ModuleIdentityTests).Assembly);
        Assert.NotEqual(own, code.Of(typeof(Engine).Assembly));
        Assert.Equal(own, new CodeIdentity().Of(typeof(ModuleIdentityTests).Assembly));
        Assert.Null(code.Of(new System.Reflection.Emit.DynamicMethod("made", null, null)));
    }

    private sealed class Adding(string words) : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) => [document with { Words = document.Words + words }];
    }

    private sealed record Inner(string Words, decimal Number);

    private sealed class Many(ImmutableArray<string> words, Inner? inner) : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) =>
            [document with { Words = (words.IsDefault ? "" : string.Join(',', words)) + inner }];
    }

    private sealed class Generic<T> : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) => [document with { Words = typeof(T).Name }];
    }

    private sealed class Circle
    {
        public Circle? Own { get; set; }
    }

    private sealed class Circling(Circle circle) : Module<Page, Page>
    {
        public override IEnumerable<Page> Execute(Page document, IModuleContext context) => [document with { Words = circle.Own is null ? "" : "o" }];
    }

    private sealed class Saying(string? identity, List<string> unread) : Module<Page, Page>, IModuleState
    {
        public string? Identity => identity;

        public IEnumerable<Type> Code { get; init; } = [];

        public override IEnumerable<Page> Execute(Page document, IModuleContext context) =>
            [document with { Words = identity + unread.Count }];
    }
}
