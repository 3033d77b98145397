using System.Text;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.Signing;

/// <summary>The new text of a review record, read again before it is written: it must say what it said, and what is added.</summary>
internal sealed record RecordEdit(string Path, ReadOnlyMemory<byte> Before, byte[] Bytes)
{
    /// <summary>The file is not there yet; of a record that came with a pack, the site gets one of its own.</summary>
    private bool IsNew { get; init; }

    /// <summary>Another file that is written together with records.</summary>
    /// <param name="path">From the content folder.</param>
    /// <param name="before">What it holds; null when it is not there.</param>
    /// <param name="bytes">What it is to hold.</param>
    public static RecordEdit Beside(string path, ReadOnlyMemory<byte>? before, byte[] bytes) =>
        new(path, before ?? ReadOnlyMemory<byte>.Empty, bytes) { IsNew = before is null };

    /// <summary>Throws <see cref="RefusedException"/> when the record cannot be written into, or would have errors.</summary>
    /// <param name="file">The file whose record is edited.</param>
    /// <param name="site">The site it is of.</param>
    /// <param name="today">The day.</param>
    /// <param name="edit">Makes the new text from the old; null when the record's form does not allow it.</param>
    /// <param name="allowed">Errors that people mend themselves.</param>
    public static (RecordEdit Edit, ReviewRecord? Record) Of(
        SignedFile file, ReadSite site, DateOnly today, Func<string, string?> edit, params DiagnosticDescriptor[] allowed)
    {
        if (site.Content.FirstOrDefault(each => each.Path == file.RecordPath) is not { Bytes: var before })
            throw new RefusedException($"{file.RecordPath}: there is no such record. Write it first: nbsite new record.");
        var old = Encoding.UTF8.GetString(before.Span);
        if (edit(old) is not { } text)
        {
            throw new RefusedException(
                $"{file.RecordPath}: a check is written in such a way that nothing can be added to it. "
                + "Write each key of each check on a line of its own, beginning the check with “- ”.");
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var record = Read(file.RecordPath, bytes, today, site.Index!.Config, out var problems);
        if (problems.FirstOrDefault(each => !allowed.Contains(each.Descriptor)) is { } problem)
            throw new RefusedException($"{file.RecordPath}: {problem.Message}. {problem.Hint}");
        return (new RecordEdit(file.RecordPath, before, bytes) { IsNew = PackMerge.Brings(site.Content, file.RecordPath) }, record);
    }

    /// <summary>Has the text written beside the file, to take its place if nobody changes it until then.</summary>
    public FileReplacement Prepare(string content) => IsNew
        ? FileReplacement.PrepareNew(new RootedFolder(content), Path, Bytes)
        : FileReplacement.Prepare(new RootedFolder(content), Path, Before, Bytes);

    private static ReviewRecord? Read(string path, byte[] bytes, DateOnly today, SiteConfig config, out IReadOnlyList<Diagnostic> problems)
    {
        var bag = new DiagnosticBag();
        var text = SourceDecoder.Decode(path, bytes, bag);
        var node = text is null ? null : YamlReader.Read(text, bag);
        var record = ReviewRecordReader.Read(node, path, today, config, bag);
        problems = [.. bag.ToImmutable().Where(each => each.Severity == Severity.Error)];
        return record;
    }
}

/// <summary>What was asked for cannot be recorded truthfully; the message says why and what to do.</summary>
internal sealed class RefusedException(string message) : Exception(message);
