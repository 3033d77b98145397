using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Reviews;

/// <summary>
/// Compares what a page shows with what was looked at: its own words by its record, a fact sheet's and an explained
/// word's by theirs, sources by any of them.
/// </summary>
public sealed class CompareSigned : Module<PageDocument, PageDocument>
{
    public override IEnumerable<PageDocument> Execute(PageDocument page, IModuleContext context)
    {
        if (page.IsPartial || page.Entry.Header.Status == ReviewStatus.Withdrawn) return [page];
        var header = page.Entry.Header;
        var required = page.Entry.Keys.Requires ?? page.Site.RolesFor(header.Type, header.Kind);
        var parts = PageParts.Of(page.Unmoved ?? page.Content, page.Cited.Select(cited => cited.Key), page.TermIds);
        var signing = Compare(parts, page.Entry.Review, required, page.Index);
        // A record without hashes says of no word which it was: whoever looked has not seen what stands in for a translation today.
        if (page.Entry is { Translation: not null, Review.Last.IsBound: false }
            && page.Content.Blocks.Any(block => block is GroupBlock { Group: GroupKind.Untranslated }))
            signing = signing with { IsUncounted = true, State = SignState.Changed };
        return [page with { Signing = signing }];
    }

    /// <summary>The state of a page's words.</summary>
    /// <param name="parts">What the page shows, complete.</param>
    /// <param name="record">Its record; null for none.</param>
    /// <param name="required">Roles that must sign it.</param>
    /// <param name="index">Knows what of fact sheets was signed.</param>
    public static PageSigning Compare(PageParts parts, ReviewRecord? record, ImmutableArray<string> required, ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(index);
        var page = parts.Page;
        // Who looked for one country has not looked for the readers of others.
        var roles = record?.RolesForAll;
        ImmutableArray<string> missing = [.. required.Where(role => roles?.Contains(role) != true)];
        var asked = required.RemoveRange(missing);
        var shown = new ShownSheets(parts, index);
        var changes = new Changes(shown);
        if (record is { Last.IsBound: false, ChangedSince: not null }) changes.Uncounted(record);
        foreach (var sheet in shown.All.Where(sheet => sheet.Record is { Last.IsBound: false, ChangedSince: not null }))
            changes.Uncounted(sheet.Record);
        var signed = record is { IsSigned: true } ? new SignedParts(record) : null;
        var sources = shown.ChangedSources(parts.Cited, signed, index);
        var terms = shown.ChangedTerms();
        foreach (var term in terms) changes.Date(shown.Terms[term].Record);
        var signs = ShownSigns.Of(page, index);
        if (signs.Record is { Last.IsBound: false, ChangedSince: not null }) changes.Uncounted(signs.Record);
        if (!signs.Changed.IsEmpty) changes.Date(signs.Record!);
        foreach (var sign in signs.Changed) changes.Sheet(sign);
        var isClinical = record?.Status == ReviewStatus.ClinicallyReviewed;
        var state = new PageSigning(SignState.Unsigned, 0, 0, 0, null, missing, [])
        {
            Checked = signs.Earliest(shown.Earliest(record?.Last?.On)),
            Reviewed = isClinical ? shown.EarliestClinical(ShownSheets.Clinical(record!)) : null,
            Sources = sources,
            Terms = terms,
            Signs = signs.Changed,
        };

        // Most pages of a young site are not signed, and cutting and hashing a page is dear.
        if (signed is null && !shown.Sheets.Values.Any(sheet => sheet.Binds) && !(isClinical && (shown.HasUnclinical || signs.NotClinical > 0)))
            return Complete(state, isSigned: false);
        var blocks = SignedBlocks.Of(page);
        var isSigned = signed is not null;
        var doctors = isClinical && isSigned ? Doctors(record!) : null;
        var (unsigned, own, notClinical) = (0, 0, 0);
        foreach (var part in blocks)
        {
            var isOwn = part.SourceId is null || part.SourceId == page.Id;
            var sheet = isOwn ? null : shown.Sheets.GetValueOrDefault(part.SourceId!);
            if (sheet is { Binds: false })
            {
                if (sheet.Record is { Last.IsBound: false, ChangedSince: not null }) changes.Sheet(part.SourceId!);
                continue;
            }

            isSigned |= sheet is not null;
            if (isOwn ? signed?.Has(part, asked) != false : sheet?.Has(part) != false)
            {
                // Somebody signed it as it stands, and no doctor did.
                if (isOwn && doctors?.Has(part, []) == false) notClinical++;
                continue;
            }

            unsigned++;
            if (isOwn) own++;
            else changes.Sheet(part.SourceId!);
            changes.Date((isOwn ? record : sheet!.Record)!);
        }

        // A changed part left one behind; only what has no such part was taken out.
        var gone = Math.Max(0, signed is null ? 0 : Taken(signed, blocks, page, index) - blocks.Count(part =>
            (part.SourceId is null || part.SourceId == page.Id) && !signed.Has(part, [])));
        if (gone > 0) changes.Date(record!);
        return Complete(
            state with
            {
                Parts = blocks.Length + sources.Length + terms.Length + signs.Changed.Length,
                Unsigned = unsigned,
                Gone = gone,
                OwnChanged = own + gone + (signed is { SpeaksOfReferences: true } ? sources.Length : 0),
                NotClinical = isClinical ? blocks.Count(part => part.SourceId is { } id && shown.IsUnclinical(id)) + signs.NotClinical + notClinical : 0,
            },
            isSigned);

        // The record of a file with several sheets speaks of all: parts of another sheet are not gone from this one.
        static int Taken(SignedParts signed, ImmutableArray<SignedBlock> blocks, PageContent page, ISiteIndex index) =>
            signed.Gone(blocks) is > 0 and var all
                ? index.Get<SheetReview>(IndexKind.Signed, page.Id) is { IsShared: true } file ? (file.IsWhole ? 0 : file.GoneFromFile) : all
                : 0;

        PageSigning Complete(PageSigning found, bool isSigned)
        {
            found = found with { ChangedOn = changes.Newest, IsUncounted = changes.IsUncounted, Sheets = changes.Sheets };
            return found with
            {
                State = found.HasChanged ? SignState.Changed
                    : !missing.IsEmpty ? SignState.Incomplete
                    : isSigned ? SignState.Current : SignState.Unsigned,
            };
        }
    }

