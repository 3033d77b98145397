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

    /// <summary>The passage on a line of the file; -1 for the front matter, -2 for none.</summary>
    public int At(int line)
    {
        var at = Head().Count(c => c == '\n') + 1;
        if (line < at) return -1;
        for (var i = 0; i < Blocks.Length; i++)
        {
            var height = Blocks[i].Text.Count(c => c == '\n') + 2;
            if (line >= at && line < at + height) return i;
            at += height;
        }

        return -2;
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
