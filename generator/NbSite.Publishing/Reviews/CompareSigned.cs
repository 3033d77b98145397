using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Index;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Reviews;

/// <summary>Compares a page's words with those that were signed, its own by its record and a fact sheet's by the sheet's.</summary>
public sealed class CompareSigned(Pipeline<IndexDocument> index) : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site] || page.IsPartial
            || page.Draft.Header.Status == ReviewStatus.Withdrawn) return [page];
        var header = page.Draft.Header;
        var required = page.Draft.Keys.Requires ?? site.Config.Review.RolesFor(header.Type, header.Kind);
        return [page with { Signing = Compare(page.Unmoved ?? page.Content, page.Draft.Review, required, page.Index) }];
    }

    /// <summary>The state of a page's words.</summary>
    /// <param name="page">The page, complete.</param>
    /// <param name="record">Its record; null for none.</param>
    /// <param name="required">Roles that must sign it.</param>
    /// <param name="index">Knows what of fact sheets was signed.</param>
    public static PageSigning Compare(PageContent page, ReviewRecord? record, ImmutableArray<string> required, ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(index);
        var roles = record?.Checks.Select(check => check.Role).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        ImmutableArray<string> missing = [.. required.Where(role => !roles.Contains(role))];
        var asked = required.RemoveRange(missing);
        var signed = record is { IsSigned: true } ? new SignedParts(record) : null;

        // Most pages of a young site are not signed, and cutting and hashing a page is dear.
        if (signed is null && !HasSignedSheet(page, index))
            return new PageSigning(missing.IsEmpty ? SignState.Unsigned : SignState.Incomplete, 0, 0, 0, null, missing, []);
        var parts = SignedBlocks.Of(page);
        var isSigned = signed is not null;
        var unsigned = 0;
        var sheets = new SortedSet<string>(StringComparer.Ordinal);
        DateOnly? changedOn = null;
        foreach (var part in parts)
        {
            var isOwn = IsOwn(part);
            var sheet = isOwn ? null : index.Get<SheetReview>(IndexKind.Signed, part.SourceId!);
            isSigned |= sheet is not null;
            if (isOwn ? signed?.Has(part, asked) != false : sheet?.Has(part) != false) continue;
            unsigned++;
            if (!isOwn) sheets.Add(part.SourceId!);
            Date((isOwn ? record : sheet!.Record)!);
        }

        // A changed part left one behind; only what has no such part was taken out.
        var gone = Math.Max(0, signed is null ? 0 : signed.Gone(parts) - parts.Count(part => IsOwn(part) && !signed.Has(part, [])));
        if (gone > 0) Date(record!);
        var state = unsigned + gone > 0 ? SignState.Changed
            : !missing.IsEmpty ? SignState.Incomplete
            : isSigned ? SignState.Current : SignState.Unsigned;
        return new PageSigning(state, parts.Length, unsigned, gone, changedOn, missing, [.. sheets]);

        bool IsOwn(SignedBlock part) => part.SourceId is null || part.SourceId == page.Id;

        void Date(ReviewRecord said)
        {
            var since = said.Checks.IsEmpty ? DateOnly.MinValue : said.Checks[^1].On;
            if (said.Changes is [.., var change] && change.On >= since && !(changedOn > change.On)) changedOn = change.On;
        }
    }

    /// <summary>Whether words of a signed fact sheet may stand on a page; every sheet is asked for, so that a rebuild knows it.</summary>
    private static bool HasSignedSheet(PageContent page, ISiteIndex index)
    {
        var has = false;
        var asked = new HashSet<string>(StringComparer.Ordinal) { page.Id };
        foreach (var block in BlockWalk.All(page.Blocks))
        {
            if (block.SourceId is { } id && asked.Add(id))
                has |= index.Get<SheetReview>(IndexKind.Signed, id) is not null;
        }

        return has;
    }
}
