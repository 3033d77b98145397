using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>What a page or fact sheet says otherwise than was signed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sheet">The parts that are not what was signed.</param>
/// <param name="Note">What the parts do not tell; null when they tell all.</param>
internal sealed record SignedDifference(string Id, ChangedSheet Sheet, string? Note);

/// <summary>
/// Compares pages with the words that were signed: as the editions folder keeps them, else as they stood in Git when the
/// signature was committed.
/// </summary>
/// <param name="site">The pages as they stand.</param>
/// <param name="folder">The content folder.</param>
/// <param name="texts">The texts that are kept.</param>
/// <param name="today">The day on which earlier versions are read.</param>
/// <param name="host">Reads them.</param>
internal sealed class SinceSigned(ReadSite site, string folder, TextStore texts, DateOnly today, ProgramHost host)
{
    private readonly Dictionary<string, ReadSite> _versions = new(StringComparer.Ordinal);

    /// <summary>One for each page or fact sheet of the reported file whose own words changed, and what to know of others.</summary>
    public ImmutableArray<SignedDifference> Of(PageReport page)
    {
        if (page.Signing is not { Changed: > 0 } signing || site.Files.FirstOrDefault(file => file.Path == page.Path) is not { } file) return [];
        var own = ImmutableArray<SignedDifference>.Empty;
        if (file.Review is { HasSignatures: true } review)
        {
            var signed = new SignedParts(review);
            var gone = signed.Gone(file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)));
            own = [.. file.Sheets.Select(sheet => Of(file, sheet, review, signed, gone)).OfType<SignedDifference>()];
        }

        if (page.IsFactFile && own.IsEmpty && signing.Sources.IsEmpty)
            return [new SignedDifference(page.Id, new ChangedSheet(page.Path, page.Title, [], []), "A fact sheet that was signed is not in the file any more.")];
        var others = string.Join(' ', new[]
        {
            signing.Sheets.IsEmpty ? null : $"It shows words of {string.Join(", ", signing.Sheets)} that are not as they were signed there.",
            signing.Terms.IsEmpty ? null : $"It explains {string.Join(", ", signing.Terms)}, whose explanation is not as it was signed.",
            signing.Sources.IsEmpty ? null : $"References say otherwise than when they were looked at: {string.Join(", ", signing.Sources)}.",
        }.OfType<string>());
        if (others.Length == 0) return own;
        return own is [var one]
            ? [one with { Note = one.Note is null ? others : $"{one.Note} {others}" }]
            : [new SignedDifference(page.Id, new ChangedSheet(page.Path, page.Title, [], []), others)];
    }

    private SignedDifference? Of(SignedFile file, Sheet sheet, ReviewRecord review, SignedParts signed, int gone)
    {
        var now = SheetText.Own(sheet.Page);
        var asked = sheet.Required.Where(review.RolesForAll.Contains).ToList();
        var unsigned = now.Where(part => !signed.Has(part, asked)).Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        if (unsigned.Count == 0 && signed.IsWhole(now, sheet.Code, gone)) return null;
        var isKnown = false;
        // What one role has not seen may be what another saw last.
        foreach (var code in review.Signatures.Reverse().SelectMany(each => each.Codes).Distinct(StringComparer.Ordinal))
        {
            if (Text(file, sheet, code) is not { } before) continue;
            isKnown = true;
            var parts = PageDifferences.Between(SheetText.Own(before), now, sources: true).Parts
                .Where(part => part.Change is PartChange.Removed || (part.Change is not PartChange.Same && unsigned.Contains(part.After!)))
                .ToImmutableArray();
            if (!parts.IsEmpty) return new SignedDifference(sheet.Page.Id, new ChangedSheet(file.Path, sheet.Page.Title, parts, []), null);
        }

        return new SignedDifference(sheet.Page.Id, new ChangedSheet(file.Path, sheet.Page.Title, [], []), review.Signatures.All(each => each.Hash == 1)
            ? "It was signed by its words alone, before sign-offs covered tables, links, pictures and order under headings. Have it looked at, and use ./nbsite review sign."
            : isKnown
            ? "No words changed; a role that must sign it has not signed all of them."
            : "The words as they were signed are in no edition. ./nbsite review diff --base REV compares with a version in Git.");
    }

    /// <summary>The text that a page or fact sheet had under a code; null when it is kept nowhere.</summary>
    public PageContent? Text(SignedFile file, Sheet sheet, string code) =>
        texts.Find([code], sheet.Page.Id, sheet.Page.Language) ?? FromGit(file, sheet, code);

    /// <summary>The page as it was where its record first had the code; null without Git, or when it never stood there.</summary>
    private PageContent? FromGit(SignedFile file, Sheet sheet, string code)
    {
        if (GitVersion.Adding(folder, file.RecordPath, code, host.Cancellation) is not { } commit) return null;
        if (!_versions.TryGetValue(commit, out var version))
            _versions[commit] = version = ReadSite.Read(GitVersion.Read(folder, commit, host.Cancellation).Files, today, host);
        return version.Files.SelectMany(each => each.Sheets).FirstOrDefault(each =>
            each.Code == code && each.Page.Id == sheet.Page.Id && each.Page.Language == sheet.Page.Language)?.Page;
    }
}
