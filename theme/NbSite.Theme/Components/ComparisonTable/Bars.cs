using System.Globalization;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>A small bar for what counts of a whole. The words beside it say the same, so nothing reads it out.</summary>
internal static class Bars
{
    /// <summary>Nothing for a cell that names no part of a whole, and in copies of text only.</summary>
    public static MarkupString Of(TableCell cell, PageView view) => cell.Part is not { } part || view.Site.Bundle is { TextOnly: true }
        ? default
        : new MarkupString(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"nb-bar\" viewBox=\"0 0 1000 80\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"nb-bar__whole\" width=\"1000\" height=\"80\"/><rect class=\"nb-bar__part\" x=\"{part.From}\" width=\"{part.To - part.From}\" height=\"80\"/></svg>"));
}
