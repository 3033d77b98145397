using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Commands;

/// <summary><c>--clinic FILE</c>: a hospital's own numbers, for offline copies and leaflets.</summary>
internal static class ClinicOption
{
    /// <summary>The folder beside the content in which clinics' files stand.</summary>
    public const string Folder = "clinics";

    private const int LargestFile = 5_000_000;

    public static Option<string?> Make() =>
        new("--clinic") { Description = "A hospital's own numbers: docs/guide/clinic-overlay.md.", HelpName = "FILE" };

    /// <summary>Null when the option was not given. Throws <see cref="UsageException"/> when there is no such file.</summary>
    public static ClinicSource? Read(ParseResult result, Option<string?> option, string content, ProgramHost host)
    {
        if (result.GetValue(option) is not { } named) return null;
        var path = Path.GetFullPath(named, host.CurrentFolder);
        return new ClinicSource(
            File(path, content, host) ?? throw new UsageException(
                Directory.Exists(path) ? $"“{named}” is a folder. Name the clinic's file in it." : $"there is no clinic's file “{named}”."),
            name => File(Path.Combine(Path.GetDirectoryName(path)!, name), content, host))
        {
            Typed = named.Replace('\\', '/'),
        };
    }

    /// <summary>A file outside of the content folder, named as seen from there, as diagnostics name files.</summary>
    private static ContentFile? File(string path, string content, ProgramHost host) =>
        new FileInfo(path) is { Exists: true } file ? Read(file, Path.GetRelativePath(content, path).Replace('\\', '/'), host) : null;

    private static ContentFile Read(FileInfo file, string shown, ProgramHost host) => file.Length > LargestFile
        ? new ContentFile(shown, ReadOnlyMemory<byte>.Empty, Codes.FileTooLarge.At(SourceSpan.File(shown), file.Length, LargestFile))
        : ContentFolder.Read(file, shown, host);
}
