using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>A field of a fact sheet as it was read: checks, relations and pages are all made of this one value.</summary>
public abstract record FieldValue
{
    private protected FieldValue(FieldDefinition field, SourceSpan span) => (Field, Span) = (field, span);

    /// <summary>The field that it stands in.</summary>
    public FieldDefinition Field { get; }

    /// <summary>Where the value is written.</summary>
    public SourceSpan Span { get; }

    internal abstract IEnumerable<Relation> Relations(string id, EntityType type);

    internal abstract IEnumerable<Block> Render(ProjectionContext context);
}

/// <summary>The items of a field; none when what was written could not be read, which was told.</summary>
internal sealed record FieldValue<T> : FieldValue
    where T : class
{
    private readonly Shape<T> _shape;

    internal FieldValue(FieldDefinition field, Shape<T> shape, ImmutableArray<T> items, SourceSpan span)
        : base(field, span) => (_shape, Items) = (shape, items);

    public ImmutableArray<T> Items { get; }

    /// <summary>Of a field that holds one thing.</summary>
    public T? Only => Items.FirstOrDefault();

    internal override IEnumerable<Relation> Relations(string id, EntityType type) =>
        _shape.Relations(Items, new RelationSource(id, type, Field));

    internal override IEnumerable<Block> Render(ProjectionContext context) => _shape.Render(this, context);
}

/// <summary>Every field of a fact sheet that was written, by its key.</summary>
public sealed class FieldValues
{
    private readonly FrozenDictionary<string, FieldValue> _values;

    internal FieldValues(IReadOnlyDictionary<string, FieldValue> values) =>
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the field was written, rightly or wrongly.</summary>
    public bool Has(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _values.ContainsKey(field.Key);
    }

    /// <summary>The field's value; null when it was not written.</summary>
    public FieldValue? Of(FieldDefinition field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return _values.GetValueOrDefault(field.Key);
    }

    /// <summary>Everything of one kind that the sheet says, in whatever field.</summary>
    internal IEnumerable<T> All<T>()
        where T : class => _values.Values.OfType<FieldValue<T>>().SelectMany(value => value.Items);

    /// <summary>The items of the field with a role.</summary>
    internal ImmutableArray<T> Of<T>(FieldRole role)
        where T : class =>
        _values.Values.OfType<FieldValue<T>>().FirstOrDefault(value => value.Field.Role == role)?.Items ?? [];
}
