using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>From the files of a folder or a zip file to a pack.</summary>
internal static class PackReader
{
    /// <summary>The most files of a pack.</summary>
    public const int MostFiles = 10_000;

    /// <summary>The most bytes of one file.</summary>
    public const long LargestFile = 64 * 1024 * 1024;

    /// <summary>The most bytes of all files.</summary>
    public const long LargestPack = 256 * 1024 * 1024;

    /// <summary>The pack; null, with errors in the bag, when anything in it is wrong.</summary>
    /// <param name="files">Everything that lies there, in any order.</param>
    /// <param name="written">How the site calls the place.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Pack? Read(IEnumerable<PackFile> files, string written, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var own = new DiagnosticBag();
        var held = files.Where(file => !PackKinds.IsLitter(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        var label = written;
        PackManifest? manifest = null;
        if (held.FirstOrDefault(file => file.Path == PackPaths.Manifest) is { } about) manifest = Manifest(about, written, own);
        else own.Add(Codes.PackManifestMissing.At(SourceSpan.File(PackPaths.Label(written, PackPaths.Manifest)), written));
        if (manifest is not null) label = manifest.Name;
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in held.Select(file => file.Path))
        {
            var problem = PackKinds.ProblemOfName(path) ?? PackKinds.Problem(path);
            // Two such names are one file on many computers.
            if (problem is null && !names.TryAdd(path.Normalize(), path))
            {
                var other = names[path.Normalize()];
                problem = other == path ? "it is there twice" : $"“{other}” is there too, and differs in capitals alone";
            }

            if (problem is not null)
                own.Add(Codes.PackFileRefused.At(SourceSpan.File(PackPaths.Label(label, Quote.Short(path))), Quote.Short(path), problem));
        }

        bag.AddRange(own.ToImmutable());
        return own.HasErrors || manifest is null ? null : new Pack(manifest, held);
    }

    /// <summary>What may stand in <c>pack.yml</c>.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("format!", SchemaOf.Whole(1, PackManifest.NewestFormat)), ("name!", SchemaOf.Text),
        ("version!", SchemaOf.Text),
        ("licence", SchemaOf.Text), ("made-by", SchemaOf.Text), ("languages", SchemaOf.List(SchemaOf.Text)));

    private static PackManifest? Manifest(PackFile file, string written, DiagnosticBag bag)
    {
        var path = PackPaths.Label(written, PackPaths.Manifest);
        if (SourceDecoder.Decode(path, file.Bytes, bag) is not { } text || YamlReader.Read(text, bag) is not { } node
            || MapReader.Open(node, path, bag) is not { } map) return null;
        // Of a newer form nothing else can be said.
        if (map.RequiredWhole("format", 1, 9_999) is > PackManifest.NewestFormat and { } format)
        {
            bag.Add(Codes.PackTooNew.At(map.Node("format")!.Span, format, PackManifest.NewestFormat));
            return null;
        }

        var name = map.RequiredText("name");
        var version = map.RequiredText("version");
        var licence = map.Text("licence")?.Value;
        var maker = map.Text("made-by")?.Value;
        var languages = map.TextList("languages");
        map.Done();
        if (name is not null && !PackPaths.IsName(name.Value))
        {
            bag.Add(Codes.BadKeyName.WithHint(
                name.Span, "Write small letters a to z, digits and “-”, such as “medicines”.", Quote.Short(name.Value), "it names files too"));
            return null;
        }

        foreach (var tag in languages.Where(tag => !Names.IsLanguage(tag.Value))) bag.Add(Codes.BadLanguage.At(tag.Span, Quote.Short(tag.Value)));
        return name is null || version is null ? null : new PackManifest(name.Value, version.Value)
        {
            Licence = licence,
            MadeBy = maker,
            Languages = [.. languages.Select(tag => tag.Value)],
        };
    }
}
