namespace NbSite.Console;

/// <summary>Words of others as a terminal may be shown them.</summary>
internal static class TerminalText
{
    /// <summary>On one line, without characters that steer a terminal or turn its words round.</summary>
    public static string OneLine(string text) => text.All(IsPlain) ? text : string.Concat(text.Select(c => c switch
    {
        '\n' or '\r' or '\t' or '\u2028' or '\u2029' => ' ',
        _ => IsPlain(c) ? c : '\uFFFD',
    }));

    private static bool IsPlain(char c) => !char.IsControl(c)
        && c is not ('\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
