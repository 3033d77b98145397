using System.Net;
using System.Net.Sockets;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary><c>nbsite serve</c> as it is typed.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private static readonly NbTheme Theme = new();
    private readonly TestSite _site = TestSite.With();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task TheAddressIsPrintedFirstAndCtrlCEndsItWell()
    {
        using var end = new CancellationTokenSource();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = TextWriter.Synchronized(error);
        var run = Task.Run(() => NbSiteApp.Run(["serve", "--port", $"{Free()}"], Host(output, terminal, end.Token)));
        for (var i = 0; i < 600 && !error.ToString().Contains("built ", StringComparison.Ordinal); i++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Matches(@"^Preview: http://127\.0\.0\.1:\d+/#desk=[0-9a-f]{32}   \(Ctrl\+C ends it\)\n$", output.ToString());
        Assert.Contains(" built ", error.ToString(), StringComparison.Ordinal);
        await end.CancelAsync();
        Assert.Equal(ExitCodes.Done, await run.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(Path.Combine(_site.Root, "output")));
    }

    [Fact]
    public void APortThatIsTakenIsToldWithAMend()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var answer = _site.Run("serve", "--port", $"{port}");
        Assert.Equal((ExitCodes.Machine, ""), (answer.Code, answer.Out));
        Assert.Contains($"another program listens on port {port}", answer.Error, StringComparison.Ordinal);
        Assert.Contains("--port", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve --port 0", "“0” is not a port from 1 to 65535.")]
    [InlineData("serve --port 70000", "“70000” is not a port from 1 to 65535.")]
    [InlineData("serve --editor notepad", "“notepad” is none of cursor, idea, none, sublime, vscode, vscodium, zed.")]
    [InlineData("serve --region XX", "site.yml does not declare the region “XX”.")]
    public void WhatIsTypedWronglyIsTold(string line, string message)
    {
        var answer = _site.Run(line.Split(' '));
        Assert.Equal(ExitCodes.Usage, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
    }

    private ProgramHost Host(TextWriter output, TextWriter error, CancellationToken cancellation) => new()
    {
        Theme = () => Theme,
        Extensions = SiteExtensions.None,
        Now = () => DateTimeOffset.UtcNow,
        HoldsChecks = false,
        CurrentFolder = _site.Root,
        Out = output,
        Error = error,
        Cancellation = cancellation,
    };

    private static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
