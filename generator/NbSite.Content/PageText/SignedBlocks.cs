using System.Collections.Immutable;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>A part of a page that is looked at and signed as one.</summary>
/// <param name="Hash">
/// The first 80 bits of SHA-256 of what the part says and of where it stands, as 20 lower-case hexadecimal digits.
/// </param>
/// <param name="Text">Its words, with citation keys, urgency and regions as marks; to be read and compared, not hashed.</param>
/// <param name="SourceId">The fact sheet that the words come from; null for the page's own.</param>
/// <param name="Block">Null for the title and summary.</param>
public sealed record SignedBlock(string Hash, string Text, string? SourceId, Block? Block)
{
    /// <summary>The hash of the part alone: the same wherever it stands.</summary>
    public required string Core { get; init; }

    /// <summary>Where it stands.</summary>
    public required PartPlace Place { get; init; }

    /// <summary>Says what to do at once or soon.</summary>
    public bool IsCareCard => Block is CareCardBlock;
}

/// <summary>Where a part stands on its page.</summary>
/// <param name="Under">The words of the headings over it, the highest first, with names of what it belongs to (a step, an explained name).</param>
/// <param name="In">What it stands in, the outermost first: <c>key-facts</c>, <c>prognosis</c>, <c>bullets</c>, <c>numbers</c>, …</param>
public sealed record PartPlace(ImmutableArray<string> Under, ImmutableArray<string> In)
{
    public static PartPlace Top { get; } = new([], []);
}

/// <summary>
/// Cuts a page into the parts that are signed: each block with words of its own; a care card, a table or a list of links as a
/// whole. What a part stands under and in is bound with it, so that the same words in another field are another part.
/// </summary>
public static class SignedBlocks
{
    /// <summary>Title and summary first, then the blocks in reading order. What only tells of other pages is left out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sources">Whether sources are part of the hashes. A sign-off always covers them.</param>
    public static ImmutableArray<SignedBlock> Of(PageContent page, bool sources = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var cut = new PartCutter(sources);
        return cut.Of(page);
    }
}

/// <summary>Walks one page, with the way down to each part as bytes and as words.</summary>
internal sealed class PartCutter(bool sources) : IDisposable
{
    private const string Format = "nbsite-part-2";
    private readonly HashStream _path = new();
    private readonly HashStream _part = new();
    private readonly List<string> _under = [];
    private readonly List<string> _in = [];
    private readonly ImmutableArray<SignedBlock>.Builder _parts = ImmutableArray.CreateBuilder<SignedBlock>();
    private PartPlace? _place = PartPlace.Top;

    private SaidWriter Path => new(_path, sources ? SaidScope.Sources : SaidScope.Part);

    private SaidWriter Part => new(_part, sources ? SaidScope.Sources : SaidScope.Part);

    public ImmutableArray<SignedBlock> Of(PageContent page)
    {
        var text = new StringBuilder();
        PartText.Line(text, page.Title);
        PartText.Line(text, page.Summary);
        PartText.Regions(text, page.Regions);
        Begin();
        _part.Open("page");
        Part.Regions(page.Regions, null);
        Part.Words("title", page.Title);
        Part.Words("summary", page.Summary);
        _part.Close();
        Add(text, null, null);
        Many(page.Blocks, new Around("", null, null));
        return _parts.ToImmutable();
    }

    public void Dispose()
    {
        _path.Dispose();
        _part.Dispose();
    }

    /// <summary>What a block inherits from those around it.</summary>
    private readonly record struct Around(string Regions, string? SourceId, string? Region);

