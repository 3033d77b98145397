using System.Collections.Immutable;
using NbSite.Content.Redirects;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>
/// Holds patterns to the site and to each other. What one covers cannot be told by looking at a single address, and
/// hosts differ in whether a page or a rule for its address wins; so no pattern may cover what the site has.
/// </summary>
internal sealed class CheckPatterns
{
    private readonly ILookup<string, (string Address, string[] Parts)> _addresses;

    /// <param name="addresses">Every address at which there is a page or a file.</param>
    public CheckPatterns(IEnumerable<string> addresses) => _addresses = addresses
        .Select(address => (Address: address,
        Parts: address.Split('/', StringSplitOptions.RemoveEmptyEntries))).Where(each => each.Parts.Length > 0)
        .ToLookup(each => each.Parts[0], StringComparer.OrdinalIgnoreCase);

    public void Check(ImmutableArray<Redirect> rules, IAnalyzerContext context)
    {
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (_addresses[rule.From.Parts[0]].FirstOrDefault(each => rule.From.Fits(each.Parts)).Address
                is { } covered)
                context.Report(Codes.PatternCoversPage.At(rule.FromSpan, rule.From.Written, covered));
            for (var j = 0; j < i; j++)
            {
                if (!rules[j].From.Covers(rule.From)) continue;
                context.Report(Codes.NeverApplies.At(rule.FromSpan, rule.From.Written, rules[j].From.Written,
                    rules[j].FromSpan.Line));
                break;
            }

            if (rule.To is { Kind: RedirectKind.Address, Placeholders.IsEmpty: false } && !CanStand(rule.To.Parts)
                && !rules.Any(other => Meet(rule.To.Parts.AsSpan(), other.From.Parts.AsSpan())))
                context.Report(Codes.NoSuchPlace.At(rule.ToSpan, rule.To.Text));
        }

        Loops(rules, context);
    }

    private bool CanStand(ImmutableArray<string> target)
    {
        var candidates = target is [] || OldAddress.IsOpen(target[0]) ? _addresses.SelectMany(group => group)
            : _addresses[target[0]];
        return candidates.Any(each => Meet(target.AsSpan(), each.Parts));
    }

    private static void Loops(ImmutableArray<Redirect> rules, IAnalyzerContext context)
    {
        var targets = rules.Select(rule => rule.To is { Kind: RedirectKind.Address, Placeholders.IsEmpty: false } to
            ? to.Parts : default).ToArray();
        var next = rules.Select((_, i) => targets[i].IsDefault
            ? []
            : Enumerable.Range(0, rules.Length).Where(j =>
            Meet(targets[i].AsSpan(), rules[j].From.Parts.AsSpan())).ToArray()).ToArray();
        for (var i = 0; i < rules.Length; i++)
        {
            if (next[i].Length == 0) continue;
            if (WayBack(i, next) is { } way
                && way.Any(step => Literals(targets[step]) >= Literals(rules[step].From.Parts)))
                context.Report(Codes.RedirectCircle.At(rules[i].ToSpan, rules[i].From.Written,
                    string.Join(", ", way.Append(i).Select(step => rules[step].From.Written))));
            // What begins with something open may lead anywhere, which nobody means.
            else if (next[i].Where(j => j != i).FirstOrDefault(-1) is var other and >= 0 && !OldAddress.IsOpen(targets[i][0]))
                context.Report(Codes.RedirectChain.At(rules[i].ToSpan, rules[i].From.Written, rules[i].To.Text,
                    rules[other].To.Text));
        }
    }

    /// <summary>The rules on the shortest way from one back to itself; null when there is none.</summary>
    private static List<int>? WayBack(int start, int[][] next)
    {
        var from = new Dictionary<int, int>();
        var open = new Queue<int>([start]);
        while (open.TryDequeue(out var at))
        {
            foreach (var step in next[at])
            {
                if (step == start)
                {
                    var way = new List<int> { at };
                    while (way[^1] != start) way.Add(from[way[^1]]);
                    way.Reverse();
                    return way;
                }

                if (from.TryAdd(step, at)) open.Enqueue(step);
            }
        }

        return null;
    }

    private static int Literals(ImmutableArray<string> parts) => parts.Count(part => !OldAddress.IsOpen(part));

    /// <summary>Whether some address is one of both.</summary>
    private static bool Meet(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        if (one.IsEmpty && other.IsEmpty) return true;
        if (!one.IsEmpty && one[0] == OldAddress.Rest)
        {
            for (var i = 0; i <= other.Length; i++)
                if (Meet(one[1..], other[i..])) return true;
            return false;
        }

        if (!other.IsEmpty && other[0] == OldAddress.Rest) return Meet(other, one);
        if (one.IsEmpty || other.IsEmpty) return false;
        return (OldAddress.IsOpen(one[0]) || OldAddress.IsOpen(other[0])
            || string.Equals(one[0], other[0], StringComparison.OrdinalIgnoreCase)) && Meet(one[1..], other[1..]);
    }
}
