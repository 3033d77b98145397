using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Why a fact sheet does not tell a sign that it would otherwise have.</summary>
public enum OmissionReason
{
    /// <summary>Something that the sign comes with is not there, or it is of another part of the journey.</summary>
    Condition,

    /// <summary>It does not hold in the countries that the site is built for.</summary>
    Country,

    /// <summary>A plan takes it out and says why.</summary>
    Without,
}

/// <summary>A sign that a fact sheet leaves out.</summary>
/// <param name="Sign">The sign's id.</param>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Detail">The condition, the countries, or the words of the plan.</param>
public sealed record SignOmission(string Sign, OmissionReason Reason, string Detail);

/// <summary>For whoever answers for signs: which of them a fact sheet would have, and does not tell.</summary>
public static class SignOmissions
{
    /// <summary>Each sign once, in the order of the site's signs.</summary>
    /// <param name="entity">The fact sheet.</param>
    /// <param name="index">Knows its effects and medicines.</param>
    /// <param name="book">The signs of its language.</param>
    public static ImmutableArray<SignOmission> Of(Entity entity, ISiteIndex index, SignBook book)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(book);
        if (!entity.Definition.MayHaveSigns) return [];
        var set = book.Set;
        var subject = SubjectReader.Of(entity, index, set, new DiagnosticBag());
        var taken = Taken(entity, index, set);
        var named = subject.Named.ToHashSet(StringComparer.Ordinal);
        if (named.Count > 0 || subject.NeedsSigns) named.UnionWith(set.Core);
        return [.. set.Signs.Select(sign => Of(sign, named, taken, subject, book.Place)).OfType<SignOmission>()];
    }

    private static SignOmission? Of(
        Sign sign, HashSet<string> named, Dictionary<string, string> taken, SignSubject subject, SignPlace place)
    {
        if (!named.Contains(sign.Id))
            return taken.TryGetValue(sign.Id, out var why) ? new SignOmission(sign.Id, OmissionReason.Without, why) : null;
        if (SignComposition.WhyNever(sign, subject) is { } condition) return new SignOmission(sign.Id, OmissionReason.Condition, condition);
        return place.Holds(sign.Regions) == false
            ? new SignOmission(sign.Id, OmissionReason.Country, string.Join(", ", sign.Regions))
            : null;
    }

    /// <summary>What a plan takes out of what its medicines bring, with its reason.</summary>
    private static Dictionary<string, string> Taken(Entity plan, ISiteIndex index, SignSet set)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!PlanParts.IsPlan(plan)) return taken;
        var left = SubjectReader.AllOf(plan, index, set);
        foreach (var item in PlanParts.Without(plan))
        {
            var signs = item.Sign is { } sign ? [sign.Value]
                : PlanParts.Taken(plan, item.Effect!, index)?.Keys.Signs.Named.Select(named => named.Value) ?? [];
            foreach (var id in signs.Where(id => !left.Contains(id)))
                taken.TryAdd(id, BlockWalk.PlainText(SignTextReader.Inlines(item.Reason)));
        }

        return taken;
    }
}