    /// <summary>Blocks that follow each other in one container; each heading stands over what follows it.</summary>
    private void Many(ImmutableArray<Block> blocks, Around around)
    {
        var start = Here();
        var headings = new List<(int Level, Mark Before)>();
        Block? last = null;
        foreach (var block in blocks)
        {
            if (block.IsAside) continue;
            if (Level(block) is { } level)
            {
                var over = headings.FindIndex(heading => heading.Level >= level);
                if (block is HeadingBlock heading)
                {
                    if (over >= 0)
                    {
                        Back(headings[over].Before);
                        headings.RemoveRange(over, headings.Count - over);
                    }

                    One(block, around);
                    headings.Add((level, Here()));
                    Down("under", heading.Children, around.Region);
                    last = block;
                    continue;
                }

                // A card or a pathway brings its own heading, and stands under higher ones only.
                if (over >= 0)
                {
                    using var aside = new HashStream();
                    var here = Here();
                    aside.Append(_path.Written[headings[over].Before.Bytes..]);
                    string[] under = [.. _under[headings[over].Before.Under..]];
                    Back(headings[over].Before);
                    One(block, around);
                    Back(headings[over].Before);
                    _path.Append(aside.Written);
                    _under.AddRange(under);
                    _place = null;
                    System.Diagnostics.Debug.Assert(_path.Length == here.Bytes, "The way down is as it was.");
                    last = block;
                    continue;
                }
            }

            var before = Here();
            // “Do not take it if:” says what each entry of the list is.
            if (block is ListBlock && last is ParagraphBlock lead && Leads(lead)) Down("lead", lead.Children, around.Region);
            One(block, around);
            Back(before);
            last = block;
        }

        Back(start);
    }

    private void One(Block block, Around around)
    {
        if (block.IsAside) return;
        var (held, source, inner) = Held(block, around);
        if (HasOwnPart(block)) Own(block, around, held, source);
        if (IsWhole(block)) return;
        var start = Here();
        switch (block)
        {
            case ListBlock list:
                In(Saying.Kind(list), list.Regions, around.Region);
                for (var i = 0; i < list.Items.Length; i++)
                {
                    var before = Here();
                    // A number is said; inserting an entry gives those behind it others.
                    if (list.Ordered) _path.Mark("number", list.Start + i);
                    Item(list.Items[i], inner);
                    Back(before);
                }

                break;
            case GroupBlock group:
                In(Saying.Name(group.Group), group.Regions, null);
                if (group.InLanguage is { } language) _path.Mark("language", language);
                Many(group.Children, inner);
                break;
            case DisclosureBlock passage:
                In(Saying.Name(passage.Disclosure), passage.Regions, around.Region);
                Down("title", passage.Title, around.Region);
                Many(passage.Children, inner);
                break;
            case QuoteBlock quote:
                In(Saying.Kind(quote), quote.Regions, around.Region);
                Many(quote.Children, inner);
                break;
            case PathwayBlock pathway:
                Down("title", pathway.Title, around.Region);
                Path.Regions(pathway.Regions, around.Region);
                Many(pathway.Intro, inner);
                foreach (var step in pathway.Steps) One(step, inner);
                break;
            case PathwayStep step:
                Down("step", [new TextInline(step.Title)], around.Region);
                Path.Regions(step.Regions, around.Region);
                Many(step.Children, inner);
                break;
            case DefinitionsBlock definitions:
                Path.Regions(definitions.Regions, around.Region);
                foreach (var item in definitions.Items) One(item, inner);
                break;
            case DefinitionItem item:
                Down("name", item.Name, around.Region);
                Path.Regions(item.Regions, around.Region);
                Many(item.Children, inner);
                break;
            default:
                In(Saying.Kind(block), block.Regions, around.Region);
                Many(BlockWalk.Children(block), inner);
                break;
        }

        Back(start);
    }

    private void Item(ListItem item, Around around)
    {
        if (item.IsAside) return;
        var (_, _, inner) = Held(item, around);
        Path.Regions(item.Regions, around.Region);
        var first = item.Children is [ParagraphBlock, ..] ? 1 : 0;
        Many(item.Children[..first], inner);
        if (item.Children.Length == first) return;
        // “Not if:” says what the entries below it are.
        if (first == 1) Down("lead", ((ParagraphBlock)item.Children[0]).Children, around.Region);
        Many(item.Children[first..], inner);
    }

    private void Own(Block block, Around around, string held, string? source)
    {
        var text = new StringBuilder(held);
        if (IsWhole(block)) PartText.Blocks(text, [block]);
        else PartText.Words(text, block);
        Begin();
        if (IsWhole(block))
        {
            Part.Block(block, around.Region);
        }
        else
        {
            Part.Start(block, around.Region);
            Words(block, around.Region);
            _part.Close();
        }

        Add(text, source, block);
    }

