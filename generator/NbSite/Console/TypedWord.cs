namespace NbSite.Console;

/// <summary>Names and paths in commands that are told, as they are typed into a shell.</summary>
internal static class TypedWord
{
    /// <summary>One word of a command line: in quotes where a shell would take it for something else.</summary>
    public static string Of(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or ':') ? word : $"\"{word}\"";
}
