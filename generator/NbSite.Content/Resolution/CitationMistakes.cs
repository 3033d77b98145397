using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Finds <c>[key]</c> and <c>@key</c> in text when a source has that key: a citation that lost its marks.</summary>
internal sealed partial class CitationMistakes(ISiteIndex index, DiagnosticBag bag)
{
    public void Check(ReadOnlySpan<Inline> run)
    {
        foreach (var inline in run)
        {
            var text = (TextInline)inline;
            if (text.Text.AsSpan().IndexOfAny('[', '@') < 0) continue;
            foreach (Match match in Slip().Matches(text.Text))
            {
                var key = match.Groups[match.Groups[1].Success ? 1 : 2].Value;
                if (index.Get<FormattedReference>(IndexKind.Reference, key) is null) continue;
                bag.Add(Codes.MissingAtSign.WithHint(
                    TextSlices.SpanAt(text, match.Index, match.Length), $"Write [@{key}].", match.Value, key));
            }
        }
    }

    [GeneratedRegex(@"\[([\p{L}\p{N}_][\p{L}\p{N}_:./-]{1,80})\]|(?<![\p{L}\p{N}_.])@([\p{L}\p{N}_][\p{L}\p{N}_:/-]{1,80})", RegexOptions.CultureInvariant)]
    private static partial Regex Slip();
}
