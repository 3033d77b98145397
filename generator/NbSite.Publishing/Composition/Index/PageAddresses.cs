using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Composition.Index;

/// <summary>What whole addresses of the site mean, and where pages are that this language does not have.</summary>
internal static class PageAddresses
{
    public static void Add(LanguageParts parts, SiteIndexBuilder builder, ImmutableArray<PageHeader> headers)
    {
        var own = new OwnAddresses([.. new[] { parts.Config.BaseUrl, parts.Options.BaseUrl }.OfType<Uri>().Distinct()]);
        builder.Add(IndexKind.Address, "base", own, () => string.Join('\n', own.Bases));
        foreach (var header in headers)
            builder.Add(IndexKind.Address, header.Address.ToLowerInvariant(), header.Id, () => header.Id);
        foreach (var hidden in parts.UnpublishedPages)
            builder.Add(IndexKind.Unpublished, Unpublished.Address(hidden.Address.ToLowerInvariant()), Unpublished.Draft, () => Unpublished.Draft);
        // The default language's page comes first: it is the one that most readers of a translation can read.
        foreach (var entry in parts.Translations.SelectMany(same => same)
            .Where(entry => entry.Header.Language != parts.Language)
            .OrderBy(entry => entry.Header.Language == parts.Config.Language ? 0 : 1)
            .ThenBy(entry => entry.Header.Language, StringComparer.Ordinal).ThenBy(entry => entry.Header.Address, StringComparer.Ordinal))
        {
            var page = new ForeignPage(entry.Header, parts.TranslationOf(entry.Header));
            string Fingerprint() => $"{page.Header.Id}|{page.Header.Address}|{page.Language.Language}|{page.Language.Name}";
            builder.Add(IndexKind.OtherLanguage, entry.Header.Id, page, Fingerprint);
            builder.Add(IndexKind.OtherLanguage, entry.Header.Address.ToLowerInvariant(), page, Fingerprint);
            if (!entry.Header.IsGenerated) builder.Add(IndexKind.OtherLanguage, entry.Header.Path, page, Fingerprint);
        }
    }
}
