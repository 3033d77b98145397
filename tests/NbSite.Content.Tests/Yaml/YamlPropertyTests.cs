using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml;

public sealed class YamlPropertyTests
{
    private static readonly string[] Words = ["a", "Ärzte", "😀", "it's", "\"so\"", "back\\slash", "x#y", "38.0 °C", "-", "[@k]", "{b}", "e: f", "g"];

    /// <summary>Lines of words; a line may be indented further, and none begins like an item of a list.</summary>
    private static readonly Gen<string[]> Lines =
        (from count in Gen.Choose(1, 6)
         from lines in (from indent in Gen.Choose(0, 2)
                        from words in Gen.NonEmptyListOf(Gen.Elements(Words))
                        select new string(' ', indent) + string.Join(' ', words)).ArrayOf(count)
         select lines).Where(lines => !lines[0].StartsWith(' ') && !lines.Any(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)));

    [Fact]
    public void Every_word_of_a_literal_block_is_found_in_its_line() => Check(Lines, lines =>
    {
        var yaml = "k: |\n" + string.Concat(lines.Select(line => $"    {line}\n\n"));
        return EveryLetterIsWhereItWasWritten(yaml);
    });

    [Fact]
    public void Every_word_of_a_folded_block_is_found_in_its_line() => Check(Lines, lines =>
    {
        var yaml = "k: >\n" + string.Concat(lines.Select(line => $"  {line}\n"));
        return EveryLetterIsWhereItWasWritten(yaml);
    });

    [Fact]
    public void Every_letter_of_a_single_quoted_text_is_found() => Check(Lines, lines =>
        EveryLetterIsWhereItWasWritten($"k: '{string.Join("\n   ", lines.Select(line => line.Trim().Replace("'", "''", StringComparison.Ordinal)))}'\n"));

    [Fact]
    public void Every_letter_of_a_double_quoted_text_is_found() => Check(Lines, lines =>
        EveryLetterIsWhereItWasWritten($"k: \"{string.Join("\n   ", lines.Select(Escape))}\"\n"));

    [Fact]
    public void Whatever_is_typed_gives_a_tree_or_diagnostics_and_never_an_exception()
    {
        var pieces = Gen.Elements(
            "a", ": ", "\n", "- ", "  ", "[", "]", "{", "}", ",", "'", "\"", "|", ">", "&x", "*x", "!t", "#", "?", "%", "@", "`",
            "---", "...", "\\", "\t", "<<", "\u00e9", "😀", "\r", "k: v\n");
        Check(Gen.ListOf(pieces).Select(list => string.Concat(list)), yaml =>
        {
            var bag = new DiagnosticBag();
            var node = YamlExample.Read(yaml, bag);
            var lines = yaml.ReplaceLineEndings("\n").Split('\n');
            return (node is not null || bag.HasErrors)
                && bag.ToImmutable().All(d => d.Span.Line >= 1 && d.Span.Line <= lines.Length
                    && d.Span.Column >= 1 && d.Span.Column <= lines[d.Span.Line - 1].Length + 1);
        });
    }

    private static string Escape(string line) =>
        line.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("°", "\\u00b0", StringComparison.Ordinal);

    private static bool EveryLetterIsWhereItWasWritten(string yaml)
    {
        var lines = yaml.Split('\n');
        var scalar = (YamlScalar)YamlExample.Good(yaml)["k"]!;
        for (var i = 0; i < scalar.Value.Length; i++)
        {
            var letter = scalar.Value[i];
            if (letter is ' ' or '\n') continue;
            var span = scalar.Text.Span(i, 1);
            var written = lines[span.Line - 1].AsSpan(span.Column - 1);
            var isEscape = written[0] == '\\' && letter is '"' or '\\' or '°';
            if (written[0] != letter && !isEscape) return false;
        }

        return true;
    }

    private static void Check<T>(Gen<T> values, Func<T, bool> property) =>
        Prop.ForAll(Arb.From(values), property)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121UL, 7UL));
}
