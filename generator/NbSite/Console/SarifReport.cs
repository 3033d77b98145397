using System.Text.Json;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>
/// Problems in SARIF 2.1.0 (OASIS Standard of 27 March 2020), which code hosts and editors read: one run, a rule for each kind
/// of problem, a result for each problem. Columns are UTF-16 units, as everywhere in NbSite.
/// </summary>
internal static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>The whole report.</summary>
    /// <param name="entries">In the order told. A path that is empty has no place.</param>
    /// <param name="failed">Whether the run itself could not go on, by its code and words; each is told as a notification.</param>
    /// <param name="kinds">Every kind of problem that there is.</param>
    public static string Text(
        IReadOnlyList<JsonReport.Entry> entries, IReadOnlyList<JsonReport.Entry> failed, IReadOnlyList<DiagnosticDescriptor> kinds)
    {
        return IndentedJson.Text(json =>
        {
            var rules = entries.Select(entry => entry.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var about = kinds.ToDictionary(code => code.Code, StringComparer.Ordinal);
            JsonSerializer.Serialize(json, new Dictionary<string, object>
            {
                ["$schema"] = Schema,
                ["version"] = "2.1.0",
                ["runs"] = new object[]
                {
                    new
                    {
                        columnKind = "utf16CodeUnits",
                        tool = new { driver = new { name = "NbSite", rules = rules.Select(code => Rule(code, about.GetValueOrDefault(code))) } },
                        invocations = new[]
                        {
                            new
                            {
                                executionSuccessful = failed.All(entry => entry.Severity != "error"),
                                toolExecutionNotifications = failed.Select(entry => new
                                {
                                    level = entry.Severity,
                                    descriptor = new { id = entry.Code },
                                    message = new { text = entry.Message },
                                }),
                            },
                        },
                        results = entries.Select(entry => Result(entry, rules.IndexOf(entry.Code))),
                    },
                },
            });
        });
    }

    private static object Rule(string code, DiagnosticDescriptor? about) => about is null
        ? new { id = code }
        : new
        {
            id = code,
            shortDescription = new { text = about.Title },
            fullDescription = new { text = about.Why },
            help = new { text = about.Remedy },
            defaultConfiguration = new { level = DiagnosticPrinter.Word(about.Severity) },
        };

    private static object Result(JsonReport.Entry entry, int rule) => new
    {
        ruleId = entry.Code,
        ruleIndex = rule,
        level = entry.Severity,
        message = new { text = entry.Hint is { Length: > 0 } hint ? $"{entry.Message}. {hint}" : entry.Message },
        locations = new[]
        {
            new
            {
                physicalLocation = new
                {
                    artifactLocation = new { uri = string.Join('/', entry.Path.Split('/').Select(Uri.EscapeDataString)) },
                    region = Region(entry),
                },
            },
        },
    };

    private static object Region(JsonReport.Entry entry) => entry.Length > 0
        ? new { startLine = entry.Line, startColumn = entry.Column, endColumn = entry.Column + entry.Length }
        : new { startLine = entry.Line, startColumn = entry.Column };
}
