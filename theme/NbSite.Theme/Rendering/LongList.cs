using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Renders the items of a list that may have tens of thousands. The renderer keeps some forty bytes for every element, text
/// and attribute of a page until all of it is rendered; a long list is rendered in parts, of which it keeps only the text.
/// </summary>
public static class LongList
{
    // About as many letters as fit into an array that is not one of the large ones.
    private const int PartLength = 50;

    /// <summary>The items one after the other, each as <paramref name="one"/> renders it.</summary>
    public static RenderFragment Of<T>(ImmutableArray<T> items, Func<T, RenderFragment> one) => builder =>
    {
        if (items.Length <= PartLength)
        {
            foreach (var item in items) builder.AddContent(0, one(item));
            return;
        }

        for (var at = 0; at < items.Length; at += PartLength)
        {
            var part = items.Slice(at, Math.Min(PartLength, items.Length - at));
            builder.AddContent(1, Drawing.Draw(typeof(Fragment), new() { [nameof(Fragment.Content)] = Of(part, one) }));
        }
    };

    private sealed class Fragment : ComponentBase
    {
        [Parameter] public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddContent(0, Content);
    }
}
