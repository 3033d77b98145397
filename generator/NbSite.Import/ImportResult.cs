using System.Collections.Immutable;
using System.Text;
using NbSite.Import.References;
using NbSite.Import.Writing;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>What an import makes: files for the content folder, and all that is told of it.</summary>
public sealed record ImportResult
{
    internal ImmutableArray<WrittenPage> Written { get; init; } = [];

    internal ImmutableSortedDictionary<string, byte[]> Media { get; init; } = ImmutableSortedDictionary<string, byte[]>.Empty;

    /// <summary>What did not become what it was, in order of place.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What may be sources.</summary>
    public ImmutableArray<Candidate> Candidates { get; init; } = [];

    /// <summary>Addresses of the old site.</summary>
    public ImmutableArray<FormerAddress> Addresses { get; init; } = [];

    /// <summary>Whether something stands in the way.</summary>
    public bool HasErrors => Findings.Any(each => each.What.Severity == Severity.Error);

    /// <summary>Each page: where it came from, its path in the content folder and its title.</summary>
    public IEnumerable<(string Source, string Path, string Title)> Pages => Written.Select(page => (page.Page.Source, page.Path, page.Title));

    /// <summary>The files for the content folder, without the pages' records.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files =>
        Written.Select(page => (page.Path, Encoding.UTF8.GetBytes(page.Text()))).Concat(Media.Select(each => (each.Key, each.Value)));

    /// <summary>The file with what may be sources, for beside the report; null when there is nothing.</summary>
    public string? CandidateFile => Candidates.IsEmpty ? null : CandidateList.File(Candidates);

    /// <summary>
    /// The same with each passage that the site refused put into a comment, and told. Null when nothing can be put away.
    /// </summary>
    /// <param name="problems">What the site's readers say of the new files.</param>
    public ImportResult? Mended(ImmutableArray<Diagnostic> problems)
    {
        var findings = new FindingList();
        foreach (var each in Findings) findings.Add(each.What, each.Words);
        var (pages, addresses, media, isMended) = (Written, Addresses, Media, false);
        foreach (var file in problems.Where(each => each.Severity == Severity.Error).GroupBy(each => each.Span.Path))
        {
            var at = -1;
            for (var i = 0; i < pages.Length && at < 0; i++) if (pages[i].Path == file.Key) at = i;
            if (at < 0)
            {
                // A picture or file that the site does not take is left out; the passage that shows it is told in the next round.
                if (!media.ContainsKey(file.Key)) continue;
                media = media.Remove(file.Key);
                findings.Add(Codes.ImportPicture.At(SourceSpan.File(""), file.Key, file.First().Message));
                isMended = true;
                continue;
            }

            var page = pages[at];
            foreach (var place in file.Select(each => (At: page.At(each.Span.Line), each)).DistinctBy(each => each.At).ToList())
            {
                if (place.At == -1 && !page.Aliases.IsEmpty)
                {
                    addresses = [.. addresses.Select(each => each.Page == page.Id && page.Aliases.Contains(each.Address) ? each with { Problem = place.each.Message } : each)];
                    page = page with { Aliases = [] };
                    isMended = true;
                }

                if (place.At < 0 || page.Blocks[place.At].Text.StartsWith("::: comment", StringComparison.Ordinal)) continue;
                var block = page.Blocks[place.At].Block;
                findings.Add(Codes.ImportIntoComment.At(page.Page.At(block.Line), $"{place.each.Message} ({place.each.Code})"));
                page = page with { Blocks = page.Blocks.SetItem(place.At, new WrittenBlock(BlockWriter.Comment(block), block)) };
                isMended = true;
            }

            pages = pages.SetItem(at, page);
        }

        return isMended ? this with { Written = pages, Addresses = addresses, Media = media, Findings = findings.ToImmutable() } : null;
    }
}
