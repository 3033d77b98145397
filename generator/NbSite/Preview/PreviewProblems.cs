using System.Collections.Immutable;
using System.Text;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Preview;

/// <summary>Turns diagnostics into what is shown over a page: the words of the terminal, and the line of the file.</summary>
/// <param name="content">The content folder.</param>
/// <param name="editor">How places are opened.</param>
/// <param name="printer">Says how files are named.</param>
internal sealed class PreviewProblems(string content, EditorLinks editor, DiagnosticPrinter printer)
{
    // More than anybody reads, and less than makes a browser slow.
    private const int Most = 50;
    private const int LongestLine = 160;

    /// <summary>The first errors, and how many more there are.</summary>
    /// <param name="diagnostics">In order.</param>
    /// <param name="file">The file that was read, by its path.</param>
    public (ImmutableArray<PreviewProblem> Errors, int More) Of(ImmutableArray<Diagnostic> diagnostics, Func<string, ContentFile?> file)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        return ([.. errors.Take(Most).Select(error => Of(error, file))], Math.Max(0, errors.Count - Most));
    }

    private PreviewProblem Of(Diagnostic error, Func<string, ContentFile?> file)
    {
        var span = error.Span;
        var path = span.Path ?? "";
        return new PreviewProblem(
            error.Code,
            $"{printer.Shown(path)}:{Math.Max(1, span.Line)}:{Math.Max(1, span.Column)}",
            TerminalText.OneLine(error.Message),
            error.Hint is { Length: > 0 } hint ? TerminalText.OneLine(hint) : null,
            file(path) is { ReadProblem: null, Reader: null } known ? Excerpt(known, span) : null,
            file(path) is null || PackPaths.IsLabel(printer.Shown(path)) ? null : editor.To(Path.GetFullPath(Path.Combine(content, path)), span.Line, span.Column),
            path);
    }

    private static PreviewExcerpt? Excerpt(ContentFile file, SourceSpan span)
    {
        if (span.Line < 1) return null;
        var bytes = file.Bytes.Span;
        var left = span.Line;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (--left > 0) continue;
            var line = Encoding.UTF8.GetString(bytes[range]).TrimEnd('\r').TrimStart('\uFEFF');
            var start = Math.Clamp(span.Column - 1, 0, line.Length);
            var length = Math.Min(Math.Max(span.Length, 1), line.Length - start);
            var from = Math.Max(0, start - (LongestLine / 2));
            var end = start + Math.Min(length, LongestLine);
            return new PreviewExcerpt(
                span.Line,
                Plain(line[from..start]),
                Plain(line[start..end]),
                Plain(line[end..Math.Min(line.Length, Math.Max(end, from + LongestLine))]));
        }

        return null;
    }

    private static string Plain(string text) => TerminalText.OneLine(text.Replace('\t', ' '));
}
