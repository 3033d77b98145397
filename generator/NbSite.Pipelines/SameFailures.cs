using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Pipelines;

/// <summary>What breaks in one way on a hundred documents, or in several steps, is one fault, and is told once.</summary>
internal static class SameFailures
{
    /// <param name="sorted">All diagnostics of a run, in their order.</param>
    public static ImmutableArray<Diagnostic> Fold(IEnumerable<Diagnostic> sorted)
    {
        var result = ImmutableArray.CreateBuilder<Diagnostic>();
        var first = new Dictionary<string, (int At, int Others)>(StringComparer.Ordinal);
        foreach (var diagnostic in sorted)
        {
            if (diagnostic.Code != Codes.ModuleFailed.Code)
            {
                result.Add(diagnostic);
                continue;
            }

            var how = HowOf(diagnostic);
            if (first.TryGetValue(how, out var known))
            {
                first[how] = (known.At, known.Others + 1);
                continue;
            }

            first[how] = (result.Count, 0);
            result.Add(diagnostic);
        }

        foreach (var (at, others) in first.Values.Where(known => known.Others > 0))
            result[at] = result[at] with { Hint = $"{others} more failed in the same way. {result[at].Hint}" };
        return result.ToImmutable();
    }

    // What went wrong, without what was worked on: a document by its path, or a whole step by its name.
    private static string HowOf(Diagnostic failure)
    {
        const string AfterName = "” (";
        var at = failure.Message.IndexOf(AfterName, StringComparison.Ordinal);
        return at < 0 ? failure.Message : failure.Message[(at + AfterName.Length)..];
    }
}
