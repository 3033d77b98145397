using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Commands.Packs;

/// <summary>
/// A record that says that somebody looked, and not at which words, with the change of the pack's words in it: so that no page tells readers
/// that its new words were looked at.
/// </summary>
/// <param name="Path">The record, in the content folder.</param>
/// <param name="Before">The site's own record as it was; null where the pack's is taken over.</param>
/// <param name="Bytes">The new text.</param>
internal sealed record UnboundRecord(string Path, ContentFile? Before, byte[] Bytes)
{
    /// <summary>The records to write; one that cannot be written into is told, with what to do.</summary>
    public static ImmutableArray<UnboundRecord> Of(
        ImmutableArray<SignedFile> files, ReadSite site, string content, IReadOnlyList<PackChange> changes, ProgramHost host, DiagnosticPrinter printer)
    {
        var records = ImmutableArray.CreateBuilder<UnboundRecord>();
        foreach (var file in files)
        {
            var pack = changes.First(change => change.Files.Any(each => each.Path == PackPaths.Split(file.Path).Path));
            var before = site.Content.FirstOrDefault(each => each.Path == file.RecordPath);
            // Words of a pack that are read beside the site's own have no place for another record.
            if (before is null || PackPaths.Split(file.Path).Path != file.Path || Changed(before, file, host.Today(content), pack) is not { } bytes)
            {
                host.Warn($"{printer.Shown(file.RecordPath)} cannot say that the words have changed. Have somebody look at them: "
                    + $"{host.Self()} review check {printer.Shown(file.Path)}");
                continue;
            }

            records.Add(new UnboundRecord(file.RecordPath, PackMerge.Brings(site.Content, file.RecordPath) ? null : before, bytes));
        }

        return records.ToImmutable();
    }

    private static byte[]? Changed(ContentFile record, SignedFile file, DateOnly today, PackChange pack)
    {
        var text = Encoding.UTF8.GetString(record.Bytes.Span);
        var version = file.Review!.Changes.Select(change => change.Version).DefaultIfEmpty().Max() + 1;
        string[] entry =
        [
            $"- version: {version}", $"  on: {today.Iso()}",
            $"  note: {ReviewRecordText.Scalar($"Other words, with version {pack.After?.Version} of the pack {pack.Name}.")}",
            // Of two things of one day the record would not say which came first.
            .. file.Review.Last!.On == today ? (string[])["  after-check: true"] : [],
        ];
        return YamlAddition.Append(record.Path, Encoding.UTF8.GetBytes(ReviewRecordText.WithoutBrackets(text, record.Path, "changes") ?? text), "changes", entry, new DiagnosticBag());
    }
}
