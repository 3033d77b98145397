using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Content.Lints;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>
/// Finds what a text says with a source: the words from one citation to the next, the sources, and the years in them.
/// </summary>
public static partial class ClaimReader
{
    /// <summary>The statements of a text whose citations are resolved, in reading order.</summary>
    public static ImmutableArray<SourcedClaim> Read(ImmutableArray<Block> blocks)
    {
        var claims = ImmutableArray.CreateBuilder<SourcedClaim>();
        foreach (var block in BlockWalk.All(blocks))
            foreach (var text in BlockWalk.Texts(block)) Read(text, block.Span, claims);
        return claims.ToImmutable();
    }

    private static void Read(ImmutableArray<Inline> text, SourceSpan around,
        ImmutableArray<SourcedClaim>.Builder claims)
    {
        var cites = BlockWalk.All(text).OfType<CiteInline>().ToList();
        if (cites.Count == 0) return;
        var passage = new Passage(text);
        var (start, next, first) = (0, 0, claims.Count);
        for (var at = passage.Text.IndexOf(Passage.Cite); at >= 0
            && next < cites.Count; at = passage.Text.IndexOf(Passage.Cite, start))
        {
            var sources = Sources(cites[next++], around);
            var words = passage.Text.AsSpan(start, at - start);
            if (!sources.IsEmpty && words.IsWhiteSpace() && claims.Count > first)
                claims[^1] = claims[^1] with { Sources = claims[^1].Sources.AddRange(sources) };
            else if (!sources.IsEmpty)
                claims.Add(Dated(new SourcedClaim(sources), passage, start, at));
            start = at + 1;
        }
    }

    private static ImmutableArray<ClaimSource> Sources(CiteInline cite, SourceSpan around) =>
    [
        .. cite.Items.Where(item => item.Key.Length > 0)
            .Select(item => new ClaimSource(item.Key, string.IsNullOrEmpty(item.Span.Path) ? around : item.Span))
            // Words of an edition have no place in the content.
            .Where(source => !string.IsNullOrEmpty(source.Span.Path)),
    ];

    private static SourcedClaim Dated(SourcedClaim claim, Passage passage, int from, int to)
    {
        foreach (Match match in Years().Matches(passage.Text[..to], from))
        {
            if (passage.IsValue(match.Index)) continue;
            var year = int.Parse(match.ValueSpan, CultureInfo.InvariantCulture);
            if (!(claim.Year >= year))
                claim = claim with { Year = year, YearSpan = passage.Span(match.Index, match.Length) };
        }

        return claim;
    }

    // Not a part of a longer number, nor an amount of money or in a unit of measure.
    [GeneratedRegex(
        @"(?<![A-Za-z\p{N}.,:/+]|[£$€¥]\s?|[0-9][ \u00A0])(?:19|20)[0-9]{2}(?![A-Za-z\p{N}]|[.,:][0-9]|[ \u00A0]?[%‰°£$€¥]|[ \u00A0][0-9]"
        + @"|[ \u00A0](?:[kmµμncd]?[glm]|[kmµμ]?[LJ]|[mµμk]?mol|k?cal|IU|U|[cmk]?Gy|[mµμ]?[Vs]|[kM]?Hz|[mk]?Sv|[mk]?Bq)(?![\p{L}\p{N}]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
