using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Templates;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Templates;

/// <summary>Keeps texts that “nbsite new” wrote for somebody to replace from readers: a draft may have them, a published file may not.</summary>
internal sealed class TemplatesFeature : Feature
{
    public override IEnumerable<Diagnostic> CheckEntries(IReadOnlyList<PageEntry> pages, SiteConfig config, BuildInput input)
    {
        var isPublic = config.Publication == PublicationMode.Public;
        foreach (var file in input.Files)
        {
            var isSite = file.Path == "site.yml";
            if (!isSite && (!file.Path.Contains('/', StringComparison.Ordinal) || !IsWords(file.Path))) continue;
            var found = isSite ? [] : TemplateWords.In(file);
            if (isPublic) found = [.. found, .. TemplateWords.OfSampleSite(file)];
            // What is published has its review record beside it, fact sheets without pages of their own too.
            if (found.IsEmpty || (!isSite && !IsPublished(ReviewFiles.RecordOf(file.Path), input))) continue;
            foreach (var problem in found) yield return problem;
        }
    }

    private static bool IsWords(string path) => path.EndsWith(".md", StringComparison.Ordinal)
        || (path.EndsWith(".yml", StringComparison.Ordinal) && !path.EndsWith(".review.yml", StringComparison.Ordinal)
                && !path.EndsWith(NbSite.Content.Translations.TranslationPins.Ending, StringComparison.Ordinal));

    private static bool IsPublished(string record, BuildInput input)
    {
        // What is wrong with the record is told where it is read.
        var bag = new DiagnosticBag();
        return input.Files.FirstOrDefault(file => file.Path == record) is { ReadProblem: null } file
            && SourceDecoder.Decode(file.Path, file.Bytes, bag) is { } text && YamlReader.Read(text, bag) is YamlMapping map
            && map["status"] is YamlScalar { Value: not ("draft" or "withdrawn") };
    }
}
