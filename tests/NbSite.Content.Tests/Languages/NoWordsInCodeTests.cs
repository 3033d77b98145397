using System.Text.RegularExpressions;

namespace NbSite.Content.Tests.Languages;

/// <summary>The code of checks, readability and search holds no words of a language: they stand in the language's file.</summary>
public sealed partial class NoWordsInCodeTests
{
    public static TheoryData<string> Folders => new(
        "generator/NbSite.Content/Lints", "generator/NbSite.Content/Reading", "generator/NbSite.Content/Glossary",
        "generator/NbSite.Publishing/Site/Languages",
        "generator/NbSite.Publishing/Features/Search", "generator/NbSite.Publishing/Features/AToZ");

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_pattern_and_no_list_in_code_holds_words(string folder)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), folder), "*.cs", SearchOption.AllDirectories)
            // A stemmer is an algorithm for one language, chosen by the language's file; SmallWords mends what Lucene lists for French and Spanish;
            // Elision is the same rule as in the reader's script.
            .Where(path => !path.Contains("Stemming", StringComparison.Ordinal) && !path.EndsWith("SmallWords.cs", StringComparison.Ordinal)
                && !path.EndsWith("Elision.cs", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(path => Words(File.ReadAllText(path)).Select(word => $"{Path.GetFileName(path)}: {word}")));
    }

    [Theory]
    [InlineData("""[GeneratedRegex(@"\b(?:at\s+least|more\s+than)\b")]""")]
    [InlineData("""new Regex("(?:stage|grade)s?")""")]
    [InlineData("""["stage", "grade", "type", "phase", "part"]""")]
    [InlineData("""const string Stop = "a about above actually after again";""")]
    public void Words_in_code_would_be_found(string code) => Assert.NotEmpty(Words(code));

    [Theory]
    [InlineData("""@"(?<![\p{L}\p{N}])(?<d>[0-9]{1,3})\s?(?<full>[°º]\s?[CF]\b)" """)]
    [InlineData("""bag.Add(Codes.UncitedBlock.At(paragraph.Span, "table row"));""")]
    [InlineData("""throw new InvalidOperationException("This cannot be, since nothing was read.");""")]
    public void What_is_no_word_list_is_let_be(string code) => Assert.Empty(Words(code));

    private static IEnumerable<string> Words(string code)
    {
        foreach (var literal in Literal().Matches(code).Select(match => match.Value))
        {
            var isPattern = literal.Contains("(?", StringComparison.Ordinal) || literal.Contains(@"\b", StringComparison.Ordinal)
                || literal.Contains(@"\s", StringComparison.Ordinal);
            if (isPattern && Run().Match(Syntax().Replace(literal, "")) is { Success: true } word) yield return $"“{word.Value}” in {literal}";
            if (List().IsMatch(literal.Trim('"', '@', '$', ' ', '\n'))) yield return literal;
        }

        foreach (Match list in Array().Matches(code)) yield return list.Value;
    }

    private static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    [GeneratedRegex("\"\"\"(?s:.*?)\"\"\"|\\$?@\\$?\"(?:[^\"]|\"\")*\"|(?<!')\\$?\"(?:[^\"\\\\\\n]|\\\\.)*\"")]
    private static partial Regex Literal();

    // Classes, names of groups, what an interpolation puts in, escapes.
    [GeneratedRegex(@"\[[^\]]*\]|\(\?<\w+>|\\p\{+\w+\}+|\{[^{}]*\}|\\u[0-9A-Fa-f]{4}|\\\w")]
    private static partial Regex Syntax();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Run();

    [GeneratedRegex(@"^(?:[a-z']+\s+){5,}[a-z']+$")]
    private static partial Regex List();

    [GeneratedRegex("(?:\"[a-z]{3,}\",\\s*){4,}\"[a-z]{3,}\"")]
    private static partial Regex Array();
}
