using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>
/// Compares a page with what an edition recorded whose codes were made of words alone: their codes say nothing of today's
/// text, so the texts themselves are compared.
/// </summary>
internal static class FormerText
{
    /// <summary>Whether the page says the recorded text in all. False where the record cannot tell: then it counts as changed.</summary>
    /// <param name="store">Has the record.</param>
    /// <param name="before">The page's line in an edition.</param>
    /// <param name="hash">How that edition's codes were made.</param>
    /// <param name="now">What the page says.</param>
    public static bool IsSame(EditionStore store, EditionPage before, int hash, PageContent now) =>
        hash == 1 && FormerHash.Of(now).VersionCode == before.Code && store.Record(before.Record) is { } record
            && TextHash.Of(record.Page) == TextHash.Of(now);

    /// <summary>
    /// Whether the page says the recorded text as far as records of that time tell: they held no links that NbSite made of a
    /// field (what a thing is part of, its questions) and no words that NbSite put around names.
    /// </summary>
    /// <inheritdoc cref="IsSame"/>
    public static bool IsAsRecorded(EditionStore store, EditionPage before, int hash, PageContent now) =>
        hash == 1 && FormerHash.Of(now).VersionCode == before.Code && store.Record(before.Record) is { } record
            && TextHash.Of(Held(record.Page)) == TextHash.Of(Held(now));

    private static PageContent Held(PageContent page) => page with { Blocks = new Unheld().Blocks(page.Blocks) };

    private sealed class Unheld : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block.IsAside || (block.Origin == Origin.Generated
            && (block is HeadingBlock || BlockWalk.Children(block).All(inner => inner.Origin == Origin.Generated))) ? null : block;
    }
}
