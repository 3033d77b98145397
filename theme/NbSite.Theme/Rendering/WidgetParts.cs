using NbSite.Model;
using NbSite.Theme.Components;

namespace NbSite.Theme.Rendering;

/// <summary>Which part of the theme renders what a page does.</summary>
internal static class WidgetParts
{
    /// <summary>The part that renders a widget.</summary>
    public static string Of(PageWidget widget) => widget switch
    {
        SearchWidget => nameof(SearchResults),
        DifferenceWidget => nameof(Difference),
        OlderCopyWidget => nameof(OlderCopy),
        PackWidget => nameof(Pack),
        FridgeWidget => nameof(FridgeSheet),
        _ => throw new InvalidOperationException(
            $"The theme has no part that renders {widget.GetType().Name}: name one in WidgetParts."),
    };
}
