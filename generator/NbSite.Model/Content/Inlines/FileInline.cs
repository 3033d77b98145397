using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>
/// A link to a file that is published as it is. What the page says of it is where it stands and which bytes it has, so that a file
/// that is exchanged is another text.
/// </summary>
/// <param name="Address">On the site, such as <c>/leaflet.pdf</c>.</param>
/// <param name="Kind">The kind's name among the words of the interface, such as “pdf”.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Children">The words of the link.</param>
public sealed record FileInline(
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("kind")] string Kind,
    [property: JsonPropertyName("size")] long Size,
    [property: JsonPropertyName("sha256")] string Sha256,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Inline
{
    /// <summary>The page of a PDF that the link opens; null for its first.</summary>
    [JsonPropertyName("page")]
    public int? Page { get; init; }

    /// <summary>The file as it is today, filled in when links are resolved; null when it is not there or has other bytes.</summary>
    [NotStored]
    public SiteFile? Today { get; init; }

    internal static InlineDescription Described { get; } = new InlineDescription<FileInline>(
        "file", file => file.Children, (file, children) => file with { Children = children });

    protected internal override InlineDescription Describe() => Described;
}
