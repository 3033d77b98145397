using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>A page or fact sheet whose own words an edit changes.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Parts">Every part that is not the same.</param>
/// <param name="Unsigned">The places, in <paramref name="Parts"/>, of those whose sign-off the edit takes away.</param>
internal sealed record ChangedSheet(string Path, string Title, ImmutableArray<PartDifference> Parts, ImmutableHashSet<int> Unsigned);

/// <summary>What an edit does before it is merged: which sign-offs, sources and addresses it takes away.</summary>
internal sealed record EditEffect
{
    public required ImmutableArray<ChangedSheet> Sheets { get; init; }

    /// <summary>Claims that have no source, and had one, or were not there, before.</summary>
    public required ImmutableArray<Diagnostic> Unsourced { get; init; }

    /// <summary>Addresses and anchors that led somewhere and lead nowhere.</summary>
    public required ImmutableArray<string> Broken { get; init; }

    /// <summary>What changes on pages through signs, which nobody edits there.</summary>
    public required ImmutableArray<SignImpact> Impact { get; init; }

    public int Unsigned => Sheets.Sum(sheet => sheet.Unsigned.Count);

    public static EditEffect Of(ReadSite before, ReadSite now) => new()
    {
        Sheets = [.. Changed(before, now)],
        Unsourced = [.. New(before.Result.Diagnostics, now.Result.Diagnostics)],
        Impact = SignImpact.Between(Known(before), Known(now)),
        Broken = [.. Gone(before, now).Order(StringComparer.Ordinal)],
    };

    private static IEnumerable<ChangedSheet> Changed(ReadSite before, ReadSite now)
    {
        var old = Known(before);
        var current = Known(now);
        foreach (var key in old.Keys.Union(current.Keys).Order())
        {
            var (was, isNow) = (old.GetValueOrDefault(key), current.GetValueOrDefault(key));
            var parts = PageDifferences.Between(
                was.Sheet is null ? [] : SheetText.Own(was.Sheet.Page), isNow.Sheet is null ? [] : SheetText.Own(isNow.Sheet.Page), sources: true)
                .Parts.Where(part => part.Change is not PartChange.Same).ToImmutableArray();
            if (parts.IsEmpty) continue;
            // The record as it is now: who signs the new words in the same edit takes nothing away.
            var signed = (isNow.File?.Review ?? was.File?.Review) is { HasSignatures: true } review ? new SignedParts(review) : null;
            bool Has(string? hash) => hash is not null && signed?.IsSigned(hash) == true;
            var file = isNow.File ?? was.File!;
            yield return new ChangedSheet(
                file.Path, (isNow.Sheet ?? was.Sheet)!.Page.Title, parts,
                [.. Enumerable.Range(0, parts.Length).Where(i => Has(parts[i].Before) && !Has(parts[i].After))]);
        }
    }

    private static Dictionary<(string Language, string Id), (SignedFile File, Sheet Sheet)> Known(ReadSite site) =>
        site.Files.SelectMany(file => file.Sheets.Select(sheet => (file, sheet)))
            .ToDictionary(pair => (pair.file.Language, pair.sheet.Page.Id), pair => pair);

    private static IEnumerable<Diagnostic> New(IEnumerable<Diagnostic> before, IEnumerable<Diagnostic> now)
    {
        var old = before.Where(IsUnsourced).Select(each => (each.Span.Path, each.Message)).ToList();
        return now.Where(IsUnsourced).Where(each => !old.Remove((each.Span.Path, each.Message)));
    }

    private static bool IsUnsourced(Diagnostic each) => each.Descriptor == Codes.UncitedBlock || each.Descriptor == Codes.UncitedNumber
        || each.Descriptor == Codes.UncitedMedicine || each.Descriptor == Codes.UncitedThreshold || each.Descriptor == Codes.UnsaidAmount;

    private static IEnumerable<string> Gone(ReadSite before, ReadSite now)
    {
        var there = now.Output.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var anchors = now.Headers.Join(
            now.Files.SelectMany(file => file.Sheets.Select(sheet => (file.Language, sheet))), header => (header.Language, header.Id),
            pair => (pair.Language, pair.sheet.Page.Id), (header, pair) => (header.Address, pair.sheet.Record.Anchors))
            .ToDictionary(pair => pair.Address, pair => pair.Anchors.ToHashSet(StringComparer.Ordinal));
        var sheets = Known(before);
        foreach (var header in before.Headers.Where(header => header.Status != ReviewStatus.Draft))
        {
            if (!there.Contains(LinkPolicies.OutputPath(header.Address)))
            {
                yield return header.Address;
            }
            else if (anchors.TryGetValue(header.Address, out var left) && sheets.TryGetValue((header.Language, header.Id), out var sheet))
            {
                foreach (var anchor in sheet.Sheet.Record.Anchors.Where(anchor => !left.Contains(anchor)))
                    yield return $"{header.Address}#{anchor}";
            }
        }
    }
}
