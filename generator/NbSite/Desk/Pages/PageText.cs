using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Desk.Pages;

/// <summary>The file of a page that is written in Markdown, by what can be edited of it.</summary>
internal sealed class PageText
{
    private PageText(ContentFile file, SourceLines lines, PageSource source, ImmutableArray<SourceBlock> blocks) =>
        (File, Lines, Source, Blocks) = (file, lines, source, blocks);

    public ContentFile File { get; }

    public SourceLines Lines { get; }

    /// <summary>Its front matter.</summary>
    public PageSource Source { get; }

    public ImmutableArray<SourceBlock> Blocks { get; }

    /// <summary>Names the file's bytes.</summary>
    public string Hash => FileChange.HashOf(File.Bytes)!;

    /// <summary>The page's file; throws <see cref="UsageException"/> for one that is none, or is not edited here.</summary>
    public static PageText Of(string path, DeskContext context)
    {
        if (context.File(path) is not { Reader: null } file || !path.EndsWith(".md", StringComparison.Ordinal))
            throw new UsageException($"“{TerminalText.OneLine(path)}” is no page of this site.");
        if (context.Refuses(path) is { } refused) throw new UsageException(refused);
        if (Of(file) is not { } page) throw new UsageException($"“{path}” is no text in UTF-8.");
        return page;
    }

    /// <summary>Null for what is no text in UTF-8.</summary>
    public static PageText? Of(ContentFile file)
    {
        var bag = new DiagnosticBag();
        if (SourceLines.Of(file.Bytes) is not { } lines || SourceDecoder.Decode(file.Path, file.Bytes, bag) is not { } text
            || FrontMatterReader.Read(file, bag) is not { } source) return null;
        return new PageText(file, lines, source, SourceBlocks.Of(text, source.BodyOffset));
    }

    /// <summary>The lines of a key of the front matter that holds one value; null where it has none.</summary>
    public (int First, int Last)? LinesOf(string key)
    {
        for (var i = 1; i < Lines.Lines.Length && !Lines.Lines[i].StartsWith("---", StringComparison.Ordinal); i++)
        {
            if (!Lines.Lines[i].StartsWith(key + ":", StringComparison.Ordinal)) continue;
            var last = i + 1;
            while (last < Lines.Lines.Length && Lines.Lines[last].Length > 0 && Lines.Lines[last][0] is ' ' or '\t') last++;
            return (i + 1, last);
        }

        return null;
    }
}
