using NbSite.Model;

namespace NbSite.Theme.Examples;

/// <summary>
/// An example of every part of the theme, with invented words. Tests compare how they look, and <c>nbsite brand</c> shows them in a
/// site's own look.
/// </summary>
public static class ThemeExamples
{
    /// <summary>Parts that stand in the words of a page, each on a page of its own, by the name of the part that draws it.</summary>
    /// <param name="ui">The words of the interface.</param>
    /// <param name="say">How the examples' own words are said.</param>
    public static IEnumerable<(string Name, PageView View)> Parts(UiWords ui, Func<string, string> say)
    {
        var words = new Words(say);
        var blocks = new BlockExamples(words);
        return blocks.All().Select(example => (example.Name, new Site(words, ui).Page(say("Example"), "", example.Blocks)))
            .Concat(blocks.Widgets().Select(example =>
                (example.Name, new Site(words, ui).Page(say("Example"), "") with { Widgets = [example.Widget] })));
    }

    /// <summary>Whole pages in every state that a page can be in.</summary>
    /// <param name="ui">The words of the interface.</param>
    /// <param name="say">How the examples' own words are said.</param>
    public static IEnumerable<(string Name, PageView View)> Pages(UiWords ui, Func<string, string> say) =>
        new PageExamples(new Words(say), ui).All();
}
