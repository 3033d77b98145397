using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Building;

/// <summary>Leaves out what only follows from another mistake: when a list of names cannot be read, no name is in it.</summary>
internal static class KnockOns
{
    /// <summary>After these nothing of the file was read.</summary>
    private static readonly FrozenSet<DiagnosticDescriptor> Unread = FrozenSet.ToFrozenSet(
    [
        Codes.NotUtf8, Codes.Utf16, Codes.ControlCharacter, Codes.ReplacementCharacter, Codes.InvisibleCharacter,
        Codes.FileTooLarge, Codes.YamlSyntax, Codes.YamlTooDeep, Codes.YamlAliasBudget, Codes.SeveralDocuments,
        Codes.EmptyYaml, Codes.FileUnreadable, Codes.LinkLeadsOut, Codes.NotAFile,
    ]);

    public static ImmutableArray<Diagnostic> LeftOut(ImmutableArray<Diagnostic> diagnostics)
    {
        var unread = diagnostics.Where(diagnostic => Unread.Contains(diagnostic.Descriptor))
            .Select(diagnostic => diagnostic.Span.Path).ToHashSet(StringComparer.Ordinal);
        return unread.Count == 0 ? diagnostics : diagnostics.RemoveAll(diagnostic => diagnostic.Code switch
        {
            "NB0710" => unread.Contains("references.yml") || unread.Contains("references.json"),
            "NB0707" => unread.Contains("values.yml"),
            _ => false,
        });
    }
}
