using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary>What a reviewer decided on a part.</summary>
internal enum Decision
{
    Accept,
    Comment,
    Refuse,
}

/// <summary>One file of answers.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Site">The address of the site that they are on.</param>
/// <param name="Made">When the pack was made.</param>
/// <param name="Saved">When the answers were saved, by the reviewer's clock.</param>
/// <param name="Role">Who looked, by role.</param>
/// <param name="Name">Their name; null when they do not wish it kept.</param>
/// <param name="Countries">What their look was for.</param>
/// <param name="Items">One for each part that they answered.</param>
internal sealed record Answers(
    string Path, string Site, DateOnly Made, DateOnly Saved, string Role, string? Name, ImmutableArray<string> Countries,
    ImmutableArray<Answer> Items)
{
    /// <summary>Where the role stands.</summary>
    public required SourceSpan RoleSpan { get; init; }

    /// <summary>Where the site stands.</summary>
    public required SourceSpan SiteSpan { get; init; }

    /// <summary>Where the countries stand.</summary>
    public required SourceSpan CountriesSpan { get; init; }

    /// <summary>Whether two files are of one person's look.</summary>
    public bool IsOfSame(Answers other) =>
        Role == other.Role && Name == other.Name && Countries.Order(StringComparer.Ordinal).SequenceEqual(other.Countries.Order(StringComparer.Ordinal));
}

/// <summary>What was said of one part.</summary>
/// <param name="File">Its content file.</param>
/// <param name="Sheet">The page, fact sheet, sign or level.</param>
/// <param name="Hashes">What names its words: one hash, or those of all parts of a sign.</param>
/// <param name="Sources">Names the sources that were shown beside it; null in answers of a pack that named none.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="Comment">What was said; empty for nothing.</param>
/// <param name="Words">How the part begins, to be named by when it is not there any more.</param>
/// <param name="Span">Where the answer stands.</param>
internal sealed record Answer(
    string File, string Sheet, ImmutableArray<string> Hashes, string? Sources, Decision Decision, string Comment, string Words, SourceSpan Span);
