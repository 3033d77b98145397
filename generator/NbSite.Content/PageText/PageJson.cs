using System.Collections;
using System.Reflection;
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
    /// <summary>How deep objects and lists stand inside each other: no page that Markdown may say is deeper.</summary>
    public const int Depth = 512;

    private static readonly JsonSerializerOptions Options = new()
    {
        MaxDepth = Depth,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds, Keep } },
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

    /// <summary>What of a record is stored, by the names that are written.</summary>
    internal static IEnumerable<JsonPropertyInfo> PropertiesOf(Type type) => Options.GetTypeInfo(type).Properties.Where(property =>
        property.AttributeProvider is not PropertyInfo info || !info.IsDefined(typeof(NotStoredAttribute), inherit: true));

    /// <summary>Each record of the tree says what it is, by the name in its description.</summary>
    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(Block)) Name(type, ContentKinds.Blocks.Select(kind => (kind.Type, kind.Name)));
        if (type.Type == typeof(Inline)) Name(type, ContentKinds.Inlines.Select(kind => (kind.Type, kind.Name)));
    }

    private static void Name(JsonTypeInfo type, IEnumerable<(Type Type, string Name)> kinds)
    {
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
        foreach (var (kind, name) in kinds) type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
    }

    /// <summary>Each property is stored under the name that is written beside it, or not at all.</summary>
    private static void Keep(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AttributeProvider is not PropertyInfo info) continue;
            if (info.IsDefined(typeof(NotStoredAttribute), inherit: true))
            {
                property.ShouldSerialize = (_, _) => false;
                property.IsRequired = false;
                continue;
            }

            // What a constructor or a reader must be given is always written.
            if (property.AssociatedParameter is null && !property.IsRequired
                && !info.IsDefined(typeof(JsonIgnoreAttribute)))
                property.ShouldSerialize = (_, value) => value is not (null or ICollection { Count: 0 } or Origin.Own);
        }
    }

    private sealed class DropAside : BlockRewriter
    {
        protected override Block? Rewrite(Block block) => block.IsAside ? null : block;
    }
}
