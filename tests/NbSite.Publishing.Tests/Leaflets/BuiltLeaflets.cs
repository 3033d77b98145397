using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Tests.Leaflets;

/// <summary>Builds a site for leaflets in memory.</summary>
internal static class BuiltLeaflets
{
    public static LeafletSite Of(BuildInput input, PaperLeaflets output, IOutputSink sink, CancellationToken cancellation)
    {
        input = LeafletSite.InputOf(input, output);
        return new LeafletSite(input, SiteBuilder.Build(input, sink, cancellation));
    }
}
