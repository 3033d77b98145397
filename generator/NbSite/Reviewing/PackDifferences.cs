using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Reviewing;

/// <summary>Writes what changed of a part, word by word.</summary>
internal static class PackDifferences
{
    public static void Write(HtmlWriter html, PackSheet sheet, PackUnit unit)
    {
        if (unit.Differences.IsEmpty) return;
        html.Open("div", ("class", "difference")).Element("h4", "What changed");
        foreach (var part in unit.Differences)
        {
            if (part.Change is PartChange.Added) html.Element("p", "New since then.", ("class", "note"));
            else if (part.Change is PartChange.Moved && part.Structure.IsEmpty) html.Element("p", "The same words, at another place.", ("class", "note"));
            else Words(html, sheet, part);
            Structure(html, part.Structure);
        }

        html.CloseLine();
    }

    private static void Words(HtmlWriter html, PackSheet sheet, PartDifference part)
    {
        html.Open("p", ("lang", sheet.Language), ("dir", sheet.Direction));
        for (var at = 0; at < part.Words.Length; at++)
        {
            if (at > 0) html.Text(" ");
            var run = part.Words[at];
            var isWhole = part.Change is not PartChange.Changed;
            if (run.Change is WordChange.Same || (isWhole && part.Change is not PartChange.Removed)) html.Text(run.Text);
            else html.Element(run.Change is WordChange.Added ? "ins" : "del", run.Text);
        }

        html.Close();
    }

    private static void Structure(HtmlWriter html, ImmutableArray<StructureChange> changes)
    {
        if (changes.IsDefaultOrEmpty) return;
        html.Open("ul", ("class", "note"));
        foreach (var change in changes) html.Open("li").Element("bdi", StructureText.Of(change)).Close();
        html.Close();
    }
}
