using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NbSite.Export.Word;

/// <summary>The lists of a document: each counts by itself.</summary>
internal sealed class WordNumbering
{
    /// <summary>The deepest level that Word knows.</summary>
    public const int Deepest = 8;

    private const int Bullets = 1;
    private const int Numbers = 2;
    private const int Step = 425;

    private readonly List<NumberingInstance> _lists = [];

    /// <summary>A new list.</summary>
    /// <param name="isOrdered">Whether its entries have numbers.</param>
    /// <param name="level">How deep it stands in others.</param>
    /// <param name="start">The first number.</param>
    public int New(bool isOrdered, int level, int start)
    {
        var list = new NumberingInstance(new AbstractNumId { Val = isOrdered ? Numbers : Bullets }) { NumberID = _lists.Count + 1 };
        if (isOrdered) list.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = level });
        _lists.Add(list);
        return _lists.Count;
    }

    public Numbering Made() => new([Abstract(Bullets, false), Abstract(Numbers, true), .. _lists]);

    private static AbstractNum Abstract(int id, bool isOrdered)
    {
        var made = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.HybridMultilevel }) { AbstractNumberId = id };
        for (var level = 0; level <= Deepest; level++)
        {
            made.Append(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = isOrdered ? NumberFormatValues.Decimal : NumberFormatValues.Bullet },
                new LevelText { Val = isOrdered ? $"%{(level + 1).ToString(CultureInfo.InvariantCulture)}." : level % 2 == 0 ? "•" : "–" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Left = ((level + 1) * Step).ToString(CultureInfo.InvariantCulture), Hanging = "340" }))
            {
                LevelIndex = level,
            });
        }

        return made;
    }
}
