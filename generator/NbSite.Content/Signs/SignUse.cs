using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>A place that names a sign: a fact sheet, a page, or a link in words.</summary>
public sealed record SignUse(string SignId, SourceSpan Span);

/// <summary>Signs that nothing names.</summary>
public static class UnusedSigns
{
    /// <summary>Warns of each sign that no use names; one that a page of all signs shows is only noted. Core signs are on every card.</summary>
    /// <param name="set">All signs.</param>
    /// <param name="uses">Where signs are named, the page of all signs aside.</param>
    /// <param name="list">The file of the published page of all signs; null when there is none.</param>
    /// <param name="bag">Takes what is told.</param>
    public static void Check(SignSet set, IEnumerable<SignUse> uses, string? list, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(bag);
        var used = uses.Select(use => use.SignId).Concat(set.Core).ToHashSet(StringComparer.Ordinal);
        foreach (var sign in set.Signs.Where(sign => !used.Contains(sign.Id)))
            bag.Add(list is null ? Codes.UnusedSign.At(sign.Span, sign.Id) : Codes.OnlyListedSign.At(sign.Span, sign.Id, list));
    }
}
