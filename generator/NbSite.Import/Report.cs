using System.Globalization;
using System.Text;

namespace NbSite.Import;

/// <summary>The report for the editor: what to look at on each page, with its place in the source.</summary>
public static class Report
{
    /// <summary>The report in Markdown.</summary>
    /// <param name="result">The import.</param>
    /// <param name="name">What was brought in.</param>
    public static string Text(ImportResult result, string name)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = new StringBuilder($"# What was brought in from {Line(name)}\n\n");
        var pages = result.Pages.ToList();
        var bySource = result.Findings.ToLookup(each => each.What.Span.Path, StringComparer.Ordinal);
        text.Append(CultureInfo.InvariantCulture, $"{Count(pages.Count, "page")}, all drafts: only `nbsite build --drafts` shows them. {Count(result.Findings.Length, "place")} to look at.\n");
        foreach (var page in pages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Line(page.Title)}\n\nFrom `{Line(page.Source)}`, now `{page.Path}`.\n");
            List(text, bySource[page.Source]);
        }

        var sources = pages.Select(page => page.Source).ToHashSet(StringComparer.Ordinal);
        var others = result.Findings.Where(each => !sources.Contains(each.What.Span.Path)).ToList();
        if (others.Count > 0)
        {
            text.Append("\n## Other files\n");
            List(text, others);
        }

        if (!result.Addresses.IsEmpty)
        {
            text.Append("\n## Old addresses\n\n| old address | page | |\n| --- | --- | --- |\n");
            foreach (var each in result.Addresses)
                text.Append(CultureInfo.InvariantCulture, $"| `{Line(each.Address).Replace("|", "\\|", StringComparison.Ordinal)}` | {each.Page} | {(each.Problem is null ? "leads there once the page is published" : "does not lead there: " + Line(each.Problem))} |\n");
        }

        return text.ToString();
    }

    private static void List(StringBuilder text, IEnumerable<Finding> findings)
    {
        var isFirst = true;
        foreach (var each in findings)
        {
            if (isFirst) text.Append('\n');
            isFirst = false;
            var place = each.What.Span.Line > 0 ? $"line {each.What.Span.Line}: " : "";
            var file = each.What.Span.Path;
            text.Append(CultureInfo.InvariantCulture, $"- [ ] {place}{Line(each.What.Message)} ({each.What.Code}). {each.What.Hint}{(place.Length == 0 && file.Length > 0 ? $" `{Line(file)}`" : "")}\n");
            if (each.Words.Length > 80) text.Append(CultureInfo.InvariantCulture, $"      Words: {Line(each.Words)}\n");
        }
    }

    private static string Line(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
