using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace NbSite.Leaflets;

/// <summary>
/// Speaks the Chrome DevTools Protocol with one browser: commands that are answered, and events that come by themselves.
/// </summary>
internal sealed class DevTools : IAsyncDisposable
{
    private readonly IToolsChannel _channel;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonNode>> _waiting = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonNode>> _listeners = new(StringComparer.Ordinal);
    private readonly Task _reading;
    private volatile BrowserException? _ended;
    private int _last;

    /// <summary>Speaks through a channel from now on, and ends with it.</summary>
    public DevTools(IToolsChannel channel)
    {
        _channel = channel;
        _reading = Read();
    }

    /// <summary>Hears every event of a session; the method's name and its parameters. Called one after another.</summary>
    public void Listen(string session, Action<string, JsonNode> listener) => _listeners[session] = listener;

    public void StopListening(string session) => _listeners.TryRemove(session, out _);

    /// <summary>Asks and waits for the answer. Throws <see cref="BrowserException"/> when the browser refuses or has stopped.</summary>
    public async Task<JsonNode> Ask(
        string method, JsonObject parameters, string? session = null, CancellationToken cancellation = default)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = answer;
        try
        {
            if (_ended is { } ended) throw ended;
            var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
            if (session is not null) message["sessionId"] = session;
            await Send(Encoding.UTF8.GetBytes(message.ToJsonString()), cancellation).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException)
        {
            throw new BrowserException("It stopped.");
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    private async Task Send(byte[] message, CancellationToken cancellation)
    {
        // A channel takes one message at a time.
        await _sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await _channel.Send(message, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task Read()
    {
        try
        {
            while (await _channel.Receive().ConfigureAwait(false) is { } message) Take(JsonNode.Parse(message.Span)!);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The browser is gone: whoever waits is told below.
        }
        finally
        {
            _ended = new BrowserException("It stopped.");
            foreach (var answer in _waiting.Values) answer.TrySetException(_ended);
            foreach (var listener in _listeners.Values) listener("Inspector.targetCrashed", new JsonObject());
        }
    }

    private void Take(JsonNode message)
    {
        if (message["id"] is { } id)
        {
            if (!_waiting.TryGetValue(id.GetValue<int>(), out var answer)) return;
            if (message["error"] is { } error) answer.TrySetException(new BrowserException($"It answered: {error["message"]}"));
            else answer.TrySetResult(message["result"] ?? new JsonObject());
        }
        else if (message["sessionId"]?.GetValue<string>() is { } session && _listeners.TryGetValue(session, out var listener))
        {
            listener(message["method"]!.GetValue<string>(), message["params"] ?? new JsonObject());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _reading.ConfigureAwait(false);
        _sending.Dispose();
    }
}
