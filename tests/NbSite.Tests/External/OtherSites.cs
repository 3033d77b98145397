using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NbSite.Tests.External;

/// <summary>
/// All sites elsewhere: one server on 127.0.0.1, to which every question is sent whatever host it names. A host of
/// which nothing is said
/// is not to be found.
/// </summary>
internal sealed class OtherSites : HttpMessageHandler
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly HttpMessageInvoker _sender = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    public OtherSites()
    {
        _listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>What was asked: method, address, and who asked.</summary>
    public ConcurrentQueue<(string Method, string Address, string Agent)> Asked { get; } = new();

    /// <summary>The moments at which each host was asked.</summary>
    public ConcurrentQueue<(string Host, long Time)> Times { get; } = new();

    /// <summary>Says what an address answers: its status line and headers, and behind an empty line its text. “HEAD ” or “GET ” before the address
    /// is for that alone. “silence” says nothing, “later” cannot be looked up now, “odd” fails as nobody expects.</summary>
    public OtherSites With(string address, string answer)
    {
        _answers[address] = answer;
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Asked.Enqueue((request.Method.Method, address, request.Headers.UserAgent.ToString()));
        Times.Enqueue((request.RequestUri.Host, Environment.TickCount64));
        if (!_answers.Keys.Any(known => new Uri(known[(known.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Host == request.RequestUri.Host))
            throw new HttpRequestException("no", new SocketException((int)SocketError.HostNotFound));
        switch (_answers.GetValueOrDefault(address))
        {
            case "later": throw new HttpRequestException("no", new SocketException((int)SocketError.TryAgain));
            case "odd": throw new NotSupportedException("something odd");
        }

        request.RequestUri = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{Convert.ToHexString(Encoding.UTF8.GetBytes(request.Method + " " + address))}");
        return await _sender.SendAsync(request, cancellationToken);
    }

    private async Task Listen()
    {
        // Each by itself: one that says nothing holds up no other.
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Task.Run(() => Serve(client));
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var _ = client;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        if (await reader.ReadLineAsync(_end.Token) is not { } line) return;
        var asked = Encoding.UTF8.GetString(Convert.FromHexString(line.Split(' ')[1][1..]));
        while (await reader.ReadLineAsync(_end.Token) is { Length: > 0 })
        {
        }

        var address = asked[(asked.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var answer = _answers.GetValueOrDefault(asked) ?? _answers.GetValueOrDefault(address) ?? "404 Not Found";
        if (answer == "silence")
        {
            await Task.Delay(Timeout.Infinite, _end.Token);
            return;
        }

        var parts = answer.Split("\n\n", 2);
        var body = asked.StartsWith("HEAD", StringComparison.Ordinal) || parts.Length < 2 ? "" : parts[1];
        var head = parts[0].Replace("\n", "\r\n", StringComparison.Ordinal);
        await stream.WriteAsync(
            Encoding.UTF8.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}"),
            _end.Token);
    }

    /// <summary>A run disposes of what it was given; the server lives as long as the test.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing);

    public void End()
    {
        _end.Cancel();
        _listener.Stop();
        _sender.Dispose();
        _end.Dispose();
    }
}
