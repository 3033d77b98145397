using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Files;

/// <summary>
/// Chooses the files of the folder static, and of those beside pages the ones that a published page links to; an
/// offline copy
/// takes only what its own pages link to, and tells what it leaves online.
/// </summary>
internal sealed class ChooseStaticFiles(
    BuildInput input, SharedSheets sheets, Pipeline<StaticDocument> files, Pipeline<ReviewDocument> reviews, Pipeline<PageFacts> pages,
    Pipeline<IndexDocument> index)
    : SourceModule<StaticDocument>
{
    public override IEnumerable<StaticDocument> Read(IModuleContext context)
    {
        var all = context.OutputsOf(files);
        if (context.OutputsOf(index) is not [var site]) yield break;
        var own = new OwnPlaces(site);
        var recorded = new RecordedFiles(input, site);
        var shown = PublishedFiles.Of(site, context.OutputsOf(pages), sheets, input);
        // What could not be read may have the link.
        var isWhole = site.Unread.Files.IsEmpty && context.OutputsOf(pages).All(page => !page.IsPartial && !page.HasErrors);
        foreach (var gone in recorded.Gone(all, context.OutputsOf(reviews), shown)) context.Report(gone);
        foreach (var document in all)
        {
            var file = document.File;
            var place = SourceSpan.File(file.Path);
            if (own.At(file.Address) is { } taken)
            {
                context.Report(Codes.StaticTakesPlace.At(place, file.Path, taken));
                continue;
            }

            if (!shown.Contains(file.Address))
            {
                if (input.Output.IsWhole && !file.IsOfRoot && !file.IsLeaflet && !file.IsWithdrawn && isWhole)
                    context.Report(Codes.StaticUnused.At(place, file.Path));
                continue;
            }

            if (file.IsOnlineOnly)
            {
                context.Report(Codes.StaticNotInCopy.At(
                    place, file.Path, input.Output.WhyOnline(site.Config, file.Address[1..], file.Size)));
                continue;
            }

            if (document.IsForReaders && !file.IsLeaflet && !recorded.Holds(file)) context.Report(Codes.FileNotInEdition.At(place, file.Path));
            yield return document;
        }
    }

    /// <summary>Hands over a file that was chosen.</summary>
    public static Module<StaticDocument, StaticDocument> Write() =>
        new WriteFiles<StaticDocument>(static document => document.File.Address[1..], BytesOf);

    /// <summary>The file as it was looked at. Throws <see cref="IOException"/> when it has been changed since.</summary>
    private static ReadOnlyMemory<byte> BytesOf(StaticDocument document)
    {
        var bytes = document.Source.Bytes;
        return ReadStaticFile.HashOf(bytes.Span) == document.File.Sha256
            ? bytes
            : throw new IOException($"“{document.File.Path}” was changed while the site was built. Build it again.");
    }
}
