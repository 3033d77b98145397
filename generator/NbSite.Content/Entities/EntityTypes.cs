using System.Collections.Immutable;
using NbSite.Content.Entities.Definitions;
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
        Treatment.Type, Medicine.Type, SideEffect.Type, GlossaryTermType.Type, QuestionList.Type, Visit.Type, Organisation.Type,
    ]);

    /// <summary>The types in order.</summary>
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

        foreach (var chapter in type.Chapters)
            if (ChapterChecks.ProblemOf(chapter, type) is { } told) return $"The chapter “{chapter.Key}” of “{type.Name}” {told}.";
        return null;
    }

    /// <summary>The types with a field of a shape.</summary>
    internal ImmutableArray<EntityType> WithField(Shape shape) => [.. All.Where(type => type.Field(shape) is not null)];

    /// <summary>These and no others; who calls has looked whether they fit together.</summary>
    internal static EntityTypes Of(IEnumerable<EntityType> types) => new([.. types]);

    /// <summary>Tells that there is no such type: the pack that brings it, the nearest one, or all of them.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="span">Where.</param>
    public Diagnostic Unknown(string name, SourceSpan span)
    {
        if (ShippedPacks.With(name) is { } pack) return Codes.TypeOfPack.At(span, name, pack);
        var names = All.Select(type => type.Name).ToList();
        var hint = Suggestions.Hint(name, names, $"Known types are {string.Join(", ", names)}.");
        return Codes.UnknownEntityType.WithHint(span, hint, name);
    }
}
