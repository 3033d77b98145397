using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Features.Leaflets;

/// <summary>Every page as a leaflet, which a browser puts on paper.</summary>
/// <param name="Paper">How large a sheet is.</param>
/// <param name="LargePrint">Whether its letters are large.</param>
public sealed record PaperLeaflets(PaperSize Paper, bool LargePrint) : SiteOutput
{
    /// <summary>Whether the parts about outlook are printed; by default a line says that there is one, and where.</summary>
    public bool WithOutlook { get; init; }

    /// <summary>Whether nothing on it has a colour, pictures and logos too.</summary>
    public bool IsMono { get; init; }

    /// <summary>The pages that are printed. Only they must find a hospital's numbers in its file.</summary>
    public PageChoice Printed { get; init; } = PageChoice.All;

    /// <summary>The browser is shown the site as it is on the web.</summary>
    internal override bool IsForServers => true;

    internal override PictureUse Pictures => PictureUse.Print;

    internal override bool OffersLeaflets => false;

    internal override bool TellsPast => true;

    /// <summary>Links on paper lead to the web.</summary>
    internal override ILinkPolicy Links(OutputPlan plan, BuildOptions options, Uri baseUrl) =>
        LinkPolicies.For(LinkStyle.Root, baseUrl);

    internal override bool HandsOut(PageHeader page, IndexDocument site) => Printed.Names(page, site.Config.Language, site.BaseUrl);

    internal override Feature? Adds => new LeafletsFeature(this);
}
