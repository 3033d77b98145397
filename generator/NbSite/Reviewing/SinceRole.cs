using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Reviewing;

/// <summary>How a role looked at words.</summary>
internal enum RoleLook
{
    /// <summary>Not as they stand.</summary>
    None,

    /// <summary>As they stand, beside sources that are described otherwise now.</summary>
    OtherSources,

    /// <summary>As they stand, beside the sources of today.</summary>
    Same,
}

/// <summary>What is other than when a role last signed; where it never did, than when anybody did.</summary>
/// <param name="role">Who is asked.</param>
/// <param name="countries">The countries that they are asked for, each by itself; empty for all of the site.</param>
/// <param name="texts">Finds the words that were signed, by their code.</param>
/// <param name="kept">The same of those that are kept beside the content, which is quick.</param>
internal sealed class SinceRole(
    string role, ImmutableArray<string> countries, Func<SignedFile, Sheet, string, PageContent?> texts, Func<SignedFile, Sheet, string, PageContent?> kept)
{
    /// <summary>Says of parts of a sheet whether the role signed them as they stand, for the countries that it is asked for.</summary>
    public Func<IReadOnlyCollection<SignedBlock>, RoleLook> Looks(ReviewRecord? record, Sheet sheet)
    {
        if (record is null) return static _ => RoleLook.None;
        var signed = new SignedParts(record with { Signatures = [.. record.Signatures.Where(each => each.Role is null || IsOwn(each))] });
        return parts => !parts.All(part => signed.Has(part, [role], countries)) ? RoleLook.None
            : SourcesSeen.Keys(parts, sheet).All(key => sheet.Index.Get<FormattedReference>(IndexKind.Reference, key) is not { } source
                || signed.HasReference(source, countries) != false) ? RoleLook.Same : RoleLook.OtherSources;
    }

    private bool IsOwn(ReviewSignature signature) => string.Equals(signature.Role, role, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text to compare with, and what is said of it; null when nobody signed words that are kept.</summary>
    public (PageContent Text, string Told)? Of(SignedFile file, Sheet sheet)
    {
        if (file.Review is not { } record) return null;
        var newest = record.Signatures.Reverse().ToList();
        foreach (var signature in newest.Where(IsOwn).Concat(newest.Where(each => each.Role is not null && !IsOwn(each))))
        {
            var isOwn = IsOwn(signature);
            // Each search in Git reads a whole history: only for what the role itself saw, and not for every sign of a file.
            var isSearched = isOwn && file.Sheets.Length == 1;
            foreach (var code in signature.Codes)
            {
                if ((kept(file, sheet, code) ?? (isSearched ? texts(file, sheet, code) : null)) is not { } text) continue;
                var where = signature.Countries.IsEmpty ? "" : $" for {string.Join(", ", signature.Countries)}";
                return (text, isOwn
                    ? $"Differences are since your sign-off of {signature.On.Iso()}{where}."
                    : $"You have not signed this before. Differences are since the look of {signature.On.Iso()} by {signature.Role}{where}.");
            }
        }

        return null;
    }

    /// <summary>What became of each part since; those that were taken out have no part after them.</summary>
    public static ImmutableArray<PartDifference> Differences(PageContent before, PageContent now) =>
    [
        .. PageDifferences.Between(SheetText.Own(before), SheetText.Own(now), sources: true).Parts.Where(part => part.Change != PartChange.Same),
    ];
}
