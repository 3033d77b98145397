using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>
/// Hands over what is needed to show the pictures that a published page or a text of the past shows: those of
/// drafts and of what was withdrawn are nobody's to see.
/// </summary>
internal sealed class WritePictures(BuildInput input, PictureSources sources) : SourceModule<WrittenFile>
{
    public override IEnumerable<WrittenFile> Read(IModuleContext context)
    {
        if (input.Output.Pictures == PictureUse.None || context.OutputsOf(sources.Index) is not [var site]) yield break;
        var shown = context.OutputsOf(sources.Pages).SelectMany(page => page.Pictures)
            .Concat(sources.Rendered.SelectMany(drawn => context.OutputsOf(drawn)).SelectMany(file => file.Pictures))
            .ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var unused = new List<string>();
        foreach (var picture in context.OutputsOf(sources.Pictures))
        {
            if (!shown.Contains(picture.Address))
            {
                unused.Add(picture.File.Path);
                continue;
            }

            foreach (var file in site.Pictures.Files(picture.Address))
            {
                if (!written.Add(file.Path)) continue;
                context.Write(file);
                yield return new WrittenFile(file.Path);
            }
        }

        // What is not whole, or for paper, shows fewer than there are, and so does a site of which a page could not be read.
        if (unused.Count > 0 && input is { Output: { IsWhole: true, Pictures: PictureUse.Screen }, Options: { Clinic: null, Restored: [] } }
            && context.DiagnosticsOf(sources.Pages).All(told => told.Severity != Severity.Error))
            context.Report(Codes.PicturesUnused.At(SourceSpan.File(unused[0]), Quote.Some([.. unused.Select(path => $"“{path}”")])));
    }
}

/// <summary>The pipelines that say which pictures are shown.</summary>
internal sealed record PictureSources(
    Pipeline<PictureDocument> Pictures,
    Pipeline<PageFacts> Pages,
    ImmutableArray<Pipeline<WrittenFile>> Rendered,
    Pipeline<IndexDocument> Index);
