using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Console;
using NbSite.Content.Schemas;
using NbSite.Disk;

namespace NbSite.Schemas;

/// <summary>
/// The folder of schemas beside the content, <c>.nbsite/schemas</c>. Everything in it can be made again, so Git is
/// told to leave it out.
/// </summary>
/// <param name="content">The full path of the content folder.</param>
internal sealed class SchemaFolder(string content)
{
    /// <summary>From the site's folder.</summary>
    public const string Path = StateFolder.Name + "/schemas";

    private const string Ending = ".schema.json";

    // Programs read them, and people do not.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder that holds the content folder.</summary>
    public string Site { get; } = System.IO.Path.GetDirectoryName(System.IO.Path.TrimEndingDirectorySeparator(content)) ?? content;

    /// <summary>What the content folder is called in it.</summary>
    public string Content { get; } = System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(content));

    /// <summary>
    /// Writes what differs from what is there, and takes away schemas of types that are no more; how many files were
    /// another. Throws
    /// <see cref="MachineException"/>.
    /// </summary>
    public int Write(ImmutableArray<SchemaFile> files)
    {
        var folder = System.IO.Path.Combine(Site, Path);
        try
        {
            StateFolder.OpenOfSite(Site);
            if (new DirectoryInfo(folder).LinkTarget is not null)
                throw new MachineException($"“{folder}” is a link to another folder. Remove the link.");
            Directory.CreateDirectory(folder);
            var changed = files.Count(file => Put(System.IO.Path.Combine(folder, file.Name), TextOf(file)));
            var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var old in Directory.EnumerateFiles(folder, "*" + Ending).Where(path => !names.Contains(System.IO.Path.GetFileName(path))).ToList())
            {
                File.Delete(old);
                changed++;
            }

            return changed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write “{folder}”: {exception.Message}", isMidway: true);
        }
    }

    /// <summary>A schema as its file holds it.</summary>
    public static string TextOf(SchemaFile file) => file.Schema.ToJsonString(Written) + "\n";

    // An editor reads them at any time, so none is ever half written.
    private static bool Put(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && new FileInfo(path).LinkTarget is null && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return false;
        Durable.Write(path, bytes);
        return true;
    }
}
