using System.Collections;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>
/// The canonical JSON of what a page says: the same content gives the same bytes, and reading them gives the content
/// back. Left out is what belongs to a build and not to the text: places in files, addresses of other pages, numbers of
/// citations, how lists and tables may be drawn, and blocks that tell only of other pages.
/// </summary>
public static class PageJson
{
    private static readonly ImmutableHashSet<(Type, string)> OfTheBuild =
    [
        (typeof(PageContent), nameof(PageContent.Span)),
        (typeof(Block), nameof(Block.Span)),
        (typeof(Block), nameof(Block.IsAside)),
        (typeof(Block), nameof(Block.AnchorOrigin)),
        (typeof(Block), nameof(Block.AnchorWords)),
        (typeof(Inline), nameof(Inline.Span)),
        (typeof(ListBlock), nameof(ListBlock.Group)),
        (typeof(ListBlock), nameof(ListBlock.Columns)),
        (typeof(ListItem), nameof(ListItem.Columns)),
        (typeof(TableBlock), nameof(TableBlock.Compares)),
        (typeof(TableCell), nameof(TableCell.Part)),
        (typeof(CiteItem), nameof(CiteItem.Span)),
        (typeof(CiteItem), nameof(CiteItem.Number)),
        (typeof(CiteItem), nameof(CiteItem.Occurrence)),
        (typeof(FactInline), nameof(FactInline.IsQuoted)),
        (typeof(LinkInline), nameof(LinkInline.Address)),
        (typeof(LinkInline), nameof(LinkInline.IsExternal)),
        (typeof(PageLink), nameof(PageLink.Address)),
        (typeof(PageLink), nameof(PageLink.Summary)),
    ];

    /// <summary>How deep objects and lists stand inside each other: no page that Markdown may say is deeper.</summary>
    public const int Depth = 512;

    private static readonly JsonSerializerOptions Options = new()
    {
        MaxDepth = Depth,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds, LeaveOut } },
    };

    /// <summary>The page as UTF-8, in one line.</summary>
    public static byte[] Write(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var said = page with { Blocks = new DropAside().Blocks(page.Blocks) };
        return JsonSerializer.SerializeToUtf8Bytes(said, Options);
    }

    /// <summary>Throws <see cref="JsonException"/> for bytes that are not such a page.</summary>
    public static PageContent Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<PageContent>(json, Options) ?? throw new JsonException("There is no page.");
        }
        catch (NotSupportedException exception)
        {
            // A block or a piece of text that does not say what it is.
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <summary>Each record of the tree says what it is: ParagraphBlock is “paragraph”.</summary>
    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Block) && type.Type != typeof(Inline)) return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var kind in type.Type.Assembly.GetTypes().Where(kind => kind.IsSubclassOf(type.Type) && !kind.IsAbstract)
            .OrderBy(kind => kind.Name, StringComparer.Ordinal))
        {
            var name = kind.Name.Replace(type.Type.Name, "", StringComparison.Ordinal);
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, JsonNamingPolicy.KebabCaseLower.ConvertName(name)));
        }
    }

    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is not System.Reflection.PropertyInfo { DeclaringType: { } declaring } info) continue;
            if (OfTheBuild.Contains((declaring, info.Name)))
            {
                property.ShouldSerialize = (_, _) => false;
                property.IsRequired = false;
            }

            // What a constructor or a reader must be given is always written.
            else if (property.AssociatedParameter is null && !property.IsRequired)
                property.ShouldSerialize = (_, value) => value is not (null or ICollection { Count: 0 } or Origin.Own)
                    && !(value is false && info.Name == nameof(TermInline.IsAutomatic));
        }
    }

    private sealed class DropAside : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block.IsAside ? null : block;
    }
}
