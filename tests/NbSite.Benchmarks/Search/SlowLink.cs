using System.Diagnostics;

namespace NbSite.Benchmarks.Search;

/// <summary>
/// A phone on a poor network: 150 milliseconds there and back, 1.6 megabits a second for all answers together, in the
/// order in which they were asked for (the “slow 4G” of Lighthouse).
/// </summary>
internal sealed class SlowLink
{
    private const double Latency = 0.150;
    private const double BytesPerSecond = 200_000;

    private readonly Lock _lock = new();
    private readonly long _start = Stopwatch.GetTimestamp();
    private double _free;

    /// <summary>Takes as long as an answer of this size takes.</summary>
    public Task Carry(int bytes)
    {
        lock (_lock)
        {
            var now = Stopwatch.GetElapsedTime(_start).TotalSeconds;
            _free = Math.Max(now + Latency, _free) + (bytes / BytesPerSecond);
            return Task.Delay(TimeSpan.FromSeconds(_free - now));
        }
    }
}
