using System.Collections.Immutable;
using NbSite.Content.Lints;
using NbSite.Content.Reading;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>
/// Reads what a language's checks know, <c>&lt;tag&gt;.checks.yml</c>. A part that is missing is listed in
/// <see cref="LanguagePack.Missing"/>; one that is “none” is not, since the language has no need of it. A part that is wrong
/// is in the bag, and finds nothing.
/// </summary>
public static partial class LanguagePackReader
{
    private const string None = "none";

    private static readonly ImmutableArray<(string Name, ReadingFormula Value)> Formulas =
        [("flesch-kincaid", ReadingFormula.English), ("lix", ReadingFormula.Lix), (None, ReadingFormula.None)];

    /// <summary>The parts without which a check does not run.</summary>
    public static ImmutableArray<string> CheckParts { get; } = ["sentences", "forms", "claims", "values", "calls", "tone", "careful"];

    /// <summary>The pack of a language; a bare one when there is no file.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="file">Its file; null when there is none.</param>
    /// <param name="bag">Takes what is wrong in it, with its place.</param>
    public static LanguagePack Read(string language, LanguageFile? file, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (file is null) return LanguagePack.Bare(language);
        var known = file.Read(language, () =>
        {
            var problems = new DiagnosticBag();
            return new Known(Pack(language, file, problems), problems.ToImmutable());
        });
        foreach (var problem in known.Problems) bag.Add(problem);
        return known.Pack;
    }

    /// <summary>What a file says, and what is wrong in it.</summary>
    private sealed record Known(LanguagePack Pack, ImmutableArray<Diagnostic> Problems);

    private static LanguagePack Pack(string language, LanguageFile file, DiagnosticBag bag)
    {
        var bare = LanguagePack.Bare(language) with { Fingerprint = file.Text };
        var node = YamlReader.Read(PositionedText.OfFile(file.Name, file.Text), bag);
        if (node is null || MapReader.Open(node, file.Name, bag) is not { } map) return bare with { Missing = [] };
        var pack = bare with
        {
            Missing = [.. CheckParts.Where(part => !map.Has(part))],
            Sentences = Part(map, "sentences", part => new Sentences(PackNodes.Words(part, "abbreviations"))) ?? bare.Sentences,
            Forms = Part(map, "forms", part => Forms(part, bare.Forms.Case)) ?? bare.Forms,
            Claims = Part(map, "claims", Claims) ?? bare.Claims,
            Values = Part(map, "values", Values) ?? bare.Values,
            Calls = Value(map, "calls") is { } calls ? new CallPatterns(PackNodes.Patterns(calls, "calls", bag)) : bare.Calls,
            Tone = Part(map, "tone", Tone) ?? bare.Tone,
            Careful = Part(map, "careful", part => Careful(part, bare.Forms.Case)),
            Reading = Part(map, "reading", Reading) ?? bare.Reading,
            Titles = Part(map, "titles", part => PackNodes.Rules(part, "same") ?? WordRules.None) ?? bare.Titles,
            Search = Part(map, "search", Search) ?? bare.Search,
        };
        map.Done();
        return pack;
    }

    /// <summary>A part that is written and is not “none”.</summary>
    private static YamlNode? Value(MapReader map, string key) => map.Node(key) is { } node and not YamlScalar { Value: None } ? node : null;

    private static T? Part<T>(MapReader map, string key, Func<MapReader, T> read)
        where T : class
    {
        if (Value(map, key) is not { } node || MapReader.Open(node, key, map.Bag) is not { } part) return null;
        var value = read(part);
        part.Done();
        return value;
    }

    private static WordForms Forms(MapReader part, LetterCase letterCase) =>
        WordForms.Of(PackNodes.Words(part, "starts"), PackNodes.Words(part, "ends"), letterCase);

    private static ClaimSigns Claims(MapReader part)
    {
        var words = new ClaimWords
        {
            Labels = PackNodes.Words(part, "labels"),
            AfterYears = PackNodes.Words(part, "after-years"),
            BeforeNamedYears = PackNodes.Words(part, "before-named-years"),
            Ordinals = PackNodes.Words(part, "ordinals"),
            Joined = PackNodes.Words(part, "joined"),
            JoinedEnds = PackNodes.Words(part, "joined-ends"),
            UnitNames = PackNodes.Groups(part, "unit-names"),
            Per = PackNodes.Words(part, "per"),
            Between = PackNodes.Words(part, "between"),
            Counting = PackNodes.Words(part, "counting"),
        };
        var units = PackNodes.Words(part, "units");
        return new ClaimSigns(words with
        {
            Units = units.IsEmpty ? words.Units : units,
            Phrases = PackNodes.Phrases(part, "phrases", PackNodes.Lists(part, "lists")),
        });
    }

    private static TypedValues Values(MapReader part) => new(new ValueWords
    {
        Degrees = PackNodes.Words(part, "degrees"),
        Scales = PackNodes.Words(part, "scales"),
        Heat = PackNodes.Words(part, "heat"),
        NotHeat = PackNodes.Words(part, "not-heat"),
        Call = PackNodes.Words(part, "call"),
        CallBehind = PackNodes.Words(part, "call-behind"),
        Emergency = PackNodes.Words(part, "emergency"),
    });

    private static TonePatterns Tone(MapReader part) => new(
        PackNodes.Patterns(part.Node("bare"), "bare", part.Bag), PackNodes.Patterns(part.Node("sources"), "sources", part.Bag));

    private static ProtectedWordLists Careful(MapReader part, LetterCase letterCase) => new(
        PackNodes.Words(part, "numbers"), PackNodes.Words(part, "units"), PackNodes.Words(part, "negations"),
        PackNodes.Words(part, "negation-parts"))
    {
        Case = letterCase,
    };

    private static ReadingRules Reading(MapReader part)
    {
        var formula = part.RequiredChoice("formula", Formulas) ?? ReadingFormula.None;
        return new ReadingRules(formula, Part(part, "syllables", SyllablePart.Read));
    }

    private static SearchRules Search(MapReader part) => new(
        part.Text("stemmer")?.Value,
        part.Has("small-words") ? PackNodes.Words(part, "small-words") : default,
        PackNodes.Rules(part, "spelling"),
        part.Flag("spelling-in-index") ?? false);
}
