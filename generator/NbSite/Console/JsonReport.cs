using System.Text.Json;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>
/// Everything that a run with <c>--format json</c> or <c>sarif</c> has to say on its errors, printed once at its end as one list: problems of
/// the content, and why the run itself could not go on.
/// </summary>
internal sealed class JsonReport
{
    private readonly List<Entry> _entries = [];

    /// <summary>Whether it is printed: whoever reads JSON reads nothing else on its errors.</summary>
    public bool IsAsked { get; private set; }

    private bool _asSarif;

    /// <summary>Has the list printed although nothing is in it.</summary>
    /// <param name="asSarif">As SARIF, in place of NbSite's own plain list.</param>
    public void Ask(bool asSarif = false)
    {
        IsAsked = true;
        _asSarif |= asSarif;
    }

    /// <param name="path">As it is shown.</param>
    /// <param name="diagnostic">The problem.</param>
    public void Add(string path, Diagnostic diagnostic) => _entries.Add(new Entry(
        path, Math.Max(1, diagnostic.Span.Line), Math.Max(1, diagnostic.Span.Column), diagnostic.Span.Length,
        DiagnosticPrinter.Word(diagnostic.Severity), diagnostic.Code, diagnostic.Message, diagnostic.Hint));

    /// <summary>
    /// Why the run ended, when that was no problem of the content: code <c>usage</c>, <c>machine</c> or <c>copy</c>, and mostly
    /// no path.
    /// </summary>
    public void Fail(string code, string message, string path = "") =>
        _entries.Add(new Entry(path, 1, 1, 0, "error", code, message, null) { IsOfRun = true });

    /// <summary>What a run that did what was asked could not do beside it: code <c>machine</c>, and no path.</summary>
    public void Warn(string message) =>
        _entries.Add(new Entry("", 1, 1, 0, "warning", "machine", message, null) { IsOfRun = true });

    /// <summary>Prints it, when it was asked for.</summary>
    /// <param name="writer">Where.</param>
    /// <param name="kinds">Every kind of problem that there is.</param>
    public void Print(TextWriter writer, IReadOnlyList<DiagnosticDescriptor> kinds)
    {
        if (!IsAsked) return;
        if (_asSarif)
        {
            writer.WriteLine(SarifReport.Text([.. _entries.Where(entry => !entry.IsOfRun)], [.. _entries.Where(entry => entry.IsOfRun)], kinds));
            return;
        }

        writer.WriteLine(IndentedJson.Text(json =>
        {
            json.WriteStartArray();
            foreach (var entry in _entries) entry.Write(json);
            json.WriteEndArray();
        }));
    }

    /// <summary>One thing that is told.</summary>
    internal sealed record Entry(
        string Path, int Line, int Column, int Length, string Severity, string Code, string Message, string? Hint)
    {
        /// <summary>The run itself met with it; it is no problem of the content.</summary>
        public bool IsOfRun { get; init; }

        public void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("path", Path);
            json.WriteNumber("line", Line);
            json.WriteNumber("column", Column);
            json.WriteNumber("length", Length);
            json.WriteString("severity", Severity);
            json.WriteString("code", Code);
            json.WriteString("message", Message);
            json.WriteString("hint", Hint);
            json.WriteEndObject();
        }
    }
}
