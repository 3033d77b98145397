using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>The line under a picture that says whose it is and how it may be used.</summary>
internal static partial class CreditLine
{
    /// <summary>The words; a licence of Creative Commons leads to its text, as it asks for.</summary>
    /// <param name="credit">Whose the picture is, as it is to be printed.</param>
    /// <param name="licence">How it may be used.</param>
    /// <param name="span">Where that is written.</param>
    public static ImmutableArray<Inline> Of(string? credit, string? licence, SourceSpan span)
    {
        var line = ImmutableArray.CreateBuilder<Inline>();
        if (credit is not null) line.Add(new TextInline(credit) { Span = span });
        if (licence is null) return line.ToImmutable();
        if (credit is not null) line.Add(new TextInline(", ") { Span = span });
        var words = new TextInline(licence) { Span = span };
        Inline said = Address(licence) is { } address
            ? new LinkInline(null, null, address, [words]) { Span = span }
            : words;
        line.Add(said);
        return line.ToImmutable();
    }

    private static string? Address(string licence)
    {
        if (PublicDomain().IsMatch(licence)) return "https://creativecommons.org/publicdomain/zero/1.0/";
        return Licence().Match(licence) is { Success: true } match
            ? $"https://creativecommons.org/licenses/{match.Groups[1].Value.ToLowerInvariant()}/"
                + $"{match.Groups[2].Value}/"
            : null;
    }

    [GeneratedRegex("^CC0(?:[ -]1\\.0)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(
        "^CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -]([1-4]\\.[05])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Licence();
}
