using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What one kind of inline is made of; each inline gives its own (<see cref="Inline.Describe"/>).</summary>
public abstract class InlineDescription
{
    private protected InlineDescription(string name, Type type) => (Name, Type) = (name, type);

    /// <summary>What the kind is called in stored records, for ever, whatever its class is called.</summary>
    public string Name { get; }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The description of an inline.</summary>
    public static InlineDescription Of(Inline inline)
    {
        ArgumentNullException.ThrowIfNull(inline);
        return inline.Describe();
    }

    /// <summary>The inlines directly inside.</summary>
    public abstract ImmutableArray<Inline> Children(Inline inline);

    /// <summary>The inline with others inside it; itself when it holds none.</summary>
    public abstract Inline WithChildren(Inline inline, ImmutableArray<Inline> children);

    /// <summary>What it says in plain words itself; null for nothing, as a citation says.</summary>
    public abstract string? Words(Inline inline);
}

/// <summary>The description of one kind of inline: it says words, or holds others, or does neither.</summary>
public sealed class InlineDescription<T> : InlineDescription where T : Inline
{
    private readonly Func<T, string>? _words;
    private readonly Func<T, ImmutableArray<Inline>>? _get;
    private readonly Func<T, ImmutableArray<Inline>, T>? _set;

    /// <summary>One that says nothing in plain words.</summary>
    public InlineDescription(string name)
        : base(name, typeof(T))
    {
    }

    /// <summary>One that says words.</summary>
    public InlineDescription(string name, Func<T, string> words)
        : base(name, typeof(T)) => _words = words;

    /// <summary>One that holds others.</summary>
    public InlineDescription(string name, Func<T, ImmutableArray<Inline>> get, Func<T, ImmutableArray<Inline>, T> set)
        : base(name, typeof(T)) => (_get, _set) = (get, set);

    /// <inheritdoc/>
    public override ImmutableArray<Inline> Children(Inline inline) => _get is null ? [] : _get((T)inline);

    /// <inheritdoc/>
    public override Inline WithChildren(Inline inline, ImmutableArray<Inline> children) =>
        _set is null || Children(inline) == children ? inline : _set((T)inline, children);

    /// <inheritdoc/>
    public override string? Words(Inline inline) => _words?.Invoke((T)inline);
}
