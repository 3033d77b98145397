using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>What links, terms and pictures lead to.</summary>
internal sealed class Targets(ResolveScope scope, ISiteIndex index, DiagnosticBag bag)
{
    public const string TermScheme = "term:";
    public const string SignScheme = "sign:";
    private const int MostHints = 40;
    private readonly FileTargets _files = new(index, bag);
    private readonly ImmutableArray<OutgoingLink>.Builder _links = ImmutableArray.CreateBuilder<OutgoingLink>();
    private readonly SortedSet<string> _signs = new(StringComparer.Ordinal);
    private readonly List<(string Anchor, SourceSpan Span)> _own = [];
    private readonly Dictionary<(IndexKind, string), string?> _hints = [];

    public ImmutableArray<OutgoingLink> Links => _links.ToImmutable();

    /// <summary>Signs that the text links to.</summary>
    public ImmutableArray<string> Signs => [.. _signs];

    public Inline? Link(UnresolvedLink link, ImmutableArray<Inline> children)
    {
        var hash = link.Target.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? link.Target : link.Target[..hash];
        if (name.Length > 0 && FileTargets.Means(name))
            return _files.Link(name, hash < 0 ? null : link.Target[(hash + 1)..], Folder(link.Span), link, children);
        var anchor = hash < 0 || hash == link.Target.Length - 1 ? null : AnchorName.Read(link.Target[(hash + 1)..]);
        if (name.Length > 0) return To(Header(name, link.Span), anchor, link.Span, link.Span, children);
        if (anchor is not null) return OnThisPage(anchor, link.Span, children);
        bag.Add(Codes.EmptyLink.At(link.Span, "address"));
        return null;
    }

    /// <summary>A whole address: one of this site is a link to its page, and is held to what is there.</summary>
    public Inline? Whole(LinkInline link)
    {
        if (link.Href is not { } href || index.Get<OwnAddresses>(IndexKind.Address, "base")?.PathOf(href) is not { } path) return link;
        var uri = new Uri(href);
        // Files that are no pages, texts of the past and questions to the search page have addresses only.
        if (OwnPages.Of(path) is not { } address || uri.Query.Length > 1)
        {
            if (uri.Query.Length > 1) return link;
            return _files.Whole(path, link, out var isMissing) ?? (isMissing ? null : (Inline)link);
        }

        var anchor = uri.Fragment.Length > 1 ? AnchorName.Read(uri.Fragment[1..]) : null;
        if (index.Get<string>(IndexKind.Address, address) is { } id && index.Get<PageHeader>(IndexKind.Page, id) is { } header)
        {
            return id == scope.PageId && anchor is not null
                ? OnThisPage(anchor, link.Span, link.Children)
                : To(new Target(header, null), anchor, link.Span, link.Span, link.Children);
        }

        if (index.Get<ForeignPage>(IndexKind.OtherLanguage, address) is { } other)
            return To(Foreign(other, href, link.Span), anchor, link.Span, link.Span, link.Children);
        if (index.Get<string>(IndexKind.Unpublished, Unpublished.Address(address)) is { } why)
            bag.Add(Codes.NotPublished.At(link.Span, Quote.Short(href), why));
        else if (!index.MayBeUnread(IndexKind.Address, address))
            bag.Add(Codes.OwnAddressUnknown.WithHint(link.Span, AddressHint(address), Quote.Short(href)));
        return null;
    }

    private LinkInline OnThisPage(string anchor, SourceSpan span, ImmutableArray<Inline> children)
    {
        _own.Add((anchor, span));
        return new LinkInline("", anchor, null, children) { Span = span };
    }

    private LinkInline? To(Target? target, string? anchor, SourceSpan span, SourceSpan place, ImmutableArray<Inline> children)
    {
        if (target is not { Header: var header }) return null;
        _links.Add(new OutgoingLink(header.Id, anchor, place) { Language = target.Language?.Language });
        if (target.Language is { } other) children = children.Add(new TextInline($" ({other.Name})") { Span = span });
        return new LinkInline(header.Id, anchor, null, children)
        {
            Span = span,
            Address = header.Address,
            // Its language is part of what the page says; where that page stands is not.
            InLanguage = target.Language is { } language ? language with { Address = "" } : null,
        };
    }

    /// <summary>A page of another language: readers are told so, and whoever publishes too.</summary>
    private Target Foreign(ForeignPage page, string written, SourceSpan span)
    {
        var own = index.Get<PageHeader>(IndexKind.Page, page.Header.Id);
        bag.Add(own is null
            ? Codes.LinkToOtherLanguage.At(span, Quote.Short(written), page.Language.Name)
            : Codes.LinkPastTranslation.At(span, Quote.Short(written), page.Language.Name, own.Id));
        return new Target(page.Header, page.Language);
    }

    private string? AddressHint(string address)
    {
        var near = Suggestions.Nearest(address, index.Keys(IndexKind.Address).Where(key => key.StartsWith('/')));
        return near is not null && index.Get<string>(IndexKind.Address, near) is { } id ? $"Did you mean the page “{id}”?" : null;
    }

