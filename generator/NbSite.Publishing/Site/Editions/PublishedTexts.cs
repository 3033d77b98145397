
namespace NbSite.Publishing.Site.Editions;

/// <summary>Answers whether a text was published, in any edition of a store.</summary>
internal sealed class PublishedTexts(EditionStore store)
{
    private readonly Lazy<HashSet<(string Id, string Language, string Code)>> _texts = new(() => store.Editions
        .SelectMany(edition => edition.Pages).Select(page => (page.Id, page.Language, page.Code)).ToHashSet());

    /// <summary>True also where nobody keeps editions.</summary>
    public bool Holds(string language, string id, string code) =>
        !store.IsBinding || _texts.Value.Contains((id, language, code));
}
