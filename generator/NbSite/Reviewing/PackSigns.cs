using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;

namespace NbSite.Reviewing;

/// <summary>Writes a sign: its words, its levels, what each source says, where it stands and what leaves it out.</summary>
internal sealed class PackSigns(HtmlWriter html, PackBlocks blocks)
{
    private const int FewPages = 12;

    public void Of(SignFacts facts)
    {
        html.Element("p", facts.Sign.Id, ("class", "under"));
        Words("Parents read", facts.Text.Say);
        Words("In running text", facts.Text.Short);
        Words("Beneath it", facts.Text.Note);
        Words("What is expected", facts.Text.Expected);
        Line("Part of the body", facts.Body);
        Line("Found in search by", string.Join("; ", facts.Text.Search));
        Table(["Country", "Level", "What the sources give"], facts.Levels.Select(each => (string[])
            [each.Countries, each.Level, each.Given ?? "the same"]));
        Line("Decided against the sources", facts.Decided);
        Sources(facts);
        List("Conditions", facts.Conditions);
        List("On cards", facts.Cards.Select(each => $"{each.Card} — “{each.Words}”: {Pages(each.Pages)}"));
        if (facts.Cards.IsEmpty) html.Element("p", "It stands on no card.", ("class", "alert"));
        List("Left out of", facts.LeftOut.Select(each => $"{Pages(each.Pages)} ({each.Why})"));
    }

    private void Sources(SignFacts facts)
    {
        html.Open("h4").Text("What each source says").Close();
        if (facts.Sources.IsEmpty)
        {
            html.Element("p", "It has no source.", ("class", "alert"));
            return;
        }

        html.Open("ul");
        foreach (var (source, level, country, says) in facts.Sources)
        {
            html.Open("li").Element("strong", level).Text($" ({country}): ");
            if (says is not null) html.Element("q", says.Trim('“', '”', '"')).Text(" — ");
            PackDocument.Source(html, source);
            html.Close();
        }

        html.CloseLine();
    }

    private void Words(string what, YamlScalar? words)
    {
        if (words is null) return;
        html.Open("p").Element("strong", what + ": ");
        blocks.Words(SignTextReader.Inlines(words));
        html.Close();
    }

    private void Line(string what, string? words)
    {
        if (string.IsNullOrEmpty(words)) return;
        html.Open("p").Element("strong", what + ": ").Text(words).Close();
    }

    private void List(string what, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        html.Element("h4", what).Open("ul");
        foreach (var line in all) html.Element("li", line);
        html.CloseLine();
    }

    private void Table(string[] heads, IEnumerable<string[]> rows)
    {
        html.Open("div", ("class", "scroll"), ("role", "group"), ("aria-label", "Levels"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var head in heads) html.Element("th", head, ("scope", "col"));
        html.Close().Close().Open("tbody");
        foreach (var row in rows)
        {
            html.Open("tr");
            foreach (var cell in row) html.Element("td", cell);
            html.Close();
        }

        html.Close().Close().CloseLine();
    }

    private static string Pages(ImmutableArray<string> pages) => pages.Length <= FewPages
        ? string.Join(", ", pages)
        : $"{string.Join(", ", pages[..FewPages])} and {pages.Length - FewPages} more";
}
