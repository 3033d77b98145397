using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>
/// Every type of a site: those of the program, those of the packs that it names, and those of its folder <c>types</c>.
/// </summary>
public sealed record OwnTypes
{
    /// <summary>How the paths of their files begin.</summary>
    public const string Folder = "types/";

    private const string Ending = ".yml";

    // A site of a large charity has some twenty.
    private const int Most = 100;

    /// <summary>All types.</summary>
    public required EntityTypes Types { get; init; }

    /// <summary>The words of packs and files.</summary>
    public required TypeWords Words { get; init; }

    /// <summary>What is wrong in the files.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>Whether files or packs are wrong, so that nothing can be said of their fact sheets.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether a path is that of a file of a type.</summary>
    /// <param name="path">A path in the content folder.</param>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal)
            && path.IndexOf('/', Folder.Length) < 0 && !path.EndsWith(".review.yml", StringComparison.Ordinal);
    }

    /// <summary>The file of a type.</summary>
    /// <param name="type">Its name.</param>
    public static string PathOf(string type) => Folder + type + Ending;

    /// <summary>Reads them.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="program">The types of the program.</param>
    /// <param name="language">The language of words that say none: the site's main one.</param>
    public static OwnTypes Read(ImmutableArray<ContentFile> files, EntityTypes program, string language)
    {
        ArgumentNullException.ThrowIfNull(program);
        var packs = Packs(files, out var unknown);
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in program.All) taken[type.Name] = "it comes with NbSite";
        var read = new List<TypeFile>();
        foreach (var (pack, file) in packs.SelectMany(pack => ShippedPacks.Types(pack), (pack, file) => (pack, file)))
            if (taken.TryAdd(file.Type.Name, $"it comes with the pack “{pack}”")) read.Add(file);
        var own = files.Where(file => Is(file.Path) && file.ReadProblem is null).ToList();
        var bag = new DiagnosticBag(own.Count == 0 ? null : SiteConfigReader.RegionsIn(files));
        if (own.Count > Most)
            bag.Add(Codes.TypeTooMany.At(SourceSpan.File(own[Most].Path), own.Count, "files of types", Most));
        var substances = Substances.In(files);
        foreach (var file in own.Take(Most))
        {
            var name = file.Path[Folder.Length..^Ending.Length];
            if (SourceDecoder.Decode(file.Path, file.Bytes, bag) is not { } text) continue;
            if (YamlReader.Read(text, bag) is not { } root) continue;
            if (TypeReader.Read(root, file.Path, name, language, substances, bag) is not { } type) continue;
            if (taken.TryAdd(type.Type.Name, "")) read.Add(type);
            else bag.Add(Codes.TypeTaken.At(SourceSpan.File(file.Path), type.Type.Name, taken[type.Type.Name]));
        }

        var types = read.Count == 0 ? program : TypeJoin.Join(program, read, bag);
        return new OwnTypes
        {
            Types = types,
            Words = TypeWords.Of(read.SelectMany(file => file.Words)),
            Problems = bag.ToImmutable(),
            IsBroken = unknown || bag.HasErrors || read.Any(LacksSubstance) || files.Any(file => Is(file.Path) && file.ReadProblem is not null),
        };
    }

    /// <summary>Whether its amounts need a substance that could not be read, which is told where that is written.</summary>
    private static bool LacksSubstance(TypeFile file) =>
        file.Type.Fields.Any(field => field.Shape == Shape.Quantity && field.Quantity is null);

    /// <summary>What site.yml names, which is read as a whole later and then told of.</summary>
    private static ImmutableArray<string> Packs(ImmutableArray<ContentFile> files, out bool unknown)
    {
        var (ignored, packs) = (new DiagnosticBag(), new DiagnosticBag());
        // What cannot be read may name any pack, and is told where it is read.
        unknown = true;
        if (files.FirstOrDefault(file => file.Path == "site.yml") is not { ReadProblem: null } site
            || SourceDecoder.Decode(site.Path, site.Bytes, ignored) is not { } text
            || YamlReader.Read(text, ignored) is not YamlMapping map) return [];
        var names = PackNames.Read(new MapReader(map, site.Path, packs));
        unknown = packs.HasErrors || ignored.HasErrors;
        return names.Shipped;
    }
}
