using System.Text;
using NbSite.Commands.Finding;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Moving;

/// <summary>
/// Clinics' files, which stand beside the content: they name values, signs and sources of the site.
/// </summary>
/// <param name="content">The content folder.</param>
internal sealed class ClinicNames(string content)
{
    private readonly List<(string Path, ReadOnlyMemory<byte> Before, byte[] Bytes)> _edits = [];
    private readonly List<string> _unread = [];

    /// <summary>The folder of the files.</summary>
    public string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(content)) ?? content, ClinicOption.Folder);

    /// <summary>Full paths, with what the files hold and what they are to hold.</summary>
    public IReadOnlyList<(string Path, ReadOnlyMemory<byte> Before, byte[] Bytes)> Edits => _edits;

    /// <summary>Files that cannot be read.</summary>
    public IReadOnlyList<string> Unread => _unread;

    /// <summary>Has the files name a thing by its new name.</summary>
    public void Follow(SoughtKind kind, string from, string to)
    {
        if (kind is not (SoughtKind.Value or SoughtKind.Sign or SoughtKind.Source) || !Directory.Exists(Folder)) return;
        foreach (var path in Directory.EnumerateFiles(Folder, "*.yml").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(path);
            var bag = new DiagnosticBag();
            var root = SourceDecoder.Decode(path, bytes, bag) is { } source
                ? YamlReader.Read(source, bag) as YamlMapping : null;
            var text = Encoding.UTF8.GetString(bytes);
            if (root is null || bag.HasErrors || !Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(bytes))
            {
                _unread.Add(path);
                continue;
            }

            var name = Renaming.Of(from, to);
            var places = Named(root, kind, from)
                .Select(scalar => Lines.Offset(text, scalar.Span.Line, scalar.Span.Column))
                .Where(at => at >= 0).Select(at => name.In(text, at, Lines.End(text, at))).OfType<(int At,
                    int Length)>()
                .Distinct().OrderByDescending(place => place.At).ToList();
            foreach (var (at, length) in places) text = text[..at] + to + text[(at + length)..];
            if (places.Count > 0) _edits.Add((path, bytes, Encoding.UTF8.GetBytes(text)));
        }
    }

    private static IEnumerable<YamlScalar> Named(YamlNode root, SoughtKind kind, string name) => kind switch
    {
        SoughtKind.Source => Cites(root, isCite: false).Where(cite => cite.Value.Split(',')[0].Trim() == name),
        _ => (root as YamlMapping)?[kind == SoughtKind.Value ? "values" : "signs"] switch
        {
            YamlMapping map => map.Entries.Select(entry => entry.Key).Where(key => key.Value == name),
            YamlSequence list => list.Items.OfType<YamlScalar>().Where(item => item.Value == name),
            _ => [],
        },
    };

    private static IEnumerable<YamlScalar> Cites(YamlNode node, bool isCite) => node switch
    {
        YamlScalar scalar when isCite => [scalar],
        YamlSequence list => list.Items.SelectMany(item => Cites(item, isCite)),
        YamlMapping map => map.Entries.SelectMany(entry => Cites(entry.Value, entry.Key.Value == "cite")),
        _ => [],
    };
}
