using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads what site.yml says under <c>checks:</c>: how bad a finding is, by the code of its message.</summary>
internal static class LevelsReader
{
    private static readonly ImmutableArray<(string Name, Severity Value)> Levels =
        [("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note)];

    private const string Off = "off";

    public static DiagnosticLevels Read(MapReader site, IEnumerable<DiagnosticDescriptor> more)
    {
        if (site.Map("checks", "the checks") is not { } map) return DiagnosticLevels.None;
        var known = Codes.All.Concat(more).DistinctBy(message => message.Code).ToDictionary(message => message.Code, StringComparer.Ordinal);
        var levels = DiagnosticLevels.None.ByCode.ToBuilder();
        foreach (var (key, value) in map.Mapping.Entries)
        {
            if (Named(key, known, map.Bag) is not { } message || Level(value, message.Code, map.Bag) is not { } level) continue;
            if (message.IsFixed)
            {
                if (level != "error") map.Bag.Add(Codes.LevelOfError.At(value.Span, message.Code, message.Title, level));
            }
            else if (!Codes.IsOfSite(message))
            {
                map.Bag.Add(Codes.LevelWithoutEffect.At(key.Span, message.Code, message.Title));
            }
            else
            {
                levels[message.Code] = level == Off ? null : Levels.First(each => each.Name == level).Value;
            }
        }

        return new DiagnosticLevels { ByCode = levels.ToImmutable() };
    }

    /// <summary>What may stand under the key. Messages of a program of one's own may be there too.</summary>
    public static JsonObject Schema
    {
        get
        {
            static JsonObject Level() => SchemaOf.OneOf([.. Levels.Select(level => level.Name), Off]);
            var schema = SchemaOf.Map(Codes.All.Where(code => !code.IsFixed && Codes.IsOfSite(code))
                .Select(code => (code.Code, SchemaOf.Told(Level(), code.Title))));
            schema["additionalProperties"] = Level();
            return schema;
        }
    }

    private static DiagnosticDescriptor? Named(YamlScalar key, Dictionary<string, DiagnosticDescriptor> known, DiagnosticBag bag)
    {
        if (known.TryGetValue(key.Value, out var message)) return message;
        bag.Add(Codes.UnknownCheck.WithHint(
            key.Span, Suggestions.Hint(key.Value, known.Keys.Where(code => !known[code].IsFixed)), Quote.Short(key.Value)));
        return null;
    }

    // What is wrong with it, the reader of choices tells.
    private static string? Level(YamlNode value, string code, DiagnosticBag bag)
    {
        ImmutableArray<(string Name, int Value)> names = [.. Levels.Select((level, i) => (level.Name, i)), (Off, Levels.Length)];
        return NodeReader.Choice(value, code, names, bag) is { } at ? names[at].Name : null;
    }
}
