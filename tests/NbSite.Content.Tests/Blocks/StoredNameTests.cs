using System.Collections.Immutable;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Tests.Blocks;

/// <summary>
/// Records of editions are kept for ever: every kind and every property in them has a name that is written out, and all of them
/// stand in one golden record. With NBSITE_ACCEPT=1 it is written anew: read what changed, for a name that changes
/// makes records unreadable.
/// </summary>
public sealed class StoredNameTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = PageJson.Depth,
    };

    private static string Golden => TestFiles.Path("Blocks/golden/every-kind.json");

    /// <summary>Every kind with every property, and each as often as it takes to have every name of every choice.</summary>
    private static PageContent EveryKind()
    {
        var at = 0;
        var maker = new TreeMaker(count => at % count, isFull: true);
        var most = Types().SelectMany(Stored).Select(property => Bare(property.PropertyType)).Where(type => type.IsEnum)
            .Max(type => Enum.GetValues(type).Length);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        for (at = 0; at < most; at++)
        {
            // In the order of their names, which no class that is renamed changes.
            foreach (var kind in ContentKinds.Blocks.OrderBy(kind => kind.Name, StringComparer.Ordinal))
                if (at == 0 || HasMore(kind.Type, at)) blocks.Add((Block)maker.Make(kind.Type, 1));
        }

        at = 0;
        var inlines = ContentKinds.Inlines.OrderBy(kind => kind.Name, StringComparer.Ordinal)
            .Select(kind => (Inline)maker.Make(kind.Type, 1));
        return maker.Page([.. blocks, new ParagraphBlock([.. inlines])]);
    }

    // What all blocks have is shown by paragraphs.
    private static bool HasMore(Type kind, int at) => Reached(kind, []).SelectMany(Stored)
        .Where(property => kind == typeof(ParagraphBlock) || property.DeclaringType != typeof(Block))
        .Any(property => Bare(property.PropertyType) is { IsEnum: true } type && Enum.GetValues(type).Length > at);

    [Fact]
    public void Every_kind_and_property_is_stored_as_in_the_golden_record()
    {
        var page = EveryKind();
        var text = JsonNode.Parse(PageJson.Write(page), documentOptions: new JsonDocumentOptions { MaxDepth = PageJson.Depth })!.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1") File.WriteAllText(Golden, text);
        Assert.Equal(File.ReadAllText(Golden), text);
    }

    [Fact]
    public void The_golden_record_is_read_as_it_was_written()
    {
        var read = PageJson.Read(File.ReadAllBytes(Golden));
        Assert.Equal(TreeMaker.Told(EveryKind(), stored: true), TreeMaker.Told(read, stored: true));
    }

    [Fact]
    public void The_golden_record_has_every_name()
    {
        var text = File.ReadAllText(Golden);
        var names = ContentKinds.Blocks.Select(kind => $"\"is\": \"{kind.Name}\"").Concat(ContentKinds.Inlines.Select(kind => $"\"is\": \"{kind.Name}\""))
            .Concat(Types().SelectMany(Stored).Select(property => $"\"{property.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name}\":"))
            .Concat(Enums().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
                // A block's own origin is not said.
                .Select(value => value.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name).Except(["own"]).Select(name => $"\"{name}\""));
        Assert.DoesNotContain(names, name => !text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_the_model_is_in_the_list_and_has_a_name_of_its_own()
    {
        Assert.Equal(TreeMaker.Kinds(typeof(Block), unresolved: false).Select(kind => kind.Name), ContentKinds.Blocks.Select(kind => kind.Type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(TreeMaker.Kinds(typeof(Inline), unresolved: false).Select(kind => kind.Name), ContentKinds.Inlines.Select(kind => kind.Type.Name).Order(StringComparer.Ordinal));
        Assert.Distinct(ContentKinds.Blocks.Select(kind => kind.Name));
        Assert.Distinct(ContentKinds.Inlines.Select(kind => kind.Name));
    }

    [Fact]
    public void Every_stored_property_and_choice_has_its_name_written_beside_it()
    {
        Assert.Empty(Types().SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => TreeMaker.IsStored(property) && !property.IsDefined(typeof(JsonPropertyNameAttribute)))
            .Select(property => $"{property.DeclaringType!.Name}.{property.Name}"));
        Assert.Empty(Enums().SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(value => !value.IsDefined(typeof(JsonStringEnumMemberNameAttribute))).Select(value => $"{value.DeclaringType!.Name}.{value.Name}"));
    }

    [Fact]
    public void What_a_page_does_is_no_block()
    {
        var widgets = typeof(PageWidget).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageWidget))).ToList();
        Assert.True(widgets.Count > 3);
        Assert.DoesNotContain(Types(), type => widgets.Contains(type) || type == typeof(PageWidget));
        Assert.DoesNotContain(widgets, typeof(Block).IsAssignableFrom);
    }

    /// <summary>Every record that a stored page may hold.</summary>
    private static HashSet<Type> Types() =>
    [
        .. Reached(typeof(PageContent), []),
        .. TreeMaker.Kinds(typeof(Block), unresolved: false).Concat(TreeMaker.Kinds(typeof(Inline), unresolved: false)).SelectMany(kind => Reached(kind, [])),
    ];

    private static IEnumerable<Type> Enums() => Types().SelectMany(Stored).Select(property => Bare(property.PropertyType)).Where(type => type.IsEnum).Distinct();

    private static HashSet<Type> Reached(Type type, HashSet<Type> known)
    {
        if (type.Namespace != typeof(Block).Namespace || type.IsEnum || !known.Add(type)) return known;
        foreach (var property in Stored(type)) Reached(Bare(property.PropertyType), known);
        return known;
    }

    private static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(TreeMaker.IsStored);

    private static Type Bare(Type type) => TreeMaker.Element(type) ?? Nullable.GetUnderlyingType(type) ?? type;
}
