using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Reads the words of a type: one text in the site's main language, or one for each language.</summary>
/// <param name="language">The language of a text without one.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class TypeWordReader(string language, DiagnosticBag bag)
{
    private readonly ImmutableArray<TypeWord>.Builder _words = ImmutableArray.CreateBuilder<TypeWord>();

    /// <summary>A word: one text, or one for each language.</summary>
    public static JsonObject Schema => SchemaOf.Texts;

    /// <summary>All that were read.</summary>
    public ImmutableArray<TypeWord> Words => _words.ToImmutable();

    /// <summary>Reads the word of a key of the interface, in each language that it is written in.</summary>
    /// <param name="node">What is written; null for nothing.</param>
    /// <param name="name">What it is called in the file.</param>
    /// <param name="key">Such as “entity.device”.</param>
    public void Read(YamlNode? node, string name, string key)
    {
        if (node is not YamlMapping { Entries.IsEmpty: false } languages)
        {
            if (node is not null) Add(language, node, name, key);
            return;
        }

        foreach (var (tag, text) in languages.Entries)
        {
            if (Names.IsLanguage(tag.Value)) Add(tag.Value, text, name, key);
            else bag.Add(Codes.BadLanguage.At(tag.Span, Quote.Short(tag.Value)));
        }
    }

    /// <summary>Says a word under another key too, in each language that it was read in.</summary>
    /// <param name="from">The key of the word.</param>
    /// <param name="to">The other key.</param>
    public void Repeat(string from, string to)
    {
        foreach (var word in _words.Where(word => word.Key == from).ToList()) _words.Add(word with { Key = to });
    }

    /// <summary>Reads words by names, such as choices: in the order written.</summary>
    /// <param name="map">What is written.</param>
    /// <param name="name">What it is called in the file.</param>
    /// <param name="keyOf">The key of the interface for a name.</param>
    public void ReadAll(YamlMapping map, string name, Func<string, string> keyOf)
    {
        foreach (var (key, text) in map.Entries) Read(text, $"{name} {key.Value}", keyOf(key.Value));
    }

    private void Add(string tag, YamlNode node, string name, string key)
    {
        if (NodeReader.Text(node, name, bag) is not { } text) return;
        if (text.Value.AsSpan().ContainsAny('{', '}'))
            bag.Add(Codes.TypeWordBrace.At(text.Span, Quote.Short(text.Value)));
        else _words.Add(new TypeWord(tag, key, text.Value, text.Words));
    }
}
