using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// How bad a site says that findings are, by code. What is a warning or a note may be raised, lowered or left out;
/// what is an error stays one,
/// whatever is written here. It is asked after everything was found, so that no page need be made again when a level
/// is another.
/// </summary>
public sealed record DiagnosticLevels
{
    /// <summary>Everything is as bad as its message says.</summary>
    public static DiagnosticLevels None { get; } = new();

    /// <summary>The level of each code that has one of its own; null leaves its findings out.</summary>
    public ImmutableSortedDictionary<string, Severity?> ByCode { get; init; } =
        ImmutableSortedDictionary.Create<string, Severity?>(StringComparer.Ordinal);

    /// <summary>The same levels for what must come out today: what the site made an error stops nothing.</summary>
    public DiagnosticLevels Unraised => this with
    {
        ByCode = ByCode.RemoveRange(ByCode.Where(each => each.Value == Severity.Error).Select(each => each.Key)),
    };

    /// <summary>The findings that are left, each as bad as the site says, in their order.</summary>
    public ImmutableArray<Diagnostic> Of(ImmutableArray<Diagnostic> diagnostics) =>
        ByCode.IsEmpty ? diagnostics : [.. diagnostics.Select(Of).OfType<Diagnostic>()];

    private Diagnostic? Of(Diagnostic diagnostic) =>
        diagnostic.Descriptor.IsFixed || !ByCode.TryGetValue(diagnostic.Code, out var level) ? diagnostic
        : level is { } severity ? diagnostic with { Level = severity }
        : null;
}
