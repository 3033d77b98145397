using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>One edition: what every page of the site said on one day, by the names of its records.</summary>
public sealed record EditionManifest
{
    /// <summary>Raised when the meaning of the file changes: 2 says how its codes were made.</summary>
    public const int Schema = 2;

    /// <summary>How the codes were made: 1 of words alone (<see cref="FormerHash"/>), 2 of all that is said (<see cref="TextHash"/>).</summary>
    public int Hash { get; init; } = TextHash.Version;

    /// <summary>Such as “2026.11”.</summary>
    public required string Name { get; init; }

    /// <summary>The site's name in its main language, so that another site's edition is refused.</summary>
    public required string Site { get; init; }

    /// <summary>The site's main language, BCP 47.</summary>
    public required string Language { get; init; }
    public required DateOnly Created { get; init; }

    /// <summary>SHA-256 of the bytes of the manifest before it, 64 lower-case hexadecimal digits; null in the first.</summary>
    public string? Previous { get; init; }

    /// <summary>What changed, in people's words.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// What had been recalled until then, in order of day and code, so that no recall can be taken back unseen; empty too in
    /// editions made before this was kept.
    /// </summary>
    public ImmutableArray<Recall> Recalls { get; init; } = [];

    /// <summary>
    /// What was published as it is, in order of paths; empty too in editions made before this was kept.
    /// </summary>
    public ImmutableArray<EditionFile> Files { get; init; } = [];

    /// <summary>In order of language and id.</summary>
    public required ImmutableArray<EditionPage> Pages { get; init; }
}

/// <summary>One page's line in an edition.</summary>
public sealed record EditionPage
{
    public required string Id { get; init; }
    public required string Language { get; init; }
    public required string Address { get; init; }
    public required string Title { get; init; }

    /// <summary>SHA-256 of the record's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Record { get; init; }

    /// <summary>Eight characters that name the text.</summary>
    public required string Code { get; init; }

    /// <summary>The code that the edition before gave to this very text, made in the former way; null when there is no such.</summary>
    public string? Was { get; init; }
    public required ReviewStatus Status { get; init; }
    public DateOnly? LastChecked { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>The role of who looked last.</summary>
    public string? Role { get; init; }

    /// <summary>Why the text changed since the edition before, in people's words: the page's own recorded changes.</summary>
    public ImmutableArray<EditionNote> Notes { get; init; } = [];
}

/// <summary>A recorded change of a page, as its review record tells it.</summary>
public sealed record EditionNote(int Version, DateOnly On, string Note, bool Minor);

/// <summary>What one page said: the same text gives the same bytes, so an unchanged page is stored once.</summary>
public sealed record EditionRecord
{
    /// <summary>Raised when the meaning of the file changes: 2 says how the text was hashed.</summary>
    public const int Schema = 2;

    /// <summary>How the text was hashed: 1 its words alone, 2 all that is said.</summary>
    public int Hash { get; init; } = NbSite.Content.PageText.TextHash.Version;

    /// <summary>SHA-256 of the text, 64 lower-case hexadecimal digits.</summary>
    public required string TextHash { get; init; }
    public required PageContent Page { get; init; }

    /// <summary>Every anchor of the page, in reading order.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>The sources as they were printed, in order of their numbers.</summary>
    public ImmutableArray<RecordedReference> References { get; init; } = [];

    /// <summary>The version code of the text: the first 40 bits of its hash.</summary>
    public string Code => NbSite.Content.PageText.TextHash.Code(Convert.FromHexString(TextHash));

    /// <summary>What the text is called when it is hashed in the record's own way.</summary>
    public TextHashValue Rehash() => Hash == 1 ? FormerHash.Of(Page) : NbSite.Content.PageText.TextHash.Of(Page);

    /// <summary>The record of a page.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="textHash">SHA-256 of its text, as <see cref="TextHash"/>.</param>
    /// <param name="anchors">Its anchors, in reading order.</param>
    /// <param name="sources">Its sources in order of their numbers; null for one that could not be read.</param>
    public static EditionRecord Of(
        PageContent page, string textHash, ImmutableArray<string> anchors, IEnumerable<FormattedReference?> sources) => new()
        {
            TextHash = textHash,
            Page = page,
            Anchors = anchors,
            References = [.. sources.OfType<FormattedReference>().Select(source =>
                new RecordedReference(source.Key, source.PlainText, source.Url))],
        };
}

/// <summary>A source as it was printed on that day.</summary>
public sealed record RecordedReference(string Key, string Text, string? Url);

/// <summary>A text that was found to be wrong after it was published.</summary>
public sealed record Recall(string Code, DateOnly On, string Reason);

/// <summary>Which edition was the newest when the store was last written, and what was recalled then.</summary>
/// <param name="Edition">Its name.</param>
/// <param name="Hash">SHA-256 of its manifest's bytes.</param>
/// <param name="Recalls">In order of day and code.</param>
public sealed record EditionSeal(string Edition, string Hash, ImmutableArray<Recall> Recalls)
{
    /// <summary>Raised when the meaning of the file changes.</summary>
    public const int Schema = 1;
}
