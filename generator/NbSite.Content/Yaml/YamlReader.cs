using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Reads YAML into nodes that know their place.</summary>
public static class YamlReader
{
    /// <summary>
    /// The one document of the text. Null, with an error in the bag, when the text is empty or its syntax is broken;
    /// what can still be read after other mistakes is read, so that all of them are told in one run.
    /// </summary>
    public static YamlNode? Read(PositionedText text, DiagnosticBag bag)
    {
        var read = ReadOrEmpty(text, bag, out var isEmpty);
        if (isEmpty) bag.Add(Codes.EmptyYaml.At(text.Span(0)));
        return read;
    }

    /// <summary>The same, but an empty text is for the caller to judge.</summary>
    internal static YamlNode? ReadOrEmpty(PositionedText text, DiagnosticBag bag, out bool isEmpty)
    {
        var builder = new YamlTreeBuilder(text, bag);
        var root = builder.Build();
        isEmpty = root is null && !builder.Stopped;
        return root;
    }
}
