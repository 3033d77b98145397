using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Schemas;
using Xunit;

namespace NbSite.Tests;

/// <summary>Schemas follow a site that is previewed, whatever else happens.</summary>
public sealed class SchemaKeeperTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-keeper-").FullName;
    private readonly ConcurrentQueue<string> _told = new();
    private readonly SchemaKeeper _keeper;

    public SchemaKeeperTests() => _keeper = new SchemaKeeper(new SchemaFolder(Path.Combine(_root, "content")), _told.Enqueue);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void None_is_lost_that_comes_while_another_is_ending()
    {
        for (var i = 0; i < 30_000; i++)
        {
            var isDone = false;
            _keeper.Do(() =>
            {
                Volatile.Write(ref isDone, true);
                // The shortest work there is, so that the next one comes while this one ends.
                throw new MachineException("no");
            });
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref isDone), TimeSpan.FromSeconds(20)), $"{i}");
            Thread.SpinWait(i % 400);
        }

        Assert.Single(_told);
    }

    [Fact]
    public async Task A_fault_is_told_once_and_the_next_ones_are_tried()
    {
        _keeper.Do(() => throw new InvalidOperationException("odd"));
        await _keeper.Written;
        Assert.Equal(["editors are told nothing of the files' form: odd"], _told);

        var isAsked = false;
        _keeper.Do(() =>
        {
            isAsked = true;
            throw new InvalidOperationException("again");
        });
        await _keeper.Written;
        Assert.True(isAsked);
        Assert.Single(_told);
    }
}
