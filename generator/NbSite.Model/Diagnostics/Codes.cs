using System.Collections.Immutable;
using System.Reflection;

namespace NbSite.Model;

/// <summary>
/// The one table of diagnostics. Each area has a file and a range of its own: 01 files, 02 YAML and keys, 03 Markdown,
/// 04 entities, 05 citations, 06 review and site policy, 07 links and addresses, 08 output, 09 claims,
/// 10 editions, 11 offline copies.
/// </summary>
public static partial class Codes
{
    // Lazy, because the order in which the fields of a partial class are set is not defined between its files.
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> LazyAll = new(() =>
    [
        .. typeof(Codes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ]);

    /// <summary>Every descriptor, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => LazyAll.Value;

    private static DiagnosticDescriptor Error(string code, string title, string template, string why, string mend) =>
        new(code, Severity.Error, title, template, why, mend);

    private static DiagnosticDescriptor Note(string code, string title, string template, string why, string mend) =>
        new(code, Severity.Note, title, template, why, mend);

    private static DiagnosticDescriptor Warning(string code, string title, string template, string why, string mend) =>
        new(code, Severity.Warning, title, template, why, mend);
}