    public GlossaryTerm? Term(UnresolvedLink link)
    {
        var name = link.Target[TermScheme.Length..];
        if (index.Get<GlossaryTerm>(IndexKind.Term, name) is { } term) return term;
        var types = index.Types().All.Where(type => type.Role is EntityRole.Term).Select(type => type.Name).ToList();
        if (types.Select(type => index.Get<string>(IndexKind.EntityName, type + "/" + name)).FirstOrDefault(id => id is not null) is { } id
            && index.Get<GlossaryTerm>(IndexKind.Term, id) is { } named) return named;
        if (types.Any(type => IsUnpublished(Unpublished.Entity(type, name), name, link.Span))) return null;
        if (!index.MayBeUnread(IndexKind.Term, name))
            bag.Add(Codes.UnknownTerm.WithHint(link.Span, TermHint(name), name));
        return null;
    }

    /// <summary>A sign in running text: its words with what to do, leading to the page of all signs.</summary>
    public LinkInline? Sign(UnresolvedLink link, ImmutableArray<Inline> children, UiWords words)
    {
        var name = link.Target[SignScheme.Length..];
        var book = SignBook.Of(index, words);
        if (book.Set.Find(name) is not { } sign)
        {
            if (!index.MayBeUnread(IndexKind.Signs, name))
                bag.Add(Codes.UnknownSign.WithHint(link.Span, Suggestions.Hint(name, book.Set.Signs.Select(each => each.Id)), name));
            return null;
        }

        if (book.AllPageId is not { } page || index.Get<PageHeader>(IndexKind.Page, page) is not { } header)
        {
            if (!index.MayBeUnread(IndexKind.SignBook, SignBook.Key)) bag.Add(Codes.NoSignsPage.At(link.Span, index.Language, link.Target));
            return null;
        }

        _links.Add(new OutgoingLink(header.Id, name, link.Span));
        _signs.Add(name);
        var action = book.ActionOf(SignComposition.LevelOf(sign, book.Place));
        return new LinkInline(header.Id, name, null, children.Add(new TextInline($" ({action})") { Span = link.Span }))
        {
            Span = link.Span,
            Address = header.Address,
            Sign = name,
        };
    }

    public ImageInline? Picture(UnresolvedImage picture)
    {
        // A name with a space may be written as a browser shows it.
        var plain = Uri.UnescapeDataString(picture.Target);
        string? path = null;
        foreach (var target in new[] { picture.Target, plain })
        {
            // “/images/…” stands beside the languages, wherever the page is.
            path = ContentPath.Resolve(target.StartsWith('/') ? "" : Folder(picture.Span), target);
            if (path is null || index.Get<string>(IndexKind.Asset, path) is not { } address) continue;
            if (IsNameOf(picture.Alt, path)) bag.Add(Codes.PictureNamedByFile.At(picture.Span, Quote.Short(picture.Alt)));
            return new ImageInline(address, picture.Alt) { Span = picture.Span };
        }

        if (path is null)
            bag.Add(Codes.PathOutside.At(picture.Span, picture.Target));
        else if (!index.MayBeUnread(IndexKind.Asset, path))
            bag.Add(Codes.UnknownPicture.WithHint(
                picture.Span, StaticHint(picture, plain, path) ?? PathHint(IndexKind.Asset, picture.Span, picture.Target, path), path));
        return null;
    }

