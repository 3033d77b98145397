using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.PageText;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;
using NbSite.Model;

namespace NbSite.Publishing.Reviews;

/// <summary>What of a fact sheet's words was signed, for every page that shows some. Worked out when first asked.</summary>
public sealed class SheetReview
{
    private readonly SignedParts _signed;
    private readonly Lazy<(int Parts, int Unsigned)> _counts;

    /// <param name="record">The sheet's record.</param>
    /// <param name="parts">Cuts the sheet's own words into parts.</param>
    public SheetReview(ReviewRecord record, Func<ImmutableArray<SignedBlock>> parts)
    {
        Record = record;
        _signed = new SignedParts(record);
        _counts = new Lazy<(int, int)>(() =>
        {
            var all = parts();
            return (all.Length, Math.Max(all.Count(part => !_signed.Has(part, [])), _signed.Gone(all)));
        });
    }

    public ReviewRecord Record { get; }

    /// <summary>Whether every part of the sheet is signed as it stands.</summary>
    public bool IsWhole => Unsigned == 0;

    /// <summary>How many parts the sheet has.</summary>
    public int Parts => _counts.Value.Parts;

    /// <summary>How many of them are not what was signed.</summary>
    public int Unsigned => _counts.Value.Unsigned;

    /// <summary>
    /// Whether a part that another page shows is signed. When the whole sheet is, so are its words in any form: a note
    /// of it beside a link, or in a region's group.
    /// </summary>
    public bool Has(SignedBlock part) => _signed.Has(part, []) || IsWhole;

    /// <summary>Changes when the answer to <see cref="Has"/> may change.</summary>
    internal string Fingerprint => string.Join('\n',
    [
        IsWhole.ToString(), Record.Changes is [.., var last] ? last.On.ToString("O", System.Globalization.CultureInfo.InvariantCulture) : "",
        .. Record.Signatures.Select(each => $"{each.Role}:{string.Join(',', each.Blocks)}<{string.Join(',', each.For)}"),
    ]);
}

/// <summary>A fact sheet's own words, as its page tells them, or as other pages do when it has none.</summary>
public static class SheetText
{
    public static PageContent Of(Entity entity, ISiteIndex index, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var ignored = new DiagnosticBag();
        var blocks = entity.HasPage
            ? EntityProjector.Project(entity, index, words, ignored)
            : EntityProjector.Body(entity, index, words, ignored);
        var scope = new ResolveScope { PageId = entity.Id, Path = entity.Path, Title = entity.Keys.Title, Regions = entity.Keys.Regions };
        var expanded = DirectiveExpander.Expand(blocks, index, words, ignored);
        return new PageContent
        {
            Id = entity.Id,
            Language = index.Language,
            Title = entity.Keys.Title,
            Summary = entity.Keys.Summary,
            Type = entity.Type,
            Kind = entity.Kind,
            Aka = entity.Keys.Aka,
            Regions = entity.Keys.Regions,
            Blocks = ContentResolver.Resolve(expanded, scope, index, words, ignored).Blocks,
            Span = entity.Span,
        };
    }

    public static ImmutableArray<SignedBlock> Parts(Entity entity, ISiteIndex index, UiWords words) => Own(Of(entity, index, words));

    /// <summary>The parts of a page that are signed with it, and not with a fact sheet of their own.</summary>
    public static ImmutableArray<SignedBlock> Own(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. SignedBlocks.Of(page).Where(part => part.SourceId is null || part.SourceId == page.Id)];
    }
}
