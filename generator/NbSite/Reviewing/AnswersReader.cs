using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Reviewing;

/// <summary>Reads a file of answers, which came by mail and may hold anything: what is not as a pack saves it is refused as a whole.</summary>
internal sealed partial class AnswersReader
{
    public const string Format = "nbsite-review-answers-1";
    public const int Largest = 5_000_000;
    private const int Most = 5_000;
    private const int LongestComment = 10_000;
    private const int LongestLine = 300;

    /// <summary>Stands where a character was that nobody may be shown; the usual mark of one that was lost is no text in YAML here.</summary>
    private const char Unseen = '□';
    private readonly PlacedJson _json;
    private readonly DiagnosticBag _bag;
    private readonly string _path;

    private AnswersReader(string path, PlacedJson json, DiagnosticBag bag) => (_path, _json, _bag) = (path, json, bag);

    /// <summary>The answers; null, with errors in the bag, when any of the file is not right.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="bag">Takes the errors.</param>
    public static Answers? Read(string path, byte[] bytes, DiagnosticBag bag)
    {
        if (bytes.Length > Largest)
        {
            bag.Add(Codes.AnswersTooLarge.At(SourceSpan.File(path), Largest));
            return null;
        }

        try
        {
            var own = new DiagnosticBag();
            var answers = new AnswersReader(path, PlacedJson.Read(path, bytes), own).Read();
            bag.AddRange(own.ToImmutable());
            return own.HasErrors ? null : answers;
        }
        catch (JsonException exception)
        {
            bag.Add(Codes.AnswersNotJson.At(
                JsonPlace.Of(path, PlacedJson.WithoutMark(bytes), exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0), PlacedJson.Why(exception)));
            return null;
        }
    }

    private Answers? Read()
    {
        var root = _json.Root;
        if (root.Kind != PlacedKind.Object || root["format"] is not { Kind: PlacedKind.Text } format)
            return Refuse(root, "This is no file that a review pack saved: it has no “format”");
        if (format.Text != Format) return Refuse(format, $"These answers are of the form “{Quote.Short(format.Text)}”; this program reads “{Format}”");
        var site = Line(root, "site");
        var role = Line(root, "role");
        var name = Optional(root, "name");
        var made = Day(root, "made");
        var saved = Day(root, "saved");
        if (role is { Text.Length: > 0 } && !PlainText.IsVisible(role.Text)) Refuse(role, "The role holds nothing that can be seen");
        if (role is { Text.Length: 0 }) Refuse(role, "The role is empty");
        var countries = Countries(root);
        var items = Items(root);
        return site is null || role is null || made is null || saved is null ? null
            : new Answers(_path, site.Text, made.Value, saved.Value, role.Text.Trim(), name is { Length: > 0 } ? name.Trim() : null, countries, items)
            {
                SiteSpan = site.Span,
                RoleSpan = role.Span,
                CountriesSpan = root["countries"]?.Span ?? root.Span,
            };
    }

    private ImmutableArray<string> Countries(PlacedValue root)
    {
        if (root["countries"] is not { } list) return [];
        if (list.Kind == PlacedKind.List && list.Items.All(item => item.Kind == PlacedKind.Text))
            return [.. list.Items.Select(item => item.Text).Distinct(StringComparer.Ordinal)];
        Refuse(list, "“countries” is no list of codes");
        return [];
    }

    private ImmutableArray<Answer> Items(PlacedValue root)
    {
        if (root["answers"] is not { Kind: PlacedKind.List } list)
        {
            Refuse(root["answers"] ?? root, "“answers” is no list");
            return [];
        }

        if (list.Items.Length > Most)
        {
            Refuse(list, $"There are {list.Items.Length} answers; a pack asks for less than {Most}");
            return [];
        }

        return [.. list.Items.Select(Item).OfType<Answer>()];
    }

    private Answer? Item(PlacedValue item)
    {
        if (item.Kind != PlacedKind.Object)
        {
            Refuse(item, "An answer is no object");
            return null;
        }

        var file = Line(item, "file");
        var sheet = Line(item, "sheet");
        var key = Line(item, "key");
        var decision = Line(item, "decision");
        if (file is null || sheet is null || key is null || decision is null) return null;
        if (!Key().IsMatch(key.Text)) Refuse(key, $"“{Quote.Short(key.Text)}” names no part");
        var sources = Optional(item, "sources");
        if (sources is not null && !Hash().IsMatch(sources)) Refuse(item["sources"]!, $"“{Quote.Short(sources)}” names no sources");
        if (decision.Text is not ("accept" or "comment" or "refuse")) Refuse(decision, $"“{Quote.Short(decision.Text)}” is no decision: accept, comment or refuse");
        var comment = item["comment"] is { } said ? Comment(said) : "";
        var words = item["words"] is { Kind: PlacedKind.Text } shown ? shown.Text : "";
        return new Answer(
            file.Text, sheet.Text, [.. key.Text.Split(' ')], sources,
            decision.Text switch { "accept" => Decision.Accept, "refuse" => Decision.Refuse, _ => Decision.Comment },
            comment, Quote.Short(Seen(words)), item.Span);
    }

    private string Comment(PlacedValue said)
    {
        if (said.Kind != PlacedKind.Text) Refuse(said, "“comment” is no text");
        else if (said.Text.Length > LongestComment) Refuse(said, $"A comment is {said.Text.Length} characters long; the longest is {LongestComment}");
        return Seen(said.Text).Trim();
    }

    /// <summary>The text with nothing in it that changes how a terminal or an editor shows what stands around it.</summary>
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t') seen.Append((char)rune.Value);
            // What no content may hold could not be read back. Marks of a reading direction that end with their line stay.
            else if (TextCharacters.Problem(rune.ToString()) is not null
                || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format && rune.Value is not (0x061C or 0x200C or 0x200D or 0x200E or 0x200F))) seen.Append(Unseen);
            else seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    private PlacedValue? Line(PlacedValue owner, string key)
    {
        if (owner[key] is not { Kind: PlacedKind.Text } value)
        {
            Refuse(owner[key] ?? owner, $"“{key}” is missing or no text");
            return null;
        }

        if (value.Text.Length > LongestLine) Refuse(value, $"“{key}” is {value.Text.Length} characters long; the longest is {LongestLine}");
        else if (TextCharacters.Problem(value.Text) is { } problem) Refuse(value, $"“{key}” holds {problem}");
        else if (value.Text.AsSpan().IndexOfAny('\n', '\r') >= 0) Refuse(value, $"“{key}” has several lines");
        else return value;
        return null;
    }

    private string? Optional(PlacedValue owner, string key) =>
        owner[key] is null or { Kind: PlacedKind.Null } or { Kind: PlacedKind.Text, Text.Length: 0 } ? null : Line(owner, key)?.Text;

    private DateOnly? Day(PlacedValue owner, string key)
    {
        if (Line(owner, key) is not { } value) return null;
        if (DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Refuse(value, $"“{key}” is no day");
        return null;
    }

    private Answers? Refuse(PlacedValue at, string why)
    {
        _bag.Add(Codes.AnswersForm.At(at.Span, why));
        return null;
    }

    [GeneratedRegex(@"^[0-9a-f]{20}( [0-9a-f]{20}){0,7}\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[0-9a-f]{20}\z")]
    private static partial Regex Hash();
}
