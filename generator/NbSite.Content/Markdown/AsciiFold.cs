namespace NbSite.Content.Markdown;

/// <summary>
/// Letters to their plain lower-case ASCII form. A table of our own, because the machine's depends on which ICU it has.
/// </summary>
internal static class AsciiFold
{
    // From À (U+00C0) to ſ (U+017F), in order; “.” stands for no letter.
    private const string Table =
        "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss " +
        "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y " +
        "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k " +
        "l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u " +
        "u u w w y y y z z z z z z s";

    private static readonly string[] Folded = Table.Split(' ');

    private static readonly string[] Ascii = [.. Enumerable.Range(0, 128).Select(code =>
        char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code).ToString() : "")];

    /// <summary>One or two lower-case ASCII letters or digits; empty when the character is none.</summary>
    public static string Of(char c) => c switch
    {
        < '\u0080' => Ascii[c],
        >= '\u00C0' and <= '\u017F' => Folded[c - '\u00C0'] is "." ? "" : Folded[c - '\u00C0'],
        '\u0218' or '\u0219' => "s",
        '\u021A' or '\u021B' => "t",
        '\u1E9E' => "ss",
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'µ' or 'μ' => "mu",
        '²' => "2",
        '³' => "3",
        _ => "",
    };

    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
