using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Signs;

namespace NbSite.Content.Clinics;

/// <summary>What a hospital changes in signs: it raises levels, adds signs and has numbers of its own; it takes nothing away.</summary>
public sealed record ClinicSigns
{
    public static ClinicSigns None { get; } = new();

    /// <summary>The country of the hospital; null when its file does not say.</summary>
    public string? Country { get; init; }

    /// <summary>Higher levels, by sign.</summary>
    public FrozenDictionary<string, SignLevel> Raised { get; init; } = FrozenDictionary<string, SignLevel>.Empty;

    /// <summary>The hospital's own signs with their words.</summary>
    public ImmutableArray<(Sign Sign, SignText Text)> Added { get; init; } = [];

    /// <summary>Numbers that stand in place of the country's.</summary>
    public ImmutableArray<SignNumber> Numbers { get; init; } = [];

    /// <summary>Whether cards of its copies differ from the site's.</summary>
    public bool ChangesSigns => Raised.Count > 0 || !Added.IsEmpty || Country is not null;

    /// <summary>What is the hospital's own about a sign; null when it is told as the site tells it.</summary>
    public HospitalMark? MarkOf(string id) =>
        Added.Any(own => own.Sign.Id == id) ? HospitalMark.Own : Raised.ContainsKey(id) ? HospitalMark.Raised : null;

    /// <summary>Whether a clinician decided a sign that is the hospital's own.</summary>
    public bool IsDecided(string id) => Added.Any(own => own.Sign.Id == id && own.Sign.Decided is { IsClinical: true });

    /// <summary>The site's signs as this hospital prints them. No level is lower than the site's, and no sign is missing.</summary>
    public SignSet In(SignSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set with
        {
            Signs = [.. set.Signs.Select(Raise), .. Added.Select(own => own.Sign)],
            Numbers = Country is null || Numbers.IsEmpty ? set.Numbers : Replace(set.Numbers, Country),
        };
    }

    /// <summary>The words with those of the hospital's own signs.</summary>
    public SignWords In(SignWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (Added.IsEmpty) return words;
        var own = Added.Select(each => KeyValuePair.Create(each.Sign.Id, each.Text));
        return words with { Signs = words.Signs.Concat(own).ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private Sign Raise(Sign sign) => Raised.TryGetValue(sign.Id, out var level)
        ? sign with
        {
            Levels = sign.Levels.ToImmutableSortedDictionary(
                own => own.Key, own => own.Value > level ? own.Value : level, StringComparer.Ordinal),
        }
        : sign;

    private ImmutableArray<CountryNumbers> Replace(ImmutableArray<CountryNumbers> all, string country)
    {
        var own = all.FirstOrDefault(numbers => numbers.Country == country);
        var kept = own?.Numbers.Where(number => Numbers.All(other => other.Target != number.Target)) ?? [];
        var replaced = new CountryNumbers(country, [.. kept.Concat(Numbers).OrderBy(number => number.Target)]);
        return own is null ? all.Add(replaced) : all.Replace(own, replaced);
    }
}
