using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NbSite.Desk;
using NbSite.Preview.Serving;
using NbSite.Tests.Preview;
using Xunit;

namespace NbSite.Tests.Desk;

/// <summary>The desk as an attacker meets it: requests are written byte by byte, and nothing of the site may be another afterwards.</summary>
public sealed class DeskAttackTests : IAsyncLifetime
{
    private const string Key = "00112233445566778899aabbccddeeff";
    private const string Body = """{"name":"page","fields":{"page":"/about/"}}""";
    private PreviewFixture _preview = null!;
    private PreviewServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _preview = await new PreviewFixture().Begin();
        for (var port = 26_000 + (Environment.ProcessId % 5000); _server is null; port++)
            _server = (await PreviewServer.Start(port, [new ClientRoute(), new DeskRoute(_preview.Desk), new SiteRoute(_preview.Hub, true)], Key))!;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.Stop();
        _server.Dispose();
        await _preview.DisposeAsync();
    }

    [Fact]
    public async Task AnOwnPageWithTheKeyIsAnswered()
    {
        var answer = await Post("ask", Body);
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"en/about.md\"", answer, StringComparison.Ordinal);
        Assert.Contains("Cache-Control: no-store", answer, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin: http://127.0.0.1:{0}", "")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: https://127.0.0.1:{0}")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://localhost:{0}")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://127.0.0.1:1")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: https://evil.example")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: null")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://127.0.0.1:{0}\r\nOrigin: http://127.0.0.1:{0}")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://127.0.0.1:{0}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://127.0.0.1:{0}\r\nSec-Fetch-Site: same-site")]
    [InlineData("Origin: http://127.0.0.1:{0}", "Origin: http://127.0.0.1:{0}\r\nSec-Fetch-Site: none")]
    [InlineData("X-NbSite-Desk: " + Key, "")]
    [InlineData("X-NbSite-Desk: " + Key, "X-NbSite-Desk:")]
    [InlineData("X-NbSite-Desk: " + Key, "X-NbSite-Desk: 00112233445566778899aabbccddeefe")]
    [InlineData("X-NbSite-Desk: " + Key, "X-NbSite-Desk: 00112233445566778899AABBCCDDEEFF")]
    [InlineData("X-NbSite-Desk: " + Key, "X-NbSite-Desk: 00112233445566778899aabbccddeef")]
    [InlineData("X-NbSite-Desk: " + Key, "Cookie: X-NbSite-Desk=" + Key)]
    [InlineData("X-NbSite-Desk: " + Key, "X-NbSite-Desk: " + Key + "\r\nX-NbSite-Desk: " + Key)]
    public async Task WithoutOneOfThemNobodyEdits(string header, string instead) =>
        Assert.StartsWith("HTTP/1.1 403", await Post("ask", Body, header, instead), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("")]
    public async Task OnlyJsonIsRead(string type) =>
        Assert.StartsWith("HTTP/1.1 415", await Post("ask", Body, "Content-Type: application/json", "Content-Type: " + type), StringComparison.Ordinal);

    [Fact]
    public async Task WhatIsPackedTooLongOrOfUnknownLengthIsNotRead()
    {
        var length = "Content-Length: " + Body.Length.ToString(CultureInfo.InvariantCulture);
        Assert.StartsWith("HTTP/1.1 415", await Post("ask", Body, "Connection: close", "Content-Encoding: gzip\r\nConnection: close"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 413", await Post("ask", "", "Content-Length: 0", "Content-Length: 16777217"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 411", await Post("ask", "0\r\n\r\n", "Content-Length: 5", "Transfer-Encoding: chunked"), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await Post("ask", Body, length, length + "\r\nTransfer-Encoding: chunked, identity"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("nul")]
    [InlineData("{\"name\":1}")]
    [InlineData("{\"name\":\"page\",\"fields\":[]}")]
    [InlineData("{\"name\":\"page\",\"fields\":{\"page\":{}}}")]
    [InlineData("{\"name\":\"no-such\"}")]
    public async Task WhatIsNoRequestOfTheDeskIsRefusedInWords(string body)
    {
        var answer = await Post("ask", body);
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("\"message\":", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(" at NbSite.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyThatIsNestedDeeplyIsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000));
        Assert.StartsWith("HTTP/1.1 400", await Post("ask", $"{{\"fields\":{deep}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("en/../site.yml")]
    [InlineData("site.yml")]
    [InlineData("en/about.review.yml")]
    [InlineData("")]
    public async Task NoPathLeadsToWhatIsNoPage(string path)
    {
        var answer = await Post("check", "{\"name\":\"edit-block\",\"fields\":{\"path\":\"" + path + "\",\"first\":1,\"last\":1,\"text\":\"x\"}}");
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task OnlyPostIsTaken(string method) =>
        Assert.StartsWith("HTTP/1.1 405", await Send(method, DeskGuard.Root + "ask", Body, "", ""), StringComparison.Ordinal);

    [Fact]
    public async Task NothingElseTakesAPostAndNothingIsReadByGet()
    {
        Assert.StartsWith("HTTP/1.1 405", await Send("POST", "/", Body, "", ""), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 405", await Send("POST", "/_nbsite/preview.js", Body, "", ""), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await Send("POST", DeskGuard.Root + "no-such", Body, "", ""), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 404", await Send("GET", DeskGuard.Root + "ask", "", "", ""), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 421", await Post("ask", Body, "Host: 127.0.0.1:{0}", "Host: evil.example:{0}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutADeskNothingIsWritten()
    {
        PreviewServer? server = null;
        for (var port = 32_000 + (Environment.ProcessId % 5000); server is null; port++)
            server = await PreviewServer.Start(port, [new SiteRoute(_preview.Hub)]);
        using (server)
        {
            var answer = await Send("POST", DeskGuard.Root + "ask", Body, "", "", server.Port);
            Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("desk.js", await Send("GET", "/", "", "", "", server.Port), StringComparison.Ordinal);
            await server.Stop();
        }
    }

    [Fact]
    public void EachRunHasAnotherKey()
    {
        Assert.Matches("^[0-9a-f]{32}$", DeskGuard.NewToken());
        Assert.NotEqual(DeskGuard.NewToken(), DeskGuard.NewToken());
    }

    private Task<string> Post(string what, string body, string header = "", string instead = "") =>
        Send("POST", DeskGuard.Root + what, body, header, instead);

    private async Task<string> Send(string method, string path, string body, string header, string instead, int port = 0)
    {
        if (port == 0) port = _server.Port;
        var head = $"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\nX-NbSite-Desk: {Key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n";
        if (header.Length > 0)
        {
            var there = header.Replace("{0}", $"{port}", StringComparison.Ordinal) + "\r\n";
            Assert.Contains(there, head, StringComparison.Ordinal);
            head = head.Replace(there, instead.Length == 0 ? "" : instead.Replace("{0}", $"{port}", StringComparison.Ordinal) + "\r\n", StringComparison.Ordinal);
        }

        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + body));
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
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
