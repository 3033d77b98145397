using System.Collections.Immutable;
using NbSite.Publishing.Features.AToZ;
using NbSite.Publishing.Features.Brand;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Cards;
using NbSite.Publishing.Features.Changes;
using NbSite.Publishing.Features.Checks;
using NbSite.Publishing.Features.Clinics;
using NbSite.Publishing.Features.Differences;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Features.Evidence;
using NbSite.Publishing.Features.Feeds;
using NbSite.Publishing.Features.Files;
using NbSite.Publishing.Features.Glossary;
using NbSite.Publishing.Features.Hosting;
using NbSite.Publishing.Features.MovedPages;
using NbSite.Publishing.Features.NotFound;
using NbSite.Publishing.Features.OwnLeaflets;
using NbSite.Publishing.Features.Packs;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Features.Pictures;
using NbSite.Publishing.Features.References;
using NbSite.Publishing.Features.Reviews;
using NbSite.Publishing.Features.Search;
using NbSite.Publishing.Features.Signs;
using NbSite.Publishing.Features.StructuredData;
using NbSite.Publishing.Features.Templates;
using NbSite.Publishing.Features.Urgent;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Composition;

/// <summary>
/// Every feature of a site; what only one output has comes with that output, after all of these. A feature's steps, pages and outputs
/// come in this order: so stand the pages that NbSite makes at the foot of each page, and so are the steps of a page taken that come
/// after the same step.
/// </summary>
internal static class FeatureList
{
    public static ImmutableArray<Feature> All { get; } =
    [
        new UrgentFeature(),
        new AToZFeature(),
        new GlossaryFeature(),
        new DifferencesFeature(),
        new ReferencesFeature(),
        new ChangesFeature(),
        new EditionsFeature(),
        new PastFeature(),
        new ReviewsFeature(),
        new TemplatesFeature(),
        new ChecksFeature(),
        new EvidenceFeature(),
        new PacksFeature(),
        new SignsFeature(),
        new SearchFeature(),
        new ClinicsFeature(),
        new BundlesFeature(),
        new OwnLeafletsFeature(),
        new NotFoundFeature(),
        new StructuredDataFeature(),
        new BrandFeature(),
        new CardsFeature(),
        new PicturesFeature(),
        new FilesFeature(),
        new MovedPagesFeature(),
        new HostingFeature(),
        new FeedsFeature(),
    ];
}
