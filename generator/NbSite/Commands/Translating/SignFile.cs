using System.Text;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary>The words of signs of a language, laid beside those of the site's own.</summary>
internal static class SignFile
{
    public static TranslatedFile? Of(string language, ContentFile source, ContentFile? own, TranslationPins? pins, DiagnosticBag bag)
    {
        if (Read(source, new DiagnosticBag()) is not { } theirs) return null;
        var mine = own is null ? null : Read(own, bag);
        var hashes = (mine is null ? [] : SignPins.Of(mine)).ToDictionary(each => each.Name, each => each.Hash, StringComparer.Ordinal);
        return new TranslatedFile(language, language + "/signs.yml", source.Path)
        {
            IsThere = own is not null,
            IsPinned = pins is not null,
            TellsSigns = true,
            Parts =
            [
                .. SignPins.Of(theirs).Select(each =>
                {
                    var pin = pins?.Names.GetValueOrDefault(each.Name);
                    if (!hashes.TryGetValue(each.Name, out var now))
                        return new TranslatedPart(each.Name, TranslationState.Missing, Words(theirs, each.Name), null, null, theirs.Span);
                    var state = pin?.Translation != now ? TranslationState.Unpinned
                        : pin.Source == each.Hash ? TranslationState.Current
                        : TranslationState.Stale;
                    return new TranslatedPart(
                        each.Name, state, Words(theirs, each.Name), new TranslationPin(each.Hash, now, SourceSpan.None), Place(mine!, each.Name), Place(theirs, each.Name));
                }),
            ],
        };
    }

    private static SourceSpan Place(SignWords words, string name) =>
        name.Split(' ') is ["signs", var id] && words.Signs.TryGetValue(id, out var sign) ? sign.Span : words.Span;

    private static string Words(SignWords words, string name)
    {
        var text = new StringBuilder();
        if (name.Split(' ') is ["signs", var id] && words.Signs.TryGetValue(id, out var sign))
        {
            foreach (var part in new[] { sign.Say, sign.Short, sign.Note, sign.Expected }.OfType<YamlScalar>()) text.Append(part.Value).Append('\n');
            foreach (var word in sign.Search) text.Append(word).Append('\n');
        }
        else if (name.Split(' ') is ["levels", var level])
        {
            foreach (var (_, own) in words.Levels.Where(each => SignVocabulary.Name(each.Key) == level))
            {
                text.Append(own.Name).Append('\n').Append(own.Heading.Value).Append('\n').Append(own.When?.Value).Append('\n')
                    .Append(own.NoAnswer?.Value).Append('\n').Append(own.Action?.Value).Append('\n');
            }
        }
        else
        {
            var named = name switch
            {
                "conditions" => words.Conditions.Values,
                "during" => words.During.Values,
                "body" => words.Body.Values,
                _ => words.Numbers.Values.AsEnumerable(),
            };
            foreach (var word in named) text.Append(word).Append('\n');
        }

        return text.ToString();
    }

    private static SignWords? Read(ContentFile file, DiagnosticBag bag) => SourceDecoder.Decode(file.Path, file.Bytes, bag) is { } text
        ? SignWordsReader.Read(YamlReader.Read(text, bag), file.Path, file.Path.Split('/')[0], bag)
        : null;
}
