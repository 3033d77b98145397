using System.Collections.Immutable;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site;

/// <summary>
/// What a build remembers for the next. The program keeps it beside the output; a memory of another schema or
/// fingerprint is not used.
/// </summary>
/// <param name="Fingerprint">Changes when every page may have changed whatever its own text says.</param>
/// <param name="Pages">What is remembered of each page.</param>
public sealed record BuildMemory(string Fingerprint, ImmutableArray<PageMemory> Pages)
{
    public const int CurrentSchema = 4;
}

/// <summary>
/// One page's part of a build's memory: the hash of its own text, what it asked of the site index, and what was found
/// while it was read. Its header is not kept: it is read anew on every build.
/// </summary>
public sealed record PageMemory(
    string Key,
    string SourceHash,
    string TextHash,
    string VersionCode,
    string? RecalledCode,
    string? Owner,
    ImmutableArray<LookUp> LookUps,
    ImmutableArray<CitedSource> Cited,
    ImmutableArray<PageReference> Links,
    ImmutableArray<string> Anchors,
    ImmutableArray<UncertainAnchor> Uncertain,
    ImmutableArray<string> WordAnchors,
    ImmutableArray<string> Pictures,
    ImmutableArray<string> TermIds,
    ImmutableArray<ContentsEntry> Contents,
    ImmutableArray<ChangeView> Changes,
    ImmutableArray<Diagnostic> Warnings,
    SearchPage? Search,
    bool InEdition,
    PageSigning? Signing,
    string? Role,
    string? Pack,
    ImmutableArray<string> Signs,
    WithdrawnNote? Withdrawn)
{
    public static PageMemory Of(PageFacts page) => new(
        KeyOf(page.Header), page.SourceHash, page.TextHash, page.VersionCode, page.RecalledCode, page.Owner, page.LookUps, page.Cited,
        page.Links, page.Anchors, page.Uncertain, page.WordAnchors, page.Pictures, page.TermIds, page.Contents, page.Changes,
        page.Warnings, page.Search, page.InEdition, page.Signing, page.Role, page.Pack, page.Signs, page.Withdrawn);

    /// <summary>The page as it would be found again, under the header it has today.</summary>
    public PageFacts Recall(PageHeader header) => new()
    {
        Header = header,
        SourceHash = SourceHash,
        TextHash = TextHash,
        VersionCode = VersionCode,
        RecalledCode = RecalledCode,
        Owner = Owner,
        LookUps = LookUps,
        Cited = Cited,
        Links = Links,
        Anchors = Anchors,
        Uncertain = Uncertain,
        WordAnchors = WordAnchors,
        Pictures = Pictures,
        TermIds = TermIds,
        Contents = Contents,
        Changes = Changes,
        Warnings = Warnings,
        Search = Search,
        InEdition = InEdition,
        Signing = Signing,
        Role = Role,
        Pack = Pack,
        Signs = Signs,
        Withdrawn = Withdrawn,
        IsReused = true,
    };

    public static string KeyOf(PageHeader header) => header.Language + ":" + header.Id;
}

/// <summary>The last build, as far as it can be used again. Both functions are asked from several threads at once.</summary>
/// <param name="Fingerprint">The fingerprint of the memory.</param>
/// <param name="Page">What is remembered of a page, by <see cref="PageMemory.KeyOf"/>; null for nothing.</param>
/// <param name="Keep">Hands over a file as it was published; false when it is missing or was changed since.</param>
public sealed record PreviousBuild(string Fingerprint, Func<string, PageMemory?> Page, Func<string, bool> Keep)
{
    public static PreviousBuild From(BuildMemory memory, Func<string, bool> keep)
    {
        var pages = memory.Pages.ToDictionary(page => page.Key, StringComparer.Ordinal);
        return new PreviousBuild(memory.Fingerprint, pages.GetValueOrDefault, keep);
    }
}
