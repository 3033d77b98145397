using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// How the questions of a visit lie on one sheet of paper, A4 or Letter: counted from their lines, so that who picks them
/// knows before anything is printed. All lengths are tenths of a millimetre.
/// </summary>
/// <param name="Fitting">How many of the questions fit, with one line each to write on.</param>
/// <param name="Lines">How many lines to write on each question has.</param>
/// <param name="Spare">How many lines are left for questions of the reader's own.</param>
public sealed record SheetPlan(int Fitting, int Lines, int Spare)
{
    /// <summary>What every sheet has: head, room for the day and names, the number to phone, and the foot.</summary>
    private const int Frame = 695;

    // Letter is less high than A4, and A4 less wide than Letter: a sheet fits both.
    private const int Height = 2594;
    private const int TitleLine = 96;
    private const int TextLine = 49;
    private const int WritingLine = 72;
    private const int QuestionGap = 16;
    private const int GroupGap = 44;
    private const int SpareGap = 100;
    private const int MostLines = 3;
    private const int MostSpare = 6;
    private const int TitleSigns = 40;
    private const int Signs = 80;

    /// <param name="title">The sheet's title.</param>
    /// <param name="summary">What it is for.</param>
    /// <param name="groups">The questions.</param>
    public static SheetPlan Of(string title, string summary, ImmutableArray<QuestionGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(summary);
        var room = Height - Frame - (LinesOf(title, TitleSigns) * TitleLine) - (LinesOf(summary, Signs) * TextLine);
        var (used, questions, fitting) = (0, 0, 0);
        foreach (var group in groups)
        {
            used += (LinesOf(group.Title, Signs) * TextLine) + GroupGap;
            foreach (var question in group.Questions)
            {
                used += (LinesOf(BlockWalk.PlainText(question.Children), Signs) * TextLine) + WritingLine + QuestionGap;
                questions++;
                if (used <= room) fitting++;
            }
        }

        var left = room - used;
        var lines = 1;
        while (questions > 0 && lines < MostLines && left - (questions * WritingLine) >= SpareGap + (2 * WritingLine))
        {
            lines++;
            left -= questions * WritingLine;
        }

        return new SheetPlan(fitting, lines, Math.Clamp((left - SpareGap) / WritingLine, 0, MostSpare));
    }

    private static int LinesOf(string text, int signs)
    {
        var width = text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 && IsWide(rune.Value) ? 2 : 1);
        return width == 0 ? 0 : ((width - 1) / signs) + 1;
    }

    // Chinese, Japanese and Korean signs are as wide as high.
    private static bool IsWide(int sign) =>
        sign is <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFD);
}
