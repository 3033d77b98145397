using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary>What a reviewer said of a part.</summary>
/// <param name="On">The day.</param>
/// <param name="Role">Who, by role.</param>
/// <param name="Decision">What was decided with it.</param>
/// <param name="Sheet">The page, fact sheet or sign.</param>
/// <param name="Part">The hash of the part.</param>
/// <param name="Words">How the part begins.</param>
/// <param name="Said">What was said; empty for nothing.</param>
internal sealed record ReviewerComment(string On, string Role, Decision Decision, string Sheet, string Part, string Words, string Said)
{
    public string Verb => Decision switch
    {
        Decision.Accept => "accepted",
        Decision.Refuse => "refused",
        _ => "comment",
    };
}

/// <summary>
/// The file of what reviewers said, beside the file that they said it of: for people to read and to strike out what is dealt
/// with. It is no content: nothing of it is ever published.
/// </summary>
internal static class CommentsFile
{
    /// <summary>The entries; null, with an error in the bag, when the file cannot be read.</summary>
    public static ImmutableArray<ReviewerComment>? Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var text = SourceDecoder.Decode(path, bytes, own);
        var node = text is null ? null : YamlReader.Read(text, own);
        if (own.ToImmutable().FirstOrDefault(each => each.Severity == Severity.Error) is { } problem)
            return Broken(problem.Span, problem.Message);
        if (node is null) return [];
        if ((node as YamlMapping)?["comments"] is not YamlSequence list) return Broken(node.Span, "“comments:” is no list");
        var comments = ImmutableArray.CreateBuilder<ReviewerComment>();
        foreach (var item in list.Items)
        {
            if (item is not YamlMapping map || Word(map, "part") is not { } part || Word(map, "role") is not { } role)
                return Broken(item.Span, "an entry has no “role” or no “part”");
            comments.Add(new ReviewerComment(
                Word(map, "on") ?? "", role,
                Word(map, "decision") switch { "accepted" => Decision.Accept, "refused" => Decision.Refuse, _ => Decision.Comment },
                Word(map, "sheet") ?? "", part, Word(map, "words") ?? "", Word(map, "said") ?? ""));
        }

        return comments.ToImmutable();

        ImmutableArray<ReviewerComment>? Broken(SourceSpan span, string why)
        {
            bag.Add(Codes.CommentsUnreadable.At(span, why));
            return null;
        }
    }

    /// <summary>The file with entries behind those that stand there, which stay as they are written; null when it has them all.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="before">What it holds; null when it is not there.</param>
    /// <param name="more">What is added, once.</param>
    /// <param name="bag">Takes the error of a file that cannot be read.</param>
    public static byte[]? With(string path, ReadOnlyMemory<byte>? before, IEnumerable<ReviewerComment> more, DiagnosticBag bag)
    {
        var there = before is { } bytes ? Read(path, bytes, bag) : [];
        if (there is null) return null;
        var added = more.Where(each => !there.Value.Any(known => (known with { On = each.On }) == each)).ToList();
        if (added.Count == 0) return null;
        var text = new StringBuilder(before is { } old ? Encoding.UTF8.GetString(old.Span).TrimEnd() + "\n" : Head);
        if (there.Value.IsEmpty && before is not null) text.Clear().Append(Head);
        foreach (var comment in added) Entry(text, comment);
        var made = Encoding.UTF8.GetBytes(text.ToString());
        // Read again before it is written: nothing that a reviewer said may be lost, nor keep the rest from being read.
        var own = new DiagnosticBag();
        if (Read(path, made, own) is { } read && read.SequenceEqual([.. there.Value, .. added])) return made;
        bag.Add(own.ToImmutable() is [var problem, ..] ? problem
            : Codes.CommentsUnreadable.At(SourceSpan.File(path), "with the new comments it would not say what they say"));
        return null;
    }

    private const string Head = """
        # What reviewers said. It is never published. Take an entry out when it is dealt with,
        # and delete the file when it has none. See: ./nbsite review comments
        comments:

        """;

    private static void Entry(StringBuilder text, ReviewerComment comment)
    {
        text.Append(CultureInfo.InvariantCulture, $"  - on: {comment.On}\n");
        Line("role", comment.Role);
        text.Append(CultureInfo.InvariantCulture, $"    decision: {comment.Verb}\n");
        Line("sheet", comment.Sheet);
        Line("part", comment.Part);
        Line("words", comment.Words);
        if (comment.Said.Length > 0) Line("said", comment.Said);

        void Line(string key, string words) => text.Append(CultureInfo.InvariantCulture, $"    {key}: {Quoted(words)}\n");
    }

    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var c in words)
        {
            _ = c switch
            {
                '\\' => text.Append("\\\\"),
                '"' => text.Append("\\\""),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                // Characters that nobody sees are written by their numbers.
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    private static string? Word(YamlMapping map, string key) => (map[key] as YamlScalar)?.Value;
}
