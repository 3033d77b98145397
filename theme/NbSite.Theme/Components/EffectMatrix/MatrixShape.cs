using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Components;

/// <summary>How a matrix fits into the width of the text.</summary>
/// <param name="IsTurned">The names over the columns stand upright, because they do not fit beside each other.</param>
/// <param name="IsWide">Even so it is wider than the text: it scrolls in a box of its own, and on paper it is a list.</param>
internal readonly record struct MatrixShape(bool IsTurned, bool IsWide)
{
    // In em: the text's width, the names of the effects, a letter, a cell's room, and a column whose name is turned.
    private const double Text = 37;
    private const double Effects = 13;
    private const double Letter = 0.52;
    private const double Room = 1.2;
    private const double Turned = 2.2;

    public static MatrixShape Of(ListBlock list)
    {
        var straight = list.Columns.Sum(column => Room + (Letter * Math.Max(4, column.Name.Split(' ', '-').Max(word => word.Length))));
        return new MatrixShape(Effects + straight > Text, Effects + (Turned * list.Columns.Length) > Text);
    }

    /// <summary>
    /// Whether a list is drawn as a matrix: two medicines and two effects at least, and every entry is one line that begins with its
    /// effect, so that no word of it is lost.
    /// </summary>
    public static bool IsMatrix(ListBlock list) => list is { Ordered: false, Columns: { IsDefault: false, Length: >= 2 }, Items.Length: >= 2 }
        && list.Items.All(item => item is { Columns.IsDefaultOrEmpty: false, Children: [ParagraphBlock { Children: [LinkInline, ..], Regions.IsDefaultOrEmpty: true }] }
            && item.Columns.All(id => list.Columns.Any(column => column.Id == id)));

    /// <summary>The effect with its sources, without the names that the columns say.</summary>
    public static ImmutableArray<Inline> Effect(ListItem item)
    {
        var words = ((ParagraphBlock)item.Children[0]).Children;
        return [words[0], .. words.Where(inline => inline is CiteInline)];
    }
}
