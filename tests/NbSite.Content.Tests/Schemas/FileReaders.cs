using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Clinics;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.FrontMatter;
using NbSite.Content.Languages;
using NbSite.Content.Leaflets;
using NbSite.Content.Packs;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Schemas;

/// <summary>The reader of each file that has a schema, as the build calls it.</summary>
internal static class FileReaders
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    /// <summary>What the reader says of a file.</summary>
    /// <param name="schema">The name of its schema.</param>
    /// <param name="path">The file.</param>
    /// <param name="node">What stands in it.</param>
    /// <param name="types">Every type of fact sheet.</param>
    /// <param name="values">The values of the site.</param>
    /// <param name="signs">Its signs.</param>
    public static ImmutableArray<Diagnostic> Read(
        string schema, string path, YamlNode node, EntityTypes types, ImmutableArray<NamedValue> values, SignSet signs)
    {
        var bag = new DiagnosticBag();
        var stem = path.EndsWith(".yml", StringComparison.Ordinal) ? path[..^4] : path;
        switch (schema.Replace(".schema.json", "", StringComparison.Ordinal))
        {
            case "site": SiteConfigReader.Read(node, path, types, bag); break;
            case "references": ReferencesReader.Read(node, bag); break;
            case "values": ValuesReader.Read(node, path, bag); break;
            case "signs": SignSetReader.Read(node, path, Today, bag); break;
            case "sign-words": SignWordsReader.Read(node, path, path.Split('/')[0], bag); break;
            case "coverage": CoverageReader.Read(node, path, bag); break;
            case "redirects": RedirectsReader.Read(node, path, bag); break;
            case "type": TypeReader.Read(node, path, Path.GetFileName(stem), "en", Substances.In([]), bag); break;
            case "review": ReviewRecordReader.Read(node, path, Today, null, bag); break;
            case "leaflets": LeafletList.Read(node, path, bag); break;
            case "clinic": ClinicReader.Read(node, path, values, signs, "team", null, Today, bag); break;
            case "fact-sheets": EntityReader.Read(node, path, stem, types, bag); break;
            case "front-matter":
                if (MapReader.Open(node, path, bag) is not { } map) break;
                CommonKeysReader.Read(map, needsSummary: true, "x");
                SignKeys.Read(map);
                map.Done();
                break;
            case "packs-lock": PackLock.Read(Utf8(node), bag); break;
            case "language-checks": LanguagePackReader.Read("en", new LanguageFile(path, YamlJson.Of(node)?.ToJsonString() ?? ""), bag); break;
            default: throw new NotSupportedException(schema);
        }

        return bag.ToImmutable();
    }

    private static byte[] Utf8(YamlNode node) => System.Text.Encoding.UTF8.GetBytes(YamlJson.Of(node)?.ToJsonString() ?? "");
}
