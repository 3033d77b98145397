using NbSite.Content.PageText;

namespace NbSite.Content.Reviews;

/// <summary>Which parts a record signs, and by which roles. Immutable once made.</summary>
public sealed class SignedParts
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly bool _isOneText = true;

    public SignedParts(ReviewRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var signature in record.Signatures)
        {
            // A change that joins two parts is only signed by who signed both.
            string[] roles = signature.Role is { } role
                ? [role]
                : [.. signature.For.Select(hash => RolesOf(hash).AsEnumerable())
                    .Aggregate((left, right) => left.Intersect(right, StringComparer.OrdinalIgnoreCase))];
            // What the last look saw, with the small changes since.
            if (signature.Role is not null)
            {
                _seen.Clear();
                _isOneText = signature.Codes.Length <= 1;
            }

            _seen.ExceptWith(signature.For);
            _seen.UnionWith(signature.Blocks);
            foreach (var hash in signature.Blocks)
            {
                if (!_roles.TryGetValue(hash, out var signers)) _roles[hash] = signers = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
                signers.UnionWith(roles);
            }
        }
    }

    /// <summary>
    /// How many of the parts that the last look saw are not there any more, nor carried over. Not known, and 0, where the
    /// record signs several fact sheets of one file together.
    /// </summary>
    public int Gone(IEnumerable<SignedBlock> parts)
    {
        if (!_isOneText) return 0;
        var there = parts.Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        return _seen.Count(hash => !there.Contains(hash));
    }

    public IReadOnlySet<string> RolesOf(string hash) => _roles.TryGetValue(hash, out var roles) ? roles : Nobody;

    /// <summary>Whether each of the roles signed the part; with no roles, whether anybody did.</summary>
    public bool Has(SignedBlock part, IReadOnlyCollection<string> roles)
    {
        ArgumentNullException.ThrowIfNull(part);
        var signers = RolesOf(part.Hash);
        return roles.Count == 0 ? signers.Count > 0 : roles.All(signers.Contains);
    }
}
