using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Templates;

/// <summary>
/// The texts that “nbsite new” writes for somebody to replace: they stand here once, so that the commands write what the check finds.
/// </summary>
public static partial class TemplateWords
{
    /// <summary>The summary of a page or fact sheet.</summary>
    public const string Summary = "Say here in one or two sentences what this page tells.";

    /// <summary>The words of a page.</summary>
    public const string Body = "Write here.";

    /// <summary>Why those words need no source.</summary>
    public const string Uncited = "says only that words are missing";

    /// <summary>The first question of a list.</summary>
    public const string Question = "Write a question here.";

    /// <summary>Why a fact sheet names no sign.</summary>
    public const string NoSigns = "Say here why nothing asks for a call, or write “signs:” with their names.";

    private const string Asks = "Say here ";

    private static readonly ImmutableArray<string> Sentences = [Summary, Body, Question, NoSigns];

    // What the samples say until somebody writes it. They are sites at once, so that these wait until one is public.
    private static readonly ImmutableArray<string> SampleSentences =
    [
        "Say here in one or two sentences what the site is about.", "Welcome. Write here what readers find on this site.",
        "Write here who makes this site, where its words come from, and how readers reach you.", "Say here in a sentence what the site is about.",
        "Say here who pays for the site.", "Say here whether those who write have something to gain.",
        "Say here what the site is for, and what it is not for.", "Write here how readers reach you.",
    ];

    private static readonly ImmutableArray<string> SampleNames = ["Name of the site", "Name of your charity"];

    private static readonly Regex OfSample = new(
        $"(?<!\\p{{L}} ?)(?:{string.Join('|', SampleSentences.Select(Spaced))})|(?<=\\b(?:name|title):\\s+[\"']?)(?:{string.Join('|', SampleNames.Select(Spaced))})(?=[\"']?\\s*(?:#[^\\r\\n]*)?[\\r\\n])",
        RegexOptions.CultureInvariant);

    // Sentences may have been wrapped by an editor.
    private static readonly Regex Whole = new(
        $"(?<!\\p{{L}} ?)(?:{string.Join('|', Sentences.Select(Spaced))})(?!\\p{{L}})|(?<={{\\s*uncited\\s*=\\s*\"){Spaced(Uncited)}(?=\")",
        RegexOptions.CultureInvariant);

    /// <summary>What a field asks for: “Say here what it is.”</summary>
    /// <param name="key">The key of the field.</param>
    public static string OfField(string key) => OfColumn(key) + ".";

    /// <summary>What a cell of a table asks for.</summary>
    /// <param name="key">The key of the column.</param>
    public static string OfColumn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Asks + key.Replace('-', ' ');
    }

    /// <summary>Every place of a page or fact sheet where such a text still stands.</summary>
    /// <param name="file">The file.</param>
    public static ImmutableArray<Diagnostic> In(ContentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        // Hardly any file has one.
        if (file.ReadProblem is not null || !Mentions(file.Bytes.Span)) return [];
        if (SourceDecoder.Decode(file.Path, file.Bytes, new DiagnosticBag()) is not { } source) return [];
        var (text, isSheet) = (source.Value, file.Path.EndsWith(".yml", StringComparison.Ordinal));
        var found = Whole.Matches(text).Select(match => (match.Index, match.Length));
        if (isSheet)
        {
            var keys = Key().Matches(text).Select(match => match.Groups[1].Value.Replace('-', ' ')).ToHashSet(StringComparer.Ordinal);
            found = found.Concat(Asked().Matches(text).Where(match => keys.Contains(match.Groups[1].Value)).Select(match => (match.Index, match.Length)));
        }

        return Told(source, found, isSheet);
    }

    /// <summary>Every place of a page or of site.yml where a text of a sample still stands.</summary>
    /// <param name="file">The file.</param>
    public static ImmutableArray<Diagnostic> OfSampleSite(ContentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        // Hardly any file has one.
        if (file.ReadProblem is not null || !MentionsSample(file.Bytes.Span)
            || SourceDecoder.Decode(file.Path, file.Bytes, new DiagnosticBag()) is not { } source) return [];
        return Told(source, OfSample.Matches(source.Value).Select(match => (match.Index, match.Length)), file.Path.EndsWith(".yml", StringComparison.Ordinal));
    }

    private static ImmutableArray<Diagnostic> Told(PositionedText source, IEnumerable<(int Index, int Length)> found, bool isSheet) =>
    [
        .. found.Where(place => !isSheet || !IsComment(source.Value, place.Index)).OrderBy(place => place.Index).Select(place =>
            Codes.TemplateText.At(source.Span(place.Index, place.Length), source.Value.Substring(place.Index, place.Length).ReplaceLineEndings(" "))),
    ];

    private static bool Mentions(ReadOnlySpan<byte> bytes) => bytes.IndexOf("Say here"u8) >= 0 || bytes.IndexOf("Write here."u8) >= 0
        || bytes.IndexOf("Write a question"u8) >= 0 || bytes.IndexOf("says only that"u8) >= 0;

    // A sentence that an editor wrapped has its first word all the same.
    private static bool MentionsSample(ReadOnlySpan<byte> bytes) => bytes.IndexOf("Say"u8) >= 0 || bytes.IndexOf("Write"u8) >= 0
        || bytes.IndexOf("Welcome"u8) >= 0 || bytes.IndexOf("Name"u8) >= 0;

    private static bool IsComment(string text, int at)
    {
        var line = text.AsSpan(0, at);
        return line[(line.LastIndexOfAny('\n', '\r') + 1)..].TrimStart() is ['#', ..];
    }

    private static string Spaced(string sentence) => string.Join(@"\s+", sentence.Split(' ').Select(Regex.Escape));

    [GeneratedRegex(@"(?:^|[\s{,\-])([a-z][a-z0-9-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\bSay here ([a-z][a-z0-9 ]*[a-z0-9])(?:\.|(?=\s*(?:[,}""'\r\n]|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
