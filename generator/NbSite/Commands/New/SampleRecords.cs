using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>
/// The review records of a sample. They say of which words they are, so that a change shows; and they say the day on which the sample
/// was written from its sources, which is the only one on which anybody compared the two.
/// </summary>
internal static class SampleRecords
{
    private const string Content = "content/";
    private const string Role = "makers of NbSite (they wrote the sample from its sources)";
    private const string Against = "the sources listed on the page";

    /// <summary>When the sample's words were compared with their sources; changes with the words.</summary>
    public static DateOnly Written { get; } = new(2026, 11, 29);

    // Files whose words were compared with their sources again, each with the day.
    private static readonly Dictionary<string, DateOnly> Later = new(StringComparer.Ordinal)
    {
        ["en/medicines/cetirizine.yml"] = new(2026, 11, 30),
        ["en/side-effects/sleepiness.yml"] = new(2026, 11, 30),
    };

    /// <summary>The last day on which words of the sample were compared with their sources.</summary>
    public static DateOnly Newest => Later.Values.Append(Written).Max();

    private static DateOnly Day(string path) => Later.GetValueOrDefault(path, Written);

    /// <summary>The sample with its records. What is wrong with it, which it should not be, is in the bag.</summary>
    public static ImmutableArray<ContentFile> Add(ImmutableArray<ContentFile> sample, DateOnly today, ProgramHost host, DiagnosticBag bag)
    {
        var bare = Bare(today);
        var content = sample.Where(file => file.Path.StartsWith(Content, StringComparison.Ordinal))
            .Select(file => file with { Path = file.Path[Content.Length..] }).ToList();
        // A record needs a check before a page can be read, and a page must be read before a check can say of which words it is.
        var first = Append(bare, "x.review.yml", Entry(Written, today.AddMonths(1)));
        var records = content.Where(file => file.Path.Contains('/', StringComparison.Ordinal) && (file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".yml", StringComparison.Ordinal)))
            .Select(file => new ContentFile(ReviewFiles.RecordOf(file.Path), first));
        var read = ReadSite.Read([.. content.Concat(records).OrderBy(file => file.Path, StringComparer.Ordinal)], today, host);
        bag.AddRange(read.Result.Diagnostics.Where(each => each.Severity == Severity.Error));
        if (bag.HasErrors) return sample;
        return
        [
            .. sample.Concat(read.Files.Select(file => new ContentFile(
                    Content + file.RecordPath,
                    Append(bare, file.RecordPath, Entry(Day(file.Path), Day(file.Path).AddMonths(file.Sheets.Min(sheet => sheet.Months)))
                        .Concat(WordHashes.Of(file))))))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string, string)> Entry(DateOnly on, DateOnly due) =>
    [
        ("on", on.Iso()), ("role", ReviewRecordText.Scalar(Role)), ("against", ReviewRecordText.Scalar(Against)), ("due", due.Iso()),
    ];

    private static byte[] Append(string text, string path, IEnumerable<(string, string)> entry) =>
        Encoding.UTF8.GetBytes(ReviewRecordText.Append(text, path, entry)!);

    private static string Bare(DateOnly today) =>
        $"""
        # Who looked at the file beside this one, and when. “nbsite review check” and “nbsite review sign” write into it.
        status: source-checked
        changes:
          - version: 1
            on: {today.Iso()}
            note: First version, from the sample of NbSite.

        """.ReplaceLineEndings("\n");
}