    /// <summary>What a block that holds others says itself.</summary>
    private void Words(Block block, string? region)
    {
        switch (block)
        {
            case DisclosureBlock passage:
                Part.Cell("title", passage.Title, region);
                break;
            case PathwayBlock pathway:
                Part.Cell("title", pathway.Title, region);
                // Steps that are put in, taken out or changed places make another plan.
                foreach (var step in pathway.Steps) Part.Words("step", step.Title);
                break;
            case PathwayStep step:
                Part.Step(step, SaidWriter.Inside(block, region));
                break;
            case DefinitionItem item:
                Part.Cell("name", item.Name, region);
                break;
            default:
                foreach (var words in BlockWalk.Texts(block)) Part.Cell("text", words, region);
                break;
        }
    }

    /// <summary>Whether a block is signed itself: it has words, a picture or links that are not in blocks inside it.</summary>
    private static bool HasOwnPart(Block block) => block switch
    {
        // NbSite's name of a field stands over its parts and is bound with each of them.
        HeadingBlock heading => heading.Origin != Origin.Generated,
        ParagraphBlock or TableBlock or CareCardBlock or ImageBlock or QuestionsBlock or PathwayBlock or PathwayStep or DefinitionItem or CycleTimelineBlock => true,
        LinkListBlock links => links.Links.Length > 0,
        DisclosureBlock passage => !passage.Title.IsDefaultOrEmpty,
        ListBlock or ListItem or GroupBlock or QuoteBlock or DividerBlock or DefinitionsBlock => false,
        _ => BlockWalk.Texts(block).Any(words => !words.IsDefaultOrEmpty),
    };

    private static bool IsWhole(Block block) =>
        block is CareCardBlock or TableBlock or HeadingBlock or ParagraphBlock or ImageBlock or LinkListBlock or QuestionsBlock or DividerBlock
            or CycleTimelineBlock;

    private static int? Level(Block block) => BlockDescription.Of(block).Level(block);

    private static bool Leads(ParagraphBlock lead) =>
        BlockWalk.PlainText(lead.Children) is [.., ':' or '：' or '؛' or '։'];

    private static (string Held, string? Source, Around Inner) Held(Block block, Around around)
    {
        var source = block.SourceId ?? around.SourceId;
        var text = new StringBuilder(around.Regions);
        PartText.Regions(text, block.Regions);
        var held = text.ToString();
        return (around.Regions, source, new Around(held, source, SaidWriter.Inside(block, around.Region)));
    }

    private void In(string name, ImmutableArray<string> regions, string? region)
    {
        _path.Open(name);
        Path.Regions(regions, region);
        _in.Add(name);
        _place = null;
    }

    private void Down(string kind, ImmutableArray<Inline> words, string? region)
    {
        if (words.IsDefaultOrEmpty) return;
        Path.Cell(kind, words, region);
        if (BlockWalk.PlainText(words) is { Length: > 0 } said) _under.Add(said);
        _place = null;
    }

    private readonly record struct Mark(int Bytes, int Under, int In);

    private Mark Here() => new(_path.Length, _under.Count, _in.Count);

    private void Back(Mark mark)
    {
        if (Here() == mark) return;
        _path.Return(mark.Bytes);
        _under.RemoveRange(mark.Under, _under.Count - mark.Under);
        _in.RemoveRange(mark.In, _in.Count - mark.In);
        _place = null;
    }

    private void Begin()
    {
        _part.Return(0);
        _part.Open(Format);
    }

    private void Add(StringBuilder text, string? source, Block? block)
    {
        var core = Hash(_part);
        // Behind the part, where it stands; a part is closed, so that nothing of it can pass for a place.
        _part.Append(_path.Written);
        _place ??= new PartPlace([.. _under], [.. _in]);
        _parts.Add(new SignedBlock(Hash(_part), text.ToString(), source, block) { Core = core, Place = _place });
    }

    private static string Hash(HashStream stream)
    {
        Span<byte> hash = stackalloc byte[32];
        stream.Hash(hash);
        return Convert.ToHexStringLower(hash[..10]);
    }
}
