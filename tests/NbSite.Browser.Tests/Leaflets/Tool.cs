using System.Diagnostics;
using Xunit;

namespace NbSite.Browser.Tests.Leaflets;

/// <summary>Programs that read PDFs, each another reader than the one that wrote them.</summary>
internal static class Tool
{
    /// <summary>What a program says. It must end well.</summary>
    public static string Run(string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{name} {string.Join(' ', arguments)}: {process.ExitCode}\n{output}\n{error.Result}");
        return output;
    }

    /// <summary>A page's words in the order in which they are read out, with single spaces.</summary>
    public static string Text(string pdf, int page = 0) => string.Join(' ', Run(
        "pdftotext", page == 0 ? [pdf, "-"] : ["-f", $"{page}", "-l", $"{page}", pdf, "-"])
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static int Pages(string pdf) => int.Parse(
        Info(pdf)["Pages"], System.Globalization.CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Info(string pdf) => Run("pdfinfo", pdf).Split('\n')
        .Where(line => line.Contains(':', StringComparison.Ordinal))
        .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
}
