using System.Collections.Immutable;
using NbSite.Import.Tree;
using NbSite.Import.Writing;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>What all readers do with a page's title and headings.</summary>
internal static class PageMaking
{
    /// <summary>A page with its title, and headings from level 2 without gaps.</summary>
    /// <param name="path">The file.</param>
    /// <param name="title">What the source calls it; null when it does not say.</param>
    /// <param name="blocks">What it says.</param>
    /// <param name="findings">Takes what was guessed.</param>
    public static ImportedPage Make(string path, string? title, ImmutableArray<ImportedBlock> blocks, FindingList findings)
    {
        var first = blocks.OfType<ImportedHeading>().FirstOrDefault();
        var isTitle = first is { Level: 1 } && (string.IsNullOrWhiteSpace(title) || Same(PlainWords.Of(first.Words), title))
            && blocks.OfType<ImportedHeading>().Count(heading => heading.Level == 1) == 1;
        if (first is not null && (isTitle || (string.IsNullOrWhiteSpace(title) && blocks.IndexOf(first) == 0)))
        {
            title = string.IsNullOrWhiteSpace(title) ? PlainWords.Shown(first.Words) : title;
            blocks = blocks.Remove(first);
        }

        var name = path[(path.LastIndexOf('/') + 1)..];
        var stem = name.Contains('.', StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : name;
        if (string.IsNullOrWhiteSpace(title))
        {
            var words = stem.Replace('-', ' ').Replace('_', ' ').Trim();
            title = words.Length == 0 ? "Page" : char.ToUpperInvariant(words[0]) + words[1..];
            findings.Add(Codes.ImportTitle.At(SourceSpan.File(path), title));
        }

        var isIndex = stem.ToLowerInvariant() is "index" or "_index" or "readme" or "default" or "home";
        var folder = path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        return new ImportedPage
        {
            Source = path,
            Place = isIndex ? folder : folder.Length == 0 ? stem : folder + "/" + stem,
            IsIndex = isIndex,
            Title = InlineWriter.Clean(title).Trim(),
            Blocks = Levels(blocks),
        };
    }

    private static bool Same(string heading, string title) => PlainWords.Split(heading).SequenceEqual(PlainWords.Split(title), StringComparer.OrdinalIgnoreCase);

    /// <summary>Where one heading has level 1 all go down by one; none is more than one below that above it.</summary>
    private static ImmutableArray<ImportedBlock> Levels(ImmutableArray<ImportedBlock> blocks)
    {
        var headings = blocks.OfType<ImportedHeading>().ToList();
        if (headings.Count == 0) return blocks;
        var shift = 2 - headings.Min(heading => heading.Level);
        return [.. blocks.Select(block => block is ImportedHeading heading ? heading with { Level = Math.Clamp(heading.Level + shift, 2, 6) } : block)];
    }
}
