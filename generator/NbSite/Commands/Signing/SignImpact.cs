using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Commands.Signing;

/// <summary>Which pages an edit changes through a sign, or through what a level asks for.</summary>
/// <param name="What">“the sign “seizure”” or “the level emergency”.</param>
/// <param name="Pages">Titles with files, in order of the files; their leaflets and copies change with them.</param>
internal sealed record SignImpact(string What, ImmutableArray<string> Pages)
{
    public static ImmutableArray<SignImpact> Between(
        IReadOnlyDictionary<(string Language, string Id), (SignedFile File, Sheet Sheet)> before,
        IReadOnlyDictionary<(string Language, string Id), (SignedFile File, Sheet Sheet)> now)
    {
        var changed = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var key in before.Keys.Intersect(now.Keys))
        {
            var (was, isNow) = (Said(before[key].Sheet.Page), Said(now[key].Sheet.Page));
            foreach (var what in was.Keys.Union(isNow.Keys).Where(what => was.GetValueOrDefault(what) != isNow.GetValueOrDefault(what)))
            {
                if (!changed.TryGetValue(what, out var pages)) changed[what] = pages = new SortedSet<string>(StringComparer.Ordinal);
                pages.Add($"{now[key].File.Path} ({now[key].Sheet.Page.Title})");
            }
        }

        return [.. changed.Select(each => new SignImpact(each.Key, [.. each.Value]))];
    }

    /// <summary>What each sign on a page's cards says, with its level, and what each level asks for.</summary>
    private static Dictionary<string, string> Said(PageContent page)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var card in BlockWalk.All(page.Blocks).OfType<CareCardBlock>().Where(card => card.SourceId == CardBlocks.SourceId))
        {
            foreach (var item in BlockWalk.All(card.Children).OfType<ListItem>().Where(item => item.Sign is not null))
                said[$"the sign “{item.Sign}”"] = card.Level + " " + Text(page, item);
            said[$"the level “{card.Name ?? card.Level.ToString()}”"] = Text(page, new NoSigns().Of(card));
        }

        return said;
    }

    private static string Text(PageContent page, Block block) => TextHash.Of(page with { Title = "", Summary = "", Regions = [], Blocks = [block] }).Sha256Hex;

    /// <summary>A card without its signs, and without the sources that go with them.</summary>
    private sealed class NoSigns : BlockRewriter
    {
        public Block Of(CareCardBlock card) => Blocks([card])[0];

        protected override Block? Rewrite(Block block) => block switch
        {
            ListBlock { Items: var items } when items.All(item => item.Sign is not null) => null,
            ListItem { Sign: not null } or GroupBlock { Group: GroupKind.Sources } => null,
            _ => block,
        };
    }
}
