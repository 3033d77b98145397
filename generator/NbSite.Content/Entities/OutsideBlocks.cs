using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>What <c>{{outside}}</c> prints: what pages load from elsewhere, why, and who learns of it.</summary>
internal static class OutsideBlocks
{
    public static ImmutableArray<Block> Of(ISiteIndex index, UiWords words)
    {
        if (index.Get<OutsideList>(IndexKind.Outside, "all")
            is not { Entries.IsEmpty: false } list) return [Paragraph(words["outside.none"])];
        return
        [
            new DefinitionsBlock([.. list.Entries.Select(entry => new DefinitionItem(null, [new TextInline(entry.Name)],
            [
                Paragraph(entry.Why),
                Paragraph(words.Format("outside.from", words.List(entry.Hosts))),
                .. entry.NotOnSigns ? [Paragraph(words["outside.not-on-signs"])] : (ImmutableArray<Block>)[],
            ])
            { Origin = Origin.Generated })]) { Origin = Origin.Generated },
        ];
    }

    private static ParagraphBlock Paragraph(string text) => new([new TextInline(text)]) { Origin = Origin.Generated };
}
