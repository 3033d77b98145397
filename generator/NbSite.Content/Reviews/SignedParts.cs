using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>Which parts a record signs, and by which roles. Immutable once made.</summary>
public sealed class SignedParts
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<(string Key, string Hash)> _references = [];

    public SignedParts(ReviewRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        // What was signed before structure was covered is not signed as it stands.
        foreach (var signature in record.Signatures.Where(signature => signature.Hash == TextHash.Version))
        {
            // A change that joins two parts is only signed by who signed both.
            string[] roles = signature.Role is { } role
                ? [role]
                : [.. signature.For.Select(hash => RolesOf(hash).AsEnumerable())
                    .Aggregate((left, right) => left.Intersect(right, StringComparer.OrdinalIgnoreCase))];
            // What the last look saw, with the small changes since.
            if (signature.Role is not null && !signature.Blocks.IsEmpty)
            {
                _seen.Clear();
                _codes.Clear();
            }

            _seen.ExceptWith(signature.For);
            _seen.UnionWith(signature.Blocks);
            _codes.UnionWith(signature.Codes);
            if (signature.References is { } references)
            {
                SpeaksOfReferences = true;
                foreach (var (key, hash) in references) _references.Add((key, hash));
            }

            foreach (var hash in signature.Blocks)
            {
                if (!_roles.TryGetValue(hash, out var signers)) _roles[hash] = signers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                signers.UnionWith(roles);
            }
        }
    }

    /// <summary>Whether the record says what its sources were; older ones do not.</summary>
    public bool SpeaksOfReferences { get; private set; }

    /// <summary>Whether a source was looked at as it is printed; null when the record does not speak of it.</summary>
    public bool? HasReference(FormattedReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (_references.Contains((reference.Key, reference.DataHash))) return true;
        return _references.Any(each => each.Key == reference.Key) ? false : null;
    }

    /// <summary>How many of the parts that the last look saw are not there any more, nor carried over.</summary>
    /// <param name="parts">All that the record signs; where it signs several fact sheets of one file, those of all.</param>
    public int Gone(IEnumerable<SignedBlock> parts)
    {
        var there = parts.Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        return _seen.Count(hash => !there.Contains(hash));
    }

    /// <summary>
    /// Whether every part of one fact sheet of a file stands there as it was signed, and none was taken out: parts have no
    /// names, so those that are gone from the file are laid to the sheets that the last look did not see as they are.
    /// </summary>
    /// <param name="parts">The sheet's.</param>
    /// <param name="code">The version code of the sheet.</param>
    /// <param name="gone">How many are gone from the file.</param>
    public bool IsWhole(IEnumerable<SignedBlock> parts, string code, int gone) =>
        parts.All(part => Has(part, [])) && (gone == 0 || _codes.Contains(code));

    public IReadOnlySet<string> RolesOf(string hash) => _roles.TryGetValue(hash, out var roles) ? roles : Nobody;

    /// <summary>Whether each of the roles signed the part; with no roles, whether anybody did.</summary>
    public bool Has(SignedBlock part, IReadOnlyCollection<string> roles)
    {
        ArgumentNullException.ThrowIfNull(part);
        var signers = RolesOf(part.Hash);
        return roles.Count == 0 ? signers.Count > 0 : roles.All(signers.Contains);
    }
}
