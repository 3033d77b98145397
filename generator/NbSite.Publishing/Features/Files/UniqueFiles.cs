using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Files;

/// <summary>Refuses two files that are one on some system, a file where a folder is, and more than the site allows.</summary>
internal sealed class UniqueFiles(BuildInput input, Pipeline<ConfigDocument> config) : AggregateModule<StaticDocument, StaticDocument>
{
    public override IEnumerable<StaticDocument> Execute(IReadOnlyList<StaticDocument> documents, IModuleContext context)
    {
        var known = new Dictionary<string, StaticDocument>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, StaticDocument>(StringComparer.OrdinalIgnoreCase);
        var spelt = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<StaticDocument>();
        foreach (var document in documents.OrderBy(document => document.File.Path, StringComparer.Ordinal))
        {
            var address = document.File.Address;
            var twin = known.GetValueOrDefault(address) ?? folders.GetValueOrDefault(address)
                ?? Folders(address).Select(known.GetValueOrDefault).FirstOrDefault(above => above is not null);
            var split = twin is not null ? null : Folders(address).LastOrDefault(folder => spelt.GetValueOrDefault(folder, folder) != folder);
            if (split is not null)
            {
                var own = PathOf(document, split);
                if (told.Add(own)) context.Report(Codes.StaticFolderTwice.At(SourceSpan.File(document.File.Path), own, PathOf(folders[split], split)));
                continue;
            }

            if (twin is not null)
            {
                context.Report(Codes.StaticTwice.At(SourceSpan.File(document.File.Path), document.File.Path, twin.File.Path));
                continue;
            }

            known.Add(address, document);
            foreach (var folder in Folders(address))
            {
                folders.TryAdd(folder, document);
                spelt.TryAdd(folder, folder);
            }

            kept.Add(document);
        }

        if (input.Output.IsWhole && context.OutputsOf(config) is [{ Config: var site }])
        {
            var total = kept.Sum(document => document.File.Size);
            if (total > site.Files.Total * FileLimits.Megabyte)
            {
                context.Report(Codes.StaticTotalTooLarge.At(
                    SourceSpan.File("site.yml"), FileSizes.Of(total), site.Files.Total, kept.MaxBy(document => document.File.Size)!.File.Path));
            }
        }

        return kept.OrderBy(document => document.File.Address, StringComparer.Ordinal);
    }

    // A folder of its address, as it stands in the content folder.
    private static string PathOf(StaticDocument document, string folder) => document.File.Path[..^(document.File.Address.Length - folder.Length)];

    private static IEnumerable<string> Folders(string address)
    {
        for (var end = address.LastIndexOf('/'); end > 0; end = address.LastIndexOf('/', end - 1)) yield return address[..end];
    }
}
