using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Reads one source from a tree of CSL variables, with the habits of the programs that export it.</summary>
internal sealed class CslItemReader
{
    // Of a source; CSL itself knows a hundred.
    private const int MostFields = 1000;

    private readonly MapReader _map;
    private readonly bool _isExport;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceSpan> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<CslName>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CslDate> _dates = new(StringComparer.Ordinal);

    private CslItemReader(MapReader map, bool isExport)
    {
        _map = map;
        _isExport = isExport;
    }

    /// <summary>
    /// What may stand in an entry of the site's own file. Empty variables are none, as programs write them.
    /// </summary>
    public static JsonObject Schema
    {
        get
        {
            var variables = CslVocabulary.Texts.Concat(CslVocabulary.Names).Concat(CslVocabulary.Dates).Concat(CslVocabulary.Lists)
                .Order(StringComparer.Ordinal).Select(name => (name, CslVocabulary.Names.Contains(name) ? CslNameReader.Schema
                    : CslVocabulary.Dates.Contains(name) ? CslDateReader.Schema
                    : CslVocabulary.Lists.Contains(name) ? new JsonObject() : TextSchema));
            var custom = SchemaOf.Map(
                ("read-as", SchemaOf.OneOf(["copy"])), ("captured", SchemaOf.Date),
                ("address", SchemaOf.OneOf(["not known"])),
                ("note-to-reader", SchemaOf.Text), ("superseded-by", SchemaOf.Known(KnownNames.References)),
                ("updated", SchemaOf.Date));
            var schema = SchemaOf.Map(
            [
                ("id!", SchemaOf.Text),
                ("type!", SchemaOf.OneOf(CslVocabulary.Types.Concat(CslVocabulary.OtherTypes.Keys).Order(StringComparer.Ordinal))),
                .. variables, ("custom", SchemaOf.AnyOf(custom, SchemaOf.Empty)),
            ]);
            // Programs keep notes of their own under keys that begin with “_”.
            schema["patternProperties"] = new JsonObject { ["^_"] = new JsonObject() };
            return schema;
        }
    }

    private static JsonObject TextSchema => SchemaOf.AnyOf(SchemaOf.Text, SchemaOf.List(SchemaOf.Text), SchemaOf.Empty);

    public static CslItem? Read(MapReader map, bool isExport, UnprintedFields unprinted) =>
        new CslItemReader(map, isExport).Read(unprinted);

    private CslItem? Read(UnprintedFields unprinted)
    {
        if (_map.Mapping.Entries is { Length: > MostFields } fields)
        {
            var named = _map.Mapping["id"] is YamlScalar { Value: { Length: > 0 } key } ? Quote.Short(key) : "a source";
            _map.Bag.Add(Codes.TooManyNames.At(fields[MostFields].Key.Span, named, fields.Length, MostFields));
            return null;
        }

        return Whole(unprinted);
    }

