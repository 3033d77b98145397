using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Sources;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Types of fact sheets for a field of medicine, which come with the program as files and which a site names under
/// <c>packs</c>.
/// </summary>
public static class ShippedPacks
{
    private const string Start = "packs/";

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<TypeFile>> All = Load();

    /// <summary>The names of all packs.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The pack that brings a type; null when none does.</summary>
    /// <param name="type">The type's name.</param>
    public static string? With(string type) =>
        All.FirstOrDefault(pack => pack.Value.Any(file => file.Type.Name == type)).Key;

    /// <summary>The first pack with a type that has a field of a shape; null when none has.</summary>
    /// <param name="shape">The shape.</param>
    public static string? With(Shape shape) =>
        All.FirstOrDefault(pack => pack.Value.Any(file => file.Type.Field(shape) is not null)).Key;

    /// <summary>The types with those of a pack, for a program or a test that brings its own list.</summary>
    /// <param name="types">The types that there are.</param>
    /// <param name="pack">The pack's name.</param>
    public static EntityTypes AddTo(EntityTypes types, string pack)
    {
        ArgumentNullException.ThrowIfNull(types);
        return TypeJoin.Join(types, Types(pack), new DiagnosticBag());
    }

    internal static ImmutableArray<TypeFile> Types(string pack) => All[pack];

    private static ImmutableSortedDictionary<string, ImmutableArray<TypeFile>> Load()
    {
        var assembly = typeof(ShippedPacks).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Start, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).GroupBy(name => name.Split('/')[1], StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                pack => pack.Key, pack => pack.Select(Read).ToImmutableArray(), StringComparer.Ordinal);

        TypeFile Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            var bag = new DiagnosticBag();
            var root = YamlReader.Read(PositionedText.OfFile(name, reader.ReadToEnd()), bag);
            var type = Path.GetFileNameWithoutExtension(name);
            return (root is null ? null : TypeReader.Read(root, name, type, "en", Substances.In([]), bag)) is { } file && !bag.HasErrors
                ? file
                : throw new InvalidOperationException($"{name}: {bag.ToImmutable()[0].Message}");
        }
    }
}
