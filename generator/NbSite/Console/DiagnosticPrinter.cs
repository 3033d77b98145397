using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Packs;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>How diagnostics are written.</summary>
internal enum DiagnosticFormat
{
    Text,
    Json,
    Github,
    Sarif,
}

/// <summary>Writes diagnostics for people, editors and CI: one line each, the hint below it.</summary>
internal sealed class DiagnosticPrinter(ProgramHost host, string contentFolder, DiagnosticFormat format)
{
    // With more than this, what is seen of them is the end: it says how many there are of each kind.
    private const int Many = 100;

    // One damaged file can have a million mistakes of one kind.
    private const int MostOfAKind = 200;

    private readonly Dictionary<string, string[]> _files = [];
    private PackLock? _packs;

    /// <summary>The packs whose files are named so: by what was agreed on, until others are set.</summary>
    public PackLock Packs
    {
        get => _packs ??= PacksOf(contentFolder);
        set => _packs = value;
    }

    public void Print(ImmutableArray<Diagnostic> diagnostics)
    {
        switch (host.Json.IsAsked ? DiagnosticFormat.Json : format)
        {
            case DiagnosticFormat.Json or DiagnosticFormat.Sarif:
                host.Json.Ask(asSarif: format == DiagnosticFormat.Sarif);
                foreach (var diagnostic in Told(diagnostics)) host.Json.Add(Shown(diagnostic.Span.Path), diagnostic);
                return;
            case DiagnosticFormat.Github:
                foreach (var diagnostic in Told(diagnostics)) host.Error.WriteLine(Github(diagnostic));
                break;
            default:
                foreach (var diagnostic in Told(diagnostics)) PrintText(diagnostic);
                if (diagnostics.Length > Many) PrintKinds(diagnostics);
                break;
        }

        if (diagnostics.IsEmpty) return;
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var notes = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Note);
        var told = $"{Count(errors, "error")}, {Count(diagnostics.Length - errors - notes, "warning")}";
        host.Error.WriteLine(notes == 0 ? told : $"{told}, {Count(notes, "note")}");
    }

    /// <summary>Of one kind in one file so many as anybody reads; where the others begin, how many they are.</summary>
    private static IEnumerable<Diagnostic> Told(ImmutableArray<Diagnostic> diagnostics)
    {
        var all = diagnostics.CountBy(diagnostic => (diagnostic.Descriptor, diagnostic.Span.Path)).ToDictionary();
        var told = new Dictionary<(DiagnosticDescriptor, string), int>();
        foreach (var diagnostic in diagnostics)
        {
            var kind = (diagnostic.Descriptor, diagnostic.Span.Path);
            var count = told[kind] = told.GetValueOrDefault(kind) + 1;
            if (count <= MostOfAKind) yield return diagnostic;
            if (count != MostOfAKind + 1) continue;
            yield return diagnostic with
            {
                Message = string.Create(CultureInfo.InvariantCulture,
                    $"{diagnostic.Descriptor.Title}: {all[kind] - MostOfAKind} more in this file, from here on, are not listed"),
            };
        }
    }

    private void PrintKinds(ImmutableArray<Diagnostic> diagnostics)
    {
        var width = diagnostics.Length.ToString(CultureInfo.InvariantCulture).Length;
        var kinds = diagnostics.GroupBy(diagnostic => diagnostic.Descriptor)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key.Code, StringComparer.Ordinal);
        host.Error.WriteLine();
        foreach (var kind in kinds)
            host.Error.WriteLine($"{kind.Count().ToString(CultureInfo.InvariantCulture).PadLeft(width)} × {kind.Key.Code} {kind.Key.Title}");
    }

    /// <summary>
    /// A content path as seen from where the command was started, with forward slashes; of a file of a pack the pack's name and its path there.
    /// </summary>
    public string Shown(string path)
    {
        if (PackOf(path) is { } ofPack) return TerminalText.OneLine(ofPack);
        var full = path.Length == 0 ? contentFolder : Path.Combine(contentFolder, path);
        return TerminalText.OneLine(Path.GetRelativePath(host.CurrentFolder, full).Replace('\\', '/'));
    }

    private string? PackOf(string path)
    {
        if (PackPaths.IsLabel(path)) return path;
        var (plain, pack) = PackPaths.Split(path);
        if (pack is not null && Packs.Find(pack) is not null && !File.Exists(Path.Combine(contentFolder, path))) return PackPaths.Label(pack, plain);
        if (Packs.Packs.IsEmpty || path.Length == 0 || Path.Exists(Path.Combine(contentFolder, path))) return null;
        return Packs.Packs.FirstOrDefault(each => each.Files.ContainsKey(path)) is { } brings ? PackPaths.Label(brings.Name, path) : null;
    }

    private static PackLock PacksOf(string content)
    {
        try
        {
            var file = Path.Combine(content, PackPaths.Lock);
            return File.Exists(file) ? PackLock.Read(File.ReadAllBytes(file), new DiagnosticBag()) ?? PackLock.None : PackLock.None;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return PackLock.None;
        }
    }

    private void PrintText(Diagnostic diagnostic)
    {
        var word = Word(diagnostic.Severity);
        var (on, off) = host.Color ? (diagnostic.Severity == Severity.Error ? "\u001b[1;31m" : "\u001b[1;33m", "\u001b[0m") : ("", "");
        var span = diagnostic.Span;
        host.Error.WriteLine(
            $"{Shown(span.Path)}:{Math.Max(1, span.Line)}:{Math.Max(1, span.Column)}: {on}{word} {diagnostic.Code}{off}: {TerminalText.OneLine(diagnostic.Message)}");
        if (host.ErrorIsTerminal) PrintExcerpt(span);
        if (diagnostic.Hint is { Length: > 0 } hint) host.Error.WriteLine($"  {TerminalText.OneLine(hint)}");
    }

    private void PrintExcerpt(SourceSpan span)
    {
        if (span.Line < 1 || Lines(span.Path) is not { } lines || span.Line > lines.Length) return;
        var line = lines[span.Line - 1].Replace('\t', ' ');
        var start = Math.Clamp(span.Column - 1, 0, line.Length);
        var from = Math.Max(0, start - 60);
        var shown = line.Substring(from, Math.Min(line.Length - from, 120));
        var length = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - (start - from)));
        host.Error.WriteLine($"  | {TerminalText.OneLine(shown)}");
        host.Error.WriteLine($"  | {new string(' ', start - from)}{new string('^', length)}");
    }

    private string[]? Lines(string path)
    {
        if (_files.TryGetValue(path, out var lines)) return lines;
        try
        {
            var full = Path.Combine(contentFolder, path);
            lines = File.Exists(full) && new FileInfo(full).Length < 5_000_000
                ? File.ReadAllText(full, new UTF8Encoding(false)).ReplaceLineEndings("\n").Split('\n')
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            lines = [];
        }

        _files[path] = lines;
        return lines;
    }

    private string Github(Diagnostic diagnostic)
    {
        var message = TerminalText.OneLine(diagnostic.Hint is { Length: > 0 } hint ? $"{diagnostic.Message}. {hint}" : diagnostic.Message)
            .Replace("%", "%25", StringComparison.Ordinal);
        return $"::{(diagnostic.Severity == Severity.Note ? "notice" : Word(diagnostic.Severity))} file={Property(Shown(diagnostic.Span.Path))},line={Math.Max(1, diagnostic.Span.Line)},"
            + $"col={Math.Max(1, diagnostic.Span.Column)},title={diagnostic.Code}::{message}";
    }

    private static string Property(string text) => TerminalText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    /// <summary>How a severity is called in what is printed.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
