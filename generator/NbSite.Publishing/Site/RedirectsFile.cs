using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Site;

/// <summary>One line of <c>_redirects</c>.</summary>
/// <param name="From">The path, with percent signs; <c>:name</c> and a last <c>*</c> stand for what is left
/// open.</param>
/// <param name="Query">Parameters that the address must have, their values with percent signs.</param>
/// <param name="To">Where it leads; for what is gone, the page that says so.</param>
/// <param name="Status">301 or 302; 410 for what is gone.</param>
public sealed record RedirectLine(string From, ImmutableArray<(string Name, string Value)> Query, string To, int Status)
{
    /// <summary>Whether it stands for many addresses.</summary>
    public bool IsPattern => From.Contains("/:", StringComparison.Ordinal)
        || From.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>Netlify would show the page that stands there, unless it is told not to. No other host reads lines with
    /// a query.</summary>
    private string Force => Query.IsEmpty ? "" : "!";

    public override string ToString()
    {
        var query = string.Concat(Query.Select(each => $" {each.Name}={each.Value}"));
        if (Status != 410) return string.Create(CultureInfo.InvariantCulture, $"{From}{query} {To} {Status}{Force}");
        return $"# gone: {From}" + (To == From + "index.html" && Query.IsEmpty ? "" : $"{query} {To}");
    }
}

/// <summary>The form of <c>_redirects</c> that Netlify and Cloudflare Pages read.</summary>
public static class RedirectsFile
{
    public static byte[] Write(IEnumerable<RedirectLine> lines) =>
        Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

    /// <summary>The rules of such a file. What is none is passed over, as hosts do.</summary>
    public static ImmutableArray<RedirectLine> Read(string text)
    {
        var lines = ImmutableArray.CreateBuilder<RedirectLine>();
        foreach (var line in text.Split('\n'))
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["#", "gone:", ['/', ..] gone]:
                    lines.Add(new RedirectLine(gone, [], gone + "index.html", 410));
                    break;
                case ["#", "gone:", ['/', ..] gone, .. var query, ['/', ..] page] when Parameters(query) is { } told:
                    lines.Add(new RedirectLine(gone, told, page, 410));
                    break;
                case [['/', ..] from, .. var query, var to, var status]
                    when Parameters(query) is { } asked
                        && int.TryParse(status.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture,
                        out var number):
                    lines.Add(new RedirectLine(from, asked, to, number));
                    break;
            }
        }

        return lines.ToImmutable();
    }

    private static ImmutableArray<(string, string)>? Parameters(ReadOnlySpan<string> words)
    {
        var all = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var word in words)
        {
            if (word.Split('=', 2) is not [{ Length: > 0 } name, var value]) return null;
            all.Add((name, value));
        }

        return all.ToImmutable();
    }
}
