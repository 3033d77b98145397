using System.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;
using Block = Markdig.Syntax.Block;
using SourceSpan = NbSite.Model.SourceSpan;

namespace NbSite.Import.Markdown;

/// <summary>Makes HTML of Markdown with what most programs add to it, each block with its line.</summary>
internal static class MarkdownHtml
{
    private const int LongestLine = 15_000;
    private const int LongestStart = 1_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder
    {
        PreciseSourceLocation = true,
    }
    .UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().UseAbbreviations().UseTaskLists().UseEmphasisExtras()
    .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UseFigures().UseEmojiAndSmiley(enableSmileys: false)
    .UseGenericAttributes().Build();

    /// <summary>The HTML; null, with what is wrong told, when the text is made to do harm.</summary>
    public static string? Of(string path, List<(string Text, int Line)> lines, FindingList findings)
    {
        var text = string.Join('\n', lines.Select(line => line.Text)) + "\n";
        var bag = new DiagnosticBag();
        // Tags are read as they are and cost nothing; nor do the letters of a long line.
        var guarded = string.Join('\n', lines.Select(line => line.Text.TrimStart().StartsWith('<') ? Marks(line.Text, "[*`")
            : line.Text.Length > LongestLine ? line.Text[..LongestStart] + Marks(line.Text[LongestStart..], "[<`*_~&") : line.Text));
        if (!MarkdownGuard.Check(PositionedText.OfFile(path, guarded), 0, bag))
        {
            findings.Add(Codes.ImportFileLeftOut.At(SourceSpan.File(path), bag.ToImmutable()[0].Message));
            return null;
        }

        try
        {
            var document = Markdig.Markdown.Parse(text, Pipeline);
            foreach (var block in document.Descendants<Block>())
            {
                if (block is HtmlBlock || block.Line >= lines.Count) continue;
                block.GetAttributes().AddPropertyIfNotExist("data-nb-line", lines[block.Line].Line.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }

            using var writer = new StringWriter { NewLine = "\n" };
            var renderer = new HtmlRenderer(writer);
            Pipeline.Setup(renderer);
            renderer.ObjectRenderers.Replace<HtmlBlockRenderer>(new LinedHtml(lines));
            renderer.Render(document);
            return writer.ToString();
        }
#pragma warning disable CA1031 // Whatever the Markdown library throws is this file's problem.
        catch (Exception problem) when (problem is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            findings.Add(Codes.ImportFileLeftOut.At(SourceSpan.File(path), $"it cannot be read as Markdown ({problem.GetType().Name})"));
            return null;
        }
    }

    // The signs of a line that can cost time, each run of them for itself.
    private static string Marks(string line, string costly)
    {
        var marks = new StringBuilder();
        foreach (var c in line)
        {
            if (costly.Contains(c, StringComparison.Ordinal)) marks.Append(c);
            else if (marks.Length > 0 && marks[^1] != 'x') marks.Append('x');
        }

        return marks.ToString();
    }

    /// <summary>Says before each piece of HTML on which line it stands.</summary>
    private sealed class LinedHtml(List<(string Text, int Line)> lines) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock block)
        {
            if (block.Line < lines.Count) renderer.Write($"<!--nb-line:{lines[block.Line].Line}-->");
            renderer.WriteLeafRawLines(block, true, false);
        }
    }
}
