using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>Links inside an offline copy are those of a folder; what it does not hold is on the published site.</summary>
internal sealed class BundleLinks(ILinkPolicy inside, BundlePlan plan) : ILinkPolicy
{
    public string Href(string from, string to)
    {
        var hash = to.IndexOf('#', StringComparison.Ordinal);
        return plan.Holds(hash < 0 ? to : to[..hash]) || hash == 0 ? inside.Href(from, to) : AbsoluteAddress.Of(plan.View.Live, to);
    }
}
