using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Publishing.Site.Words;

/// <summary>
/// Joins the words of a language: those of the theme, over them those of the site's file, and word by word those of another language
/// where both have none.
/// </summary>
internal sealed class SiteWords(ITheme theme, LanguageFiles files, WordCatalogue catalogue, OwnTypes types, string source, DiagnosticBag bag)
{
    private readonly Dictionary<string, (UiWords Words, LanguageCoverage Coverage)> _made = new(StringComparer.Ordinal);
    private readonly ILookup<string, IReadOnlyList<string>> _choices = EntityWords.Choices(types.Types)
        .Where(keys => keys.Count > 1).SelectMany(keys => keys.Select(key => (key, keys))).ToLookup(pair => pair.key, pair => pair.keys, StringComparer.Ordinal);

    /// <summary>The words of a language and how many are its own.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public (UiWords Words, LanguageCoverage Coverage) Of(string language)
    {
        if (_made.TryGetValue(language, out var made)) return made;
        var own = Own(language);
        CheckForms(language, own);
        var locale = LocaleData.For(language);
        var written = files.Words.GetValueOrDefault(language);
        var shipped = theme.Words(language);
        if (shipped is null && locale is not null)
            foreach (var (key, word) in locale.Words) own.TryAdd(key, word);
        own.TryAdd("language.name", language);
        UiWords[] lenders = [.. Lenders(language)];
        var borrowed = new Dictionary<string, UiWords>(StringComparer.Ordinal);
        var missing = ImmutableArray.CreateBuilder<string>();
        var settings = ImmutableArray.CreateBuilder<string>();
        var count = 0;
        foreach (var (key, original) in catalogue.Words)
        {
            var form = InterfaceWords.FormOf(key);
            var isWord = !InterfaceWords.IsSetting(key) && InterfaceWords.HasLetters(original) && form is null or { Form: PluralForm.Other };
            if (isWord) count++;
            if (own.ContainsKey(key) || (form is { } counted && own.ContainsKey(counted.Word + ".other")) || IsSaidInGeneral(key, own)) continue;
            if (lenders.FirstOrDefault(each => each.Has(key)) is not { } lender) continue;
            if (lender.Borrowed.TryGetValue(key, out var first)) lender = first;
            if (InterfaceWords.IsSetting(key)) settings.Add(key);
            if (InterfaceWords.IsSetting(key) || !InterfaceWords.HasLetters(lender[key])) own[key] = lender[key];
            else borrowed[key] = lender;
            if (isWord && borrowed.ContainsKey(key)) missing.Add(key);
        }

        var months = written is { Months.Length: 12 } ? written.Months
            : shipped?.Months ?? locale?.Months ?? lenders.FirstOrDefault()?.Months ?? [.. Enumerable.Range(1, 12).Select(month => $"{month}")];
        var words = new UiWords(language, written?.Direction ?? shipped?.Direction ?? locale?.Direction ?? "ltr", own, months)
        {
            Alphabet = written is { Alphabet.IsDefault: false } ? written.Alphabet : shipped?.Alphabet ?? default,
            Articles = written is { Articles.IsDefault: false } ? written.Articles : shipped?.Articles ?? default,
            Borrowed = borrowed.ToFrozenDictionary(StringComparer.Ordinal),
            Main = language == source ? null : lenders.FirstOrDefault(each => each.Language == source),
        };
        var lent = lenders.FirstOrDefault()?["language.name"] ?? "";
        return _made[language] = (words, new LanguageCoverage(language, words["language.name"], count, missing.ToImmutable(), settings.ToImmutable(), lent));
    }

    /// <summary>Of a country's language first those of the language itself.</summary>
    private Dictionary<string, string> Own(string language)
    {
        var own = language.LastIndexOf('-') is > 0 and var at ? Own(language[..at]) : new Dictionary<string, string>(StringComparer.Ordinal);
        if (theme.Words(language) is { } shipped)
            foreach (var key in shipped.Keys) own[key] = shipped[key];
        foreach (var (key, word) in theme.WordsBeside(language)) own[key] = word;
        foreach (var (key, word) in types.Words.In(language)) own[key] = word;
        if (files.Words.GetValueOrDefault(language) is { } written)
            foreach (var (key, word) in written.Words) own[key] = word;
        return own;
    }

    /// <summary>A word with some forms and none for all other numbers would be half in each language.</summary>
    private void CheckForms(string language, Dictionary<string, string> own)
    {
        foreach (var group in own.Keys.Select(key => (Key: key, Form: InterfaceWords.FormOf(key))).Where(each => each.Form is not null)
            .GroupBy(each => each.Form!.Value.Word, StringComparer.Ordinal).ToList())
        {
            if (own.ContainsKey(group.Key + ".other")) continue;
            foreach (var (key, _) in group) own.Remove(key);
            // Of a country's language it is told at the language itself.
            if (files.Words.GetValueOrDefault(language) is not { } written) continue;
            // Each form stands in a line of its own; the first of them is where the missing one belongs.
            var first = group.Select(each => written.Places.GetValueOrDefault(each.Key, SourceSpan.None)).Where(place => place.Line > 0)
                .OrderBy(place => place.Line).ThenBy(place => place.Column).FirstOrDefault(SourceSpan.File(LanguageFiles.PathOf(language)));
            bag.Add(Codes.OtherFormMissing.At(first, group.Key));
        }
    }

    /// <summary>Whether a more general word of the language says it: “Kind of treatment” where “What it is a kind of” would do.</summary>
    private bool IsSaidInGeneral(string key, Dictionary<string, string> own) =>
        _choices[key].Any(keys => keys.SkipWhile(each => each != key).Skip(1).Any(own.ContainsKey));

    private IEnumerable<UiWords> Lenders(string language)
    {
        if (language != source) yield return Of(source).Words;
        var first = theme.Languages.Contains("en", StringComparer.Ordinal) ? "en" : theme.Languages is [var other, ..] ? other : null;
        if (first is not null && first != language && first != source && theme.Words(first) is { } words) yield return words;
    }
}
