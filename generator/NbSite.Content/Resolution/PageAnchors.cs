using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>
/// The anchors of one page. They are unique: what is there twice is counted. Which of them mean one place for good, and
/// which only as long as nothing is added before them, is known when the page was read to its end.
/// </summary>
internal sealed class PageAnchors(string pageId)
{
    private readonly List<Place> _places = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>In reading order.</summary>
    public ImmutableArray<string> All => [.. _places.Select(place => place.Id)];

    /// <summary>Keeps what authors wrote for its place, wherever on the page that is.</summary>
    public void Reserve(ImmutableArray<Block> blocks)
    {
        foreach (var block in BlockWalk.All(blocks))
        {
            if (block.AnchorOrigin != AnchorOrigin.Written) continue;
            if (BlockDescription.Of(block).Anchor(block) is { Length: > 0 } id) _written.Add(id);
        }
    }

    /// <summary>The block with its anchor: its own, with a number when that is taken.</summary>
    /// <param name="block">The block, as it was before it was resolved.</param>
    public Block Take(Block block)
    {
        var about = BlockDescription.Of(block);
        if (about.Anchor(block) is not { Length: > 0 } id) return block;
        var isWritten = block.AnchorOrigin == AnchorOrigin.Written;
        var unique = id;
        for (var n = 2; (!isWritten && _written.Contains(unique)) || !_taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        // 7 is for what nothing stands under.
        var level = about.StandsOver ? about.Level(block) ?? 7 : 7;
        _places.Add(new Place(unique, block.AnchorWords ?? id, block, BlockWalk.PlainText(about.Title(block)), level));
        return unique == id ? block : about.WithAnchor(block, unique);
    }

    /// <summary>Those that words make, and that no other heading could take.</summary>
    public ImmutableArray<string> OfWords()
    {
        var doubled = Doubled();
        return
        [
            .. _places.Where(place => place.Block.AnchorOrigin is AnchorOrigin.Words or AnchorOrigin.Title && !IsUncertain(place, doubled))
                .Select(place => place.Id),
        ];
    }

    /// <summary>Those that are told from another by a number, or by nothing.</summary>
    public ImmutableArray<UncertainAnchor> Uncertain()
    {
        var doubled = Doubled();
        var names = new HashSet<string>(_taken, StringComparer.Ordinal);
        var above = new List<Place>();
        var result = ImmutableArray.CreateBuilder<UncertainAnchor>();
        foreach (var place in _places)
        {
            while (above is [.., var last] && last.Level >= place.Level && place.Level < 7) above.RemoveAt(above.Count - 1);
            if (IsUncertain(place, doubled))
            {
                var name = CanBeNamed(place) ? Name(place, above, names) : null;
                result.Add(new UncertainAnchor(
                    place.Id, place.Base, place.Words, place.Block.Span, name, place.Block.AnchorOrigin == AnchorOrigin.Title));
            }

            if (place.Level < 7) above.Add(place);
        }

        return result.ToImmutable();
    }

    private HashSet<string> Doubled() => _places.Where(place => !IsByName(place)).GroupBy(place => place.Base, StringComparer.Ordinal)
        .Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);

    private static bool IsUncertain(Place place, HashSet<string> doubled) =>
        !IsByName(place) && (place.Base.Length == 0 || doubled.Contains(place.Base) || place.Id != place.Base);

    // What is written in a fact sheet that a page shows twice is told apart by a number too.
    private static bool IsByName(Place place) =>
        place.Block.AnchorOrigin == AnchorOrigin.Written && place.Id == place.Base;

    private static bool CanBeNamed(Place place) => place.Words.Length > 0
        && place.Block is { AnchorOrigin: AnchorOrigin.Words or AnchorOrigin.Title, Origin: Origin.Own };

    /// <summary>A name that no other place has: what the heading stands under, and its own words.</summary>
    private string Name(Place place, List<Place> above, HashSet<string> names)
    {
        var own = place.Base.Length == 0 ? "" : "-" + place.Base;
        var start = above is [.., var last] && AnchorName.From(last.Words) is { Length: > 0 } under
            ? under
            : AnchorName.From(pageId[(pageId.LastIndexOf('/') + 1)..].Replace('-', ' '));
        if (start.Length == 0 || !AnchorName.IsWellFormed(start)) start = "part";
        if (own.Length == 0 && start != "part") own = "-part";
        var name = start + own;
        for (var letter = 'b'; !AnchorName.IsWellFormed(name) || !names.Add(name); letter++)
        {
            if (letter > 'z') return name;
            name = $"{start}{own}-{letter}";
        }

        return name;
    }

    /// <param name="Id">The anchor.</param>
    /// <param name="Base">The anchor without a number.</param>
    /// <param name="Block">What has it.</param>
    /// <param name="Words">Its heading.</param>
    /// <param name="Level">Its level.</param>
    private sealed record Place(string Id, string Base, Block Block, string Words, int Level);
}

/// <summary>An anchor that leads to another place as soon as something is added before it.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Base">The anchor without a number; empty when the words have no letter.</param>
/// <param name="Words">The heading's words.</param>
/// <param name="Span">The heading.</param>
/// <param name="Name">A name that would be certain; null when nobody can write one there.</param>
/// <param name="IsTitle">Whether the name is written as <c>id:</c> and not behind the words.</param>
public sealed record UncertainAnchor(string Id, string Base, string Words, SourceSpan Span, string? Name, bool IsTitle)
{
    /// <summary>The message at a link to it.</summary>
    public Diagnostic Linked(SourceSpan link, string pageId)
    {
        var mend = Name is null ? null : $"{Remedy()}, and link to “#{Name}”.";
        return Base.Length == 0
            ? Codes.LinkToNamelessAnchor.WithHint(link, mend, Id, pageId, Words)
            : Codes.LinkToCountedAnchor.WithHint(link, mend, Id, pageId, Words);
    }

    /// <summary>What to write, and where.</summary>
    public string? Remedy() => Name is null ? null
        : IsTitle ? $"Write “id: {Name}” beneath the title “{Words}” in {Span.Path}, line {Span.Line}"
        : $"Write “{{#{Name}}}” after the heading “{Words}” in {Span.Path}, line {Span.Line}";
}
