using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>A pack as a site agreed on it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Its version then.</param>
/// <param name="Sha256">The hash of all that it holds.</param>
/// <param name="Files">The hash of each file.</param>
/// <param name="Parts">By file, the hash of each sign, value, source, word and entry, so that a new version can be compared in detail.</param>
internal sealed record LockedPack(
    string Name, string Version, string Sha256, ImmutableSortedDictionary<string, string> Files,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Parts)
{
    /// <summary>A pack as it is now.</summary>
    /// <param name="pack">The pack.</param>
    public static LockedPack Of(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return new LockedPack(
            pack.Name, pack.Manifest.Version, pack.Sha256,
            pack.Files.ToImmutableSortedDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal),
            pack.Content.Select(file => (file.Path, Parts: PackShape.Parts(file.Path, file.Bytes)))
                .Where(file => !file.Parts.IsEmpty && PackShape.IsTogether(file.Path, pack.Files.First(each => each.Path == file.Path).Bytes))
                .ToImmutableSortedDictionary(file => file.Path, file => file.Parts, StringComparer.Ordinal));
    }
}

/// <summary>Which packs a site is made with: what stands in <c>packs.lock.yml</c>.</summary>
/// <param name="Packs">In order of name.</param>
internal sealed record PackLock(ImmutableArray<LockedPack> Packs)
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions Quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>No packs.</summary>
    public static PackLock None { get; } = new([]);

    /// <summary>The pack of a name; null when it was not agreed on.</summary>
    /// <param name="name">The pack's name.</param>
    public LockedPack? Find(string name) => Packs.FirstOrDefault(pack => pack.Name == name);

    /// <summary>Those of a site; null when it has no such file, or one that cannot be used.</summary>
    /// <param name="files">The content folder.</param>
    public static PackLock? In(ImmutableArray<ContentFile> files) =>
        files.FirstOrDefault(file => file.Path == PackPaths.Lock) is { ReadProblem: null } file ? Read(file.Bytes, new DiagnosticBag()) : null;

    /// <summary>Reads the file; null, with an error in the bag, when it is not as NbSite wrote it.</summary>
    /// <param name="bytes">What it holds.</param>
    /// <param name="bag">Takes the error.</param>
    public static PackLock? Read(ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var own = new DiagnosticBag();
        var packs = SourceDecoder.Decode(PackPaths.Lock, bytes, own) is { } text
            && MapReader.Open(YamlReader.Read(text, own), PackPaths.Lock, own) is { } root ? PacksIn(root) : [];
        if (!own.HasErrors && packs.GroupBy(pack => pack.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            own.Add(Codes.PackLockBroken.At(SourceSpan.File(PackPaths.Lock), $"it has the pack “{twice.Key}” twice"));
        foreach (var pack in packs.Where(pack => Pack.HashOf(pack.Files.Select(file => (file.Key, file.Value))) != pack.Sha256))
            own.Add(Codes.PackLockBroken.At(SourceSpan.File(PackPaths.Lock), $"the hashes of “{pack.Name}” do not belong together"));
        if (!own.HasErrors) return new PackLock([.. packs.OrderBy(pack => pack.Name, StringComparer.Ordinal)]);
        var first = own.ToImmutable()[0];
        bag.Add(first.Descriptor == Codes.PackLockBroken ? first : Codes.PackLockBroken.At(first.Span, first.Message));
        return null;
    }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        var text = new StringBuilder(
            "# Which version of each pack the site is made with. NbSite writes this file; keep it with the content.\n"
            + "# nbsite upgrade --packs shows what a new version changes.\n");
        text.Append("format: ").Append(Format).Append('\n').Append(Packs.IsEmpty ? "packs: []\n" : "packs:\n");
        foreach (var pack in Packs.OrderBy(pack => pack.Name, StringComparer.Ordinal))
        {
            text.Append($"  - name: {pack.Name}\n    version: {Q(pack.Version)}\n    sha256: {Q(pack.Sha256)}\n    files:\n");
            foreach (var (path, hash) in pack.Files) text.Append($"      {Q(path)}: {Q(hash)}\n");
            if (pack.Parts.IsEmpty) continue;
            text.Append("    parts:\n");
            foreach (var (path, parts) in pack.Parts)
            {
                text.Append($"      {Q(path)}:\n");
                foreach (var (part, hash) in parts) text.Append($"        {Q(part)}: {Q(hash)}\n");
            }
        }

        return text.ToString();

        static string Q(string words) => JsonSerializer.Serialize(words, Quoted);
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema
    {
        get
        {
            static JsonObject Hashes() => SchemaOf.MapOf(SchemaOf.Text);
            var packs = SchemaOf.List(SchemaOf.Map(
                ("name!", SchemaOf.Text), ("version!", SchemaOf.Text), ("sha256!", SchemaOf.Text), ("files!", Hashes()),
                ("parts", new JsonObject())));
            packs.Remove("minItems");
            return SchemaOf.Map(("format!", SchemaOf.Whole(1, Format)), ("packs!", packs));
        }
    }

    private static ImmutableArray<LockedPack> PacksIn(MapReader file)
    {
        if (file.RequiredWhole("format", 1, 9_999) is > Format) file.Bag.Add(Codes.PackLockBroken.At(file.Span, "a newer NbSite wrote it"));
        var isEmpty = file.Mapping["packs"] is YamlSequence { Items.IsEmpty: true };
        var maps = isEmpty ? [] : file.RequiredMaps("packs", "a pack");
        if (isEmpty) file.Node("packs");
        file.Done();
        return
        [
            .. maps.Select(map =>
            {
                var (name, version, hash) = (map.RequiredText("name"), map.RequiredText("version"), map.RequiredText("sha256"));
                var files = Texts(map.RequiredNode("files"), map.Bag);
                var parts = map.Node("parts") is YamlMapping byFile
                    ? byFile.Entries.DistinctBy(entry => entry.Key.Value).ToImmutableSortedDictionary(
                        entry => entry.Key.Value, entry => Texts(entry.Value, map.Bag), StringComparer.Ordinal)
                    : ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
                map.Done();
                if (name is not null && !PackPaths.IsName(name.Value))
                    map.Bag.Add(Codes.PackLockBroken.At(name.Span, $"“{Quote.Short(name.Value)}” is no name of a pack"));
                return name is null || version is null || hash is null ? null : new LockedPack(name.Value, version.Value, hash.Value, files, parts);
            }).OfType<LockedPack>(),
        ];
    }

    private static ImmutableSortedDictionary<string, string> Texts(YamlNode? node, DiagnosticBag bag)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node is not null && NodeReader.Mapping(node, "files", bag) is { } map)
            foreach (var entry in map.Entries)
                if (NodeReader.Scalar(entry.Value, Quote.Short(entry.Key.Value), bag) is { } value) texts[entry.Key.Value] = value.Value;
        return texts.ToImmutable();
    }
}
