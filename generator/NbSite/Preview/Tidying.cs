namespace NbSite.Preview;

/// <summary>
/// Keeps the memory of a preview near what its site needs. Where memory is plenty the collector takes its time, and a preview that is open all
/// day would grow with each save.
/// </summary>
internal sealed class Tidying
{
    // What a build of the whole site has in hand beside what is kept.
    private const long Hand = 256L << 20;

    private long _needed;

    /// <summary>Tidies up after a build of the whole site: beside the work, and at once when far more is held than the site needs.</summary>
    public void AfterBuild()
    {
        var held = GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;
        if (_needed > 0 && held < 2 * _needed + Hand)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: false);
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _needed = GC.GetTotalMemory(forceFullCollection: false);
    }
}
