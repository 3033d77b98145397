using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Publishing.Site.Words;

/// <summary>The files of the folder <c>languages</c>: words of the interface, and what checks know, by language.</summary>
public sealed partial record LanguageFiles
{
    /// <summary>How their paths begin.</summary>
    public const string Folder = "languages/";

    private const string ChecksEnding = ".checks.yml";

    private const string Ending = ".yml";

    /// <summary>Words by language.</summary>
    public required ImmutableSortedDictionary<string, LanguageWords> Words { get; init; }

    /// <summary>What checks know, unread, by language.</summary>
    public required ImmutableSortedDictionary<string, LanguageFile> Checks { get; init; }

    /// <summary>Whether a path lies in that folder.</summary>
    /// <param name="path">A path in the content folder.</param>
    public static bool Are(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Whether a path is that of a file that is read here, by its place and ending.</summary>
    /// <param name="path">A path in the content folder.</param>
    public static bool IsRead(string path) => Are(path) && path.EndsWith(Ending, StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0 && !path.EndsWith(".review.yml", StringComparison.Ordinal);

    /// <summary>The file of a language's words.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static string PathOf(string language) => Folder + language + Ending;

    /// <summary>Whether it is written like a tag of BCP 47, such as “ar”, “pt-BR” or “zh-Hant”.</summary>
    /// <param name="tag">A name.</param>
    public static bool IsTag(string tag) => Tag().IsMatch(tag);

    /// <summary>Reads all files of the folder.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="catalogue">Every word that there is.</param>
    /// <param name="bag">Takes what is wrong in them.</param>
    public static LanguageFiles Read(ImmutableArray<ContentFile> files, WordCatalogue catalogue, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var words = ImmutableSortedDictionary.CreateBuilder<string, LanguageWords>(StringComparer.Ordinal);
        var checks = ImmutableSortedDictionary.CreateBuilder<string, LanguageFile>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => IsRead(file.Path) && file.ReadProblem is null))
        {
            // A file that a pack adds comes behind the site's own, and says what that does not.
            var path = PackPaths.Split(file.Path).Path;
            var isChecks = path.EndsWith(ChecksEnding, StringComparison.Ordinal);
            var tag = path[Folder.Length..^(isChecks ? ChecksEnding : Ending).Length];
            if (!IsTag(tag))
            {
                bag.Add(Codes.LanguageFileName.At(SourceSpan.File(file.Path), tag));
                continue;
            }

            if (SourceDecoder.Decode(file.Path, file.Bytes, bag) is not { } text) continue;
            if (isChecks) checks[tag] = new LanguageFile(file.Path, text.Value);
            // A file in which every line waits for its translation says nothing yet, and is no mistake.
            else if (IsBare(text.Value)) words.TryAdd(tag, new LanguageWords { Language = tag });
            else if (YamlReader.Read(text, bag) is { } node)
                words[tag] = Over(words.GetValueOrDefault(tag), LanguageWordsReader.Read(node, file.Path, tag, catalogue, bag));
        }

        return new LanguageFiles { Words = words.ToImmutable(), Checks = checks.ToImmutable() };
    }

    private static LanguageWords Over(LanguageWords? own, LanguageWords added) => own is null ? added : new LanguageWords
    {
        Language = own.Language,
        Words = added.Words.SetItems(own.Words),
        Months = own.Months.IsEmpty ? added.Months : own.Months,
        Direction = own.Direction ?? added.Direction,
        Alphabet = own.Alphabet.IsDefault ? added.Alphabet : own.Alphabet,
        Articles = own.Articles.IsDefault ? added.Articles : own.Articles,
    };

    private static bool IsBare(string text) =>
        text.AsSpan().TrimStart('\uFEFF').ToString().Split('\n').All(line => line.AsSpan().Trim() is [] or ['#', ..]);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
