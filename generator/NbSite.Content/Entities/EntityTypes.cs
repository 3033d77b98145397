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
        if (Names.ProblemOfSlug(type.Name) is { } problem) throw new ArgumentException($"A type cannot be named “{type.Name}”: {problem}.", nameof(type));
        if (Find(type.Name) is not null) throw new ArgumentException($"There is a type “{type.Name}” already.", nameof(type));
        if (type.Fields.GroupBy(field => field.Key).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"The type “{type.Name}” has two fields “{twice.Key}”.", nameof(type));
        if (type.Fields.FirstOrDefault(field => field.Shape.NeedsTarget && field.Target is null) is { } vague)
            throw new ArgumentException($"The field “{vague.Key}” of “{type.Name}” must say which type of fact sheet it names.", nameof(type));
        var more = new EntityTypes(All.Add(type));
        return type.Fields.FirstOrDefault(field => field.Target is { } target && more.Find(target) is null) is { } lost
            ? throw new ArgumentException(
                $"The field “{lost.Key}” of “{type.Name}” names fact sheets of type “{lost.Target}”, which there is not.", nameof(type))
            : more;
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
