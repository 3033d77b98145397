using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Site.Signs;

/// <summary>Who checked a sign or a level as it stands.</summary>
/// <param name="Roles">All that signed it.</param>
/// <param name="Clinical">The last check of a clinician that covers it; null when there is none.</param>
public sealed record SignStatus(ImmutableArray<string> Roles, ReviewCheck? Clinical)
{
    public bool IsSigned => !Roles.IsEmpty;

    public bool IsClinical => Clinical is not null;
}

/// <summary>
/// Which signs and levels of a language were checked, and by whom: the record is bound to their data and words, so a change
/// in either unsigns them. Worked out when first asked.
/// </summary>
public sealed class SignReviews
{
    /// <summary>The key of the review of a language's own words, also where cards are told in another's.</summary>
    public const string Own = "own";

    /// <summary>The key of the review of the words of the site's own language, for cards that stand in for those of another.</summary>
    public const string Main = "main";

    private static readonly SignStatus Nobody = new([], null);
    private readonly Lazy<FrozenDictionary<string, SignStatus>> _byId;
    private readonly Lazy<ImmutableArray<SheetReview>> _sheets;
    private readonly SignSet _set;

    public SignReviews(SignSet set, SignWords words, ReviewRecord? record, Func<ISiteIndex> index, UiWords ui)
    {
        _set = set;
        Language = words.Language;
        Record = record;
        _sheets = new(() =>
        {
            if (record is null) return [];
            var pages = SignSheets.All(set, words, index(), ui)
                .ToFrozenDictionary(sheet => sheet.Id, sheet => new PageParts(sheet, SignSheets.Cited(sheet), []), StringComparer.Ordinal);
            var file = new SheetFile(record, () => pages);
            return [.. pages.Keys.Order(StringComparer.Ordinal).Select(id => new SheetReview(file, id))];
        });
        _byId = new(() => record is not { IsSigned: true }
            ? FrozenDictionary<string, SignStatus>.Empty
            : SignSheets.All(set, words, index(), ui).ToFrozenDictionary(sheet => sheet.Id, Status, StringComparer.Ordinal));
    }

    /// <summary>The language of the words that were checked.</summary>
    public string Language { get; }

    public ReviewRecord? Record { get; }

    /// <summary>What of each sign and level was signed; none without a record.</summary>
    internal ImmutableArray<SheetReview> Sheets => _sheets.Value;

    public SignStatus Of(string sign) => _byId.Value.GetValueOrDefault(SignSheets.IdOf(sign), Nobody);

    public SignStatus Of(SignLevel level) => _byId.Value.GetValueOrDefault(SignSheets.IdOf(level), Nobody);

    /// <summary>Signs that a clinician has checked, at the levels and in the words that they have now.</summary>
    public FrozenSet<string> Checked =>
        _set.Signs.Select(sign => sign.Id).Where(id => Of(id).IsClinical).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Levels whose heading and numbers a clinician has checked.</summary>
    public FrozenSet<SignLevel> CheckedLevels => _set.Levels.Keys.Where(level => Of(level).IsClinical).ToFrozenSet();

    internal string Fingerprint => $"{Record?.Status}:{Record?.Last?.On:O}:{Record?.ChangedSince?.On:O}:{Record?.IsSigned}:{Record?.Last?.IsBound}"
        // The newest change and the newest check, whatever they are of, tell since when words are others.
        + $":{Record?.Changes.LastOrDefault()?.On:O}:{Record?.Checks.LastOrDefault()?.On:O}\n" + string.Join('\n', _byId.Value.OrderBy(status => status.Key, StringComparer.Ordinal).Select(status =>
        $"{status.Key}:{string.Join(',', status.Value.Roles)}:{status.Value.Clinical?.On:O}:{status.Value.Clinical?.Role}"));

    private SignStatus Status(PageContent sheet)
    {
        var parts = SheetText.Own(sheet);
        var all = new SignedParts(Record!);
        ImmutableArray<string> roles =
        [
            .. parts.Select(part => all.RolesOf(part.Hash).AsEnumerable()).Aggregate((left, right) => left.Intersect(right, StringComparer.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal),
        ];
        var clinical = ClinicalLook.At(Record, parts);
        return roles.IsEmpty ? Nobody : new SignStatus(roles, clinical);
    }
}
