using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>Where something holds, in words.</summary>
internal static class RegionWords
{
    /// <summary>“UK, Ireland”; null when it holds everywhere, or what stands around it says so already.</summary>
    public static string? Label(ImmutableArray<string> regions, PageView view) =>
        regions.IsDefaultOrEmpty || (regions is [var only] && only == view.InRegion) ? null : Names(regions, view);

    /// <summary>“Where: UK, Ireland”.</summary>
    public static string Sentence(ImmutableArray<string> regions, PageView view) => view.Words.Format("region.label", Names(regions, view));

    /// <summary>“UK: ” before what holds there; nothing for what holds everywhere.</summary>
    public static ImmutableArray<PlainRun> Before(ImmutableArray<string> regions, PageView view) => Label(regions, view) is not { } label ? []
        : [new PlainText(view.Words.Format("card.where", label), RunStyle.Usual with { IsItalic = true }), new PlainText(" ", RunStyle.Usual)];

    /// <summary>The page inside a part that names these regions.</summary>
    public static PageView Inside(ImmutableArray<string> regions, PageView view) =>
        regions is { IsDefault: false } and [var only] ? view with { InRegion = only } : view;

    private static string Names(ImmutableArray<string> regions, PageView view) =>
        view.Words.List(regions.Select(region => view.Site.Regions.Name(region, view.Words.Language)));
}
