using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Forms;

/// <summary>
/// Between what a file says and what stands in a form. In the form every list is a list and every group a group; in the file, what may
/// be written more briefly is, unless somebody wrote it out.
/// </summary>
internal static class FormValues
{
    /// <summary>Marks a value that no form can show; what it says stands behind it, and comes back as it was.</summary>
    public const string Kept = "$kept";

    /// <summary>What stands in the form; null where the field is empty.</summary>
    public static JsonNode? Shown(FormField field, YamlValue? said)
    {
        if (said is null or YamlValue.Text { IsTyped: true, Words: "" or "~" or "null" }) return null;
        if (!CanShow(field, said)) return new JsonObject { [Kept] = ValueText.Flow(said) };
        return field.Kind switch
        {
            FormKind.List when said is YamlValue.List list => new JsonArray([.. list.Items.Select(item => Shown(field.Item!, item))]),
            FormKind.List => new JsonArray(Shown(field.Item!, said)),
            FormKind.Group when said is YamlValue.Map map => Group(field, map),
            FormKind.Group when field.Brief is { } brief => Group(field, new YamlValue.Map([(brief, said)])),
            FormKind.Map when said is YamlValue.Map map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Shown(field.Item!, entry.Value)))),
            _ when said is YamlValue.Text text => field.Kind is FormKind.Flag && text.Words is "true" or "false" ? text.Words == "true" : text.Words.TrimEnd('\n'),
            _ => null,
        };
    }

    /// <summary>Whether a form can show what a file says in a field; what stands deeper in it is asked for itself.</summary>
    public static bool CanShow(FormField field, YamlValue said) => field.Kind switch
    {
        FormKind.Other => false,
        FormKind.List => said is YamlValue.List || field.Item!.Kind is not FormKind.List,
        // A key that the form does not know would be lost.
        FormKind.Group when said is YamlValue.Map map => map.Entries.All(entry => field.Fields.Any(each => each.Key == entry.Key)),
        FormKind.Group => field.Brief is not null && said is YamlValue.Text,
        FormKind.Map => said is YamlValue.Map,
        _ => said is YamlValue.Text,
    };

    /// <summary>What is to be written; null where nothing is.</summary>
    /// <param name="field">The field.</param>
    /// <param name="filled">What was filled in.</param>
    /// <param name="said">What the file says now, so that its way of writing is kept.</param>
    public static YamlValue? Written(FormField field, JsonNode? filled, YamlValue? said)
    {
        if (filled is JsonObject kept && kept[Kept] is JsonValue text) return Read(text.ToString());
        switch (field.Kind)
        {
            case FormKind.Other:
                return said;
            case FormKind.List when filled is JsonArray array:
                var was = said is YamlValue.List list ? list.Items : said is null ? [] : [said];
                var items = array.Select((item, i) => Written(field.Item!, item, i < was.Length ? was[i] : null)).OfType<YamlValue>().ToImmutableArray();
                return items.IsEmpty ? null : items.Length == 1 && field.MayBeOne && said is not (null or YamlValue.List) ? items[0] : new YamlValue.List(items);
            case FormKind.Group when filled is JsonObject group:
                return Group(field, group, said);
            case FormKind.Map when filled is JsonObject map:
                var entries = map.Select(entry => (entry.Key, Value: Written(field.Item!, entry.Value, (said as YamlValue.Map)?[entry.Key])))
                    .Where(entry => entry.Value is not null).Select(entry => (entry.Key, entry.Value!)).ToImmutableArray();
                return entries.IsEmpty ? null : new YamlValue.Map(entries);
            default:
                return filled is JsonValue ? Words(field, filled.ToString(), said as YamlValue.Text) : null;
        }
    }

    private static YamlValue? Read(string flow)
    {
        var bag = new DiagnosticBag();
        return SourceDecoder.Decode("kept.yml", System.Text.Encoding.UTF8.GetBytes(flow), bag) is { } text && YamlReader.Read(text, bag) is { } node && !bag.HasErrors
            ? YamlValue.Of(node) : null;
    }

    private static YamlValue? Group(FormField field, JsonObject filled, YamlValue? said)
    {
        var old = said as YamlValue.Map ?? (said is not null && field.Brief is { } main ? new YamlValue.Map([(main, said)]) : null);
        var made = old ?? new YamlValue.Map([]);
        foreach (var each in field.Fields)
            if (filled.ContainsKey(each.Key) && each.Kind is not FormKind.Other) made = made.With(each.Key, Written(each, filled[each.Key], old?[each.Key]));
        return made.Entries.IsEmpty ? null
            : made.Entries is [(var key, var only)] && key == field.Brief && said is not YamlValue.Map ? only
            : made;
    }

    private static YamlValue.Text? Words(FormField field, string words, YamlValue.Text? said)
    {
        words = words.ReplaceLineEndings("\n").TrimEnd();
        if (words.Length == 0) return null;
        // The line break at the end of a block is a matter of how it is written.
        if (said is not null && said.Words.TrimEnd('\n') == words) return said;
        if (said is not null && said.Words.EndsWith('\n')) words += "\n";
        return new YamlValue.Text(words, field.Kind is FormKind.Flag or FormKind.Number && ScalarText.HasType(words));
    }

    /// <summary>What stands in the fields of a group; keys that are none of its fields are left out, and stay in the file.</summary>
    public static JsonObject Group(FormField field, YamlValue.Map said)
    {
        var shown = new JsonObject();
        foreach (var each in field.Fields)
            if (said[each.Key] is { } value) shown[each.Key] = Shown(each, value);
        return shown;
    }
}
