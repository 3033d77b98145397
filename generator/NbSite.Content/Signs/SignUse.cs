using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>A place that names a sign: a fact sheet, a page, or a link in words.</summary>
public sealed record SignUse(string SignId, SourceSpan Span);

/// <summary>Signs that nothing names.</summary>
public static class UnusedSigns
{
    /// <summary>Warns of each sign that no use names. Core signs are on every card.</summary>
    public static void Check(SignSet set, IEnumerable<SignUse> uses, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(bag);
        var used = uses.Select(use => use.SignId).Concat(set.Core).ToHashSet(StringComparer.Ordinal);
        foreach (var sign in set.Signs.Where(sign => !used.Contains(sign.Id))) bag.Add(Codes.UnusedSign.At(sign.Span, sign.Id));
    }
}
