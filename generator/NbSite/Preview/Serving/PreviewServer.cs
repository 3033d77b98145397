using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NbSite.Desk;

namespace NbSite.Preview.Serving;

/// <summary>
/// Listens on 127.0.0.1 alone. Kestrel without its host: it reads no settings and no variables, takes no Ctrl+C, and prints nothing.
/// </summary>
internal sealed class PreviewServer : IHttpApplication<HttpContext>, IDisposable
{
    // The site's own policy, and leave to ask this server for news.
    private const string ContentSecurity =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
        + "manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite";

    private readonly KestrelServer _server;
    private readonly RequestGuard _guard;
    private readonly IReadOnlyList<IPreviewRoute> _routes;
    private readonly CancellationTokenSource _ending = new();

    private PreviewServer(int port, IReadOnlyList<IPreviewRoute> routes, string? token)
    {
        Port = port;
        _routes = routes;
        _guard = new RequestGuard(port, new DeskGuard(token));
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        options.Limits.MaxRequestLineSize = 4 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        options.Limits.MaxConcurrentConnections = 200;
        options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        _server = new KestrelServer(
            Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
    }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Begins to listen; null when somebody else listens on the port. Throws <see cref="IOException"/> for another trouble.</summary>
    /// <param name="port">From 1 to 65535.</param>
    /// <param name="routes">Asked in order.</param>
    /// <param name="token">Whoever sends it may edit; null where nobody may.</param>
    public static async Task<PreviewServer?> Start(int port, IReadOnlyList<IPreviewRoute> routes, string? token = null)
    {
        var server = new PreviewServer(port, routes, token);
        try
        {
            await server._server.StartAsync(server, CancellationToken.None);
            return server;
        }
        catch (IOException exception) when (exception.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException
            || exception.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
        {
            server.Dispose();
            return null;
        }
        catch (SocketException exception)
        {
            server.Dispose();
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Ends at once: whoever listens for news is cut off.</summary>
    public async Task Stop()
    {
        await _ending.CancelAsync();
        await _server.StopAsync(new CancellationToken(canceled: true));
    }

    public void Dispose()
    {
        _server.Dispose();
        _ending.Dispose();
    }

    HttpContext IHttpApplication<HttpContext>.CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    async Task IHttpApplication<HttpContext>.ProcessRequestAsync(HttpContext context)
    {
        using var ending = _ending.Token.Register(context.Abort);
        try
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentSecurity;
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Referrer-Policy"] = "no-referrer";
            headers.XContentTypeOptions = "nosniff";
            headers["X-Robots-Tag"] = "noindex";
            headers.CacheControl = "no-cache";
            if (_guard.Refuse(context.Request) is var (status, why))
            {
                if (status == StatusCodes.Status405MethodNotAllowed) headers.Allow = "GET, HEAD";
                await Say(context, status, why);
                return;
            }

            foreach (var route in _routes)
                if (await route.Answer(context)) return;
            await Say(context, StatusCodes.Status404NotFound, "There is no such page.");
        }
        catch (OperationCanceledException)
        {
            // The tab was closed, or the preview ends.
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException && context.RequestAborted.IsCancellationRequested)
        {
            // The same.
        }
    }

    void IHttpApplication<HttpContext>.DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing is held for a request.
    }

    internal static Task Say(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return Send(context, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n"));
    }

    /// <summary>Sends a whole answer, or only its head where that was asked for.</summary>
    internal static async Task Send(HttpContext context, string type, params ReadOnlyMemory<byte>[] parts)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = parts.Sum(part => (long)part.Length);
        if (HttpMethods.IsHead(context.Request.Method)) return;
        foreach (var part in parts) await context.Response.Body.WriteAsync(part, context.RequestAborted);
    }
}
