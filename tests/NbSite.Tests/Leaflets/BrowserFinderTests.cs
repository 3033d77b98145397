using NbSite.Leaflets;
using Xunit;

namespace NbSite.Tests.Leaflets;

/// <summary>Where browsers are looked for on each system.</summary>
public sealed class BrowserFinderTests
{
    [Theory]
    [InlineData("Linux", "/opt/bin/google-chrome", "/opt/bin/google-chrome")]
    [InlineData("Linux", "/usr/bin/chromium", "/usr/bin/chromium")]
    [InlineData("Linux", "/opt/microsoft/msedge/msedge", "/opt/microsoft/msedge/msedge")]
    [InlineData("Linux", "/snap/bin/chromium", "/snap/bin/chromium")]
    [InlineData("MacOS", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")]
    [InlineData("MacOS", "/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge", "/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge")]
    [InlineData("Windows", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe")]
    [InlineData("Windows", @"C:\Users\ann\AppData\Local\Google\Chrome\Application\chrome.exe", @"C:\Users\ann\AppData\Local\Google\Chrome\Application\chrome.exe")]
    [InlineData("Windows", @"C:\tools\chrome.exe", @"C:\tools\chrome.exe")]
    [InlineData("Linux", "/usr/bin/firefox", null)]
    public void A_browser_is_found_on_the_path_and_in_the_usual_places(string system, string installed, string? found)
    {
        var variables = system switch
        {
            "Windows" => new Dictionary<string, string>
            {
                ["PATH"] = @"C:\Windows;C:\tools\",
                ["ProgramFiles"] = @"C:\Program Files",
                ["ProgramFiles(x86)"] = @"C:\Program Files (x86)",
                ["LOCALAPPDATA"] = @"C:\Users\ann\AppData\Local",
            },
            _ => new Dictionary<string, string> { ["PATH"] = "/usr/bin:/opt/bin", ["HOME"] = "/Users/ann" },
        };
        var finder = new BrowserFinder(path => path == installed, variables.GetValueOrDefault);

        Assert.Equal(found, finder.Find(Enum.Parse<SystemKind>(system)));
    }

    [Fact]
    public void What_the_path_names_comes_before_the_usual_places()
    {
        var finder = new BrowserFinder(_ => true, name => name == "PATH" ? "/home/ann/bin" : null);

        Assert.Equal("/home/ann/bin/chromium", finder.Find(SystemKind.Linux));
    }
}
