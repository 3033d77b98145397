using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>Reads files of one path together: what the site says itself first, then what packs add.</summary>
internal static class PackLayers
{
    /// <summary>Files of packs that stand beside others, with those, by the path that they share.</summary>
    /// <param name="files">Every file of a site.</param>
    public static ILookup<string, ContentFile> In(ImmutableArray<ContentFile> files)
    {
        var shared = files.Select(file => PackPaths.Split(file.Path)).Where(split => split.Pack is not null)
            .Select(split => split.Path).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => shared.Count > 0 && file.ReadProblem is null && shared.Contains(PackPaths.Split(file.Path).Path))
            .OrderBy(file => PackPaths.Split(file.Path).Pack ?? "", StringComparer.Ordinal)
            .ToLookup(file => PackPaths.Split(file.Path).Path, StringComparer.Ordinal);
    }

    /// <summary>Whether a file only adds to another, with which it is read.</summary>
    /// <param name="path">A path among those of a site.</param>
    /// <param name="beside">The files that share its path.</param>
    public static bool IsAddition(string path, IEnumerable<ContentFile> beside)
    {
        var (plain, pack) = PackPaths.Split(path);
        return pack is not null && (plain == "signs.yml" || PackShape.IsSignWords(plain)) && beside.First().Path != path;
    }

    /// <summary>
    /// What a file says, with what files of packs beside it add, each at its own place; of a file of a pack that is read alone, what no file
    /// before it says. Null when there is nothing, or when the file cannot be read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="beside">The files that share its path, itself among them; none when it stands alone.</param>
    /// <param name="bag">Takes what is wrong in it.</param>
    public static YamlNode? Read(ContentFile file, ImmutableArray<ContentFile> beside, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (plain, pack) = PackPaths.Split(file.Path);
        var node = One(file, bag);
        if (node is not YamlMapping map) return node;
        if (plain == "signs.yml" || PackShape.IsSignWords(plain))
        {
            foreach (var other in beside.Where(other => other.Path != file.Path))
                if (One(other, bag) is YamlMapping more) map = Join(map, more, plain, "");
            return map;
        }

        return pack is null ? map : Without(map, plain, beside.TakeWhile(other => other.Path != file.Path));
    }

    private static YamlNode? One(ContentFile file, DiagnosticBag bag) =>
        SourceDecoder.Decode(file.Path, file.Bytes, bag) is { } text ? YamlReader.Read(text, bag) : null;

    private static YamlMapping Join(YamlMapping own, YamlMapping added, string path, string above)
    {
        var entries = own.Entries.ToList();
        foreach (var entry in added.Entries)
        {
            var key = entry.Key.Value;
            var at = entries.FindIndex(each => each.Key.Value == key);
            if (at < 0) entries.Add(entry);
            else entries[at] = entries[at] with { Value = Both(entries[at].Value, entry.Value, key) };
        }

        return own with { Entries = [.. entries] };

        YamlNode Both(YamlNode first, YamlNode second, string key) => (first, second) switch
        {
            (YamlScalar { IsNull: true }, _) => second,
            (YamlMapping one, YamlMapping two) when PackShape.Opens(key, above, path) => Join(one, two, path, key),
            (YamlSequence one, YamlSequence two) when above.Length == 0 => one with
            {
                Items = [.. one.Items, .. two.Items.Where(item => !one.Items.Any(each => PackShape.HashOf(each) == PackShape.HashOf(item)))],
            },
            _ => first,
        };
    }

    /// <summary>The file without the parts that others have; null when nothing is left.</summary>
    private static YamlMapping? Without(YamlMapping map, string plain, IEnumerable<ContentFile> before)
    {
        var taken = before.Select(file => PackShape.Root(file.Path, file.Bytes)).OfType<YamlMapping>()
            .SelectMany(root => PackShape.Parts(plain, root)).Select(part => part.Key).ToHashSet(StringComparer.Ordinal);
        if (taken.Count == 0) return map;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var isLeft = false;
        foreach (var entry in map.Entries)
        {
            var key = entry.Key.Value;
            var left = entry.Value switch
            {
                YamlSequence list when key is "items" or "references" =>
                    list with { Items = [.. list.Items.Where(item => !IsTaken(key, item))] },
                YamlMapping inner when plain == "values.yml" && key == "values" =>
                    inner with { Entries = [.. inner.Entries.Where(each => !taken.Contains($"{key}/{each.Key.Value}"))] },
                var other => other,
            };
            var isList = key is "items" or "references" or "values";
            isLeft |= isList && left is not (YamlSequence { Items.IsEmpty: true } or YamlMapping { Entries.IsEmpty: true });
            entries.Add(entry with { Value = left });
        }

        return isLeft ? map with { Entries = entries.ToImmutable() } : null;

        bool IsTaken(string key, YamlNode item) =>
            item is YamlMapping one && one["id"] is YamlScalar id && taken.Contains($"{key}/{id.Value}");
    }
}
