using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>
/// The JSON Schema of what <see cref="PageJson"/> writes, read off the same names and rules, so that it cannot say anything else.
/// </summary>
public static class PageSchema
{
    /// <summary>The name of the page among the definitions.</summary>
    public const string Page = "page";

    /// <summary>The definitions of all that a page is made of, by name.</summary>
    public static JsonObject Definitions()
    {
        var made = new Builder();
        made.Add(typeof(PageContent), Page);
        return new JsonObject(made.All.OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => KeyValuePair.Create<string, JsonNode?>(each.Key, each.Value)));
    }

    private sealed class Builder
    {
        public Dictionary<string, JsonObject> All { get; } = new(StringComparer.Ordinal);

        // The kind is what an object says that it is; null where its place alone says so.
        public void Add(Type type, string name, string? kind = null)
        {
            if (All.ContainsKey(name)) return;
            var schema = All[name] = [];
            if (type == typeof(Block)) Any(schema, "block", ContentKinds.Blocks.Select(kind => (kind.Type, kind.Name)));
            else if (type == typeof(Inline)) Any(schema, "inline", ContentKinds.Inlines.Select(kind => (kind.Type, kind.Name)));
            else Object(schema, type, kind);
        }

        private void Any(JsonObject schema, string prefix, IEnumerable<(Type Type, string Name)> kinds)
        {
            var each = new JsonArray();
            foreach (var (type, name) in kinds)
            {
                Add(type, $"{prefix}-{name}", name);
                each.Add(Reference($"{prefix}-{name}"));
            }

            schema["oneOf"] = each;
        }

        private void Object(JsonObject schema, Type type, string? kind)
        {
            var (properties, required) = (new JsonObject(), new JsonArray());
            if (kind is not null)
            {
                properties["is"] = new JsonObject { ["const"] = kind };
                required.Add("is");
            }

            foreach (var property in PageJson.PropertiesOf(type))
            {
                properties[property.Name] = Of(property.PropertyType, property.IsGetNullable);
                if (property.IsRequired || property.AssociatedParameter is not null) required.Add(property.Name);
            }

            schema["type"] = "object";
            schema["properties"] = properties;
            schema["required"] = required;
            schema["additionalProperties"] = false;
        }

        private JsonObject Of(Type type, bool mayBeNull)
        {
            if (Nullable.GetUnderlyingType(type) is { } inner) return Or(Of(inner, false));
            var schema = type switch
            {
                _ when type == typeof(string) => Plain("string"),
                _ when type == typeof(int) => Plain("integer"),
                _ when type == typeof(bool) => Plain("boolean"),
                { IsEnum: true } => new JsonObject { ["enum"] = new JsonArray([.. Names(type).Select(name => JsonValue.Create(name))]) },
                { IsGenericType: true } => new JsonObject { ["type"] = "array", ["items"] = Of(type.GetGenericArguments()[0], false) },
                _ => Named(type),
            };
            return mayBeNull ? Or(schema) : schema;
        }

        private JsonObject Named(Type type)
        {
            var name = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
            Add(type, name);
            return Reference(name);
        }

        private static IEnumerable<string> Names(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);

        private static JsonObject Plain(string type) => new() { ["type"] = type };

        private static JsonObject Or(JsonObject schema) => new() { ["anyOf"] = new JsonArray(schema, Plain("null")) };

        private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };
    }
}
