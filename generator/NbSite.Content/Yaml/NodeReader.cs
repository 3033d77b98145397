using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>
/// Reads one YAML value as a type. Each method gives null, with an error in the bag that names the value by
/// <c>name</c>, when the value is of another kind.
/// </summary>
public static partial class NodeReader
{
    private const string Words = "text";
    private const int LongestText = 1_000;
    private const int LongestParagraph = 5_000;

    /// <summary>Entries of a list of names. Each is one more way to a page, or one more word on a card.</summary>
    public const int LongestList = 1_000;

    private static readonly DateOnly EarliestDate = new(1900, 1, 1);

    /// <summary>Any scalar with something in it; the ground of all the others, and the way to read Markdown.</summary>
    public static YamlScalar? Scalar(YamlNode node, string name, DiagnosticBag bag, string expected = Words)
    {
        switch (node)
        {
            case YamlScalar { IsBroken: true }:
                return null;
            case YamlScalar scalar when scalar.IsNull || !PlainText.IsVisible(scalar.Value):
                bag.Add(Codes.EmptyValue.At(scalar.Span, name));
                return null;
            case YamlScalar { Comment: { } comment } scalar when expected == Words:
                bag.Add(Codes.HashIsComment.At(comment.Span(0, comment.Value.Length), Quote.Short(comment.Value)));
                return scalar;
            case YamlScalar scalar:
                return scalar;
            default:
                bag.Add(WrongShape(node, name, expected));
                return null;
        }
    }

    /// <summary>Plain text on one line.</summary>
    public static TextValue? Text(YamlNode node, string name, DiagnosticBag bag)
    {
        if (Scalar(node, name, bag) is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (!PlainText.Check(scalar, name, bag) || IsTooLong(scalar, name, LongestText, bag)) return null;
        if (!value.Contains('\n'))
            return new TextValue(value, scalar.Span) { Words = scalar.Text.Span(scalar.Value.Length - scalar.Value.TrimStart().Length, value.Length) };
        bag.Add(Codes.LineBreakInText.At(BreakIn(scalar), name));
        return null;
    }

    /// <summary>A paragraph of plain text: line breaks become spaces, an empty line in it is refused.</summary>
    public static TextValue? Paragraph(YamlNode node, string name, DiagnosticBag bag)
    {
        if (Scalar(node, name, bag) is not { } scalar) return null;
        if (!PlainText.Check(scalar, name, bag) || IsTooLong(scalar, name, LongestParagraph, bag)) return null;
        var value = scalar.Value.Trim();
        if (!EmptyLine().IsMatch(value)) return new TextValue(JoinLines(value), scalar.Span);
        bag.Add(Codes.LineBreakInText.At(BreakIn(scalar), name));
        return null;
    }

    /// <summary>A day, written yyyy-MM-dd.</summary>
    public static DateOnly? Date(YamlNode node, string name, DiagnosticBag bag)
    {
        if (Scalar(node, name, bag, "a date") is not { } scalar) return null;
        var value = scalar.Value.Trim();
        if (!DateForm().IsMatch(value))
        {
            bag.Add(Codes.BadDate.At(scalar.Span, Quote.Short(value)));
            return null;
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            if (date >= EarliestDate) return date;
            bag.Add(Codes.NumberOutOfRange.WithHint(
                scalar.Span, "Check the year.", name, value, $"{EarliestDate:O}", $"{DateOnly.MaxValue:O}"));
            return null;
        }

        bag.Add(Codes.ImpossibleDate.At(scalar.Span, value));
        return null;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public static int? Whole(YamlNode node, string name, int least, int most, DiagnosticBag bag)
    {
        if (Scalar(node, name, bag, "a whole number") is not { } scalar) return null;
        if (!scalar.IsPlain || !WholeForm().IsMatch(scalar.Value))
        {
            bag.Add(Codes.BadNumber.At(scalar.Span, name, "a whole number", Quote.Short(scalar.Value)));
            return null;
        }

        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        bag.Add(Codes.NumberOutOfRange.At(scalar.Span, name, scalar.Value, least, most));
        return null;
    }

    public static bool? Flag(YamlNode node, string name, DiagnosticBag bag)
    {
        if (Scalar(node, name, bag, "true or false") is not { } scalar) return null;
        if (scalar is { IsPlain: true, Value: "true" or "false" }) return scalar.Value == "true";
        bag.Add(Codes.BadFlag.At(scalar.Span, name, Quote.Short(scalar.Value)));
        return null;
    }

    /// <summary>One of the named choices; case matters.</summary>
    public static T? Choice<T>(
        YamlNode node, string name, ImmutableArray<(string Name, T Value)> choices, DiagnosticBag bag)
        where T : struct
    {
        var names = choices.Select(choice => choice.Name);
        if (Scalar(node, name, bag, "one of " + Join(names)) is not { } scalar) return null;
        foreach (var (choice, result) in choices)
            if (choice == scalar.Value) return result;
        var hint = Suggestions.Hint(scalar.Value, names, $"Write one of {Join(names)}.");
        bag.Add(Codes.BadChoice.WithHint(scalar.Span, hint, name, Quote.Short(scalar.Value)));
        return null;
    }

    /// <summary>The items of a list; empty with an error in the bag when it is none or has none.</summary>
    public static ImmutableArray<YamlNode> Items(YamlNode node, string name, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar { IsBroken: true }:
                break;
            case YamlScalar { IsNull: true }:
                bag.Add(Codes.EmptyValue.At(node.Span, name));
                break;
            case YamlSequence { Items.IsEmpty: true }:
                bag.Add(Codes.NoEntries.At(node.Span, name));
                break;
            case YamlSequence sequence:
                return sequence.Items;
            default:
                bag.Add(Codes.WrongShape.WithHint(
                    node.Span,
                    "Write [one, two], or one line for each item, beginning with “- ”.",
                    name, "a list", Shape(node)));
                break;
        }

        return [];
    }

    /// <summary>
    /// The items of a list that no site needs long; of a longer one, which is a mistake or an attack, only as many as are
    /// read, with an error in the bag where the others begin.
    /// </summary>
    public static ImmutableArray<YamlNode> ShortItems(YamlNode node, string name, DiagnosticBag bag)
    {
        var items = Items(node, name, bag);
        if (items.Length <= LongestList) return items;
        bag.Add(Codes.TooManyNames.At(items[LongestList].Span, name, items.Length, LongestList));
        return items[..LongestList];
    }

    /// <summary>Plain texts, each once, of a list that no site needs long.</summary>
    public static ImmutableArray<TextValue> TextList(YamlNode node, string name, DiagnosticBag bag)
    {
        var texts = ImmutableArray.CreateBuilder<TextValue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in ShortItems(node, name, bag))
        {
            if (Text(item, name, bag) is not { } text) continue;
            if (seen.Add(text.Value)) texts.Add(text);
            else bag.Add(Codes.RepeatedItem.At(text.Span, Quote.Short(text.Value)));
        }

        return texts.ToImmutable();
    }