    private static bool IsNameOf(string words, string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return string.Equals(words.Trim(), name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A picture of the folder “static” is published as it is, and no page can show it.</summary>
    private string? StaticHint(UnresolvedImage picture, string plain, string path)
    {
        if (index.Get<SiteFile>(IndexKind.File, plain.StartsWith('/') ? plain : path) is not { IsOfRoot: true } file || !PictureFile.Is(file.Path)) return null;
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return $"Pages show no pictures of the folder “static”. Put “{file.Path}” into content/images, and write ![{picture.Alt}](/images/{name}).";
    }

    /// <summary>Links to places on this page, once all its anchors are known.</summary>
    public void CheckOwnAnchors(ImmutableArray<string> anchors, ImmutableArray<UncertainAnchor> uncertain)
    {
        foreach (var (anchor, span) in _own)
        {
            if (uncertain.FirstOrDefault(place => place.Id == anchor) is { } place) bag.Add(place.Linked(span, scope.PageId));
            if (anchors.Contains(anchor, StringComparer.Ordinal)) continue;
            var hint = Suggestions.Hint(anchor, anchors.Order(StringComparer.Ordinal));
            bag.Add(Codes.UnknownAnchor.WithHint(span, hint, scope.PageId, anchor));
        }
    }

    /// <summary>"Did you mean", from the known keys; null when none is near.</summary>
    public string? Hint(IndexKind kind, string word)
    {
        if (_hints.TryGetValue((kind, word), out var hint)) return hint;
        // The first ones help; a page full of unknown names must not cost minutes.
        if (_hints.Count >= MostHints || word.Length > 200) return null;
        var keys = index.Keys(kind).ToList();
        var name = word[(word.LastIndexOf('/') + 1)..];
        var sameName = keys.FirstOrDefault(key => key != word && key[(key.LastIndexOf('/') + 1)..] == name);
        hint = sameName is not null ? $"Did you mean “{sameName}”?" : Suggestions.Hint(word, keys);
        _hints[(kind, word)] = hint;
        return hint;
    }

    // Terms are named by the last part of their ids, as people write them.
    private string? TermHint(string name) => SpellingHint(name) ?? Hint(IndexKind.Term, name) ?? (name.Length > 200 ? null
        : Suggestions.Hint(name, index.Keys(IndexKind.Term).Select(id => id[(id.LastIndexOf('/') + 1)..])));

    /// <summary>The term that has this word among its other names.</summary>
    private string? SpellingHint(string name)
    {
        var term = index.Keys(IndexKind.Term).Select(id => index.Get<GlossaryTerm>(IndexKind.Term, id)!)
            .FirstOrDefault(term => term.Spellings.Append(term.Title).Contains(name, StringComparer.OrdinalIgnoreCase));
        return term is null ? null : $"Did you mean “{term.Id[(term.Id.LastIndexOf('/') + 1)..]}”?";
    }

    /// <summary>Whether it is there but not published, which is then said.</summary>
    private bool IsUnpublished(string key, string name, SourceSpan span)
    {
        if (index.Get<string>(IndexKind.Unpublished, key) is not { } why) return false;
        bag.Add(Codes.NotPublished.At(span, name, why));
        return true;
    }

    /// <param name="Header">The page.</param>
    /// <param name="Language">Its language, when it is another than the text's.</param>
    private sealed record Target(PageHeader Header, TranslationLink? Language);

    private Target? Header(string name, SourceSpan span)
    {
        var isPath = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("./", StringComparison.Ordinal) || name.StartsWith("../", StringComparison.Ordinal);
        if (!isPath)
        {
            var id = name.TrimEnd('/');
            if (index.Get<PageHeader>(IndexKind.Page, id) is { } header) return new Target(header, null);
            if (IsUnpublished(Unpublished.Page(id), name, span) || index.MayBeUnread(IndexKind.Page, id)) return null;
            if (index.Get<ForeignPage>(IndexKind.OtherLanguage, id) is { } other) return Foreign(other, name, span);
            if (!index.MayBeUnread(IndexKind.OtherLanguage, id))
                bag.Add(Codes.UnknownPage.WithHint(span, LooksLikeHost(id) ?? Hint(IndexKind.Page, id), name));
            return null;
        }

        if (ContentPath.Resolve(Folder(span), name) is not { } path)
        {
            bag.Add(Codes.PathOutside.At(span, name));
            return null;
        }

        // The index knows files with or without their language folder.
        var found = index.Get<string>(IndexKind.Path, path) ?? (path.StartsWith(index.Language + "/", StringComparison.Ordinal)
            ? index.Get<string>(IndexKind.Path, path[(index.Language.Length + 1)..])
            : null);
        if (found is not null && index.Get<PageHeader>(IndexKind.Page, found) is { } page) return new Target(page, null);
        if (IsUnpublished(Unpublished.File(path), name, span)) return null;
        if (index.Get<ForeignPage>(IndexKind.OtherLanguage, path) is { } foreign) return Foreign(foreign, name, span);
        if (!index.MayBeUnread(IndexKind.Path, path) && !index.MayBeUnread(IndexKind.OtherLanguage, path))
            bag.Add(Codes.LinkedFileMissing.WithHint(span, PathHint(IndexKind.Path, span, name, path), path));
        return null;
    }

    /// <summary>“www.cancer.org” is no page of this site.</summary>
    internal static string? LooksLikeHost(string name)
    {
        var host = name.Split('/')[0];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (host.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(host) == UriHostNameType.Dns)
            ? $"For a page of another site write the whole address: https://{name}"
            : null;
    }

    private string Folder(SourceSpan span)
    {
        var path = span.Path.Length > 0 ? span.Path : scope.Path;
        return path[..(path.LastIndexOf('/') + 1)];
    }

    /// <summary>A hint in the words that the author would write: relative to the file.</summary>
    private string? PathHint(IndexKind kind, SourceSpan span, string written, string path)
    {
        if (_hints.TryGetValue((kind, path), out var hint)) return hint;
        if (_hints.Count >= MostHints) return null;
        var keys = index.Keys(kind).ToList();
        var file = path[(path.LastIndexOf('/') + 1)..];
        var near = keys.FirstOrDefault(key => key[(key.LastIndexOf('/') + 1)..] == file) ?? Suggestions.Nearest(path, keys);
        var relative = near is null ? null : ContentPath.Relative(Folder(span), near);
        hint = relative is null || relative == written ? null : $"Did you mean “{relative}”?";
        _hints[(kind, path)] = hint;
        return hint;
    }
}
