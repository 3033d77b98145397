using System.Collections.Immutable;
using NbSite.Content.Leaflets;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>What the list of leaflets says.</summary>
internal sealed record LeafletListDocument(ImmutableArray<LeafletEntry> Entries) : Document
{
    public override string Name => "the list of leaflets";
}

/// <summary>Reads the list of the PDFs that were made of pages.</summary>
internal static class ReadLeafletList
{
    public static Module<SourceFile, LeafletListDocument> Module() => ContentFiles.Yaml<LeafletListDocument>(
        "ReadLeafletList", FileRole.Leaflets, (file, node, bag, _) => [new LeafletListDocument(LeafletList.Read(node, file.Name, bag))]);
}
