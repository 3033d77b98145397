using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Yaml.Editing;

/// <summary>
/// Changes what a YAML file says at a place, and leaves every other byte as it is: comments, order, quotes, line ends. What is
/// made is read again, and kept only when it says exactly what was wanted.
/// </summary>
internal static class YamlEdit
{
    /// <summary>The file with another value at a place; null, with an error in the bag, when that cannot be written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="way">Keys, and numbers of items from 0; the number behind the last adds an item.</param>
    /// <param name="value">The value; null takes what stands there out.</param>
    /// <param name="bag">Takes the error.</param>
    public static byte[]? Set(string path, ReadOnlyMemory<byte> bytes, ReadOnlySpan<string> way, YamlValue? value, DiagnosticBag bag)
    {
        if (Read(path, bytes, bag) is not { } read) return null;
        if (YamlValue.With(read.Root.Said, way, value) is { } wanted) return To(path, bytes, wanted, bag);
        bag.Add(Codes.CannotEdit.At(SourceSpan.File(path), $"there is no place “{Quote.Short(string.Join(" → ", way.ToArray()))}” in it"));
        return null;
    }

    /// <summary>The file that says what is wanted, with nothing changed but what must be.</summary>
    public static byte[]? To(string path, ReadOnlyMemory<byte> bytes, YamlValue wanted, DiagnosticBag bag)
    {
        if (Read(path, bytes, bag) is not { } read) return null;
        var patch = new YamlPatch(read.Text);
        patch.Root(read.Root, wanted);
        if (patch.Refusal is var (at, why))
        {
            bag.Add(Codes.CannotEdit.At(PositionedText.OfFile(path, read.Text).Span(at), why));
            return null;
        }

        var made = Encoding.UTF8.GetBytes(patch.Applied(read.Raw));
        if (Read(path, made, new DiagnosticBag()) is { } after && YamlValue.IsSaid(wanted, after.Root.Said)) return made;
        bag.Add(Codes.CannotEdit.At(SourceSpan.File(path), "it is written in such a way that the rest of it would say something else"));
        return null;
    }

    private static (string Raw, string Text, PlacedNode Root)? Read(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        if (SourceDecoder.Decode(path, bytes, own) is not { } text || YamlReader.Read(text, own) is null || own.HasErrors)
        {
            bag.AddRange(own.ToImmutable().Where(each => each.Severity == Severity.Error));
            return null;
        }

        var raw = Encoding.UTF8.GetString(bytes.Span);
        if (raw.Replace("\r\n", "\n", StringComparison.Ordinal).Contains('\r', StringComparison.Ordinal))
            bag.Add(Codes.CannotEdit.At(SourceSpan.File(path), "its lines end as very old programs write them"));
        else if (PlacedNode.Read(text.Value) is { } root) return (raw, text.Value, root);
        else bag.Add(Codes.CannotEdit.At(SourceSpan.File(path), "values in it have names (&, *), so that a change here would be one elsewhere"));
        return null;
    }
}
