using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace NbSite.Benchmarks.Search;

/// <summary>A response: its path, bytes of its body as sent, and when it was sent (milliseconds since 1970).</summary>
internal sealed record Transfer(string Path, int Bytes, double At);

/// <summary>
/// Serves folders on loopback (HTTP/1.1), text and WebAssembly with Brotli at quality 5, other files as they are, as
/// hosts of static sites do. Remembers every response; can behave like a slow link.
/// </summary>
internal sealed class CompressingServer : IDisposable
{
    private const int BrotliQuality = 5;

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".svg"] = "image/svg+xml",
        [".js"] = "text/javascript",
        [".mjs"] = "text/javascript",
        [".json"] = "application/json",
        [".wasm"] = "application/wasm",
    };

    private readonly IReadOnlyList<(string Prefix, string Folder)> _folders;
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, Lazy<byte[]>> _bodies = new();
    private readonly ConcurrentQueue<Transfer> _transfers = new();
    private readonly SlowLink _link = new();
    private long _lastActivity = Stopwatch.GetTimestamp();
    private int _busy;

    /// <summary>Folders by the beginning of the path that leads to them; the longest beginning first.</summary>
    public CompressingServer(params (string Prefix, string Folder)[] folders)
    {
        _folders = folders;
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(Listen);
    }

    public string Address { get; }

    /// <summary>Whether answers take as long as over a <see cref="SlowLink"/>.</summary>
    public bool IsSlow { get; set; }

    public IReadOnlyList<Transfer> Transfers => [.. _transfers];

    /// <summary>Waits until nothing was asked for and nothing sent for a tenth of a second.</summary>
    public async Task UntilQuiet()
    {
        while (Volatile.Read(ref _busy) > 0 || Stopwatch.GetElapsedTime(Volatile.Read(ref _lastActivity)).TotalMilliseconds < 100)
            await Task.Delay(10);
    }

    /// <summary>A file as it is sent.</summary>
    public static byte[] Body(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (TypeOf(file) is null) return bytes;
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, new BrotliCompressionOptions { Quality = BrotliQuality }, leaveOpen: true))
            brotli.Write(bytes);
        return packed.ToArray();
    }

    public void Dispose() => _listener.Close();

    private async Task Listen()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                Interlocked.Increment(ref _busy);
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var response = context.Response;
        try
        {
            var path = context.Request.Url!.AbsolutePath;
            var file = FileOf(path);
            if (file is null)
            {
                response.StatusCode = 404;
                response.Close();
                return;
            }

            var type = TypeOf(file);
            if (type is not null && context.Request.Headers["Accept-Encoding"]?.Contains("br", StringComparison.Ordinal) != true)
                throw new InvalidOperationException("The browser does not accept Brotli.");
            var body = _bodies.GetOrAdd(file, key => new(() => Body(key))).Value;
            response.ContentType = type ?? "application/octet-stream";
            if (type is not null) response.AddHeader("Content-Encoding", "br");
            response.AddHeader("Cache-Control", "max-age=3600");
            response.ContentLength64 = body.Length;
            if (IsSlow) await _link.Carry(body.Length);
            var at = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
            await response.OutputStream.WriteAsync(body);
            _transfers.Enqueue(new Transfer(path, body.Length, at));
            response.Close();
        }
        catch (HttpListenerException)
        {
            // The page was closed before its answer came.
        }
        finally
        {
            Volatile.Write(ref _lastActivity, Stopwatch.GetTimestamp());
            Interlocked.Decrement(ref _busy);
        }
    }

    private string? FileOf(string path)
    {
        var (prefix, folder) = _folders.First(entry => path.StartsWith(entry.Prefix, StringComparison.Ordinal));
        var file = Path.Combine(folder, Uri.UnescapeDataString(path[prefix.Length..]));
        if (path.EndsWith('/')) file = Path.Combine(file, "index.html");
        return File.Exists(file) ? file : null;
    }

    private static string? TypeOf(string file) => Types.GetValueOrDefault(Path.GetExtension(file));

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
