using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>The theme's files, from inside the assembly.</summary>
internal static partial class ThemeResources
{
    // The cascade: layers.css names the order, so the order of the other files does not matter to the reader.
    private static readonly string[] Styles =
    [
        "layers", "tokens", "base", "layout", "header", "content", "tasks", "ends", "care-card", "pathway", "time", "figures", "review", "references", "in-place", "search", "past", "bundle",
        "print", "sheet", "fridge",
    ];

    // The scripts of search, in the order in which they use each other.
    private static readonly string[] SearchScripts =
        ["words", "distance", "dictionary", "query", "rank", "excerpt", "load", "results", "box", "page", "start"];

    public static IReadOnlyList<ThemeAsset> Assets() =>
    [
        new ThemeAsset("site.css", "style", Lean(Join("Styles", ".css", Styles))),
        new ThemeAsset("site.js", "script", (byte[])[.. Function(Join("Scripts", ".js", ["trusted", "find"])), .. Small(Join("Scripts", ".js", ["single", "site", "in-place", "older-copy"]))]),
        new ThemeAsset("search.js", "search", Search()),
        new ThemeAsset("pack.js", "pack", Pack()),
        new ThemeAsset("icon.svg", "icon", Join("Icons", ".svg", ["icon"])),
        new ThemeAsset("brand.css", "brand", Lean(Join("Styles", ".css", ["brand"]))),
    ];

    /// <summary>The drawings of all icons.</summary>
    public static string Sprite() => Encoding.UTF8.GetString(Join("Icons", ".svg", ["sprite"]));

    /// <summary>The style of the one page that stands alone.</summary>
    public static string StartHereStyle => Encoding.UTF8.GetString(Join("Styles", ".css", ["start-here"]));

    /// <summary>What leaflets need beside the site's own style, which would only make pages larger.</summary>
    public static string LeafletStyle() => Encoding.UTF8.GetString(Join("Styles", ".css", ["leaflet"]));

    /// <summary>Every file of interface words by name, such as “en.json” and “en.entities.json”.</summary>
    public static IEnumerable<(string Name, string Text)> Languages() => LanguageResources(".json");

    /// <summary>Every file for checks by name, such as “en.checks.yml”.</summary>
    public static IEnumerable<(string Name, string Text)> Checks() => LanguageResources(LanguageFiles.Checks);

    private static IEnumerable<(string Name, string Text)> LanguageResources(string ending)
    {
        var assembly = typeof(ThemeResources).Assembly;
        const string folder = "NbSite.Theme.Languages.";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => (name[folder.Length..], Read(assembly, name)));
    }

    private static byte[] Join(string folder, string ending, string[] names)
    {
        var assembly = typeof(ThemeResources).Assembly;
        var text = string.Join('\n', names.Select(name => Read(assembly, $"NbSite.Theme.{folder}.{name}{ending}").Trim()));
        return Encoding.UTF8.GetBytes(text + "\n");
    }

    // Comments, indents and the blanks between declarations are for those who change the style. Each rule stays as it is
    // written: a minifier that does not know one of today's words of CSS would drop it.
    private static byte[] Lean(byte[] style)
    {
        var lines = Comment().Replace(Encoding.UTF8.GetString(style), "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
        return Encoding.UTF8.GetBytes(Blank().Replace(string.Join('\n', lines) + "\n", match => match.Groups[1].Value));
    }

    // Texts and what stands in brackets are kept: a blank may mean something there.
    [GeneratedRegex("""("[^"]*"|\([^()]*\))|(?<=[\w-]:) +|(?<=[;{]) +| +(?=[{}])""")]
    private static partial Regex Blank();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>The reader of the search index, which loads when it is asked for: its scripts as one function, so that their names stay their own.</summary>
    private static byte[] Search() => Function(Join("Scripts.search", ".js", SearchScripts));

    /// <summary>The pack's script, which only its page needs.</summary>
    private static byte[] Pack() => Function(Join("Scripts", ".js", ["pack"]));

    private static byte[] Function(byte[] script) => Small([.. "(function () {\n'use strict';\n"u8, .. script, .. "}());\n"u8]);

    // The semicolon keeps a function that stands next from being taken for an argument of this one.
    private static byte[] Small(byte[] script) =>
        [.. Encoding.UTF8.GetBytes(SmallScript.Of(Encoding.UTF8.GetString(script))), .. ";\n"u8];

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The theme lacks its file “{name}”.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
