using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.Languages;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.New;

/// <summary>A sample in a language in which it has no words: it says so, and has the words of the interface to translate.</summary>
/// <param name="Files">The sample's, in the folder of the language.</param>
/// <param name="Words">The file of its words; null where the program has them all.</param>
/// <param name="Said">What stays as it is until somebody translates it.</param>
internal sealed record SampleLanguage(ImmutableArray<ContentFile> Files, ContentFile? Words, string Said)
{
    private const string Content = "content/";

    /// <summary>The sample for a language.</summary>
    /// <param name="sample">Its files.</param>
    /// <param name="tag">The language.</param>
    /// <param name="host">The program's surroundings.</param>
    public static SampleLanguage Of(ImmutableArray<ContentFile> sample, string tag, ProgramHost host)
    {
        var from = SampleFiles.Languages(SampleFiles.Kinds[^1])[0];
        ImmutableArray<ContentFile> files = [.. sample.Select(file => new ContentFile(
            file.Path.Replace($"{Content}{from}/", $"{Content}{tag}/", StringComparison.Ordinal),
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span)
                .Replace($"{Content}{from}", $"{Content}{tag}", StringComparison.Ordinal)
                .Replace($"\nlanguage: {from}\n", $"\nlanguage: {tag}\n", StringComparison.Ordinal))))];
        var (text, words) = LanguageFile.New([.. files.Where(file => file.Path.StartsWith(Content, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[Content.Length..] })], tag, host);
        var name = LanguageFile.NameOf(from);
        var path = Content + LanguageFiles.PathOf(tag);
        return words == 0
            ? new SampleLanguage(files, null, $"Its pages, in content/{tag}, are {name} until you write your own words.")
            : new SampleLanguage(files, new ContentFile(path, Encoding.UTF8.GetBytes(text)),
                $"Its pages, in content/{tag}, and the {words} words of the interface in {path} are {name} until you write your own words.");
    }
}
