using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// A node of a page's content tree: about fifteen records, all immutable, that everything else reads: the theme, the
/// claim lints, search, editions, hashes and leaflets.
/// </summary>
public abstract record Block
{
    public SourceSpan Span { get; init; } = SourceSpan.None;

    public Origin Origin { get; init; } = Origin.Own;

    /// <summary>The id of the entity that transcluded words come from.</summary>
    public string? SourceId { get; init; }

    /// <summary>Where the block holds; empty means everywhere.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>Why the block needs no source, from <c>{uncited="reason"}</c>.</summary>
    public string? Uncited { get; init; }

    /// <summary>Why the block may ask for a call and name no sign, from <c>{no-sign="reason"}</c>.</summary>
    public string? NoSign { get; init; }

    /// <summary>The kind of this passage when it differs from its page's.</summary>
    public ContentKind? Kind { get; init; }

    /// <summary>
    /// Made from what other pages say or from which pages there are: links back to those that name this page, a list of all
    /// pages of a kind. No part of what this page says: left out of its hash, of sign-offs and of editions.
    /// </summary>
    public bool IsAside { get; init; }

    /// <summary>Until the page is resolved: where the block's anchor comes from.</summary>
    public AnchorOrigin AnchorOrigin { get; init; }

    /// <summary>
    /// Until the page is resolved: the anchor that the words alone make, without a number that tells it from another;
    /// empty when they have no letter. Null for an anchor that was written or that NbSite made.
    /// </summary>
    public string? AnchorWords { get; init; }
}

/// <summary>A heading, level 2 to 6; the page title is level 1 and not a block.</summary>
public sealed record HeadingBlock(int Level, string Id, ImmutableArray<Inline> Children) : Block;

public sealed record ParagraphBlock(ImmutableArray<Inline> Children) : Block;

/// <summary>A bulleted or numbered list.</summary>
public sealed record ListBlock(bool Ordered, int Start, ImmutableArray<ListItem> Items) : Block
{
    /// <summary>
    /// How common the side effects in it are, as the heading over it says (“serious”, “late”, or “other” where nothing is said):
    /// such lists one after the other may be drawn as one grid. Null for any other list.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>
    /// What its entries may be set against when they are drawn as a grid, such as the medicines of a plan; each entry's own
    /// words say the same (<see cref="ListItem.Columns"/>). Empty for a list that is only a list.
    /// </summary>
    public ImmutableArray<ListColumn> Columns { get; init; } = [];
}

/// <param name="Id">The id of the page that it leads to.</param>
/// <param name="Name">Its name, as the entries say it.</param>
public sealed record ListColumn(string Id, string Name);

/// <summary>One entry of a list; a block so that it can carry regions and be hashed alone.</summary>
public sealed record ListItem(ImmutableArray<Block> Children) : Block
{
    /// <summary>The id of the sign that the entry of a care card tells; null for any other entry.</summary>
    public string? Sign { get; init; }

    /// <summary>What a link may lead to, on the page of all signs; null for none.</summary>
    public string? Anchor { get; init; }

    /// <summary>The columns of the list (<see cref="ListColumn.Id"/>) that the entry's words name.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];
}

/// <summary>A data table with one header row.</summary>
public sealed record TableBlock(
    ImmutableArray<Inline> Caption, ImmutableArray<TableCell> Header, ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>The first cell of each row is the row's heading.</summary>
    public bool RowHeadings { get; init; } = true;

    /// <summary>
    /// For rows of “what, whose rules, how much”: whose rules there are, in order. Such a table may be drawn with a column for each
    /// of them and with rows of one measure joined. Empty for any other table.
    /// </summary>
    public ImmutableArray<string> Compares { get; init; } = [];
}

public sealed record TableRow(ImmutableArray<TableCell> Cells) : Block;

public sealed record TableCell(ImmutableArray<Inline> Children)
{
    /// <summary>The part of a whole that the words name, for a small bar beside them; null for none.</summary>
    public PartOfWhole? Part { get; init; }
}

/// <summary>What counts of a whole, in thousandths: 300 to 1000 for “at least 30%”.</summary>
public sealed record PartOfWhole(int From, int To);

/// <summary>What to do and how soon. <see cref="Heading"/> is one action; the card is understood on its own.</summary>
public sealed record CareCardBlock(
    CareLevel Level, int HeadingLevel, string Id, ImmutableArray<Inline> Heading, ImmutableArray<Block> Children) : Block
{
    /// <summary>The level in the card's own words, such as “Emergency”; null where the theme names it.</summary>
    public string? Name { get; init; }

    /// <summary>Says that no clinician has checked some of its signs, or what it asks for; null when one has.</summary>
    public string? Unchecked { get; init; }

    /// <summary>It may be closed until the reader opens it; never on paper.</summary>
    public bool MayFold { get; init; }

    /// <summary>The language of its words when it is not the page's; null when it is.</summary>
    public string? InLanguage { get; init; }
}