    private CslItem? Whole(UnprintedFields unprinted)
    {
        var hasNoId = _isExport && (!_map.Has("id") || IsEmpty(_map.Mapping["id"]!));
        var id = hasNoId ? null : _map.RequiredText("id");
        var type = _map.RequiredText("type");
        foreach (var variable in CslVocabulary.Texts)
        {
            if (Node(variable) is not { } node || IsOfCrossref(variable, node) || Text(node, variable) is not { } text) continue;
            _texts[variable] = text;
            _places[variable] = node.Span;
        }

        foreach (var variable in CslVocabulary.Names)
        {
            if (Node(variable) is not { } node) continue;
            _places[variable] = node.Span;
            // Those that are wrong have been told.
            if (CslNameReader.Read(node, variable, _isExport, _map.Bag) is { IsEmpty: false } names) _names[variable] = names;
        }

        foreach (var variable in CslVocabulary.Dates)
        {
            if (Node(variable) is not { } node) continue;
            if (CslDateReader.Read(node, variable, _map.Bag) is { } date) _dates[variable] = date;
            _places[variable] = node.Span;
        }

        foreach (var variable in CslVocabulary.Lists) _map.Node(variable);
        if (_isExport) OfCrossref();
        var custom = CustomMap();
        var readAs = custom?.Choice("read-as", [("copy", 1)]);
        var captured = custom?.Date("captured");
        var address = custom?.Choice("address", [("not known", 1)]);
        var note = custom?.Paragraph("note-to-reader")?.Value;
        var newer = custom?.Text("superseded-by");
        var updated = custom?.Date("updated");
        if (!_isExport) custom?.Done();
        var place = id?.Span ?? _map.Span;
        var key = id is not null ? ReferenceKey.Of(id.Value) : hasNoId ? MadeKey() : null;
        if (key is null && hasNoId) _map.Bag.Add(Codes.NoReferenceKey.At(place));
        _map.Node("id");
        OtherKeys(key, unprinted);
        if (key is null || type is null) return null;
        if (!ReferenceKey.IsGood(key))
            _map.Bag.Add(Codes.BadReferenceKey.WithHint(place, ReferenceKey.Offer(key), key));
        var kind = CslVocabulary.OtherTypes.GetValueOrDefault(type.Value, type.Value);
        if (!CslVocabulary.Types.Contains(kind))
            _map.Bag.Add(Codes.UnknownReferenceType.WithHint(type.Span, Suggestions.Hint(type.Value, CslVocabulary.Types), type.Value));
        if (!_texts.ContainsKey("title") && (!_map.Has("title") || IsEmpty(_map.Mapping["title"]!)))
            _map.Bag.Add(Codes.ReferenceWithoutTitle.At(place, key));
        if (Identifiers.FromNote(_texts, _places).Length == 0) _texts.Remove("note");
        else if (_isExport) unprinted.Add(key, "note", _places["note"]);
        Identifiers.Check(_texts, _places, _map.Bag);
        // The address of a DOI says the DOI again.
        if (_texts.GetValueOrDefault("URL") is { } url && _texts.GetValueOrDefault("DOI") is { } doi && !_dates.ContainsKey("accessed")
            && Identifiers.Plain("DOI", url).Equals(doi, StringComparison.OrdinalIgnoreCase)) _texts.Remove("URL");
        var isWeb = kind is "webpage" or "post" or "post-weblog";
        if (isWeb && !_map.Has("URL") && address is null)
            _map.Bag.Add(Codes.WebSourceWithoutAddress.At(place, key));
        if (_texts.ContainsKey("URL") && isWeb && !_dates.ContainsKey("accessed"))
            _map.Bag.Add(Codes.WebSourceWithoutAccess.At(place, key));
        return new CslItem
        {
            Id = key,
            Type = kind,
            Span = place,
            IssuedSpan = _places.GetValueOrDefault("issued", place),
            ReadSpan = custom?.Mapping["captured"]?.Span ?? _places.GetValueOrDefault("accessed", place),
            Texts = _texts.ToFrozenDictionary(StringComparer.Ordinal),
            Names = _names.ToFrozenDictionary(StringComparer.Ordinal),
            Dates = _dates.ToFrozenDictionary(StringComparer.Ordinal),
            Places = _places.ToFrozenDictionary(StringComparer.Ordinal),
            ReadAsCopy = readAs is not null,
            Captured = captured,
            AddressUnknown = address is not null,
            NoteToReader = note,
            SupersededBy = newer,
            Updated = updated,
            UpdatedSpan = custom?.Mapping["updated"]?.Span ?? place,
        };
    }

    private string? MadeKey()
    {
        var first = _names.GetValueOrDefault("author") is { IsDefaultOrEmpty: false } authors ? authors[0]
            : _names.GetValueOrDefault("editor") is { IsDefaultOrEmpty: false } editors ? editors[0] : null;
        return ReferenceKey.Made(first?.Family ?? first?.Literal, _dates.GetValueOrDefault("issued")?.Iso, _texts.GetValueOrDefault("title"));
    }

    /// <summary>The value of a variable; nothing when a program wrote an empty one.</summary>
    private YamlNode? Node(string variable) => _map.Node(variable) is { } node && !IsEmpty(node) ? node : null;

    private bool IsEmpty(YamlNode node) => node switch
    {
        YamlScalar { IsBroken: true } => false,
        YamlScalar { IsPlain: true, Value: "null" } => true,
        YamlScalar scalar => scalar.Value.Trim().Length == 0 && (!scalar.IsPlain || _isExport),
        YamlSequence sequence => sequence.Items.IsEmpty,
        YamlMapping mapping => mapping.Entries.IsEmpty,
        _ => false,
    };

    // Programs may keep other things than ours, or a text, under “custom”.
    private MapReader? CustomMap()
    {
        if (_isExport && _map.Mapping["custom"] is not YamlMapping)
        {
            _map.Node("custom");
            return null;
        }

        return _map.Has("custom") && !IsEmpty(_map.Mapping["custom"]!) ? _map.Map("custom", "custom") : null;
    }

