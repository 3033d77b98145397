using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>
/// Whether the parts of pages that NbSite makes can stand where they belong. They are known only when all other pages are, so
/// somebody may have written a page there.
/// </summary>
/// <param name="language">What is known in the language.</param>
/// <param name="prefix">What comes before the addresses of the language.</param>
/// <param name="context">Takes the reports.</param>
internal sealed class PartPlaces(SiteIndex language, string prefix, IModuleContext context)
{
    // Only long lists have parts.
    private readonly Lazy<ImmutableArray<PageHeader>> _pages =
        new(() => [.. language.Keys(IndexKind.Page).Select(id => language.Get<PageHeader>(IndexKind.Page, id)!)]);

    /// <summary>The parts that can stand; what is in the way of the others is told where it is written.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="above">The id of the page whose parts they are.</param>
    public ImmutableArray<PagePart> Free(ImmutableArray<PagePart> parts, string above) =>
        [.. parts.Where(part => IsFree(part.Id(above), part.Address(above, prefix)))];

    private bool IsFree(string id, string address)
    {
        // Case does not tell addresses apart, as on many disks.
        if (_pages.Value.FirstOrDefault(page => string.Equals(page.Address, address, StringComparison.OrdinalIgnoreCase)) is { } there)
        {
            context.Report(Codes.DuplicateAddress.WithHint(
                SourceSpan.File(FileOf(there)), $"Rename the file or its folder, or give the page a slug: {Why(id)}", address, Made(id)));
            return false;
        }

        if (_pages.Value.FirstOrDefault(page => page.Id == id) is not { } named) return true;
        context.Report(Codes.DuplicateId.WithHint(
            SourceSpan.File(FileOf(named)), $"Give the page another id: {Why(id)}", id, Made(id)));
        return false;
    }

    private static string Made(string id) => $"the page “{id}” that NbSite makes";

    private static string Why(string id) =>
        $"what “{id[..id.IndexOf('/', StringComparison.Ordinal)]}” lists is too long for one page and goes on there.";

    /// <summary>The page of a folder has no file: a page in the folder stands for it.</summary>
    private string FileOf(PageHeader page) => !page.IsGenerated ? page.Path
        : _pages.Value.Where(other => !other.IsGenerated && other.Path.StartsWith(page.Path, StringComparison.Ordinal))
            .Select(other => other.Path).Order(StringComparer.Ordinal).FirstOrDefault() ?? page.Path;
}
