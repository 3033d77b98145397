using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Entities.Types;
using NbSite.Content.FrontMatter;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>Every type of entity that the content of a site may use, in the order in which pages list them.</summary>
public sealed class EntityTypes
{
    private EntityTypes(ImmutableArray<EntityType> all) => All = all;

    /// <summary>The types that NbSite brings.</summary>
    public static EntityTypes BuiltIn { get; } = new(
    [
        RiskGroup.Type, Stage.Type, Treatment.Type, Medicine.Type, Regimen.Type, SideEffect.Type, ResponseCategory.Type,
        RecurrenceOption.Type, GlossaryTermType.Type, QuestionList.Type, Visit.Type, Organisation.Type,
    ]);

    public ImmutableArray<EntityType> All { get; }

    /// <summary>Changes when anything of any type changes.</summary>
    public string Fingerprint() => string.Join('\n', All.Select(type => type.Fingerprint()));

    /// <summary>The type of that name; null when there is none.</summary>
    public EntityType? Find(string name) => All.FirstOrDefault(type => type.Name == name);

    /// <summary>With a type of one's own, behind the others.</summary>
    /// <exception cref="ArgumentException">
    /// There is a type of that name, a field stands twice, or a field names fact sheets of no type that there is.
    /// </exception>
    public EntityTypes With(EntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var more = new EntityTypes(All.Add(type));
        return Problem(type, more) is { } problem ? throw new ArgumentException(problem, nameof(type)) : more;
    }

    private string? Problem(EntityType type, EntityTypes more)
    {
        if (Names.ProblemOfSlug(type.Name) is { } wrong) return $"A type cannot be named “{type.Name}”: {wrong}.";
        if (Find(type.Name) is not null) return $"There is a type “{type.Name}” already.";
        foreach (var field in type.Fields)
        {
            var name = $"The field “{field.Key}” of “{type.Name}”";
            if (type.Fields.Count(other => other.Key == field.Key) > 1) return $"{name} stands twice.";
            if (field.Shape.NeedsTarget && field.Target is null) return $"{name} must say which type of fact sheet it names.";
            if (field.Target is { } target && more.Find(target) is null)
                return $"{name} names fact sheets of type “{target}”, which there is not.";
        }

        return null;
    }

    /// <summary>The types with a field of a shape.</summary>
    internal ImmutableArray<EntityType> WithField(Shape shape) => [.. All.Where(type => type.Field(shape) is not null)];

    /// <summary>What to write instead of a type that is not known: the nearest one, or all of them.</summary>
    public string Hint(string name)
    {
        var names = All.Select(type => type.Name).ToList();
        return Suggestions.Hint(name, names, $"Known types are {string.Join(", ", names)}.")!;
    }
}
