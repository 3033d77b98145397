using System.Collections.Immutable;

namespace NbSite.Content.Forms;

/// <summary>What a form is about: a whole file, or one thing of those that stand in it.</summary>
/// <param name="Path">The file, from the content folder.</param>
/// <param name="Way">Keys, and numbers of items from 0, to the thing; empty for the whole file.</param>
internal sealed record FormPlace(string Path, ImmutableArray<string> Way)
{
    /// <summary>The file as a whole.</summary>
    public static FormPlace File(string path) => new(path, []);
}
