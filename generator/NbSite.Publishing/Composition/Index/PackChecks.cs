using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Words;

namespace NbSite.Publishing.Composition.Index;

/// <summary>Says once for a language which checks do not run in it, and which of its words lack a plural form.</summary>
internal static class PackChecks
{
    /// <summary>The file of a language; where it has none, that of the language without its country.</summary>
    public static LanguageFile? FileOf(string language, ITheme theme)
    {
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (theme.Checks(tag) is { } file) return file;
        return null;
    }

    public static void Report(LanguageParts parts, IModuleContext context)
    {
        if (parts.Coverage is { Missing: [var first, ..] missing } said)
        {
            context.Report(Codes.WordsMissing.At(
                SourceSpan.File(LanguageFiles.PathOf(said.Language)), said.Name, said.Language, missing.Length, said.Words, said.Lender, first));
        }

        var (language, words) = (parts.Language, parts.Words);
        if (!parts.Pack.Missing.IsEmpty)
        {
            var place = parts.Config.LanguagePlaces.TryGetValue(language, out var named) ? named : SourceSpan.File("site.yml");
            context.Report(Codes.LanguageNotChecked.At(
                place, parts.LanguageName(language), language, string.Join(", ", parts.Pack.Missing.Select(part => $"{Finds(part)} (“{part}”)"))));
        }

        var incomplete = CountedWords.Missing(words);
        if (!incomplete.IsEmpty)
            context.Report(Codes.PluralFormMissing.At(SourceSpan.File(parts.Coverage is null ? language : LanguageFiles.PathOf(language)), language, string.Join(", ", incomplete.Select(key => $"“{key}”"))));
    }

    private static string Finds(string part) => part switch
    {
        "sentences" => "ends of sentences behind abbreviations",
        "forms" => "names of medicines and explained words in other forms than their own",
        "claims" => "amounts in words without a source",
        "values" => "temperatures and phone numbers told by words",
        "calls" => "sentences that ask readers to phone and name no sign",
        "tone" => "how they speak to readers",
        _ => "words that a small change may not touch",
    };
}
