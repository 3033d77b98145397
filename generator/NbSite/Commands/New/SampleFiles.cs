using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>The files of a sample, as they lie in the program: those that every site has, and those of one kind of site.</summary>
internal static class SampleFiles
{
    private const string Prefix = "sample/";

    // A file of that name would count where the program itself is written.
    private const string Dot = "dot-";

    /// <summary>What a sample can be, the usual one first.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["illness", "empty"];

    /// <summary>The languages in which a sample has words.</summary>
    public static ImmutableArray<string> Languages(string kind) =>
    [
        .. Of(kind, default).Select(file => file.Path.Split('/')).Where(parts => parts is ["content", _, _, ..]).Select(parts => parts[1])
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The files by path, with the day and the program's own address put in.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="today">The day on which the site is made.</param>
    public static ImmutableArray<ContentFile> Of(string kind, DateOnly today)
    {
        var assembly = typeof(SampleFiles).Assembly;
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var path = name.Replace('\\', '/');
            foreach (var part in new[] { "shared/", kind + "/" })
            {
                if (!path.StartsWith(Prefix + part, StringComparison.Ordinal)) continue;
                files.Add(new ContentFile(Shown(path[(Prefix.Length + part.Length)..]), Filled(assembly, name, today)));
            }
        }

        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static string Shown(string path) => string.Join('/', path.Split('/').Select(part =>
        part.StartsWith(Dot, StringComparison.Ordinal) ? "." + part[Dot.Length..] : part));

    private static byte[] Filled(Assembly assembly, string name, DateOnly today)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        var release = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(each => each.Key == "ReleaseAddress")?.Value;
        return Encoding.UTF8.GetBytes(reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("@TODAY@", today.Iso(), StringComparison.Ordinal)
            .Replace("@DUE@", today == default ? "" : today.AddMonths(6).Iso(), StringComparison.Ordinal)
            .Replace("@RELEASE@", release ?? "", StringComparison.Ordinal));
    }
}
