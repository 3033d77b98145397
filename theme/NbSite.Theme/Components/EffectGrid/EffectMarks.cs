using Microsoft.AspNetCore.Components;

namespace NbSite.Theme.Components;

/// <summary>
/// Small marks beside the words of a grid, told apart by shape and not by colour. The words say the same, so nothing reads them out.
/// </summary>
internal static class EffectMarks
{
    private const string Ring = "<circle cx=\"8\" cy=\"8\" r=\"6\" class=\"nb-mark__line\"/>";

    public static bool Knows(string group) => Shape(group) is not null;

    /// <summary>The mark of a group; of “known” for what is neither common nor rare.</summary>
    public static MarkupString Of(string group) =>
        new($"<svg class=\"nb-mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">{Shape(group)}</svg>");

    private static string? Shape(string group) => group switch
    {
        "common" or "known" => "<circle cx=\"8\" cy=\"8\" r=\"7\"/>",
        "less-common" => Ring + "<path d=\"M8 2a6 6 0 0 1 0 12z\"/>",
        "rare" => Ring,
        "serious" => "<path d=\"M8 1l7.5 14H.5z\"/>",
        "late" => Ring + "<path class=\"nb-mark__line\" d=\"M8 4.5V8l2.5 2\"/>",
        "other" => "<circle cx=\"8\" cy=\"8\" r=\"3\"/>",
        _ => null,
    };
}
