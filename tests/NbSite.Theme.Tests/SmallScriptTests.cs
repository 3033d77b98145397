using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>What is left out of a script, and what must stay.</summary>
public sealed class SmallScriptTests
{
    [Theory]
    [InlineData("// said\nalone();\n/* and\n * said */ again();\n", "alone();again()")]
    [InlineData("(function () { const first = read(); use(first, first); }());", "(function(){const n=read();use(n,n)})()")]
    public void Comments_and_spaces_go_and_names_inside_a_function_become_short(string script, string small) =>
        Assert.Equal(small, SmallScript.Of(script));

    [Theory]
    [InlineData("(function () { const add = n => n + 1; const tools = { add() { return add(1); } }; show(tools.add()); }());", "add()", ".add()")]
    [InlineData("(function () { const value = 3; const state = { get value() { return value; } }; show(state.value); }());", "get value()", ".value")]
    [InlineData("(function () { const word = read(); show({ word }); }());", "word", "word:")]
    [InlineData("(function () { show(`one ${ two }`); switch (three()) { case 1: four(); } }());", "one ", "case 1")]
    [InlineData("(function () { show(/(?<!\\p{L})[/'] +/gu, one ?? two?.three); }());", "/(?<!\\p{L})[/'] +/gu", "??")]
    public void What_others_call_so_keeps_its_name(string script, params string[] kept)
    {
        var small = SmallScript.Of(script);
        foreach (var part in kept) Assert.Contains(part, small, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("const text = 'one;")]
    [InlineData("(function () { if (one { } }());")]
    public void What_is_no_script_is_refused(string script) =>
        Assert.Throws<InvalidOperationException>(() => SmallScript.Of(script));
}
