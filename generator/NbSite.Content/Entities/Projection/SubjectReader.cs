using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Finds which signs a page names and what it settles.</summary>
internal static class SubjectReader
{
    /// <summary>A page of Markdown: what its head says, and nothing else.</summary>
    public static SignSubject Of(CommonKeys keys, SignSet set, ISiteIndex index, DiagnosticBag bag)
    {
        var subject = new SignSubject { Named = Known(keys.Signs.Named, set, index, bag), During = During(keys.Signs, set, bag) };
        Never(keys.Signs.Named, subject, set, bag);
        return subject;
    }

    /// <summary>A fact sheet: its own signs and those of the effects it names; of a plan also those of its medicines.</summary>
    public static SignSubject Of(Entity entity, ISiteIndex index, SignSet set, DiagnosticBag bag)
    {
        var keys = entity.Keys.Signs;
        var inherited = Inherited(entity, index, set).ToList();
        var subject = new SignSubject
        {
            Named = [.. Known(keys.Named, set, index, bag).Concat(inherited).Distinct()],
            NeedsSigns = entity.Definition.NeedsSigns && keys.NoSigns is null,
            During = During(keys, set, bag),
            Settled = Settled(entity, index, set),
        };
        Never(keys.Named, subject, set, bag);
        if (subject is { NeedsSigns: true, Named.IsEmpty: true } && keys.Named.IsEmpty && !MissesParts(entity, index))
            bag.Add(Codes.NeedsSigns.At(entity.Keys.TitleSpan, entity.Type));
        return subject;
    }

    /// <summary>Ids of all signs that a fact sheet has, its own and those it inherits; names that mean no sign are among them.</summary>
    public static IReadOnlySet<string> AllOf(Entity entity, ISiteIndex index, SignSet set) =>
        entity.Keys.Signs.Named.Select(sign => sign.Value).Concat(Inherited(entity, index, set)).Concat(set.Core).ToHashSet(StringComparer.Ordinal);

    /// <summary>An effect or medicine whose signs it would have is not there, which is told where it is named.</summary>
    private static bool MissesParts(Entity entity, ISiteIndex index) => entity.Definition.Fields.Any(field =>
        (field.Shape == Shape.Effects || field.Role == FieldRole.Given)
        && entity.Relations.Where(relation => relation.Definition == field).ToList() is var named
        && (named.Exists(relation => PlanParts.Find(relation.TargetType, relation.TargetName, index) is null)
            || (named.Count == 0 && entity.Fields.Has(field))));

    private static IEnumerable<string> Inherited(Entity entity, ISiteIndex index, SignSet set)
    {
        static IEnumerable<string> Of(Entity source) => source.Keys.Signs.Named.Select(sign => sign.Value);
        var own = PlanParts.Named(entity, index).SelectMany(Of);
        if (!PlanParts.IsPlan(entity)) return own;
        var gone = PlanParts.WithoutEffects(entity, index);
        var fromMedicines = PlanParts.Medicines(entity, index).SelectMany(Of)
            .Concat(PlanParts.Effects(entity, index).Where(effect => !gone.Contains(effect.Effect.Id)).SelectMany(effect => Of(effect.Effect)));
        var taken = PlanParts.Without(entity).Where(item => item.Sign is not null).Select(item => item.Sign!.Value).ToHashSet(StringComparer.Ordinal);
        taken.ExceptWith(set.Core);
        return own.Concat(fromMedicines.Where(sign => !taken.Contains(sign)));
    }

    private static ImmutableArray<string> Known(ImmutableArray<TextValue> names, SignSet set, ISiteIndex index, DiagnosticBag bag)
    {
        // A sign that could not be read is told where it is written.
        foreach (var name in names.Where(name => set.Find(name.Value) is null && !index.MayBeUnread(IndexKind.Signs, "all")))
        {
            var hint = name.Value.Contains(' ', StringComparison.Ordinal)
                ? "“signs” names signs of content/signs.yml by their ids. Words that tell what to look for stand under “look-for”."
                : Suggestions.Hint(name.Value, set.Signs.Select(sign => sign.Id));
            bag.Add(Codes.UnknownSign.WithHint(name.Span, hint, Quote.Short(name.Value)));
        }

        return [.. names.Select(name => name.Value).Where(name => set.Find(name) is not null)];
    }

    private static ImmutableArray<string> During(SignKeys keys, SignSet set, DiagnosticBag bag)
    {
        foreach (var part in keys.During.Where(part => !set.During.Contains(part.Value)))
            bag.Add(Codes.UnknownDuring.WithHint(part.Span, Suggestions.Hint(part.Value, set.During), Quote.Short(part.Value)));
        return [.. keys.During.Select(part => part.Value).Where(set.During.Contains)];
    }

    /// <summary>What somebody named by hand and nobody would ever see.</summary>
    private static void Never(ImmutableArray<TextValue> names, SignSubject subject, SignSet set, DiagnosticBag bag)
    {
        foreach (var name in names)
        {
            if (set.Find(name.Value) is { } sign && SignComposition.WhyNever(sign, subject) is { } why)
                bag.Add(Codes.SignNeverHolds.At(name.Span, name.Value, why));
        }
    }

    /// <summary>
    /// What the page decides of everything that conditions name. Medicines are a closed world on the pages of medicines,
    /// plans and treatments; of anything else only that it is there is ever settled.
    /// </summary>
    private static FrozenDictionary<string, bool> Settled(Entity entity, ISiteIndex index, SignSet set)
    {
        var settled = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var id in set.Signs.SelectMany(sign => sign.Conditions).Select(with => with.PageId).Distinct(StringComparer.Ordinal))
        {
            if (index.Get<Entity>(IndexKind.Entity, id) is { } named && Settles(entity, named, index) is { } there) settled[id] = there;
        }

        return settled.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool? Settles(Entity page, Entity named, ISiteIndex index)
    {
        if (page.Id == named.Id) return true;
        if (PlanParts.IsPlan(page))
        {
            var medicines = PlanParts.Medicines(page, index);
            if (named.Definition.Role is EntityRole.Medicine) return medicines.Any(medicine => medicine.Id == named.Id);
            return named.Definition.Role is EntityRole.Treatment && medicines.Any(medicine => Wholes(medicine, index).Contains(named.Id)) ? true : null;
        }

        return (page.Definition.Role, named.Definition.Role) switch
        {
            (EntityRole.Medicine, EntityRole.Medicine) => false,
            (EntityRole.Medicine, EntityRole.SideEffect) => PlanParts.Named(page, index).Any(effect => effect.Id == named.Id) ? true : null,
            (EntityRole.Medicine or EntityRole.Treatment, EntityRole.Treatment) => Wholes(page, index).Contains(named.Id) ? true : null,
            // One of its own medicines may have been given; another's sign belongs on that medicine's page.
            (EntityRole.Treatment, EntityRole.Medicine) => Wholes(named, index).Contains(page.Id) ? null : false,
            _ => null,
        };
    }

    /// <summary>The treatments that something is a part of, at any distance.</summary>
    private static HashSet<string> Wholes(Entity part, ISiteIndex index)
    {
        var wholes = new HashSet<string>(StringComparer.Ordinal);
        var at = part;
        while (at.Relations.FirstOrDefault(relation => relation.Definition.Role == FieldRole.Whole) is { } relation
            && PlanParts.Find(relation.TargetType, relation.TargetName, index) is { } whole && wholes.Add(whole.Id))
            at = whole;
        return wholes;
    }
}
