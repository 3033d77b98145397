namespace NbSite.Model;

/// <summary>What every page of an offline copy says of the copy.</summary>
/// <param name="Made">The day on which the copy was made.</param>
/// <param name="Until">The last day on which it may be used.</param>
/// <param name="Live">The address of the published site; ends with a slash.</param>
public sealed record BundleView(DateOnly Made, DateOnly Until, Uri Live)
{
    /// <summary>The edition whose text it holds; null when it was made between two.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether pictures and diagrams are left out.</summary>
    public bool TextOnly { get; init; }
}
