namespace NbSite.Model;

/// <summary>
/// A place in a source file. <see cref="Line"/> and <see cref="Column"/> are 1-based; columns count UTF-16 units.
/// <see cref="Length"/> is in UTF-16 units on that line; 0 when only a point is known. A line of 0 means the whole file.
/// </summary>
public readonly record struct SourceSpan(string Path, int Line, int Column, int Length = 0)
{
    /// <summary>A span that speaks of a file as a whole.</summary>
    public static SourceSpan File(string path) => new(path, 0, 0);

    /// <summary>Text that no author wrote.</summary>
    public static SourceSpan None => new("", 0, 0);
}
