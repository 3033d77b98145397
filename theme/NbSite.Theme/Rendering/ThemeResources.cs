using System.Reflection;
using System.Text;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>The theme's files, from inside the assembly.</summary>
internal static class ThemeResources
{
    // The cascade: layers.css names the order, so the order of the other files does not matter to the reader.
    private static readonly string[] Styles =
        ["layers", "tokens", "base", "layout", "content", "care-card", "pathway", "review", "references", "search", "print"];

    public static IReadOnlyList<ThemeAsset> Assets() =>
    [
        new ThemeAsset("site.css", "style", Join("Styles", ".css", Styles)),
        new ThemeAsset("site.js", "script", Compact(Join("Scripts", ".js", ["search-core", "search", "site"]))),
        new ThemeAsset("icon.svg", "icon", Join("Icons", ".svg", ["icon"])),
    ];

    /// <summary>Every language file by name, such as “en.json” and “en.entities.json”.</summary>
    public static IEnumerable<(string Name, string Text)> Languages()
    {
        var assembly = typeof(ThemeResources).Assembly;
        const string folder = "NbSite.Theme.Languages.";
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => (name[folder.Length..], Read(assembly, name)));
    }

    private static byte[] Join(string folder, string ending, string[] names)
    {
        var assembly = typeof(ThemeResources).Assembly;
        var text = string.Join('\n', names.Select(name => Read(assembly, $"NbSite.Theme.{folder}.{name}{ending}").Trim()));
        return Encoding.UTF8.GetBytes(text + "\n");
    }

    // Comments and indentation are for whoever reads the source. No string of the scripts goes over a line.
    private static byte[] Compact(byte[] script) => Encoding.UTF8.GetBytes(string.Join('\n',
        Encoding.UTF8.GetString(script).Split('\n').Select(line => line.Trim())
            .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)
                && !line.StartsWith("/**", StringComparison.Ordinal))) + "\n");

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme lacks its file “{name}”.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
