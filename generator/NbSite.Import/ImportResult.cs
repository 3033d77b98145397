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
        var (pages, addresses, media, isMended) = (Written.ToBuilder(), Addresses, Media, false);
        var places = Places();
        var gone = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var file in problems.Where(each => each.Severity == Severity.Error).GroupBy(each => each.Span.Path))
        {
            if (!places.TryGetValue(file.Key, out var at))
            {
                // A picture or file that the site does not take is left out; the passage that shows it is told in the next round.
                if (!media.ContainsKey(file.Key)) continue;
                media = media.Remove(file.Key);
                findings.Add(Codes.ImportPicture.At(SourceSpan.File(""), file.Key, file.First().Message));
                isMended = true;
                continue;
            }

            var page = pages[at];
            if (file.Any(each => each.Code == Codes.FileTooLarge.Code) && pages.Count - gone.Count > 1)
            {
                gone.Add(page);
                findings.Add(Codes.ImportFileLeftOut.At(SourceSpan.File(page.Page.Source), file.First().Message));
                isMended = true;
                continue;
            }

            var starts = page.Starts();
            var blocks = page.Blocks.ToBuilder();
            foreach (var place in file.Select(each => (At: WrittenPage.At(starts, each.Span.Line), each)).DistinctBy(each => each.At).ToList())
            {
                if (place.At == -1 && !page.Aliases.IsEmpty)
                {
                    addresses = [.. addresses.Select(each => each.Page == page.Id && page.Aliases.Contains(each.Address) ? each with { Problem = place.each.Message } : each)];
                    page = page with { Aliases = [] };
                    isMended = true;
                }

                if (place.At < 0 || blocks[place.At].IsComment) continue;
                var block = blocks[place.At].Block;
                findings.Add(Codes.ImportIntoComment.At(page.Page.At(block.Line), $"{place.each.Message} ({place.each.Code})"));
                blocks[place.At] = new WrittenBlock(CommentText.Of(block), block);
                isMended = true;
            }

            page = page with { Blocks = blocks.ToImmutable() };
            // A page of which readers see nothing says at least what it is called.
            if (page.IsUnseen) page = page with { Blocks = page.Blocks.Add(WrittenPage.TitlePassage(page.Title)) };
            pages[at] = page;
        }

        var lost = pages.Where(gone.Contains).Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        return isMended ? this with { Written = [.. pages.Where(page => !gone.Contains(page))], Addresses = [.. addresses.Where(each => !lost.Contains(each.Page))], Media = media, Findings = findings.ToImmutable() } : null;
    }

    /// <summary>Problems of files that this import makes, at the places of the source that they come from; others as they are.</summary>
    public ImmutableArray<Diagnostic> AtSource(ImmutableArray<Diagnostic> problems, out ImmutableArray<Diagnostic> others)
    {
        var places = Places();
        var own = ImmutableArray.CreateBuilder<Diagnostic>();
        var rest = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var each in problems)
        {
            if (!places.TryGetValue(each.Span.Path, out var at))
            {
                rest.Add(each);
                continue;
            }

            var page = Written[at];
            var block = WrittenPage.At(page.Starts(), each.Span.Line);
            own.Add(each with { Span = block < 0 ? SourceSpan.File(page.Page.Source) : page.Page.At(page.Blocks[block].Block.Line) });
        }

        others = rest.ToImmutable();
        return own.ToImmutable();
    }

    private Dictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Written.Length; i++) places.TryAdd(Written[i].Path, i);
        return places;
    }
}