/// <summary>Whom to phone, in a care card.</summary>
/// <param name="Numbers">In the order of the site's countries.</param>
/// <param name="IsCertain">One country is certain, so that a number needs no country's name and may be a button.</param>
public sealed record NumbersBlock(ImmutableArray<CallNumber> Numbers, bool IsCertain) : Block;

/// <param name="Region">The country's code.</param>
/// <param name="Where">The country's name.</param>
/// <param name="What">What it reaches, such as “ambulance”.</param>
/// <param name="Printed">As printed; empty for the hospital team, whose number the hospital's own file holds.</param>
/// <param name="Href">Its tel: or sms: address; null for none.</param>
public sealed record CallNumber(string Region, string Where, string What, string Printed, string? Href)
{
    /// <summary>Its own name, such as “NHS 111”; null when it has none.</summary>
    public string? Called { get; init; }
}

/// <summary>Blocks marked as key facts, practical advice, left out of search, or holding in some regions.</summary>
public sealed record GroupBlock(GroupKind Group, ImmutableArray<Block> Children) : Block;

/// <summary>A passage that is closed until opened; open in print, but for outlook, which stays as the reader left it.</summary>
public sealed record DisclosureBlock(
    DisclosureKind Disclosure, string Id, ImmutableArray<Inline> Title, ImmutableArray<Block> Children) : Block;

/// <summary>Words quoted from someone.</summary>
public sealed record QuoteBlock(ImmutableArray<Block> Children) : Block;

/// <summary>A picture standing alone, with its caption.</summary>
public sealed record ImageBlock(string Asset, string Alt, ImmutableArray<Inline> Caption) : Block;

/// <summary>A pause between passages.</summary>
public sealed record DividerBlock : Block;

/// <summary>
/// A treatment pathway, drawn as a diagram and told as an equal ordered list. Steps' texts are blocks so that lints,
/// hashes and search see them.
/// </summary>
public sealed record PathwayBlock(
    string Id, ImmutableArray<Inline> Title, ImmutableArray<Block> Intro, ImmutableArray<PathwayStep> Steps) : Block
{
    public int HeadingLevel { get; init; } = 2;
}

/// <summary>One part of a pathway. Links lead to treatments, medicines and regimens used in it.</summary>
public sealed record PathwayStep(
    string Id, string Title, string? Duration, ImmutableArray<Block> Children, ImmutableArray<PageLink> Links) : Block
{
    /// <summary>What <see cref="Duration"/> says, to be drawn to scale; null where no length is given.</summary>
    public TimeLength? Length { get; init; }
}

/// <summary>Links to other pages with their summaries: index pages and relations.</summary>
public sealed record LinkListBlock(ImmutableArray<PageLink> Links) : Block
{
    /// <summary>True prints titles only, one after the other; false gives each link its summary.</summary>
    public bool Compact { get; init; }
}

/// <summary>Questions to take to the clinic, with room to tick and write in print.</summary>
public sealed record QuestionsBlock(ImmutableArray<QuestionGroup> Groups) : Block;

public sealed record QuestionGroup(string Title, ImmutableArray<QuestionItem> Questions);

public sealed record QuestionItem(ImmutableArray<Inline> Children);

/// <summary>Names and their explanations: codes, brands, thresholds.</summary>
public sealed record DefinitionsBlock(ImmutableArray<DefinitionItem> Items) : Block;

public sealed record DefinitionItem(string? Id, ImmutableArray<Inline> Name, ImmutableArray<Block> Children) : Block;

/// <summary>The place where search shows what it found.</summary>
public sealed record SearchBlock : Block;

/// <summary>What became of a text between two of its versions.</summary>
public sealed record DifferenceBlock(PageDifference Difference) : Block;

/// <summary>A field for the code of an older copy, and every code with what became of its text.</summary>
public sealed record OlderCopyBlock(ImmutableArray<PublishedCode> Codes) : Block;

/// <summary>A code that stands on printed pages.</summary>
/// <param name="Code">Eight characters.</param>
/// <param name="State">The word for what became of the text, such as “Changed”.</param>
/// <param name="IsCurrent">Whether the page still says it and nothing is known to be wrong with it.</param>
/// <param name="Said">What became of the text, with links.</param>
public sealed record PublishedCode(string Code, string State, bool IsCurrent, ImmutableArray<Inline> Said);

/// <summary>The leaflets that can be put together to hand out.</summary>
/// <param name="Groups">The leaflets, by folder.</param>
/// <param name="HasThreshold">Whether the site names a temperature at which to phone, so that a hospital may have its own.</param>
public sealed record PackBlock(ImmutableArray<PackGroup> Groups, bool HasThreshold) : Block;

public sealed record PackGroup(string Title, ImmutableArray<PackLeaflet> Leaflets);

/// <param name="Link">The page.</param>
/// <param name="Code">Names its text.</param>
/// <param name="File">Root address of the script that holds the page; null when it can only be opened.</param>
public sealed record PackLeaflet(PageLink Link, string Code, string? File);
