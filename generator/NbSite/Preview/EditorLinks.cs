using System.Collections.Frozen;
using System.Globalization;

namespace NbSite.Preview;

/// <summary>Addresses that open a file in an editor at a line.</summary>
internal sealed class EditorLinks
{
    private static readonly FrozenDictionary<string, string> Templates = new Dictionary<string, string>
    {
        ["vscode"] = "vscode://file{path}:{line}:{column}",
        ["vscodium"] = "vscodium://file{path}:{line}:{column}",
        ["cursor"] = "cursor://file{path}:{line}:{column}",
        ["zed"] = "zed://file{path}:{line}:{column}",
        ["idea"] = "idea://open?file={path}&line={line}&column={column}",
        ["sublime"] = "subl://open?url=file://{path}&line={line}&column={column}",
        ["none"] = "",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly string _name;
    private readonly string _template;

    private EditorLinks(string name, string template) => (_name, _template) = (name, template);

    /// <summary>The editors that can be named.</summary>
    public static IEnumerable<string> Names => Templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>By an editor's name; null for one that is not known.</summary>
    public static EditorLinks? Of(string name) => Templates.TryGetValue(name, out var template) ? new EditorLinks(name, template) : null;

    /// <summary>The editor's name, as help shows it.</summary>
    public override string ToString() => _name;

    /// <summary>Null when no editor is to be opened.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="line">1-based; less for the whole file.</param>
    /// <param name="column">1-based.</param>
    public string? To(string path, int line, int column)
    {
        if (_template.Length == 0) return null;
        var address = path.Replace('\\', '/');
        if (!address.StartsWith('/')) address = "/" + address;
        // Slashes part folders, and a drive has its colon; all else could mean something in an address.
        var escaped = string.Join('/', address.Split('/').Select(part => part is [_, ':'] ? part : Uri.EscapeDataString(part)));
        return _template.Replace("{path}", escaped, StringComparison.Ordinal)
            .Replace("{line}", Math.Max(1, line).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{column}", Math.Max(1, column).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
