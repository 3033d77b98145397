using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Content.PageText;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Reviewing;

/// <summary>Makes the files of a pack: signs first, then pages, so many in each as somebody reads in half an hour.</summary>
/// <param name="site">The site as it stands.</param>
/// <param name="since">What the role signed.</param>
/// <param name="head">What holds for all files.</param>
/// <param name="words">The interface words of a language.</param>
/// <param name="changedOnly">Ask only for what the role has not signed as it stands.</param>
internal sealed class PackMaker(ReadSite site, SinceRole since, PackHead head, Func<string, UiWords> words, bool changedOnly)
{
    // About forty signs or five pages.
    private const int Room = 40;
    private const int PageSize = 8;

    public ImmutableArray<ReviewPack> Make(IEnumerable<SignedFile> files)
    {
        var all = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var packs = Fill(all.Where(IsSigns), isSafety: true).Concat(Fill(all.Where(file => !IsSigns(file)), isSafety: false)).ToList();
        return [.. packs.Select((pack, at) => new ReviewPack(head with { Of = packs.Count }, at + 1, pack.IsSafety, pack.Sheets))];
    }

    public static bool IsSigns(SignedFile file) => file.Path == SiteSigns.PathOf(file.Language);

    private List<(bool IsSafety, ImmutableArray<PackSheet> Sheets)> Fill(IEnumerable<SignedFile> files, bool isSafety)
    {
        var packs = new List<(bool, ImmutableArray<PackSheet>)>();
        var now = ImmutableArray.CreateBuilder<PackSheet>();
        var room = Room;
        foreach (var file in files)
        {
            var facts = isSafety ? new SignFactsMaker(site, file.Language, words(file.Language)) : null;
            foreach (var sheet in file.Sheets)
            {
                var made = Sheet(file, sheet, facts);
                if (!made.Units.Any(unit => unit.IsAsked)) continue;
                var size = isSafety || !HasPage(sheet) ? 1 : PageSize;
                if (room < size)
                {
                    packs.Add((isSafety, now.DrainToImmutable()));
                    room = Room;
                }

                now.Add(made);
                room -= size;
            }
        }

        if (now.Count > 0) packs.Add((isSafety, now.DrainToImmutable()));
        return packs;
    }

    private bool HasPage(Sheet sheet) => site.Headers.Any(page => page.Id == sheet.Page.Id && page.Language == sheet.Page.Language);

    private PackSheet Sheet(SignedFile file, Sheet sheet, SignFactsMaker? signs)
    {
        var before = since.Of(file, sheet);
        var differences = before is { } known ? SinceRole.Differences(known.Text, sheet.Page) : [];
        return new PackSheet(
            file.Path, sheet.Page.Id, sheet.Page.Title, sheet.Page.Language, words(sheet.Page.Language).Direction,
            signs is null ? Parts(file, sheet, differences, before is not null) : [OfSign(file, sheet, signs, differences, before is not null)])
        {
            Since = before?.Told,
            Removed = signs is null ? [.. differences.Where(part => part.Change == PartChange.Removed)] : [],
            Notes = [.. Notes(file, sheet, signs is null)],
        };
    }

    private static IEnumerable<string> Notes(SignedFile file, Sheet sheet, bool isPage)
    {
        if (file.Review is { Status: ReviewStatus.Draft }) yield return "It is a draft: readers do not see it yet.";
        if (!isPage) yield break;
        if (CarriedSigns.Of(sheet.Page) is { IsEmpty: false } told)
            yield return $"{SigningRun.Count(told.Length, "sign")} on its care cards: {string.Join(", ", told)}. Signs are signed by themselves, and count wherever they stand.";
    }

    private PackUnit OfSign(SignedFile file, Sheet sheet, SignFactsMaker signs, ImmutableArray<PartDifference> differences, bool isCompared)
    {
        var parts = SheetText.Own(sheet.Page).DistinctBy(part => part.Hash).ToImmutableArray();
        var facts = signs.Of(sheet.Page.Id, sheet.Index);
        var look = since.Looks(file.Review, sheet)(parts);
        return new PackUnit(facts is null ? "Level" : "Sign", parts)
        {
            IsAsked = !(changedOnly && look == RoleLook.Same),
            Note = Note(look, isCompared && differences.IsEmpty),
            Sources = PackSources.Of(sheet.Page.Blocks.FirstOrDefault(), sheet.Index),
            SourcesSeen = SourcesSeen.Of(parts, sheet),
            Differences = differences,
            Sign = facts,
        };
    }

    private ImmutableArray<PackUnit> Parts(SignedFile file, Sheet sheet, ImmutableArray<PartDifference> differences, bool isCompared)
    {
        var units = ImmutableArray.CreateBuilder<PackUnit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var looks = since.Looks(file.Review, sheet);
        foreach (var part in SignedBlocks.Of(sheet.Page))
        {
            var isOwn = part.SourceId is null || part.SourceId == sheet.Page.Id;
            if (isOwn && !seen.Add(part.Hash)) continue;
            var look = isOwn ? looks([part]) : RoleLook.None;
            var own = differences.Where(each => each.After == part.Hash).ToImmutableArray();
            units.Add(new PackUnit(Label(part), [part])
            {
                IsAsked = isOwn && !(changedOnly && look == RoleLook.Same),
                Note = isOwn ? Note(look, isCompared && own.IsEmpty) : $"Signed with {Name(part.SourceId!, sheet)}, not here.",
                Sources = PackSources.Of(part.Block, sheet.Index),
                SourcesSeen = isOwn ? SourcesSeen.Of([part], sheet) : "",
                Differences = isOwn ? own : [],
            });
        }

        return units.ToImmutable();
    }

    private static string? Note(RoleLook look, bool isSame) => look switch
    {
        RoleLook.Same => "Unchanged since you signed it.",
        RoleLook.OtherSources => "Its words are as you signed them. A source is described otherwise than then.",
        _ => isSame ? "Unchanged since then." : null,
    };

    private static string Name(string source, Sheet sheet) => source == CardBlocks.SourceId
        ? "the signs (safety pack)" : $"“{sheet.Index.Get<PageHeader>(IndexKind.Page, source)?.Title ?? source}”";

    private static string Label(SignedBlock part) => part.Block switch
    {
        null => "Title and summary",
        HeadingBlock => "Heading",
        ParagraphBlock => "Paragraph",
        TableBlock => "Table",
        CareCardBlock => "Care card",
        ImageBlock => "Picture",
        PathwayBlock => "Plan: its steps and their order",
        PathwayStep => "A step of the plan",
        CycleTimelineBlock => "Plan: its cycles",
        LinkListBlock => "List of links",
        QuestionsBlock => "Questions",
        DefinitionItem => "Explained name",
        DisclosureBlock => "Title of a closed passage",
        _ => "Passage",
    };
}
