using NbSite.Disk;
using NbSite.Pipelines;

namespace NbSite.Urgent;

/// <summary>
/// Takes the files of an urgent publication straight to what is staged, none of them kept in memory: a file that is urgent as it
/// comes, any other as it was last published.
/// </summary>
/// <param name="staged">What is to become the site.</param>
/// <param name="before">What the last good content makes; null when every file is taken as it comes.</param>
internal sealed class UrgentSink(StagedOutput staged, FingerprintSink? before) : IOutputSink
{
    private readonly FingerprintSink _after = new();

    /// <inheritdoc/>
    public void Add(OutputFile file)
    {
        _after.Add(file);
        if (before?.IsSameAs(_after, file.Path) != true || !staged.Keep(file.Path)) staged.Add(file);
    }

    /// <summary>Stages what neither build makes, such as files of a later day, and compressed forms of files that stay.</summary>
    public void KeepTheRest()
    {
        if (before is null) return;
        foreach (var path in staged.Published.Except(staged.Paths))
        {
            var isGone = before.Has(path) && !_after.Has(path);
            if (!isGone && !IsCompressedOfChanged(path)) staged.Keep(path);
        }
    }

    private bool IsCompressedOfChanged(string path)
    {
        if (!Precompression.IsCopy(path)) return false;
        var plain = path[..^3];
        return before!.Has(plain) && !before.IsSameAs(_after, plain);
    }
}
