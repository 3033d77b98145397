using System.Collections.Immutable;
using System.Text.Json.Nodes;
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
using NbSite.Content.Translations;
using NbSite.Content.Values;
using NbSite.Content.Yaml;

namespace NbSite.Content.Schemas;

/// <summary>
/// The JSON Schemas of every file of a site that is written in YAML, each from what its reader takes.
/// </summary>
internal static class SiteSchemas
{
    private const string Sheets = "fact-sheets";

    // What may lie in a folder beside those of languages, and is no fact sheet.
    private static readonly ImmutableArray<string> OtherFolders = ["static", "brand", "leaflets", "types", "languages", ".*"];

    /// <summary>All of them, without the names that they refer to.</summary>
    /// <param name="types">Every type of fact sheet.</param>
    /// <param name="words">Every word of the interface.</param>
    public static ImmutableArray<SchemaFile> All(EntityTypes types, WordCatalogue words)
    {
        ArgumentNullException.ThrowIfNull(types);
        ArgumentNullException.ThrowIfNull(words);
        ImmutableArray<SchemaFile> single =
        [
            SchemaFile.Of("site", "site.yml", SiteConfigReader.Schema(types), "site.yml"),
            SchemaFile.Of("references", "Sources", ReferencesReader.Schema, "references.yml"),
            SchemaFile.Of("values", "Values", ValuesReader.Schema, "values.yml"),
            SchemaFile.Of("signs", "Signs", SignSetReader.Schema, "signs.yml"),
            SchemaFile.Of("sign-words", "The words of signs", SignWordsReader.Schema, "*/signs.yml"),
            SchemaFile.Of("coverage", "Coverage", CoverageReader.Schema, "coverage.yml"),
            SchemaFile.Of("redirects", "Old addresses", RedirectsReader.Schema, "redirects.yml"),
            SchemaFile.Of("type", "A type of fact sheet", TypeReader.FileSchema, "types/*.yml"),
            SchemaFile.Of(
                "language", "The words of a language", LanguageWordsReader.Schema(words), "languages/*.yml", "!languages/*.checks.yml"),
            SchemaFile.Of("language-checks", "What checks know of a language", LanguagePackReader.Schema, "languages/*.checks.yml"),
            SchemaFile.Of("review", "A review record", ReviewRecordReader.Schema, "**/*.review.yml"),
            SchemaFile.Of("translation", "What a translation was made of", TranslationPinsReader.Schema, "**/*.translation.yml"),
            SchemaFile.Of("leaflets", "Leaflets that NbSite made", LeafletList.Schema, "leaflets/leaflets.yml"),
            SchemaFile.Of("packs-lock", "Packs that the site is made with", PackLock.Schema, "packs.lock.yml"),
            SchemaFile.Of("pack", "A pack that sites share", PackReader.Schema, "../pack.yml", "../packs/*/pack.yml"),
            SchemaFile.Of("clinic", "A hospital's own names and numbers", ClinicReader.Schema, "../clinics/*.yml"),
        ];
        var others = single.SelectMany(file => file.Globs).Where(glob => !glob.StartsWith('!') && !glob.StartsWith("../", StringComparison.Ordinal))
            .Concat(OtherFolders.Select(folder => folder + "/**")).Append($"**/*{ReviewFiles.CommentsEnding}").Select(glob => "!" + glob);
        return
        [
            .. single,
            SchemaFile.Of(Sheets, "Fact sheets", SheetsSchema(types), ["*/**/*.yml", .. others]),
            .. types.All.Select(type => SchemaFile.Of(OfType(type), $"Fact sheets of type “{type.Name}”", EntityReader.Schema(type, types))),
            SchemaFile.Of("front-matter", "The front matter of a page", FrontMatterReader.Schema),
        ];
    }

    /// <summary>The schema of one type's files is chosen by what they say they are.</summary>
    private static JsonObject SheetsSchema(EntityTypes types) => SchemaOf.By("type", types.All.Select(type =>
        (type.Name, new JsonObject { ["$ref"] = OfType(type) + ".schema.json" })));

    private static string OfType(EntityType type) => "fact-sheet-" + type.Name;
}
