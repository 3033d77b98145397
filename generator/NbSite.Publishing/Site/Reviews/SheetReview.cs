using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>What of a fact sheet's words was signed, for every page that shows some. Worked out when first asked.</summary>
public sealed class SheetReview
{
    private readonly SheetFile _file;
    private readonly Lazy<(int Parts, int Unsigned)> _counts;
    private readonly Lazy<FrozenSet<string>> _signed;

    /// <param name="file">The file that it stands in.</param>
    /// <param name="id">The sheet's id.</param>
    public SheetReview(SheetFile file, string id)
    {
        ArgumentNullException.ThrowIfNull(file);
        _file = file;
        _counts = new Lazy<(int, int)>(() =>
        {
            var page = file.Pages[id].Page;
            var own = SheetText.Own(page);
            var unsigned = own.Count(part => !file.Signed.Has(part, []));
            if (file.Pages.Count == 1) unsigned = Math.Max(unsigned, file.Gone);
            else if (!file.Signed.IsWhole(own, TextHash.Of(page).VersionCode, file.Gone)) unsigned = Math.Max(unsigned, 1);
            return (own.Length, unsigned);
        });
        _signed = new Lazy<FrozenSet<string>>(() => SheetText.Own(file.Pages[id].Page).Where(part => file.Signed.Has(part, []))
            .Select(part => part.Core).ToFrozenSet(StringComparer.Ordinal));
    }

    public ReviewRecord Record => _file.Record;

    /// <summary>Whether the record says which words were looked at. Without, only its days can tell whether they changed.</summary>
    public bool Binds => Record.IsSigned;

    /// <summary>Whether a source was looked at as it is printed; null when the record does not speak of it.</summary>
    public bool? HasReference(FormattedReference reference) => _file.Signed.HasReference(reference);

    /// <summary>Whether every part of the sheet is signed as it stands.</summary>
    public bool IsWhole => Unsigned == 0;

    /// <summary>Whether its file holds other sheets too.</summary>
    public bool IsShared => _file.Pages.Count > 1;

    /// <summary>How many parts the sheet has.</summary>
    public int Parts => _counts.Value.Parts;

    /// <summary>How many of them are not what was signed.</summary>
    public int Unsigned => _counts.Value.Unsigned;

    /// <summary>How many parts that were signed are not in the file any more, in this sheet or another.</summary>
    public int GoneFromFile => _file.Gone;

    /// <summary>
    /// Whether a part that another page shows is signed: the sheet says it, signed where it stands there. When the whole sheet
    /// is, so are its words in any form: a note of it beside a link, or in a region's group.
    /// </summary>
    public bool Has(SignedBlock part) => IsWhole || _signed.Value.Contains(part.Core);

    /// <summary>Whether the record speaks of its sources, and not of this one as it is.</summary>
    internal bool IsOtherReference(FormattedReference reference) =>
        _file.Signed.SpeaksOfReferences && _file.Signed.HasReference(reference) != true;

    /// <summary>The keys of the sources of all sheets in the file.</summary>
    internal IEnumerable<string> CitedInFile => _file.Pages.Values.SelectMany(parts => parts.Cited).Distinct(StringComparer.Ordinal);

    /// <summary>Changes when the answer to <see cref="Has"/> may change.</summary>
    internal string Fingerprint => string.Join('\n',
    [
        Binds ? IsWhole.ToString() : "", Record.Status.ToString(), Record.Last?.On.Iso() ?? "",
        Record.Changes is [.., var last] ? last.On.Iso() : "", Record.ChangedSince?.On.Iso() ?? "",
        Record.Checks is [.., var newest] ? newest.On.Iso() : "", Record.Last is { IsBound: true } ? "bound" : "",
        .. Record.Checks.Where(check => check is { Clinical: true, Partly: false }).Select(check => check.On.Iso()), Record.ClinicalLast?.On.Iso() ?? "",
        Binds ? string.Join(',', _signed.Value.Order(StringComparer.Ordinal)) : "",
        .. Record.Signatures.Select(each => $"{each.Role}:{string.Join(',', each.Blocks)}<{string.Join(',', each.For)}@{string.Join(',', each.Countries)}"),
        string.Join(',', Record.SiteCountries),
        .. Record.Signatures.SelectMany(each => each.References ?? System.Collections.Frozen.FrozenDictionary<string, string>.Empty)
            .Select(each => each.Key + "=" + each.Value).Order(StringComparer.Ordinal),
    ]);
}

/// <summary>The fact sheets of one file, which are signed together. Worked out when first asked.</summary>
public sealed class SheetFile
{
    private readonly Lazy<FrozenDictionary<string, PageParts>> _pages;
    private readonly Lazy<int> _gone;

    /// <param name="record">The record of the file.</param>
    /// <param name="pages">What each of its sheets says, by id.</param>
    public SheetFile(ReviewRecord record, Func<FrozenDictionary<string, PageParts>> pages)
    {
        Record = record;
        Signed = new SignedParts(record);
        _pages = new(pages);
        _gone = new(() => Signed.Gone(Pages.Values.SelectMany(parts => SheetText.Own(parts.Page))));
    }

    public ReviewRecord Record { get; }

    internal SignedParts Signed { get; }

    internal FrozenDictionary<string, PageParts> Pages => _pages.Value;

    /// <summary>How many parts that were signed are in none of the sheets any more.</summary>
    internal int Gone => _gone.Value;
}

/// <summary>A fact sheet's own words, as its page tells them, or as other pages do when it has none.</summary>
public static class SheetText
{
    public static PageContent Of(Entity entity, ISiteIndex index, UiWords words) => Read(entity, index, words).Page;

    /// <summary>The words with the sources and explained words among them.</summary>
    public static PageParts Read(Entity entity, ISiteIndex index, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var ignored = new DiagnosticBag();
        var blocks = entity.HasPage
            ? EntityProjector.Project(entity, index, words, ignored)
            : EntityProjector.Body(entity, index, words, ignored);
        var scope = new ResolveScope { PageId = entity.Id, Path = entity.Path, Title = entity.Keys.Title, Regions = entity.Keys.Regions };
        var expanded = DirectiveExpander.Expand(blocks, index, words, ignored);
        var resolved = ContentResolver.Resolve(expanded, scope, index, words, ignored);
        var page = new PageContent
        {
            Id = entity.Id,
            Language = index.Language,
            Title = entity.Keys.Title,
            Summary = entity.Keys.Summary,
            Type = entity.Type,
            Kind = entity.Kind,
            Aka = entity.Keys.Aka,
            Regions = entity.Keys.Regions,
            Blocks = resolved.Blocks,
            Span = entity.Span,
        };
        return new PageParts(page, [.. resolved.Cited.Select(cited => cited.Key)], resolved.TermIds);
    }

    /// <summary>The parts of a page that are signed with it, and not with a fact sheet of their own.</summary>
    public static ImmutableArray<SignedBlock> Own(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. SignedBlocks.Of(page).Where(part => part.SourceId is null || part.SourceId == page.Id)];
    }
}
