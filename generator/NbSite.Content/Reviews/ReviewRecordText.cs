using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>
/// Adds to a review record's text and leaves all that people wrote in it as it stands: comments, order and spacing.
/// </summary>
public static partial class ReviewRecordText
{
    private const int HashesOnALine = 4;

    private static readonly string[] Typed = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>The text with an entry behind the last check. Checks in brackets are written out first; null when that cannot be done.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="path">Its path, for places.</param>
    /// <param name="entry">The entry's keys and values, as <see cref="Scalar"/>, <see cref="IsoDay.Iso"/> and <see cref="List"/> write them.</param>
    public static string? Append(string text, string path, IEnumerable<(string Key, string Value)> entry)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Added(text, path, entry) ?? (FlowChecks.Unfold(text, "checks", each => Root(each, path)) is { } unfolded ? Added(unfolded, path, entry) : null);
    }

    private static string? Added(string text, string path, IEnumerable<(string Key, string Value)> entry)
    {
        var file = new TextLines(text);
        if (Root(text, path) is not { } root) return null;
        var checks = root["checks"];
        if (checks is null)
        {
            // Before what changed, where people look for it; else at the end.
            var at = root.Entries.FirstOrDefault(each => each.Key.Value == "changes")?.Key.Span.Line - 1 ?? file.Count;
            return file.Insert(at, ["checks:", .. Entry("  - ", entry)]);
        }

        if (checks is not YamlSequence { Items: [.., YamlMapping last] }) return null;
        var first = file[last.Span.Line - 1];
        var dash = Dash().Match(first);
        return dash.Success && !first.AsSpan(dash.Length).StartsWith("{")
            ? file.Insert(file.EndOf(last.Span.Line - 1, dash.Groups["indent"].Length), Entry(dash.Value, entry))
            : null;
    }

    /// <summary>The text with keys more at the end of a check. One in brackets is written out first; null when that cannot be done.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="path">Its path, for places.</param>
    /// <param name="check">Where the check stands, as the reader told it.</param>
    /// <param name="more">The keys and their values.</param>
    public static string? AddTo(string text, string path, SourceSpan check, params IEnumerable<(string Key, string Value)> more)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (AddedTo(text, path, check, more) is { } added) return added;
        if ((Root(text, path)?["checks"] as YamlSequence)?.Items.ToList() is not { } checks
            || checks.FindIndex(each => (each.Span.Line, each.Span.Column) == (check.Line, check.Column)) is not (>= 0 and var at)
            || FlowChecks.Unfold(text, "checks", each => Root(each, path)) is not { } unfolded) return null;
        return AddedTo(unfolded, path, ((YamlSequence)Root(unfolded, path)!["checks"]!).Items[at].Span, more);
    }

    private static string? AddedTo(string text, string path, SourceSpan check, IEnumerable<(string Key, string Value)> more)
    {
        var file = new TextLines(text);
        var dash = Dash().Match(file[check.Line - 1]);
        if (!dash.Success || file[check.Line - 1].AsSpan(dash.Length).StartsWith("{") || Root(text, path) is null) return null;
        return file.Insert(
            file.EndOf(check.Line - 1, dash.Groups["indent"].Length),
            Entry(new string(' ', dash.Length), more));
    }

    /// <summary>The text with the entries of a list written out that stand in brackets; null when that cannot be done.</summary>
    internal static string? WithoutBrackets(string text, string path, string key) => FlowChecks.Unfold(text, key, each => Root(each, path));

    /// <summary>The text with another status; null when it does not stand on a line of its own.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="was">The status that stands there.</param>
    /// <param name="status">The status that takes its place.</param>
    public static string? WithStatus(string text, string was, string status)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Status().Match(text);
        return found.Success && found.Groups["value"].Value.Trim('"', '\'') == was
            ? text[..found.Groups["value"].Index] + status + text[(found.Groups["value"].Index + found.Groups["value"].Length)..]
            : null;
    }

    /// <summary>Words as a YAML value.</summary>
    public static string Scalar(string words) => Plain().IsMatch(words) && !Typed.Contains(words, StringComparer.OrdinalIgnoreCase)
        ? words
        : Quoted(words);

    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Names and what belongs to them in braces, a few on a line.</summary>
    public static string Map(IEnumerable<(string Key, string Value)> pairs) =>
        $"{{{string.Join(",\n", pairs.Chunk(HashesOnALine).Select(some => string.Join(", ", some.Select(pair =>
            $"{(Simple().IsMatch(pair.Key) && !Typed.Contains(pair.Key, StringComparer.OrdinalIgnoreCase) ? pair.Key : Quoted(pair.Key))}: {pair.Value}"))))}}}";

    /// <summary>Names in brackets, a few on a line.</summary>
    public static string List(IEnumerable<string> names) =>
        $"[{string.Join(",\n", names.Chunk(HashesOnALine).Select(some => string.Join(", ", some)))}]";

    private static YamlMapping? Root(string text, string path) =>
        SourceDecoder.Decode(path, Encoding.UTF8.GetBytes(text), new DiagnosticBag()) is { } decoded
            ? YamlReader.Read(decoded, new DiagnosticBag()) as YamlMapping
            : null;

    private static IEnumerable<string> Entry(string dash, IEnumerable<(string Key, string Value)> entry)
    {
        var start = dash;
        var blank = new string(' ', dash.Length);
        foreach (var (key, value) in entry)
        {
            var lines = value.Split('\n');
            yield return $"{start}{key}: {lines[0]}";
            foreach (var more in lines[1..]) yield return $"{blank}  {more}";
            start = blank;
        }
    }

    [GeneratedRegex(@"^(?<indent> *)- +")]
    private static partial Regex Dash();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z")]
    private static partial Regex Simple();

    [GeneratedRegex("""^\uFEFF?status:[ \t]*(?<value>[^\s#]+)""", RegexOptions.Multiline)]
    private static partial Regex Status();

    [GeneratedRegex(@"^[A-Za-z]([A-Za-z0-9 ,.()'’/–-]*[A-Za-z0-9.)])?\z")]
    private static partial Regex Plain();
}
