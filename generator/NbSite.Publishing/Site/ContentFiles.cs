using System.Collections.Immutable;
using System.Security.Cryptography;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Packs;
using NbSite.Content.Redirects;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site;

/// <summary>Pass 1's readers: one source file in, what it says out. Each reports all problems of its file.</summary>
internal static class ContentFiles
{
    /// <summary>With drafts among its pages a site that is public is a preview: not to be found, and marked on every page.</summary>
    public static Module<SourceFile, ConfigDocument> Site(BuildInput input) => Yaml<ConfigDocument>("ReadSite", FileRole.Site,
        (file, node, bag, context) => SiteConfigReader.Read(node, file.Name, input.Extensions.Types, bag, input.Extensions.Diagnostics) is { } config
            ? [new ConfigDocument(input.Options.Drafts && config.Publication == PublicationMode.Public
                ? config with { Publication = PublicationMode.Preview }
                : config)]
            : []);

    public static Module<SourceFile, ReferenceDocument> References() => Text<ReferenceDocument>(
        "ReadReferences", FileRole.References, (text, bag) =>
            ReferencesReader.Read(text, bag).Select(item => new ReferenceDocument(item)));

    public static Module<SourceFile, ValueDocument> Values(Pipeline<ConfigDocument> config) => Yaml<ValueDocument>(
        "ReadValues", FileRole.Values, config, (file, node, bag, context) =>
            ValuesReader.Read(node, file.Name, file.Beside, bag).Select(value => new ValueDocument(value)));

    public static Module<SourceFile, SignSetDocument> Signs(BuildInput input, Pipeline<ConfigDocument> config) =>
        Yaml<SignSetDocument>("ReadSigns", FileRole.Signs, config, (file, node, bag, context) =>
            SignSetReader.Read(node, file.Name, input.Options.Today, bag) is { } set ? [new SignSetDocument(set)] : []);

    public static Module<SourceFile, SignWordsDocument> SignWords(Pipeline<ConfigDocument> config) =>
        Yaml<SignWordsDocument>("ReadSignWords", FileRole.SignWords, config, (file, node, bag, context) =>
            SignWordsReader.Read(node, file.Name, file.Language!, bag) is { } words
                ? [new SignWordsDocument(words, file.Name)]
                : []);

    public static Module<SourceFile, CoverageDocument> Coverage() => Yaml<CoverageDocument>(
        "ReadCoverage", FileRole.Coverage, (file, node, bag, context) =>
            CoverageReader.Read(node, file.Name, bag) is { } map ? [new CoverageDocument(map)] : []);

    public static Module<SourceFile, RedirectDocument> Redirects() => Yaml<RedirectDocument>(
        "ReadRedirects", FileRole.Redirects, (file, node, bag, context) =>
            RedirectsReader.Read(node, file.Name, bag).Select(redirect => new RedirectDocument(redirect)));

    public static Module<SourceFile, ReviewDocument> Reviews(BuildInput input, Pipeline<ConfigDocument> config) =>
        Yaml<ReviewDocument>("ReadReviews", FileRole.Review, config, input.ReadMemory, (file, node, bag, context) =>
        {
            var rules = Rules(config, context);
            var record = ReviewRecordReader.Read(node, file.Name, input.Options.Today, rules?.LongestMonths, rules?.Regions, bag);
            var subject = file.Name[..^".review.yml".Length];
            return [new ReviewDocument(subject, record, ReviewRecordReader.See(node), Hash(file.File))];
        });

    public static Module<SourceFile, TranslationDocument> Translations() =>
        Yaml<TranslationDocument>("ReadTranslations", FileRole.Translation, (file, node, bag, context) =>
        [
            new TranslationDocument(file.Name[..^TranslationPins.Ending.Length], TranslationPinsReader.Read(node, bag), Hash(file.File)),
        ]);

