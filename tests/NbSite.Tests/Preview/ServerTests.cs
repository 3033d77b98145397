using System.Net;
using System.Net.Sockets;
using System.Text;
using NbSite.Preview;
using NbSite.Preview.Serving;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>The server as an attacker meets it: requests are written byte by byte.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly PreviewHub _hub = new();
    private PreviewServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        Set("<!DOCTYPE html>\n<html lang=\"en\"><head><title>P</title></head><body><main>Words</main></body></html>");
        _server = await Begin();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.Stop();
        _server.Dispose();
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example:{0}")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:{0}")]
    [InlineData("0.0.0.0:{0}")]
    public async Task AnotherHostIsRefused(string host) =>
        Assert.StartsWith("HTTP/1.1 421", await Ask("GET / HTTP/1.1", $"Host: {string.Format(null, host, _server.Port)}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("localhost:{0}")]
    [InlineData("LOCALHOST:{0}")]
    public async Task ThisMachineIsAnswered(string host) =>
        Assert.StartsWith("HTTP/1.1 200", await Ask("GET / HTTP/1.1", $"Host: {string.Format(null, host, _server.Port)}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Origin: https://evil.example")]
    [InlineData("Origin: null")]
    [InlineData("Origin: http://127.0.0.1:1")]
    [InlineData("Origin: https://127.0.0.1:{0}")]
    [InlineData("Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors")]
    [InlineData("Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors")]
    public async Task AnotherSiteIsRefused(string header)
    {
        foreach (var path in (string[])["/", NewsRoute.Address + "?page=/", ClientRoute.Script])
            Assert.StartsWith("HTTP/1.1 403", await Ask($"GET {path} HTTP/1.1", Host, string.Format(null, header, _server.Port)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFollowedLinkAndOwnRequestsAreAnswered()
    {
        Assert.StartsWith("HTTP/1.1 200", await Ask("GET / HTTP/1.1", Host, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 200", await Ask("GET / HTTP/1.1", Host, $"Origin: http://127.0.0.1:{_server.Port}\r\nSec-Fetch-Site: same-origin"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("FOO")]
    public async Task OnlyLookingIsAllowed(string method) =>
        Assert.StartsWith("HTTP/1.1 405", await Ask($"{method} / HTTP/1.1", Host), StringComparison.Ordinal);

    [Theory]
    [InlineData("/../../../../etc/passwd")]
    [InlineData("/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..\\..\\etc\\passwd")]
    [InlineData("//etc/passwd")]
    [InlineData("/etc/passwd%00.html")]
    [InlineData("/content/site.yml")]
    [InlineData("/%c0%ae%c0%ae/etc/passwd")]
    public async Task NoPathLeadsToTheDisk(string path)
    {
        var answer = await Ask($"GET {path} HTTP/1.1", Host);
        Assert.Matches("^HTTP/1.1 (404|400)", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsTooLongIsRefused()
    {
        Assert.Matches("^HTTP/1.1 414", await Ask($"GET /{new string('a', 5000)} HTTP/1.1", Host));
        Assert.Matches("^HTTP/1.1 431", await Ask("GET / HTTP/1.1", Host, $"X-Long: {new string('a', 20_000)}"));
        Assert.Matches("^HTTP/1.1 400", await Ask("GET / HTTP/1.1", Host, Host));
    }

    [Fact]
    public async Task ARequestWithoutAHostIsRefused()
    {
        Assert.Matches("^HTTP/1.1 (400|421)", await Ask("GET / HTTP/1.1"));
        Assert.Matches("^HTTP/1.[01] 421", await Ask("GET / HTTP/1.0"));
    }

    [Fact]
    public async Task OnlyThisMachineCanConnect()
    {
        var address = Dns.GetHostAddresses(Dns.GetHostName()).FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one));
        Assert.SkipWhen(address is null, "this machine has no other address");
        using var client = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(async () => await client.ConnectAsync(address!, _server.Port, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task EveryAnswerHasAStrictPolicyAndTheScriptIsOnlyInPages()
    {
        var page = await Ask("GET / HTTP/1.1", Host);
        Assert.Contains("script-src 'self'; style-src 'self'", page, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite\r\n", page, StringComparison.Ordinal);
        Assert.Contains("Cross-Origin-Resource-Policy: same-origin\r\n", page, StringComparison.Ordinal);
        Assert.Matches("<link rel=\"stylesheet\" href=\"/_nbsite/preview.css\"><script src=\"/_nbsite/preview.js\" data-page=\"[0-9a-f]{24}\"", page);
        Assert.DoesNotContain("preview.js", Encoding.UTF8.GetString(_hub.Current.Site.Files["index.html"].Bytes.Span), StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", await Ask("POST / HTTP/1.1", Host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadHasNoBody()
    {
        var answer = await Ask("HEAD / HTTP/1.1", Host);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageWithoutItsSlashIsLedToItOnThisServer()
    {
        Assert.Contains("\r\nLocation: /p/\r\n", await Ask("GET /p HTTP/1.1", Host), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await Ask("GET //p HTTP/1.1", Host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewsComeAtOnceAndAgainWhenThePageChanges()
    {
        using var client = await Connect($"GET {NewsRoute.Address}?page=/ HTTP/1.1\r\n{Host}\r\n\r\n");
        using var reader = new StreamReader(client.GetStream());
        var first = await News(reader);
        Assert.Contains(_hub.Current.Site.Files["index.html"].Hash, first, StringComparison.Ordinal);
        Set("<html><head></head><body><main>Other words</main></body></html>");
        var second = await News(reader);
        Assert.Contains(_hub.Current.Site.Files["index.html"].Hash, second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task ItEndsAtOnceWhileSomebodyListens()
    {
        var server = await Begin();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {NewsRoute.Address}?page=/ HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\n\r\n"), TestContext.Current.CancellationToken);
        var buffer = new byte[1];
        Assert.Equal(1, await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken));
        await server.Stop().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        server.Dispose();
        using var again = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(async () => await again.ConnectAsync(IPAddress.Loopback, server.Port, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APortInUseIsTold() => Assert.Null(await PreviewServer.Start(_server.Port, []));

    private string Host => $"Host: 127.0.0.1:{_server.Port}";

    private void Set(string page) => _hub.Change(state => state with
    {
        IsBuilding = false,
        Site = ServedSite.Empty.With(
            [KeyValuePair.Create("index.html", new ServedFile(Encoding.UTF8.GetBytes(page))), KeyValuePair.Create("p/index.html", new ServedFile(Encoding.UTF8.GetBytes(page)))]),
    });

    private async Task<PreviewServer> Begin()
    {
        for (var port = 21_000 + (Environment.ProcessId % 5000); port < 60_000; port++)
            if (await PreviewServer.Start(port, [new ClientRoute(), new NewsRoute(_hub), new SiteRoute(_hub)]) is { } server) return server;
        throw new InvalidOperationException("No port is free.");
    }

    private static async Task<string> News(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line;
        return "";
    }

    private async Task<TcpClient> Connect(string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        return client;
    }

    private async Task<string> Ask(string line, params string[] headers)
    {
        using var client = await Connect(string.Join("\r\n", [line, .. headers, "Connection: close", "", ""]));
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (IOException)
        {
            return "HTTP/1.1 400 cut off";
        }
    }
}
