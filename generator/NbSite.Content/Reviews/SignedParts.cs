using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>Which parts a record signs, by which roles and for which countries. Immutable once made.</summary>
public sealed class SignedParts
{
    // By part and role, the countries that the role looked for; none for all.
    private readonly Dictionary<string, Dictionary<string, ImmutableArray<string>>> _signers = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _site;
    // What the last look saw, for the readers of each country; under the empty name where all looks are for all of them.
    private readonly Dictionary<string, (HashSet<string> Parts, HashSet<string> Codes)> _seen = new(StringComparer.Ordinal);
    // By source as it was described, the countries that it was looked at for; none for all.
    private readonly Dictionary<(string Key, string Hash), ImmutableArray<string>> _references = [];

    public SignedParts(ReviewRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _site = record.SiteCountries;
        foreach (var country in _site.IsEmpty || record.Signatures.All(signature => signature.Countries.IsEmpty) ? [""] : _site)
            _seen[country] = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        // What was signed before structure was covered is not signed as it stands.
        foreach (var signature in record.Signatures.Where(signature => signature.Hash == TextHash.Version))
        {
            // A change that joins two parts is only signed by who signed both.
            var signers = signature.Role is { } role ? [(role, signature.Countries)] : Carried(signature.For).ToList();
            See(signature);
            if (signature.References is { } references)
            {
                SpeaksOfReferences = true;
                foreach (var (key, hash) in references)
                    _references[(key, hash)] = With(_references.TryGetValue((key, hash), out var before) ? before : null, signature.Countries);
            }

            foreach (var hash in signature.Blocks)
            {
                if (!_signers.TryGetValue(hash, out var of))
                    _signers[hash] = of = new Dictionary<string, ImmutableArray<string>>(StringComparer.OrdinalIgnoreCase);
                foreach (var (signer, countries) in signers)
                    of[signer] = With(of.TryGetValue(signer, out var before) ? before : null, countries);
            }
        }
    }

    /// <summary>Whether the record says what its sources were; older ones do not.</summary>
    public bool SpeaksOfReferences { get; private set; }

    // Who looked for one country has not seen the page for the readers of others. A small change is one for all.
    private void See(ReviewSignature signature)
    {
        foreach (var (country, (parts, codes)) in _seen)
        {
            if (!signature.Countries.IsEmpty && !signature.Countries.Contains(country)) continue;
            if (signature.Role is not null && !signature.Blocks.IsEmpty)
            {
                parts.Clear();
                codes.Clear();
            }

            parts.ExceptWith(signature.For);
            parts.UnionWith(signature.Blocks);
            codes.UnionWith(signature.Codes);
        }
    }

    private ImmutableArray<string> With(ImmutableArray<string>? before, ImmutableArray<string> countries) =>
        LookCountries.Together(before is { } known ? [known, countries] : [countries], _site);

    /// <summary>
    /// Whether a source was looked at as it is printed, for every country of the site or for those that are asked for; null when the record
    /// does not speak of it.
    /// </summary>
    public bool? HasReference(FormattedReference reference, ImmutableArray<string> countries = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (_references.TryGetValue((reference.Key, reference.DataHash), out var look)
            && LookCountries.Holds(look, countries.IsDefault ? [] : countries)) return true;
        return _references.Keys.Any(each => each.Key == reference.Key) ? false : null;
    }

    /// <summary>How many of the parts that the last look saw are not there any more, nor carried over.</summary>
    /// <param name="parts">All that the record signs; where it signs several fact sheets of one file, those of all.</param>
    public int Gone(IEnumerable<SignedBlock> parts)
    {
        var there = parts.Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        return _seen.Values.SelectMany(seen => seen.Parts).Distinct(StringComparer.Ordinal).Count(hash => !there.Contains(hash));
    }

    /// <summary>
    /// Whether every part of one fact sheet of a file stands there as it was signed, and none was taken out: parts have no
    /// names, so those that are gone from the file are laid to the sheets that the last look did not see as they are.
    /// </summary>
    /// <param name="parts">The sheet's.</param>
    /// <param name="code">The version code of the sheet.</param>
    /// <param name="gone">How many are gone from the file.</param>
    public bool IsWhole(IEnumerable<SignedBlock> parts, string code, int gone) =>
        parts.All(part => Has(part, [])) && (gone == 0 || _seen.Values.All(seen => seen.Codes.Contains(code)));

    /// <summary>The roles that signed a part for every country of the site.</summary>
    public IReadOnlySet<string> RolesOf(string hash) => Of(hash).Where(signer => signer.Value.IsEmpty).Select(signer => signer.Key)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether anybody signed a part, if only for some countries.</summary>
    public bool IsSigned(string hash) => Of(hash).Count > 0;

    /// <summary>
    /// Whether each of the roles signed the part for every country of the site, or for those that are asked for; with no roles, whether
    /// people of any role did together.
    /// </summary>
    public bool Has(SignedBlock part, IReadOnlyCollection<string> roles, ImmutableArray<string> countries = default)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(roles);
        var asked = countries.IsDefault ? [] : countries;
        var signers = Of(part.Hash);
        return roles.Count == 0
            ? signers.Count > 0 && LookCountries.Holds(LookCountries.Together(signers.Values, _site), asked)
            : roles.All(role => signers.TryGetValue(role, out var look) && LookCountries.Holds(look, asked));
    }

    private IReadOnlyDictionary<string, ImmutableArray<string>> Of(string hash) =>
        _signers.TryGetValue(hash, out var signers) ? signers : ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Who signed all of the parts that were joined to one, for countries for which all of them were signed.</summary>
    private IEnumerable<(string Role, ImmutableArray<string> Countries)> Carried(ImmutableArray<string> parts)
    {
        if (parts.IsEmpty) yield break;
        foreach (var (role, first) in Of(parts[0]))
        {
            ImmutableArray<string>? all = first;
            foreach (var part in parts[1..])
                all = all is { } so && Of(part).TryGetValue(role, out var look) ? LookCountries.Both(so, look) : null;
            if (all is { } countries) yield return (role, countries);
        }
    }
}
