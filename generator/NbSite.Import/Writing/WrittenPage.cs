using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Writing;

/// <summary>A page as it will be on the disk, passage by passage, so that one that the site refuses can be put away.</summary>
internal sealed record WrittenPage
{
    public required ImportedPage Page { get; init; }

    public required string Id { get; init; }

    /// <summary>In the content folder.</summary>
    public required string Path { get; init; }

    public required string Kind { get; init; }

    public required string Summary { get; init; }

    public required string Title { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public required ImmutableArray<WrittenBlock> Blocks { get; init; }

    /// <summary>The whole file.</summary>
    public string Text()
    {
        var text = new StringBuilder(Head());
        foreach (var block in Blocks) text.Append('\n').Append(block.Text).Append('\n');
        return text.ToString();
    }

    /// <summary>The line on which each passage begins, with the empty line above it, and the first below all.</summary>
    public ImmutableArray<int> Starts()
    {
        var starts = ImmutableArray.CreateBuilder<int>(Blocks.Length + 1);
        var at = Head().Count(c => c == '\n') + 1;
        foreach (var block in Blocks)
        {
            starts.Add(at);
            at += block.Text.Count(c => c == '\n') + 2;
        }

        starts.Add(at);
        return starts.ToImmutable();
    }

    /// <summary>The passage on a line of the file; -1 for the front matter, -2 for none.</summary>
    public static int At(ImmutableArray<int> starts, int line)
    {
        if (line < starts[0]) return -1;
        if (line >= starts[^1]) return -2;
        var at = starts.BinarySearch(line);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>Whether readers see nothing of it: every passage stands in a comment.</summary>
    public bool IsUnseen => Blocks.All(block => block.IsComment);

    /// <summary>The title as a passage, for a page that would say nothing.</summary>
    public static WrittenBlock TitlePassage(string title)
    {
        var words = InlineWriter.Clean(title).Trim();
        return new WrittenBlock(words.Length == 0 ? "…" : InlineWriter.Write([new Words(words)], Care.EverySign), new ImportedParagraph(1, [new Words(words)]));
    }

    private string Head()
    {
        var head = new StringBuilder("---\n");
        head.Append("title: ").Append(Scalar(Title)).Append('\n').Append("summary: ").Append(Scalar(Summary)).Append('\n');
        if (Kind != "clinical") head.Append("# Write clinical here if the page speaks of an illness or its treatment: then every statement needs a source.\nkind: ").Append(Kind).Append('\n');
        if (Page.Weight != 0) head.Append(CultureInfo.InvariantCulture, $"weight: {Page.Weight}\n");
        if (!Aliases.IsEmpty) head.Append("aliases:\n").AppendJoin("", Aliases.Select(alias => $"  - {Scalar(alias)}\n"));
        return head.Append("---\n").ToString();
    }

    internal static string Scalar(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>Words for the front matter, where no marks may stand.</summary>
    public static string Plain(string words)
    {
        var plain = InlineWriter.Clean(words).Trim();
        if (Fits(plain)) return plain;
        plain = string.Concat(plain.Where(c => c is not ('<' or '>' or '*' or '_' or '`' or '[' or ']' or '{' or '}' or '~' or '#' or '|' or '$' or '\\' or '%' or '='))).Replace("&", "and", StringComparison.Ordinal).TrimStart('-', '+', '!', ':', ' ').Trim();
        if (Fits(plain)) return plain;
        return string.Join(' ', PlainWords.Split(words));
    }

    private static bool Fits(string words) => words.Length > 0 && PlainText.IsVisible(words) && PlainText.Check(words, SourceSpan.None, "", new DiagnosticBag());
}