    private void OtherKeys(string? key, UnprintedFields unprinted)
    {
        _map.Node("custom");
        foreach (var (name, value) in _map.Mapping.Entries)
        {
            var field = name.Value;
            // Programs keep notes of their own under keys that begin with “_”.
            var isOfTools = field.StartsWith('_') || (_isExport && CslVocabulary.OfTools.Contains(field));
            var isUnread = _isExport ? !CslVocabulary.IsKnown(field) : CslVocabulary.Lists.Contains(field);
            if (isOfTools || isUnread) _map.Node(field);
            if (isUnread && !isOfTools && key is not null && !IsEmpty(value)) unprinted.Add(key, field, name.Span);
        }

        _map.Done();
    }

    /// <summary>Crossref writes a meeting as a mapping, and under “archive” who keeps a copy of the journal.</summary>
    private bool IsOfCrossref(string variable, YamlNode node)
    {
        if (!_isExport) return false;
        if (variable == "archive") return node is YamlSequence;
        if (variable != "event" || node is not YamlMapping meeting) return false;
        foreach (var (part, name) in new[] { ("name", "event-title"), ("location", "event-place") })
        {
            if (meeting[part] is not { } value || IsEmpty(value) || _map.Has(name) || Text(value, name) is not { } text) continue;
            _texts[name] = text;
            _places[name] = value.Span;
        }

        if (meeting["start"] is { } start && !IsEmpty(start) && CslDateReader.Read(start, "event-date", _map.Bag) is { } day)
        {
            _dates["event-date"] = day;
            _places["event-date"] = start.Span;
        }

        return true;
    }

    /// <summary>What Crossref's data hold in fields of its own and CSL in others.</summary>
    private void OfCrossref()
    {
        Also("article-number", "number");
        Also("short-container-title", "container-title-short");
        Also("edition-number", "edition");
        Also("publisher-location", "publisher-place");
        Also("degree", "genre");
        if (Node("subtitle") is { } subtitle && Text(subtitle, "subtitle") is { } rest && _texts.TryGetValue("title", out var title)
            && !title.Contains(rest, StringComparison.OrdinalIgnoreCase))
            _texts["title"] = title + (title[^1] is '?' or '!' ? " " : ": ") + rest;
        foreach (var other in new[] { "published", "published-print", "published-online" })
        {
            if (_dates.ContainsKey("issued") || Node(other) is not { } node) continue;
            if (CslDateReader.Read(node, other, _map.Bag) is not { } date) continue;
            _dates["issued"] = date;
            _places["issued"] = node.Span;
        }

        void Also(string field, string variable)
        {
            if (_texts.ContainsKey(variable) || Node(field) is not { } node || Text(node, variable) is not { } text) return;
            _texts[variable] = text;
            _places[variable] = node.Span;
        }
    }

    private string? Text(YamlNode node, string variable)
    {
        var bag = _map.Bag;
        if (node is YamlSequence { Items: var items } && items.All(item => item is YamlScalar))
        {
            // Crossref writes lists of one title, and of several ISSN.
            var texts = items.Select(item => Text(item, variable)).OfType<string>().ToList();
            return texts.Count == 0 ? null : string.Join(variable.Contains("title", StringComparison.Ordinal) ? ": " : ", ", texts);
        }

        if (variable is "abstract" or "note" or "annote") return NodeReader.Scalar(node, variable, bag)?.Value.Trim();
        if (variable == "URL") return WebAddress.Read(node, variable, bag) is null ? null : ((YamlScalar)node).Value.Trim();
        if (variable is "DOI" or "PMID" or "PMCID")
            return NodeReader.Scalar(node, variable, bag) is { } identifier ? Identifiers.Plain(variable, identifier.Value) : null;
        if (node is not YamlScalar scalar) return NodeReader.Paragraph(node, variable, bag)?.Value;
        var text = _isExport && scalar.Value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(scalar.Value) : scalar.Value;
        var isTitle = variable.Contains("title", StringComparison.OrdinalIgnoreCase);
        if (ReferenceEquals(text, scalar.Value) && !(isTitle && CslMarkup.IsIn(text)))
            return NodeReader.Paragraph(node, variable, bag)?.Value;
        var plain = CslMarkup.ToPlainText(text);
        if (plain.Length > 0) return PlainText.Check(plain, scalar.Span, variable, bag) ? plain : null;
        bag.Add(Codes.EmptyValue.At(scalar.Span, variable));
        return null;
    }
}
