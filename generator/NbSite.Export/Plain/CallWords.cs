using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>Whom to phone, as a care card says it.</summary>
internal static class CallWords
{
    public static IEnumerable<PlainBlock> Of(NumbersBlock block, UiWords words)
    {
        if (block is { IsCertain: true, Numbers: [{ Href: { } href } only] })
        {
            yield return new PlainParagraph([new PlainText(words.Format("card.call", Placed(only, words)), RunStyle.Usual with { Href = href })]);
            yield break;
        }

        foreach (var kind in block.Numbers.Where(number => number.Printed.Length > 0).GroupBy(number => number.What, StringComparer.Ordinal))
        {
            yield return new PlainParagraph([new PlainText(kind.Key, RunStyle.Usual)], IsLabel: true);
            yield return PlainList.Of(kind.GroupBy(number => (number.Printed, number.Href, number.Called)).Select(same => new PlainParagraph(
            [
                new PlainText(words.Format("card.where", words.List(same.Select(number => number.Where))) + " ", RunStyle.Usual),
                new PlainText(Named(same.First(), words), RunStyle.Usual with { Href = same.Key.Href }),
            ])));
        }
    }

    // “NHS 111” names its number; “Triple Zero” does not.
    private static string Named(CallNumber number, UiWords words) => number.Called is not { } called ? number.Printed
        : called.Contains(number.Printed, StringComparison.Ordinal) ? called
        : words.Format("card.number", number.Printed, called);

    private static string Placed(CallNumber number, UiWords words) => number.Where.Length == 0 ? Named(number, words)
        : number.Called is { } called && !called.Contains(number.Printed, StringComparison.Ordinal)
            ? words.Format("card.number", number.Printed, words.Format("list.comma", called, number.Where))
            : words.Format("card.number", Named(number, words), number.Where);
}