    public static Module<SourceFile, EntityDocument> Entities(BuildInput input, Pipeline<ConfigDocument> config) => Yaml<EntityDocument>(
        "ReadEntities", FileRole.Entities, config, input.ReadMemory, (file, node, bag, context) =>
        {
            // What is wrong with a type is told once, and not at each of its sheets.
            if (input.OwnTypes is { IsBroken: true }) return [];
            // Entries that a pack adds have a record of their own.
            var subject = file.Name[..^".yml".Length];
            var stem = file.Language + "/" + file.Stem;
            var isList = node is YamlMapping mapping && mapping["items"] is not null;
            return EntityReader.Read(node, file.Name, file.Stem, input.Extensions.Types, bag).Select(entity =>
                new EntityDocument(entity, file.Language!, subject, isList ? stem + "/" + entity.Name : stem));
        });

    public static Module<SourceFile, MarkdownDocument> Markdown(BuildInput input, Pipeline<ConfigDocument> config) => Module.Many<SourceFile, MarkdownDocument>(
        "ReadFrontMatter", (file, context) =>
        {
            if (file.Role != FileRole.Page) return [];
            var rules = Rules(config, context);
            return Remembered<MarkdownDocument>(input.ReadMemory, "ReadFrontMatter", file, rules, context, () =>
            {
                var bag = new DiagnosticBag(rules?.Regions);
                var source = FrontMatterReader.Read(file.File, bag);
                return (source is null ? [] : [new MarkdownDocument(source, file.Language!, file.Language + "/" + file.Stem, Hash(file.File))], bag);
            });
        });

    public static string Hash(ContentFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span).AsSpan(0, 16));

    private static Module<SourceFile, T> Text<T>(string name, FileRole role, Func<PositionedText, DiagnosticBag, IEnumerable<T>> read)
        where T : Document => Module.Many<SourceFile, T>(name, (file, context) =>
        {
            if (file.Role != role) return [];
            var bag = new DiagnosticBag();
            var text = SourceDecoder.Decode(file.Name, file.File.Bytes, bag);
            var documents = text is null ? [] : read(text, bag).ToList();
            foreach (var diagnostic in bag.ToImmutable()) context.Report(diagnostic);
            return documents;
        });

    /// <summary>What the site declares; all is taken as declared while site.yml cannot be read.</summary>
    private static ReadingRules? Rules(Pipeline<ConfigDocument>? config, IModuleContext context) =>
        config is not null && context.OutputsOf(config) is [var site] ? site.Reading : null;

    internal static Module<SourceFile, T> Yaml<T>(
        string name, FileRole role, Func<SourceFile, YamlNode, DiagnosticBag, IModuleContext, IEnumerable<T>> read)
        where T : Document => Yaml(name, role, null, read);

    private static Module<SourceFile, T> Yaml<T>(
        string name, FileRole role, Pipeline<ConfigDocument>? config,
        Func<SourceFile, YamlNode, DiagnosticBag, IModuleContext, IEnumerable<T>> read)
        where T : Document => Yaml(name, role, config, null, read);

    private static Module<SourceFile, T> Yaml<T>(
        string name, FileRole role, Pipeline<ConfigDocument>? config, ReadMemory? memory,
        Func<SourceFile, YamlNode, DiagnosticBag, IModuleContext, IEnumerable<T>> read)
        where T : Document => Module.Many<SourceFile, T>(name, (file, context) =>
        {
            if (file.Role != role) return [];
            // What packs lay over a file is read with it.
            var rules = Rules(config, context);
            return Remembered<T>(file.Beside.Length > 1 ? null : memory, name, file, rules, context, () =>
            {
                var bag = new DiagnosticBag(rules?.Regions);
                var node = PackLayers.Read(file.File, file.Beside, bag);
                return (node is null ? [] : read(file, node, bag, context).ToList(), bag);
            });
        });

    /// <summary>What was read of a file in a build before, or what is read of it now, with what is wrong.</summary>
    private static IEnumerable<T> Remembered<T>(
        ReadMemory? memory, string name, SourceFile file, ReadingRules? rules, IModuleContext context,
        Func<(IReadOnlyList<T> Documents, DiagnosticBag Bag)> read)
        where T : Document
    {
        (IReadOnlyList<Document>, ImmutableArray<Diagnostic>) Now()
        {
            var (made, bag) = read();
            return (made, bag.ToImmutable());
        }

        var (documents, problems) = memory is null ? Now() : memory.Read(name, file.File, rules?.Fingerprint ?? "", Now);
        foreach (var problem in problems) context.Report(problem);
        return documents.Cast<T>();
    }
}
