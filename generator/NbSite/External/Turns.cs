using System.Collections.Concurrent;
using System.Diagnostics;

namespace NbSite.External;

/// <summary>Of one host, one question after the other with a pause between, whoever asks: also where an address leads on to it.</summary>
/// <param name="pause">Between two questions.</param>
internal sealed class Turns(TimeSpan pause)
{
    private readonly ConcurrentDictionary<string, Turn> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host of an address may be asked, and holds it until it is given back.</summary>
    public async Task<IDisposable> Take(Uri address, CancellationToken cancellation)
    {
        var turn = _hosts.GetOrAdd(address.Authority, _ => new Turn());
        await turn.Free.WaitAsync(cancellation);
        try
        {
            if (turn.Asked is { } last && pause - Stopwatch.GetElapsedTime(last) is var left && left > TimeSpan.Zero)
                await Task.Delay(left, cancellation);
        }
        // Whatever it was, the next one waits for its turn and not for ever.
        catch
        {
            turn.Free.Release();
            throw;
        }

        return turn;
    }

    private sealed class Turn : IDisposable
    {
        public SemaphoreSlim Free { get; } = new(1);

        public long? Asked { get; private set; }

        public void Dispose()
        {
            Asked = Stopwatch.GetTimestamp();
            Free.Release();
        }
    }
}
