using System.Text.RegularExpressions;

namespace NbSite.Import.Markdown;

/// <summary>
/// Tells which lines are code because they stand four places in behind an empty line. In lists, notes and explanations such lines go on
/// with the item.
/// </summary>
/// <param name="start">How far in all lines stand.</param>
internal sealed partial class IndentedCode(int start)
{
    private bool _isFree = true;
    private bool _isInItem;

    /// <summary>Whether the line, which comes after those that were asked about before, is code.</summary>
    public bool Holds(string line)
    {
        if (line.AsSpan().Trim().IsEmpty)
        {
            _isFree = true;
            return false;
        }

        var width = WidthOf(line);
        var isCode = _isFree && !_isInItem && width >= start + 4;
        if (!isCode)
        {
            if (Item().IsMatch(line)) _isInItem = true;
            else if (_isFree && width <= start) _isInItem = false;
        }

        // Code goes on until a line stands further out.
        _isFree = isCode;
        return isCode;
    }

    /// <summary>How many places the blanks and tabs take with which a line begins.</summary>
    public static int WidthOf(string line)
    {
        var width = 0;
        foreach (var c in line)
        {
            if (c == ' ') width++;
            else if (c == '\t') width += 4 - (width % 4);
            else break;
        }

        return width;
    }

    [GeneratedRegex(@"^[ \t]*(?:[-*+]|[0-9]{1,9}[.)]|\[\^[^\]]{1,60}\]:|:)(?:[ \t]|$)")]
    private static partial Regex Item();
}