    /// <summary>What clinicians signed, with the small changes since; null where none of their looks says which words it was at.</summary>
    private static SignedParts? Doctors(ReviewRecord record) =>
        record.Signatures.Any(signature => signature.IsClinical && signature.Hash == TextHash.Version)
            ? new SignedParts(record with { Signatures = [.. record.Signatures.Where(each => each.Role is null || each.IsClinical)] })
            : null;

    /// <summary>What is found while a page's parts are compared.</summary>
    private sealed class Changes(ShownSheets shown)
    {
        private readonly SortedSet<string> _sheets = new(StringComparer.Ordinal);

        /// <summary>The day of the newest recorded change to words that are not as they were looked at.</summary>
        public DateOnly? Newest { get; private set; }

        public bool IsUncounted { get; private set; }

        public ImmutableArray<string> Sheets => [.. _sheets];

        public void Sheet(string id) => _sheets.Add(id);

        public void Uncounted(ReviewRecord record)
        {
            IsUncounted = true;
            if (!(Newest > record.ChangedSince!.On)) Newest = record.ChangedSince.On;
            foreach (var (id, sheet) in shown.Sheets)
                if (ReferenceEquals(sheet.Record, record)) _sheets.Add(id);
        }

        public void Date(ReviewRecord said)
        {
            var since = said.Checks.IsEmpty ? DateOnly.MinValue : said.Checks[^1].On;
            if (said.Changes is [.., var change] && change.On >= since && !(Newest > change.On)) Newest = change.On;
        }
    }
}
