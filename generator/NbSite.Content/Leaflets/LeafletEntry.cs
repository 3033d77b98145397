using NbSite.Model;

namespace NbSite.Content.Leaflets;

/// <summary>A PDF that was made of a page, as the list of them says.</summary>
public sealed record LeafletEntry
{
    /// <summary>The PDF, relative to the content folder: <c>leaflets/treatments/surgery.pdf</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The page's language.</summary>
    public required string Language { get; init; }

    /// <summary>The version code that is printed on it; empty when the page has none.</summary>
    public string Version { get; init; } = "";

    /// <summary>Names all that is printed on it.</summary>
    public required string MadeOf { get; init; }

    /// <summary>The last day on which it may be handed out, as is printed on it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The country or group whose way stands in it; null for all.</summary>
    public string? Region { get; init; }

    public required PaperSize Paper { get; init; }

    /// <summary>SHA-256 of the PDF, as 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
}
