using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>Running text as pieces with a look each.</summary>
internal static class PlainInlines
{
    private static readonly char[] White = [' ', '\t', '\n', '\r'];

    /// <summary>The pieces of a text.</summary>
    public static ImmutableArray<PlainRun> Of(ImmutableArray<Inline> inlines, PageView view)
    {
        var runs = ImmutableArray.CreateBuilder<PlainRun>();
        if (!inlines.IsDefaultOrEmpty) Add(runs, inlines, view, RunStyle.Usual);
        return runs.ToImmutable();
    }

    private static void Add(ImmutableArray<PlainRun>.Builder runs, ImmutableArray<Inline> inlines, PageView view, RunStyle style)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            switch (inlines[i])
            {
                case TextInline text:
                    Say(BesideCites(text.Text, inlines, i), text.InLanguage is { } other ? style with { Language = other } : style);
                    break;
                case EmphasisInline { Strong: true } strong: Add(runs, strong.Children, view, style with { IsBold = true }); break;
                case EmphasisInline stress: Add(runs, stress.Children, view, style with { IsItalic = true }); break;
                case ScriptInline script: Add(runs, script.Children, view, style with { Script = script.Raised ? 1 : -1 }); break;
                case LineBreakInline: runs.Add(new PlainBreak(style)); break;
                case LinkInline link: Add(runs, link.Children, view, Href(link, view) is { } href ? style with { Href = href } : style); break;
                case FileInline file: File(runs, file, view, style); break;
                case CiteInline cite: Cite(runs, cite, style); break;
                case FactInline fact: Fact(runs, fact, view, style); break;
                case ImageInline image: runs.Add(new PlainPicture(image.Asset, image.Alt, style)); break;
                case var inline: Add(runs, BlockWalk.Children(inline), view, style); break;
            }
        }

        void Say(string words, RunStyle look)
        {
            if (words.Length > 0) runs.Add(new PlainText(words, look));
        }
    }

    /// <summary>A source's number follows its sentence directly, and so does the sentence's stop.</summary>
    private static string BesideCites(string text, ImmutableArray<Inline> inlines, int at)
    {
        if (at > 0 && inlines[at - 1] is CiteInline && text.TrimStart(White) is ['.' or ',' or ':' or ';' or '!' or '?' or ')', ..] rest)
            text = rest;
        return at + 1 < inlines.Length && inlines[at + 1] is CiteInline ? text.TrimEnd(White) : text;
    }

    private static void Cite(ImmutableArray<PlainRun>.Builder runs, CiteInline cite, RunStyle style)
    {
        // A glossary explanation's own sources stand on the glossary page.
        var cites = cite.Items.Where(item => item.Number > 0)
            .Select(item => new PlainCite(item.Number, item.Locator is { Length: > 0 } locator ? locator : null));
        if (runs.Count > 0 && runs[^1] is PlainCites before) runs[^1] = before with { Cites = [.. before.Cites.Concat(cites).Distinct()] };
        else if (cites.ToImmutableArray() is { IsEmpty: false } all) runs.Add(new PlainCites([.. all.Distinct()], style));
    }

    private static void Fact(ImmutableArray<PlainRun>.Builder runs, FactInline fact, PageView view, RunStyle style)
    {
        var words = view.Words;
        var text = Temperature(fact.Text, words) + (fact.Varies && view.ValuesVary ? "*" : "");
        var look = fact.InLanguage is { } other ? style with { Language = other } : style;
        runs.Add(new PlainText(text, fact.Href is { } href && IsSafe(href) ? look with { Href = href } : look));
        if (!fact.IsRegionSaid && RegionWords.Label(fact.Regions, view) is { } label) runs.Add(new PlainText($" ({label})", style));
        if (fact.Replaces is { } standard) runs.Add(new PlainText($" ({words.Format("clinic.replaces", Temperature(standard, words))})", style));
        if (fact.Varies && !view.ValuesVary) runs.Add(new PlainText($" ({words["varies.note"]})", style));
    }

    private static string Temperature(string text, UiWords words) => text.Contains("°C", StringComparison.Ordinal) ? words.Number(text) : text;

    private static void File(ImmutableArray<PlainRun>.Builder runs, FileInline file, PageView view, RunStyle style)
    {
        var words = view.Words;
        var isThere = file.Today is { IsWithdrawn: false };
        var look = !isThere ? style : style with
        {
            Href = view.Links.Href(view.Address, file.Address)
                + (file.Page is { } page ? "#page=" + page.ToString(CultureInfo.InvariantCulture) : ""),
        };
        Add(runs, file.Children, view, look);
        var kind = "file.kind." + file.FileKind;
        runs.Add(new PlainText(" " + words.Format("file.facts", words.Has(kind) ? words[kind] : file.FileKind), look));
        if (file.Today is { IsWithdrawn: true }) runs.Add(new PlainText($" ({words["file.withdrawn"]})", style));
        else if (file.Today is { IsUnchecked: true }) runs.Add(new PlainText($" ({words["file.unchecked"]})", style));
    }

    private static string? Href(LinkInline link, PageView view)
    {
        if (link.IsExternal) return IsSafe(link.Href) ? link.Href : null;
        if (string.IsNullOrEmpty(link.PageId)) return Fragment.Of(link.Anchor ?? "");
        return link.Address is not { } address ? null
            : view.Links.Href(view.Address, link.Anchor is { Length: > 0 } anchor ? address + "#" + anchor : address);
    }

    private static bool IsSafe(string? href) => href is not null
        && Array.Exists(["https://", "http://", "mailto:", "tel:", "sms:"], start => href.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
