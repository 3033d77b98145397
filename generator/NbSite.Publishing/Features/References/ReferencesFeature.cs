using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.References;

/// <summary>The list of all sources.</summary>
internal sealed class ReferencesFeature : Feature
{
    public override IEnumerable<GeneratedPage> Pages =>
    [
        new(GeneratedPages.References, "references")
        {
            Purpose = "the list of sources",
            IsIn = parts => !parts.References.IsEmpty,
            // The glossary cites too, and is made before.
            WithParts = made => ReferencesPage.Of(made.Pages.AddRange(made.Made), made.Language, made.Words, made.Prefix),
            IsInFooter = true,
            IsFound = true,
        },
    ];
}
