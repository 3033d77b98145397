using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads what each level asks for, by country.</summary>
internal sealed class LevelRuleReader(ImmutableArray<CountryNumbers> numbers, DateOnly today, DiagnosticBag bag)
{
    public FrozenDictionary<SignLevel, ImmutableSortedDictionary<string, LevelRule>> Read(MapReader file)
    {
        var all = new Dictionary<SignLevel, ImmutableSortedDictionary<string, LevelRule>>();
        if (file.RequiredMap("levels", "the levels") is not { } levels) return all.ToFrozenDictionary();
        foreach (var (name, level) in SignVocabulary.Levels)
        {
            if (levels.Map(name, name) is not { } rules) continue;
            all[level] = SignPlaces.Read(rules.Mapping, $"the level “{name}”", Rule, bag);
            if (!rules.Has(SignVocabulary.Elsewhere)) bag.Add(Codes.LevelWithoutElsewhere.At(levels.KeySpan(name), name));
        }

        levels.Done();
        return all.ToFrozenDictionary();
    }

    /// <summary>What may stand under <c>levels</c>.</summary>
    public static JsonObject Schema
    {
        get
        {
            static JsonObject Target() => SchemaOf.OneOf(SignVocabulary.Targets.Select(target => target.Name));
            return SchemaOf.Map(SignVocabulary.Levels.Select(level => (level.Name, SchemaOf.MapOf(SchemaOf.Map(
                ("call!", Target()), ("no-answer", SchemaOf.List(Target())), ("cite", SchemaOf.Cite),
                ("decided", SignDecisionReader.Schema))))));
        }
    }

    private LevelRule? Rule(YamlScalar country, YamlNode node)
    {
        if (NodeReader.Mapping(node, country.Value, bag) is not { } mapping) return null;
        var map = new MapReader(mapping, $"the rule for “{Quote.Short(country.Value)}”", bag);
        var call = map.RequiredChoice("call", SignVocabulary.Targets);
        var then = ImmutableArray.CreateBuilder<CallTarget>();
        foreach (var item in map.Items("no-answer"))
        {
            if (NodeReader.Choice(item, "no-answer", SignVocabulary.Targets, bag) is not { } target) continue;
            if (target == call || then.Contains(target)) bag.Add(Codes.RepeatedItem.At(item.Span, SignVocabulary.Name(target)));
            else then.Add(target);
            CheckNumber(country.Value, target, item.Span);
        }

        var cites = map.Cites();
        var decided = SignDecisionReader.Read(map, today);
        map.Done();
        if (!map.Has("cite") && !map.Has("decided")) bag.Add(Codes.LevelRuleWithoutSource.At(country.Span, Quote.Short(country.Value)));
        if (call is null) return null;
        CheckNumber(country.Value, call.Value, map.Node("call")!.Span);
        return new LevelRule(call.Value, then.ToImmutable(), cites, decided, map.Span);
    }

    /// <summary>Who is told to phone an ambulance in a country is told its number.</summary>
    private void CheckNumber(string country, CallTarget target, SourceSpan span)
    {
        if (target == CallTarget.Team || country == SignVocabulary.Elsewhere || bag.Regions.IsGroup(country)) return;
        if (numbers.FirstOrDefault(own => own.Country == country)?.Find(target) is null)
            bag.Add(Codes.LevelWithoutNumber.At(span, SignVocabulary.Name(target), Quote.Short(country)));
    }
}
