using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>What is left out of a script, and what must stay.</summary>
public sealed class ScriptCompactorTests
{
    [Theory]
    [InlineData("// said\nalone();\n/* and\n * said */ again();\n", "alone();again();\n")]
    [InlineData("const first = 1, second = 2;\nuse(first, second);", "let a=1,b=2;use(a,b);\n")]
    [InlineData("function twice(number) {\n  return number * 2;\n}\ntwice(4);", "function b(a){return a*2}b(4);\n")]
    [InlineData("if (one) { for (;;next()); } else { while (go(1)); } go(2);", "if(one){for(;;next());}else{while(go(1));}go(2);\n")]
    [InlineData("const half = size => size / 2 / 1;", "let b=a=>a/2/1;\n")]
    [InlineData("const tidy = text => text.replace(/[/'] +\\//g, ' // ');", "let b=a=>a.replace(/[/'] +\\//g,' // ');\n")]
    [InlineData("const [one, two] = pair();", "let[a,b]=pair();\n")]
    [InlineData("const sum = list => all(...list, list.length);", "let b=a=>all(...a,a.length);\n")]
    [InlineData("const a = 1, b = a + +a - -a;", "let a=1,b=a+ +a- -a;\n")]
    [InlineData("const part = known ? 0.4 : 10.5 * 0.25 + 0;", "let a=known?.4:10.5*.25+0;\n")]
    [InlineData("go()\nnext()\n  .then(last)", "go()\nnext().then(last)\n")]
    public void Spaces_and_comments_go_and_names_of_its_own_become_short(string script, string compact) =>
        Assert.Equal(compact, ScriptCompactor.Compact(script));

    [Theory]
    [InlineData("const word = read(); list.push({ word }); show(list[0].word);", "let a=read();list.push({word:a});show(list[0].word);\n")]
    [InlineData("const title = 1; draw({ title: title });", "let a=1;draw({title:a});\n")]
    [InlineData("const size = test ? small : large;", "let a=test?small:large;\n")]
    [InlineData("const { plan, page: one } = read(); show([plan, one], () => { plan, one });", "let{plan:b,page:a}=read();show([b,a],()=>{b,a});\n")]
    [InlineData("const location = 1;", "let location=1;\n")]
    public void What_an_object_or_the_browser_calls_so_keeps_its_name(string script, string compact) =>
        Assert.Equal(compact, ScriptCompactor.Compact(script));

    [Fact]
    public void A_short_name_is_never_one_that_stands_for_something_else() =>
        Assert.Equal("let b=a+c;let d=b;\n", ScriptCompactor.Compact("const first = a + c; const second = first;"));

    [Theory]
    [InlineData("const text = `one`;")]
    [InlineData("const text = 'one;")]
    public void What_it_does_not_know_is_refused(string script) =>
        Assert.Throws<InvalidOperationException>(() => ScriptCompactor.Compact(script));
}
