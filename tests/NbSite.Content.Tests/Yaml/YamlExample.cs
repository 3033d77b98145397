using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml;

/// <summary>Reads YAML as the build does, from bytes, and prints diagnostics the way people see them.</summary>
internal static class YamlExample
{
    public static YamlNode? Read(string yaml, DiagnosticBag bag, string path = "en/x.yml") =>
        SourceDecoder.Decode(path, Encoding.UTF8.GetBytes(yaml), bag) is { } text ? YamlReader.Read(text, bag) : null;

    /// <summary>Reads YAML that has no mistakes.</summary>
    public static YamlMapping Good(string yaml)
    {
        var bag = new DiagnosticBag();
        var node = Read(yaml, bag);
        Assert.Equal([], Print(bag));
        return Assert.IsType<YamlMapping>(node);
    }

    public static string[] Problems(string yaml)
    {
        var bag = new DiagnosticBag();
        Read(yaml, bag);
        return Print(bag);
    }

    /// <summary>“line:column code message”, in the order of a report.</summary>
    public static string[] Print(DiagnosticBag bag) =>
        [.. bag.ToImmutable().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).Select(Print)];

    public static string Print(Diagnostic diagnostic) =>
        $"{diagnostic.Span.Line}:{diagnostic.Span.Column} {diagnostic.Code} {diagnostic.Message}";

    /// <summary>The same with the hint behind it.</summary>
    public static string[] PrintWithHints(DiagnosticBag bag) =>
        [.. bag.ToImmutable().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).Select(d => $"{Print(d)} | {d.Hint}")];
}
