using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>The site's types of fact sheets, as an answer of its index.</summary>
public static class IndexedTypes
{
    /// <summary>The key of <see cref="IndexKind.EntityTypes"/>.</summary>
    public const string Key = "all";

    /// <summary>Every type of fact sheet that the site knows.</summary>
    public static EntityTypes Types(this ISiteIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Get<EntityTypes>(IndexKind.EntityTypes, Key)
            ?? throw new InvalidOperationException("The index was made without the types of fact sheets.");
    }
}
