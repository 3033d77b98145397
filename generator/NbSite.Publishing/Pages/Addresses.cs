using System.Collections.Frozen;
using NbSite.Content.FrontMatter;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Pages;

/// <summary>One id, one page; one address, one thing. Case does not tell addresses apart, as on many disks.</summary>
internal static class Addresses
{
    /// <summary>Files that NbSite writes: a folder of an old address cannot have such a name.</summary>
    private static readonly FrozenSet<string> OwnFiles = FrozenSet.ToFrozenSet(
        ["index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "_redirects", "_headers"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Made =
        [GeneratedPages.AToZ, GeneratedPages.Glossary, GeneratedPages.References, GeneratedPages.Changes,
            GeneratedPages.Search];

    /// <summary>The drafts without those whose id or address is taken, which are reported, as are aliases in use.</summary>
    public static List<PageDraft> Unique(List<PageDraft> drafts, string defaultLanguage, IModuleContext context)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var addresses = MadeAddresses(drafts, defaultLanguage);
        var unique = new List<PageDraft>(drafts.Count);
        // Whoever wrote an id or a slug of their own is told of the clash, not whoever kept to the file's name.
        foreach (var draft in drafts.OrderBy(draft => draft.Keys.Id is null && draft.Keys.Slug is null ? 0 : 1)
            .ThenBy(draft => draft.Header.Path, StringComparer.Ordinal))
        {
            var header = draft.Header;
            var id = header.Language + ":" + header.Id;
            if (!ids.TryAdd(id, header.Path))
            {
                context.Report(Codes.DuplicateId.At(
                    draft.Keys.Id is null ? SourceSpan.File(header.Path) : draft.Keys.IdSpan, header.Id, ids[id]));
            }
            else if (!addresses.TryAdd(header.Address, header.Path))
            {
                context.Report(Codes.DuplicateAddress.At(
                    draft.Keys.Slug is null ? SourceSpan.File(header.Path) : draft.Keys.SlugSpan,
                    header.Address, addresses[header.Address]));
            }
            else
            {
                unique.Add(draft);
            }
        }

        return WithoutTakenAliases(unique, addresses, context);
    }

    /// <summary>The addresses of the pages that NbSite makes; a page with the id of one takes its place.</summary>
    private static Dictionary<string, string> MadeAddresses(List<PageDraft> drafts, string defaultLanguage)
    {
        var own = drafts.Select(draft => draft.Header.Language + ":" + draft.Header.Id).ToHashSet(StringComparer.Ordinal);
        var addresses = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in drafts.Select(draft => draft.Header.Language).Distinct(StringComparer.Ordinal))
        {
            var prefix = language == defaultLanguage ? "" : "/" + language;
            foreach (var id in Made.Where(id => !own.Contains(language + ":" + id)))
                addresses.TryAdd($"{prefix}/{id}/", $"the page “{id}” that NbSite makes");
        }

        return addresses;
    }

    private static List<PageDraft> WithoutTakenAliases(
        List<PageDraft> drafts, Dictionary<string, string> addresses, IModuleContext context)
    {
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return [.. drafts.Select(draft => draft.Keys.Aliases.IsEmpty ? draft : draft with
        {
            Keys = draft.Keys with { Aliases = [.. draft.Keys.Aliases.Where(alias => IsFree(alias, draft))] },
        })];

        bool IsFree(AliasAddress alias, PageDraft draft)
        {
            var other = addresses.GetValueOrDefault(alias.Address) ?? aliases.GetValueOrDefault(alias.Address)
                ?? (alias.Address.Split('/').Any(OwnFiles.Contains) ? "a file that NbSite makes" : null);
            if (other is not null) context.Report(Codes.AliasTaken.At(alias.Span, alias.Address, other));
            else aliases.Add(alias.Address, draft.Header.Path);
            return other is null;
        }
    }
}
