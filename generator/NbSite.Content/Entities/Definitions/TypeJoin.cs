using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Puts types of files among those that there are, each in its place, and looks up what they name of others.
/// </summary>
internal static class TypeJoin
{
    /// <summary>Keys of a step of a pathway; a type that may be a step has its name with “s” there.</summary>
    private static readonly ImmutableArray<string> StepKeys = ["regions"];

    /// <summary>All types; those of files that cannot be taken are left out, and told.</summary>
    /// <param name="before">The types that there are.</param>
    /// <param name="files">Those of files, of which no two have one name.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static EntityTypes Join(EntityTypes before, IEnumerable<TypeFile> files, DiagnosticBag bag)
    {
        var taken = files.ToList();
        var types = EntityTypes.Of(Placed(before.All, taken, bag));
        foreach (var file in taken)
        {
            foreach (var link in file.Links) CheckLink(link, types, bag);
            CheckTold(file, types, bag);
            if (file.Type.MayBeStep && StepKeys.Contains(file.Type.Name + "s"))
            {
                var problem = $"“{file.Type.Name}s” means something else in a step of a pathway";
                bag.Add(Codes.TypeName.At(file.Type.Span, file.Type.Name, problem));
            }
        }

        return types;
    }

    private static List<EntityType> Placed(ImmutableArray<EntityType> before, List<TypeFile> files, DiagnosticBag bag)
    {
        var all = before.ToList();
        var waiting = files.ToList();
        // Those behind one type keep the order of their files.
        var behind = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var file in waiting.ToList())
            {
                var at = file.Anchor is { Value: var anchor } ? all.FindIndex(type => type.Name == anchor) : all.Count;
                if (at < 0) continue;
                if (file is { Anchor: { } other, IsBefore: false })
                {
                    at += 1 + behind.GetValueOrDefault(other.Value);
                    behind[other.Value] = behind.GetValueOrDefault(other.Value) + 1;
                }

                all.Insert(Math.Min(at, all.Count), file.Type);
                waiting.Remove(file);
                moved = true;
            }
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in waiting)
        {
            var anchor = file.Anchor!;
            if (waiting.All(other => other.Type.Name != anchor.Value))
                bag.Add(Unknown(file.IsBefore ? "before" : "after", anchor, all));
            else if (!told.Contains(file.Type.Name) && Circle(file, waiting) is { } circle)
            {
                // Once for all that stand in it.
                told.UnionWith(circle);
                bag.Add(Codes.TypeOrderCycle.At(anchor.Span, file.Type.Name, string.Join(" → ", circle)));
            }

            all.Add(file.Type);
        }

        return all;
    }

    /// <summary>The way from a type to itself; null when it only waits for others that go in a circle.</summary>
    private static List<string>? Circle(TypeFile file, List<TypeFile> waiting)
    {
        var way = new List<string> { file.Type.Name };
        for (var at = file; at?.Anchor is { } next;)
        {
            way.Add(next.Value);
            if (next.Value == file.Type.Name) return way;
            if (way.Count > waiting.Count + 1) return null;
            at = waiting.Find(other => other.Type.Name == next.Value);
        }

        return null;
    }

    private static void CheckLink(TypeLink link, EntityTypes types, DiagnosticBag bag)
    {
        var (field, name) = (link.Field, link.Target);
        if (types.Find(name.Value) is not { } target)
            bag.Add(Unknown(field.Key, name, types.All));
        else if (field.Shape == Shape.Picks && target.Field(Shape.Questions) is null)
            bag.Add(Codes.TypeNeeds.At(name.Span, field.Key, $"a field of shape questions in the type {target.Name}"));
    }

    private static void CheckTold(TypeFile file, EntityTypes types, DiagnosticBag bag)
    {
        var targets = file.Type.Fields.Where(field => !field.Shape.NeedsTarget || field.Target is not null)
            .SelectMany(field => field.Shape.Targets(field, types)).ToHashSet(StringComparer.Ordinal);
        foreach (var told in file.Told.Where(told => !targets.Contains(told.Value)))
        {
            var hint = Suggestions.Hint(told.Value, targets.Append("any"));
            bag.Add(Codes.TypeTold.WithHint(told.Span, hint, Quote.Short(told.Value)));
        }
    }

    private static Diagnostic Unknown(string where, TextValue name, IEnumerable<EntityType> types) =>
        Codes.TypeUnknown.WithHint(
            name.Span,
            ShippedPacks.With(name.Value) is { } pack ? $"It comes with a pack: write “packs: [{pack}]” in site.yml."
                : Suggestions.Hint(name.Value, types.Select(type => type.Name)),
            where, Quote.Short(name.Value));
}
