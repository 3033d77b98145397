using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>All that an exported page says, in the order of reading.</summary>
internal sealed record PlainPage
{
    public required string Language { get; init; }

    /// <summary>Whether the language is written from right to left.</summary>
    public required bool IsRightToLeft { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    /// <summary>What a reader must know before the words: that it is a draft, was withdrawn or recalled.</summary>
    public required ImmutableArray<PlainBlock> Notices { get; init; }

    public required ImmutableArray<PlainBlock> Blocks { get; init; }

    /// <summary>The explained words, under a heading of their own; empty for none.</summary>
    public required ImmutableArray<PlainBlock> Terms { get; init; }

    /// <summary>Who looked and when, in words that are true.</summary>
    public required ImmutableArray<string> About { get; init; }

    /// <summary>Whose words these are and where they are published.</summary>
    public required ImmutableArray<PlainBlock> Foot { get; init; }

    /// <summary>The heading of <see cref="About"/>.</summary>
    public required string AboutTitle { get; init; }

    /// <summary>The sources, in the order of their numbers.</summary>
    public required ImmutableArray<PlainSource> Sources { get; init; }

    /// <summary>The heading of <see cref="Sources"/>.</summary>
    public required string SourcesTitle { get; init; }

    /// <summary>A page as it reads in plain forms.</summary>
    public static PlainPage Of(ExportedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var view = page.View with { Words = page.View.Words.Unmarked() };
        var words = view.Words;
        var writer = new PlainBlockWriter(view, new PartNames(page.Text));
        var first = BeforeMarks(view);
        ImmutableArray<PlainBlock> marks = [.. StateWords.Marks(view, page.State)];
        ImmutableArray<PlainBlock> blocks =
        [
            .. view.Page.Regions.IsDefaultOrEmpty ? [] : new[] { PlainParagraph.Of(RegionWords.Sentence(view.Page.Regions, view)) },
            .. writer.Blocks(view.Page.Blocks[..first]),
            .. marks.IsEmpty ? marks : [new PlainBox(BoxKind.Note, marks)],
            .. writer.Blocks(view.Page.Blocks[first..]),
        ];
        if (view.ValuesVary) blocks = blocks.Add(new PlainParagraph([new PlainText("* " + words["varies.note"], RunStyle.Usual)]));
        return new PlainPage
        {
            Language = view.Page.Language,
            IsRightToLeft = words.Direction == "rtl",
            Title = view.Page.Title,
            Summary = view.Page.Summary,
            Notices = [.. StateWords.Notices(view)],
            Blocks = blocks,
            Terms = writer.Terms(),
            About = [.. StateWords.About(view)],
            Foot = [.. StateWords.Foot(view, page.Url)],
            AboutTitle = words["review.title"],
            Sources =
            [
                .. view.References.Select(each => new PlainSource(
                    each.Number, each.Reference.Key,
                    [.. PlainInlines.Of(each.Reference.Text, view), .. Note(each.Reference)])),
            ],
            SourcesTitle = words["references.heading"],
        };
    }

    // Where to phone comes first: on that page the dates wait behind the first card, as on the site.
    private static int BeforeMarks(PageView view) => view.Site.WhenToCall?.PageId != view.Page.Id ? 0
        : view.Page.Blocks.TakeWhile(block => block is not CareCardBlock).Count() is var at && at < view.Page.Blocks.Length ? at + 1 : 0;

    private static ImmutableArray<PlainRun> Note(FormattedReference reference) =>
        reference.Note is { } note ? [new PlainText(" " + note, RunStyle.Usual)] : [];
}

/// <summary>A source as it is printed.</summary>
internal sealed record PlainSource(int Number, string Key, ImmutableArray<PlainRun> Runs);
