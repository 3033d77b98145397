using System.Text.Json.Nodes;
using NbSite.Content.Yaml;

namespace NbSite.Content.Languages;

/// <summary>What may stand in a language's file of what checks know.</summary>
public static partial class LanguagePackReader
{
    private static JsonObject Words => PackNodes.WordsSchema;

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("sentences", Part(("abbreviations", Words))),
        ("forms", Part(("starts", Words), ("ends", Words))),
        ("claims", Part(
            ("labels", Words), ("after-years", Words), ("before-named-years", Words), ("ordinals", Words),
            ("joined", Words),
            ("joined-ends", Words), ("units", Words), ("unit-names", SchemaOf.List(Words)), ("per", Words),
            ("between", Words), ("counting", Words), ("phrases", PackNodes.TextsSchema),
            ("lists", SchemaOf.MapOf(Words)))),
        ("values", Part(
            ("degrees", Words), ("scales", Words), ("heat", Words), ("not-heat", Words), ("call", Words),
            ("call-behind", Words),
            ("emergency", Words))),
        ("calls", SchemaOf.AnyOf(SchemaOf.OneOf([None]), PackNodes.TextsSchema)),
        ("tone", Part(("bare", PackNodes.TextsSchema), ("sources", PackNodes.TextsSchema))),
        ("careful", Part(("numbers", Words), ("units", Words), ("negations", Words), ("negation-parts", Words))),
        ("reading", Part(
            ("formula!", SchemaOf.OneOf(Formulas.Select(formula => formula.Name))),
            ("syllables", SchemaOf.AnyOf(SchemaOf.OneOf([None]), SyllablePart.Schema)))),
        ("titles", Part(("same", PackNodes.RulesSchema))),
        ("search", Part(
            ("stemmer", SchemaOf.Text), ("small-words", Words), ("spelling", PackNodes.RulesSchema),
            ("spelling-in-index", SchemaOf.Flag))));

    /// <summary>A part that is written, or “none”.</summary>
    private static JsonObject Part(params (string Key, JsonObject Value)[] keys) =>
        SchemaOf.AnyOf(SchemaOf.OneOf([None]), SchemaOf.Map(keys));
}
