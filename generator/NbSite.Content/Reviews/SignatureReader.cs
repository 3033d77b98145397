using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.PageText;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>An entry under <c>checks</c>: a check, with or without the parts it signs, or a small change that carries sign-offs over.</summary>
internal sealed record CheckEntry(ReviewCheck? Check, ReviewSignature? Signature);

/// <summary>Reads the entries under <c>checks</c>.</summary>
internal static partial class SignatureReader
{
    public static CheckEntry? Entry(MapReader map, SiteRegions regions) => map.Has("editorial") ? Editorial(map) : Check(map, regions);

    /// <summary>What may stand in an entry.</summary>
    public static JsonObject Schema
    {
        get
        {
            static JsonObject Hashes() => SchemaOf.List(Form("^[0-9a-f]{20}$"));
            static JsonObject Code() => SchemaOf.AnyOf(Form(Coded), SchemaOf.List(Form(Coded)));
            return SchemaOf.Has(
                "editorial",
                SchemaOf.Map(
                    ("on!", SchemaOf.Date), ("editorial!", SchemaOf.Text), ("recorded-by", SchemaOf.Text),
                    ("code", Code()),
                    ("hash", SchemaOf.Whole(1, TextHash.Version)), ("blocks!", Hashes()), ("for!", Hashes())),
                SchemaOf.Map(
                    ("on!", SchemaOf.Date), ("role!", SchemaOf.Text), ("name", SchemaOf.Text),
                    ("against", SchemaOf.Text),
                    ("clinical", SchemaOf.Flag), ("due", SchemaOf.Date), ("partly", SchemaOf.Flag),
                    ("countries", SchemaOf.Regions),
                    ("recorded-by", SchemaOf.Text),
                    ("code", Code()), ("hash", SchemaOf.Whole(1, TextHash.Version)), ("blocks", Hashes()),
                    ("references", SchemaOf.MapOf(Form("^[0-9a-f]{20}$"))), ("bound-to", SchemaOf.Text),
                    ("withdrawn", SchemaOf.Map(("on!", SchemaOf.Date), ("why!", SchemaOf.Text)))));
        }
    }

    private const string Coded = "^[0-9a-hjkmnp-tv-z]{8}$";

    // Eight digits are a number to programs that know YAML.
    private static JsonObject Form(string pattern) => new() { ["type"] = new JsonArray("string", "number"), ["pattern"] = pattern };

