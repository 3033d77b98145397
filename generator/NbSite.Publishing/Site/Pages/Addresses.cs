using System.Collections.Frozen;
using NbSite.Content.FrontMatter;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pages;

/// <summary>One id, one page; one address, one thing. Case does not tell addresses apart, as on many disks.</summary>
internal static class Addresses
{
    /// <summary>Files that NbSite writes: a folder of an old address cannot have such a name.</summary>
    private static readonly FrozenSet<string> OwnFiles = FrozenSet.ToFrozenSet(
        ["index.html", "404.html", "feed.xml", "sitemap.xml", "robots.txt", "_redirects", "_headers"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders that NbSite fills, now or in a later edition, and what with.</summary>
    private static readonly FrozenDictionary<string, string> OwnFolders = new Dictionary<string, string>
    {
        ["/api/"] = "lists for other programs",
        ["/assets/"] = "pictures, styles and scripts",
        ["/editions/"] = "the list of editions",
        ["/older-copy/"] = "the page that tells whether a printed page is still right",
        ["/v/"] = "past versions of pages",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The drafts without those whose id or address is taken, which are reported, as are aliases in use.</summary>
    public static List<PageEntry> Unique(
        List<PageEntry> entries, string defaultLanguage, IReadOnlyList<GeneratedPage> made, IModuleContext context)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var addresses = MadeAddresses(entries, defaultLanguage, made);
        var roots = entries.Select(entry => entry.Header.Language).Distinct(StringComparer.Ordinal)
            .Where(language => language != defaultLanguage)
            .ToDictionary(language => $"/{language}/", StringComparer.OrdinalIgnoreCase);
        var unique = new List<PageEntry>(entries.Count);
        // Whoever wrote an id or a slug of their own is told of the clash, not whoever kept to the file's name.
        foreach (var entry in entries.OrderBy(entry => entry.Keys.Id is null && entry.Keys.Slug is null ? 0 : 1)
            .ThenBy(entry => entry.Header.Path, StringComparer.Ordinal))
        {
            var header = entry.Header;
            if (!CanStand(entry, roots, made, context)) continue;
            var id = header.Language + ":" + header.Id;
            if (!ids.TryAdd(id, header.Path))
            {
                context.Report(Codes.DuplicateId.At(
                    entry.Keys.Id is null ? SourceSpan.File(header.Path) : entry.Keys.IdSpan, header.Id, ids[id]));
            }
            else if (!addresses.TryAdd(header.Address, header.Path))
            {
                context.Report(Codes.DuplicateAddress.At(
                    entry.Keys.Slug is null ? SourceSpan.File(header.Path) : entry.Keys.SlugSpan,
                    header.Address, addresses[header.Address]));
            }
            else
            {
                unique.Add(entry);
            }
        }

        return WithoutTakenAliases(unique, addresses, roots, context);
    }

    /// <summary>Whether a page's address can be a folder on every system, and lies in none of NbSite's own.</summary>
    private static bool CanStand(
        PageEntry entry, Dictionary<string, string> roots, IReadOnlyList<GeneratedPage> made, IModuleContext context)
    {
        var header = entry.Header;
        var file = SourceSpan.File(header.Path);
        var inLanguage = header.Address[(roots.ContainsValue(header.Language) ? header.Language.Length + 1 : 0)..];
        if (made.FirstOrDefault(page => page.Id == header.Id)?.Purpose is { } purpose && (entry.Markdown is not null || entry.Entity is not null))
        {
            context.Report(Codes.OwnPageTaken.At(entry.Keys.Id is null ? file : entry.Keys.IdSpan, header.Id, purpose));
            return false;
        }

        var problem = inLanguage == "/" ? null : Names.ProblemOfId(inLanguage[1..^1]);
        var keeps = Keeper(header.Address, header.Language, roots);
        if (problem is null && keeps is null) return true;
        // The page of a folder has no file: the pages in the folder are told.
        if (entry.Markdown is null && entry.Entity is null) return false;
        context.Report(problem is null
            ? Codes.ReservedAddress.At(entry.Keys.Slug is null ? file : entry.Keys.SlugSpan, header.Address, keeps)
            : Codes.FileNameNotAddressable.WithHint(
                file, $"The address would be {header.Address}: {problem}. Rename the file or its folder.", header.Path));
        return false;
    }

    /// <summary>What NbSite keeps at an address of the default language; null when it is free.</summary>
    public static string? KeptFor(string address)
    {
        var end = address.Length > 1 ? address.IndexOf('/', 1) + 1 : 0;
        return OwnFolders.GetValueOrDefault(address[..end]);
    }

    /// <summary>Whether one of an address's folders has the name of a file that NbSite writes.</summary>
    public static bool IsOwnFile(string address) => address.Split('/').Any(OwnFiles.Contains);

    /// <summary>What NbSite keeps at an address; null when it is free.</summary>
    private static string? Keeper(string address, string language, Dictionary<string, string> roots)
    {
        var root = roots.Keys.FirstOrDefault(root => address.StartsWith(root, StringComparison.OrdinalIgnoreCase));
        return KeptFor(root is null ? address : address[(root.Length - 1)..])
            ?? (roots.TryGetValue(address, out var other) && other != language ? $"the pages in “{other}”" : null);
    }

    /// <summary>The addresses of the pages that NbSite makes; a page with the id of one takes its place.</summary>
    private static Dictionary<string, string> MadeAddresses(
        List<PageEntry> entries, string defaultLanguage, IReadOnlyList<GeneratedPage> made)
    {
        var own = entries.Select(entry => entry.Header.Language + ":" + entry.Header.Id).ToHashSet(StringComparer.Ordinal);
        var addresses = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in entries.Select(entry => entry.Header.Language).Distinct(StringComparer.Ordinal))
        {
            var prefix = language == defaultLanguage ? "" : "/" + language;
            foreach (var id in GeneratedPages.WithPlace(made).Where(id => !own.Contains(language + ":" + id)))
                addresses.TryAdd($"{prefix}/{id}/", $"the page “{id}” that NbSite makes");
        }

        return addresses;
    }

    private static List<PageEntry> WithoutTakenAliases(
        List<PageEntry> entries, Dictionary<string, string> addresses, Dictionary<string, string> roots, IModuleContext context)
    {
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return [.. entries.Select(entry => entry.Keys.Aliases.IsEmpty ? entry : entry with
        {
            Keys = entry.Keys with { Aliases = [.. entry.Keys.Aliases.Where(alias => IsFree(alias, entry))] },
        })];

        bool IsFree(AliasAddress alias, PageEntry entry)
        {
            var place = alias.Old.Place;
            if (Keeper(place, entry.Header.Language, roots) is { } keeps)
            {
                context.Report(Codes.ReservedAddress.At(alias.Span, alias.Address, keeps));
                return false;
            }

            // With a query it is another address than the page's that stands there.
            var page = !alias.Old.Query.IsEmpty ? null : place == "/" ? "the home page" : addresses.GetValueOrDefault(place);
            var other = page ?? aliases.GetValueOrDefault(alias.Old.Key)
                ?? (IsOwnFile(place) ? "a file that NbSite makes" : null);
            if (other is not null) context.Report(Codes.AliasTaken.At(alias.Span, alias.Address, other));
            else aliases.Add(alias.Old.Key, entry.Header.Path);
            return other is null;
        }
    }
}
