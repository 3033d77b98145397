using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Upgrades;

/// <summary>A file as it was and as it is to be.</summary>
/// <param name="Path">Its path in the content folder.</param>
/// <param name="Before">What it holds.</param>
/// <param name="After">What it is to hold.</param>
public sealed record FileChange(string Path, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After);

/// <summary>A step, and what it changes.</summary>
/// <param name="Step">The step.</param>
/// <param name="Changes">Every file that it changes, by path.</param>
public sealed record AppliedStep(UpgradeStep Step, ImmutableArray<FileChange> Changes);

/// <summary>The way of a content folder from its format to the newest.</summary>
/// <param name="From">The format that it has; 0 when it says none.</param>
/// <param name="To">The format that it has then.</param>
/// <param name="Steps">The steps, in order; none when it has the newest.</param>
/// <param name="Changes">Every file that is another then. site.yml, which says the format, comes last.</param>
public sealed record Upgrade(
    int From, int To, ImmutableArray<AppliedStep> Steps, ImmutableArray<FileChange> Changes)
{
    private const string SiteFile = "site.yml";

    /// <summary>Goes the steps in memory. Null, with an error in the bag, when the content cannot be brought on.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="steps">The steps that there are, in order.</param>
    /// <param name="bag">Takes the errors.</param>
    public static Upgrade? Of(ImmutableArray<ContentFile> files, ImmutableArray<UpgradeStep> steps, DiagnosticBag bag)
    {
        if (SiteFormat.In(files, bag) is not { } format) return null;
        if (format > steps[^1].To)
        {
            bag.Add(SiteFormat.TooNew(SiteFormat.Place(files), format, steps[^1].To));
            return null;
        }

        var now = files;
        var applied = ImmutableArray.CreateBuilder<AppliedStep>();
        foreach (var step in steps.Where(step => step.To > format))
        {
            if (Numbered(step.Apply(now), step.To) is not { } next)
            {
                bag.Add(Codes.FormatNotWritten.At(SourceSpan.File(SiteFile), step.To));
                return null;
            }

            applied.Add(new AppliedStep(step, Between(now, next)));
            now = next;
        }

        return new Upgrade(format, steps[^1].To, applied.ToImmutable(), Between(files, now));
    }

    private static ImmutableArray<ContentFile>? Numbered(ImmutableArray<ContentFile> files, int format)
    {
        var site = files.First(file => file.Path == SiteFile);
        return SiteFormat.With(Encoding.UTF8.GetString(site.Bytes.Span), format) is { } text
            ? files.Replace(site, site with { Bytes = Encoding.UTF8.GetBytes(text) })
            : null;
    }

    private static ImmutableArray<FileChange> Between(ImmutableArray<ContentFile> before, ImmutableArray<ContentFile> after)
    {
        if (!before.Select(file => file.Path).SequenceEqual(after.Select(file => file.Path), StringComparer.Ordinal))
            throw new InvalidOperationException("A step added, removed or moved files.");
        return
        [
            .. before.Zip(after)
                .Where(pair => !ReferenceEquals(pair.First, pair.Second) && !pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span))
                .Select(pair => new FileChange(pair.First.Path, pair.First.Bytes, pair.Second.Bytes))
                .OrderBy(change => change.Path == SiteFile).ThenBy(change => change.Path, StringComparer.Ordinal),
        ];
    }
}