    /// <summary>What is carried over must have been signed by an entry above.</summary>
    public static void CheckCarried(ImmutableArray<Written<CheckEntry>> entries, DiagnosticBag bag)
    {
        var signed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Item.Signature is not { } signature) continue;
            foreach (var hash in signature.For.Where(hash => !signed.Contains(hash)))
                bag.Add(Codes.EditorialUnsigned.At(entry.Place("for"), hash));
            signed.UnionWith(signature.Blocks);
        }
    }

    private static CheckEntry? Check(MapReader map, SiteRegions regions)
    {
        var on = map.RequiredDate("on");
        var role = map.RequiredText("role");
        var name = map.Text("name");
        var against = map.Paragraph("against");
        var clinical = map.Flag("clinical");
        var due = map.Date("due");
        var partly = map.Flag("partly");
        var recordedBy = map.Text("recorded-by");
        var codes = VersionCodes(map);
        var hash = map.Whole("hash", 1, TextHash.Version) ?? 1;
        var blocks = Hashes(map, "blocks");
        var references = References(map);
        // Where only the description of a source is new, no words were looked at again.
        var isBound = !blocks.IsEmpty || (partly == true && references is { Count: > 0 } && !map.Has("blocks"));
        map.Text("bound-to");
        var countries = Countries(map, regions);
        // Who looked for some countries has not looked at the page for all of its readers.
        var isForAll = regions.HoldEverywhere(countries);
        var isClinical = clinical == true && isForAll;
        ImmutableArray<string> forCountries = isForAll ? []
            : [.. countries.SelectMany(code => regions.CountriesOf(code)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var withdrawn = map.Map("withdrawn", "withdrawn") is { } block ? Withdrawn(block) : null;
        map.Done();
        if (on is null || role is null) return null;
        var check = new ReviewCheck(on.Value, role.Value, name?.Value, against?.Value, isClinical, due, map.Span)
        {
            Partly = partly == true || !isForAll,
            Countries = countries,
            ForCountries = forCountries,
            IsByClinician = clinical == true,
            RecordedBy = recordedBy?.Value,
            TakenBack = withdrawn,
            IsBound = isBound && hash == TextHash.Version,
            HasFormerHashes = isBound && hash != TextHash.Version,
        };
        return new CheckEntry(check, !isBound
            ? null
            : new ReviewSignature(on.Value, role.Value, null, blocks, [], codes)
            {
                Hash = hash,
                References = references,
                IsClinical = isClinical,
                Countries = forCountries,
            });
    }

    private static CheckEntry? Editorial(MapReader map)
    {
        var on = map.RequiredDate("on");
        var why = map.RequiredParagraph("editorial");
        map.Text("recorded-by");
        var codes = VersionCodes(map);
        map.RequiredNode("blocks");
        map.RequiredNode("for");
        var hash = map.Whole("hash", 1, TextHash.Version) ?? 1;
        var blocks = Hashes(map, "blocks");
        var carried = Hashes(map, "for");
        map.Done();
        return on is null || why is null ? null : new CheckEntry(null, new ReviewSignature(on.Value, null, why.Value, blocks, carried, codes) { Hash = hash });
    }

    private static ImmutableArray<string> Countries(MapReader map, SiteRegions regions)
    {
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var item in map.ShortItems("countries"))
        {
            if (NodeReader.Scalar(item, "countries", map.Bag) is not { } code) continue;
            if (regions.Knows(code.Value)) codes.Add(code.Value);
            else map.Bag.Add(Codes.UnknownCheckCountry.WithHint(code.Span, Suggestions.Hint(code.Value, regions.Codes), Quote.Short(code.Value)));
        }

        return codes.ToImmutable();
    }

    private static CheckWithdrawal? Withdrawn(MapReader map)
    {
        var on = map.RequiredDate("on");
        var why = map.RequiredParagraph("why");
        map.Done();
        return on is null || why is null ? null : new CheckWithdrawal(on.Value, why.Value);
    }

    private static ImmutableArray<string> Hashes(MapReader map, string key) =>
        Named(map, key, map.Items(key), PartHash(), Codes.BadPartHash);

    private static FrozenDictionary<string, string>? References(MapReader map)
    {
        if (map.Map("references", "references") is not { } sources) return null;
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, _) in sources.Mapping.Entries)
        {
            if (Named(sources, key.Value, [sources.Mapping[key.Value]!], PartHash(), Codes.BadPartHash) is [var hash])
                hashes[key.Value] = hash;
        }

        return hashes.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>One code, or a list where a file holds several fact sheets.</summary>
    private static ImmutableArray<string> VersionCodes(MapReader map) => map.Node("code") is not { } node
        ? []
        : Named(map, "code", node is YamlSequence ? map.Items("code") : [node], VersionCode(), Codes.BadVersionCode);

    private static ImmutableArray<string> Named(
        MapReader map, string key, ImmutableArray<YamlNode> items, Regex form, DiagnosticDescriptor problem)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (NodeReader.Scalar(item, key, map.Bag) is not { } scalar) continue;
            if (form.IsMatch(scalar.Value)) names.Add(scalar.Value);
            else map.Bag.Add(problem.At(scalar.Span, Quote.Short(scalar.Value)));
        }

        return names.ToImmutable();
    }

    [GeneratedRegex(@"^[0-9a-f]{20}\z")]
    private static partial Regex PartHash();

    [GeneratedRegex(@"^[0-9a-hjkmnp-tv-z]{8}\z")]
    private static partial Regex VersionCode();
}
