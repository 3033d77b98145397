using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Refuses care cards that are typed where cards are made of signs.</summary>
public static class TypedCards
{
    /// <param name="blocks">As they were written, before any card was made.</param>
    /// <param name="kind">What the page or section is for; only clinical ones are held to it.</param>
    /// <param name="bag">Takes the errors.</param>
    public static void Check(ImmutableArray<Block> blocks, ContentKind kind, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (kind != ContentKind.Clinical) return;
        foreach (var card in BlockWalk.All(blocks).OfType<CareCardBlock>()) bag.Add(Codes.CardTyped.At(card.Span));
    }
}
