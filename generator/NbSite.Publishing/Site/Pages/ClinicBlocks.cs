using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A hospital's sign and its own numbers, for the covers of copies and booklets.</summary>
internal static class ClinicBlocks
{
    public static IEnumerable<Block> Logo(ClinicView clinic) =>
        clinic.Logo is { } logo ? [new ImageBlock(logo, clinic.Name, []) { Origin = Origin.Generated }] : [];

    public static IEnumerable<Block> Numbers(ClinicView clinic, UiWords words)
    {
        yield return new HeadingBlock(2, "numbers", [new TextInline(words["cover.numbers"])]) { Origin = Origin.Generated };
        yield return new DefinitionsBlock(
        [
            .. clinic.Phones.Select(phone => Item(phone.What,
                [new FactInline(phone.Key, phone.Printed, phone.Href, false), new TextInline($" ({phone.Hours})")])),
            .. clinic.Numbers.Select(number => Item(LetterCase.Of(words.Language).Capital(number.What),
                [new FactInline(number.Key, number.PrintedIn(words), number.Href, false) { Replaces = number.ReplacesIn(words) }])),
            Item(words["cover.numbers-owner"], [new TextInline(words.Format(
                "cover.numbers-dates", clinic.Owner, words.Date(clinic.Checked), words.Date(clinic.Due)))]),
        ])
        { Origin = Origin.Generated };
    }

    private static DefinitionItem Item(string name, ImmutableArray<Inline> text) =>
        new(null, [new TextInline(name)], [new ParagraphBlock(text) { Origin = Origin.Generated }]) { Origin = Origin.Generated };
}
