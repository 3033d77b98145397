using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Checks that need all references, or a page's dates.</summary>
public static class CitationChecks
{
    /// <summary>
    /// Warns of each reference whose key is not among the cited. One that was withdrawn is kept for what was published before.
    /// </summary>
    public static void Uncited(ImmutableArray<CslItem> items, IReadOnlySet<string> cited, DiagnosticBag bag)
    {
        foreach (var item in items)
            if (!cited.Contains(item.Id) && !item.IsRetracted) bag.Add(Codes.UncitedReference.At(item.Span, item.Id));
    }

    /// <summary>Warns of two references with one DOI (case ignored), PMID or PMCID.</summary>
    public static void Doubles(ImmutableArray<CslItem> items, DiagnosticBag bag)
    {
        foreach (var variable in new[] { "DOI", "PMID", "PMCID" })
        {
            var known = new Dictionary<string, CslItem>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in items)
            {
                if (item.Text(variable) is not { } value) continue;
                if (!known.TryAdd(value, item)) bag.Add(Codes.DoubleReference.At(item.Span, known[value].Id, item.Id, variable));
            }
        }
    }

    /// <summary>Warns of sources that were issued, changed or read after today.</summary>
    public static void FromTheFuture(ImmutableArray<CslItem> items, DateOnly today, DiagnosticBag bag)
    {
        foreach (var item in items)
        {
            if (item.Issued is { } issued && issued.Earliest > today)
                bag.Add(Codes.SourceFromTheFuture.At(item.IssuedSpan, item.Id, "issued", issued.Iso));
            if (item.Updated > today)
                bag.Add(Codes.SourceFromTheFuture.At(item.UpdatedSpan, item.Id, "changed", item.Updated.Value.Iso()));
            if (item.Captured > today)
                bag.Add(Codes.SourceFromTheFuture.At(item.ReadSpan, item.Id, "captured", item.Captured.Value.Iso()));
            else if (item.Captured is null && item.Dates.GetValueOrDefault("accessed") is { } accessed && accessed.Earliest > today)
                bag.Add(Codes.SourceFromTheFuture.At(item.ReadSpan, item.Id, "accessed", accessed.Iso));
        }
    }

    /// <summary>Warns when a source cannot have existed yet, or not with its words of today, when the page citing it was last checked.</summary>
    public static void NewerThanCheck(CslItem item, SourceSpan cited, string title, DateOnly lastChecked, DiagnosticBag bag)
    {
        if (item.Issued?.Earliest > lastChecked)
            bag.Add(Codes.SourceNewerThanCheck.At(cited, item.Id, title, lastChecked.Iso()));
        else if (item.Updated is { } updated && updated > lastChecked)
            bag.Add(Codes.SourceChangedSinceCheck.At(cited, item.Id, title, lastChecked.Iso(), updated.Iso()));
    }
}
