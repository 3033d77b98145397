using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NbSite.Model;
using NbSite.Theme.Examples;

namespace NbSite.Theme.Tests;

/// <summary>Every example, drawn.</summary>
internal static class Rendered
{
    /// <summary>The theme as it is shipped. To make one shrinks its scripts, which takes longer than most tests.</summary>
    public static NbTheme Theme { get; } = new();

    public static UiWords English { get; } = Theme.Words("en")!;

    /// <summary>All examples by name, in one language and with one way of saying the content's words.</summary>
    public static IEnumerable<(string Name, string Html)> All(UiWords words, Func<string, string> say)
    {
        var renderer = Theme.Renderer;
        return Views(words, say).Select(example => (example.Name, Text(renderer, example.View)));
    }

    /// <summary>All examples in English, drawn once.</summary>
    public static IReadOnlyDictionary<string, string> All() => Drawn.Value;

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Drawn =
        new(() => All(English, text => text).ToDictionary(example => example.Name, example => example.Html, StringComparer.Ordinal));

    public static IEnumerable<(string Name, PageView View)> Views(UiWords words, Func<string, string> say) =>
        ThemeExamples.Parts(words, say).Concat(ThemeExamples.Pages(words, say));

    /// <summary>The file that stands alone: outside of the site, with rules of its own.</summary>
    public static IEnumerable<(string Name, string Html)> Alone(UiWords words, Func<string, string> say) =>
        new PageExamples(new Words(say), words).Alone().Select(example => (example.Name, Text(example.View)));

    /// <summary>A leaflet and a booklet.</summary>
    public static IEnumerable<(string Name, string Html)> Leaflets(UiWords words, Func<string, string> say) =>
        new PageExamples(new Words(say), words).Leaflets().Select(example => (example.Name, Text(example.View)));

    public static PageView Full() => new PageExamples(new Words(text => text), English).Full();

    public static PageView Page(params Block[] blocks) =>
        new Site(new Words(text => text), English).Page("Title", "", blocks);

    public static string Text(IPageRenderer renderer, PageView view) => Encoding.UTF8.GetString(renderer.Render(view));

    public static string Text(PageView view) => Text(Theme.Renderer, view);

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The drawn content blocks alone, without the page around them.</summary>
    public static string Content(string html)
    {
        const string start = "<div class=\"nb-content\">";
        const string end = "</div></article>";
        var at = html.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var compact = string.Join('\n', html[at..].Split('\n').Where(line => line.Length > 0));
        return compact[..compact.IndexOf(end.Replace("><", ">\n<", StringComparison.Ordinal), StringComparison.Ordinal)].Trim() + "\n";
    }
}