    /// <summary>A mapping with something in it.</summary>
    public static YamlMapping? Mapping(YamlNode node, string name, DiagnosticBag bag)
    {
        switch (node)
        {
            case YamlScalar { IsBroken: true }:
                return null;
            case YamlScalar { IsNull: true } or YamlMapping { Entries.IsEmpty: true }:
                bag.Add(Codes.EmptyValue.At(node.Span, name));
                return null;
            case YamlMapping mapping:
                return mapping;
            default:
                bag.Add(WrongShape(node, name, "a group of keys"));
                return null;
        }
    }

    internal static string Shape(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar => "text",
        YamlSequence => "a list",
        _ => "a group of keys",
    };

    internal static string Join(IEnumerable<string> names) => string.Join(", ", names);

    private static Diagnostic WrongShape(YamlNode node, string name, string expected)
    {
        var looksLikeText = expected == "text" && node.Span.Length == 1;
        return Codes.WrongShape.WithHint(
            node.Span,
            looksLikeText ? "If this is text that begins with “[”, “{” or “-”, put it in quotes." : null,
            name, expected, Shape(node));
    }

    private static string JoinLines(string value) => value.Contains('\n', StringComparison.Ordinal)
        ? string.Join(' ', value.Split('\n').Select(line => line.Trim(' ', '\t')))
        : value;

    private static bool IsTooLong(YamlScalar scalar, string name, int most, DiagnosticBag bag)
    {
        if (scalar.Value.Length <= most) return false;
        bag.Add(Codes.PlainTextTooLong.At(scalar.Span, name, scalar.Value.Length, most));
        return true;
    }

    private static SourceSpan BreakIn(YamlScalar scalar)
    {
        var start = scalar.Value.Length - scalar.Value.TrimStart().Length;
        return scalar.Text.Span(scalar.Value.IndexOf('\n', start) + 1, 1);
    }

    [GeneratedRegex("""^[0-9]{4}-[0-9]{2}-[0-9]{2}\z""")]
    private static partial Regex DateForm();

    [GeneratedRegex("""^[+-]?[0-9]{1,30}\z""")]
    private static partial Regex WholeForm();

    [GeneratedRegex("""\n[ \t]*\n""")]
    private static partial Regex EmptyLine();
}
