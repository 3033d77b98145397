using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Console;
using NbSite.Content.Schemas;
using NbSite.Disk;

namespace NbSite.Schemas;

/// <summary>
/// What Visual Studio Code must be told: which schema is for which files. Its extension “YAML” reads it.
/// </summary>
internal static class EditorSettings
{
    /// <summary>From the site's folder.</summary>
    public const string Path = ".vscode/settings.json";

    private const string Key = "yaml.schemas";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The setting: each schema with the files that it is for.</summary>
    /// <param name="files">The schemas.</param>
    /// <param name="content">What the content folder is called.</param>
    public static string Of(ImmutableArray<SchemaFile> files, string content)
    {
        var schemas = new JsonObject();
        foreach (var file in files.Where(file => !file.Globs.IsEmpty))
            schemas[$"./{SchemaFolder.Path}/{file.Name}"] = new JsonArray([.. file.Globs.Select(glob => JsonValue.Create(Glob(glob, content)))]);
        return new JsonObject { [Key] = schemas }.ToJsonString(Written);
    }

    /// <summary>
    /// Makes the file where there is none. Gives what must be put into one that is there and does not name the
    /// schemas; null when
    /// nothing is left to do. Throws <see cref="MachineException"/>.
    /// </summary>
    /// <param name="site">The folder of the site.</param>
    /// <param name="setting">As <see cref="Of"/> gives it.</param>
    /// <param name="isMade">Whether the file was made.</param>
    public static string? Offer(string site, string setting, out bool isMade)
    {
        isMade = false;
        var path = System.IO.Path.Combine(site, Path);
        try
        {
            // It may hold comments and be in any form, so it is not written by a program.
            if (File.Exists(path)) return File.ReadAllText(path).Contains(SchemaFolder.Path, StringComparison.Ordinal) ? null : setting;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            Durable.WriteNew(path, Encoding.UTF8.GetBytes(setting + "\n"));
            isMade = true;
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{path}”: {exception.Message}", isMidway: true);
        }
    }

    private static string Glob(string glob, string content)
    {
        var (start, rest) = glob.StartsWith('!') ? ("!", glob[1..]) : ("", glob);
        return start + (rest.StartsWith("../", StringComparison.Ordinal) ? rest[3..] : $"{content}/{rest}");
    }
}
