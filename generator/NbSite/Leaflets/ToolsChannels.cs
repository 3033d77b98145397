using System.Net.WebSockets;

namespace NbSite.Leaflets;

/// <summary>Carries whole messages to a browser and back.</summary>
internal interface IToolsChannel : IDisposable
{
    Task Send(byte[] message, CancellationToken cancellation);

    /// <summary>The next message, good until the one after is asked for; null when the browser has ended.</summary>
    Task<ReadOnlyMemory<byte>?> Receive();
}

/// <summary>
/// Two pipes (Linux and macOS): the system closes them when this program ends, however it ends, and the browser ends with them.
/// A message ends with a zero byte.
/// </summary>
internal sealed class PipeChannel(Stream to, Stream from) : IToolsChannel
{
    private readonly MemoryStream _message = new();
    private readonly byte[] _piece = new byte[64 * 1024];
    private readonly CancellationTokenSource _end = new();
    private int _start;
    private int _count;

    public async Task Send(byte[] message, CancellationToken cancellation)
    {
        await to.WriteAsync((byte[])[.. message, 0], cancellation).ConfigureAwait(false);
        await to.FlushAsync(cancellation).ConfigureAwait(false);
    }

    public async Task<ReadOnlyMemory<byte>?> Receive()
    {
        _message.SetLength(0);
        while (true)
        {
            var piece = _piece.AsMemory(_start, _count);
            var end = piece.Span.IndexOf((byte)0);
            _message.Write(piece.Span[..(end < 0 ? _count : end)]);
            if (end >= 0)
            {
                (_start, _count) = (_start + end + 1, _count - end - 1);
                return _message.GetBuffer().AsMemory(0, (int)_message.Length);
            }

            _start = 0;
            _count = await from.ReadAsync(_piece, _end.Token).ConfigureAwait(false);
            if (_count == 0) return null;
        }
    }

    public void Dispose()
    {
        _end.Cancel();
        try
        {
            to.Dispose();
        }
        catch (IOException)
        {
            // What was not yet sent is for nobody: the browser has ended.
        }

        from.Dispose();
        _end.Dispose();
        _message.Dispose();
    }
}

/// <summary>A socket of this machine (Windows, where a program cannot be started with pipes of that kind).</summary>
internal sealed class SocketChannel : IToolsChannel
{
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _message = new();
    private readonly byte[] _piece = new byte[64 * 1024];

    private SocketChannel()
    {
    }

    /// <summary>Opens the connection. Throws <see cref="WebSocketException"/> when nobody answers there.</summary>
    public static async Task<SocketChannel> Connect(Uri address, CancellationToken cancellation)
    {
        var channel = new SocketChannel();
        try
        {
            await channel._socket.ConnectAsync(address, cancellation).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    public Task Send(byte[] message, CancellationToken cancellation) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellation);

    public async Task<ReadOnlyMemory<byte>?> Receive()
    {
        _message.SetLength(0);
        while (true)
        {
            var got = await _socket.ReceiveAsync(_piece.AsMemory(), CancellationToken.None).ConfigureAwait(false);
            if (got.MessageType == WebSocketMessageType.Close) return null;
            _message.Write(_piece, 0, got.Count);
            if (got.EndOfMessage) return _message.GetBuffer().AsMemory(0, (int)_message.Length);
        }
    }

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
        _message.Dispose();
    }
}
