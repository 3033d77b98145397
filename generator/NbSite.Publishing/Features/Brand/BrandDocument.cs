using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Brand;

/// <summary>Hands the brand's files over.</summary>
internal sealed class WriteBrand : Module<BrandDocument, WrittenBrand>
{
    public override IEnumerable<WrittenBrand> Execute(BrandDocument brand, IModuleContext context)
    {
        foreach (var file in brand.Files.DistinctBy(file => file.Path)) context.Write(file);
        return [new WrittenBrand()];
    }
}

/// <summary>That the files were handed over.</summary>
internal sealed record WrittenBrand : Document
{
    /// <inheritdoc/>
    public override string Name => "brand";
}
