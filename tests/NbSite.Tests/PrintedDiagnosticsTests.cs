using System.Text.Json;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site;
using Xunit;

namespace NbSite.Tests;

/// <summary>How problems are written, whatever stands in them.</summary>
public sealed class PrintedDiagnosticsTests : IDisposable
{
    private static readonly DiagnosticDescriptor Odd = new("NB0000", Severity.Error, "Odd words", "{0}", "Why.", "Mend.");

    private static readonly DiagnosticDescriptor Mild = new("NB0001", Severity.Warning, "Mild words", "{0}", "Why.", "");

    private readonly string _folder = Directory.CreateTempSubdirectory("nbsite-print-").FullName;

    /// <summary>Everything that could break a line, a command or a terminal.</summary>
    private const string Words = "a\nb\r\nc\td\u0000e\u001b[31mf\u009bg\u202eh\u2028i\"j\\k%l::error::m,n";

    private const string OneLine = "a b  c d\uFFFDe\uFFFD[31mf\uFFFDg\uFFFDh i\"j\\k%l::error::m,n";

    [Fact]
    public void Text_stays_on_its_line_and_steers_no_terminal() => Assert.Equal(
        $"content/x y:z,%.md:2:3: error NB0000: {OneLine}\n  {OneLine}\n1 error, 0 warnings\n",
        Print(DiagnosticFormat.Text, new Diagnostic(Odd, new SourceSpan("x y:z,%.md", 2, 3), Words, Words)));

    [Fact]
    public void A_workflow_command_is_one_line_with_its_marks_escaped() => Assert.Equal(
        $"::error file=content/x y%3Az%2C%25.md,line=2,col=3,title=NB0000::{OneLine.Replace("%", "%25", StringComparison.Ordinal)}. "
        + $"{OneLine.Replace("%", "%25", StringComparison.Ordinal)}\n1 error, 0 warnings\n",
        Print(DiagnosticFormat.Github, new Diagnostic(Odd, new SourceSpan("x y:z,%.md", 2, 3), Words, Words)));

    [Fact]
    public void A_problem_without_a_place_or_a_hint_is_valid_for_machines_too()
    {
        Diagnostic[] shapes =
        [
            new(Mild, SourceSpan.None, Words), new(Odd, SourceSpan.File("en/a.md"), Words, ""), new(Odd, new SourceSpan("en/a.md", 1, 1, 9), "\ud800"),
        ];
        using var json = JsonDocument.Parse(Print(DiagnosticFormat.Json, shapes));
        Assert.Equal(
            [("content", 1, "warning", Words, null), ("content/en/a.md", 1, "error", Words, ""), ("content/en/a.md", 1, "error", "\uFFFD", (string?)null)],
            json.RootElement.EnumerateArray().Select(each => (
                each.GetProperty("path").GetString()!, each.GetProperty("line").GetInt32(), each.GetProperty("severity").GetString()!,
                each.GetProperty("message").GetString()!, each.GetProperty("hint").GetString())));
        Assert.Equal(4, Print(DiagnosticFormat.Github, shapes).TrimEnd('\n').Split('\n').Length);
        Assert.Equal("[]\n", Print(DiagnosticFormat.Json));
        Assert.Equal("", Print(DiagnosticFormat.Text));
    }

    [Fact]
    public void An_excerpt_shows_no_character_that_steers_a_terminal()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "content"));
        File.WriteAllText(Path.Combine(_folder, "content/a.md"), "one\ntwo \u001b]0;x\u0007\u202ethree\n");
        Assert.Equal(
            "content/a.md:2:5: error NB0000: m\n  | two \uFFFD]0;x\uFFFD\uFFFDthree\n  |     ^^\n1 error, 0 warnings\n",
            Print(DiagnosticFormat.Text, terminal: true, new Diagnostic(Odd, new SourceSpan("a.md", 2, 5, 2), "m")));
    }

    [Fact]
    public void More_than_a_hundred_are_all_told_and_counted_by_kind_at_the_end()
    {
        var many = Enumerable.Range(1, 101).Select(line => new Diagnostic(line > 99 ? Odd : Mild, new SourceSpan("a.md", line, 1), "m")).ToArray();
        var lines = Print(DiagnosticFormat.Text, many).Split('\n');
        Assert.Equal(101, lines.Count(line => line.StartsWith("content/a.md:", StringComparison.Ordinal)));
        Assert.Equal(["", " 99 × NB0001 Mild words", "  2 × NB0000 Odd words", "2 errors, 99 warnings", ""], lines[^5..]);
    }

    private string Print(DiagnosticFormat format, params Diagnostic[] diagnostics) => Print(format, false, diagnostics);

    private string Print(DiagnosticFormat format, bool terminal, params Diagnostic[] diagnostics)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var host = new ProgramHost
        {
            Theme = () => throw new InvalidOperationException(),
            Extensions = SiteExtensions.None,
            Now = () => default,
            CurrentFolder = _folder,
            Out = TextWriter.Null,
            Error = error,
            ErrorIsTerminal = terminal,
        };
        new DiagnosticPrinter(host, Path.Combine(_folder, "content"), format).Print([.. diagnostics]);
        host.Json.Print(error, host.Kinds);
        return error.ToString();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
