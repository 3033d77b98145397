using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Index;

/// <summary>
/// What could not be read, wholly or in part. That was reported once, where it is wrong; that something in it cannot be
/// found is no second mistake. Every check that misses something asks here first.
/// </summary>
public sealed record UnreadContent
{
    public static UnreadContent None { get; } = new();

    /// <summary>An entry of the list of sources, or all of them.</summary>
    public bool References { get; init; }

    /// <summary>An entry of values.yml, or all of them.</summary>
    public bool Values { get; init; }

    /// <summary>A sign, a level or a number of signs.yml, or all of them.</summary>
    public bool Signs { get; init; }

    /// <summary>The types of fact sheets whose words the glossary explains.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>Pages and entity files.</summary>
    public ImmutableArray<UnreadFile> Files { get; init; } = [];

    /// <summary>Pages and entity files of the other languages.</summary>
    public ImmutableArray<UnreadFile> Elsewhere { get; init; } = [];

    /// <summary>Pictures, by their paths.</summary>
    public ImmutableHashSet<string> Pictures { get; init; } = [];

    /// <summary>Files that are published as they are, by their paths.</summary>
    public ImmutableHashSet<string> Static { get; init; } = [];

    public UnreadContent For(string language) => this with
    {
        Files = [.. Files.Where(file => file.Language == language)],
        Elsewhere = [.. Files.Where(file => file.Language != language)],
    };

    /// <summary>Whether something was wrong with a page's file before its words were read: its name and address may be others.</summary>
    public bool IsHeader(string path) => Files.Any(file => file.Path == path);

    /// <summary>Whether a place on a fact sheet's page is made by what other sheets say of it, which could not be read.</summary>
    public bool MayMakePlace(string anchor) => anchor.StartsWith("from-", StringComparison.Ordinal) && HasEntities;

    /// <summary>Whether some fact sheet could not be read.</summary>
    public bool HasEntities => Files.Any(file => file.Type != PageTypes.Page);

    /// <summary>Whether what is looked for may stand in what could not be read.</summary>
    public bool MayHold(IndexKind kind, string key) => kind switch
    {
        IndexKind.Reference => References,
        IndexKind.Value => Values,
        IndexKind.Signs or IndexKind.SignWords or IndexKind.SignReviews => Signs,
        // The page of all signs may be one that could not be read.
        IndexKind.SignBook => Signs || Files.Any(file => file.Type == PageTypes.Page),
        IndexKind.Asset => Pictures.Contains(key),
        IndexKind.File => Static.Contains(key) || Static.Any(path => key.StartsWith('/') && path.EndsWith(key, StringComparison.Ordinal)),
        IndexKind.Differences => Signs || Values || !Files.IsEmpty,
        IndexKind.Term => Terms.Any(type => Files.Any(file => file.MayHold(type, key))),
        IndexKind.EntityName => Files.Any(file =>
            file.MayHold(key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..])),
        IndexKind.Type => Files.Any(file => file.MayBeOf(key)),
        IndexKind.Path => Files.Any(file => file.IsAt(key)),
        IndexKind.OtherLanguage => Elsewhere.Any(file => file.MayMake(key) || file.IsAt(key)),
        IndexKind.Address => Files.Concat(Elsewhere).Any(file => file.MayStandAt(key)),
        IndexKind.Page => Files.Any(file => file.MayMake(key))
            || (key == GeneratedPages.References && References)
            || (key == GeneratedPages.Glossary && Terms.Any(type => Files.Any(file => file.MayBeOf(type)))),
        _ => false,
    };
}
