using System.Collections.Immutable;
using System.Text;

namespace NbSite.Publishing.Features.Hosting;

/// <summary>Headers that a web server sends with every file whose path fits.</summary>
/// <param name="Path">
/// From the root of the server. <c>:name</c> stands for one part of the path, a last <c>*</c> for all that follows.
/// </param>
/// <param name="Headers">Names and values.</param>
public sealed record HeaderRule(string Path, ImmutableArray<(string Name, string Value)> Headers);

/// <summary>The form of <c>_headers</c> that Netlify and Cloudflare Pages read: a path, then its headers, indented.</summary>
public static class HeadersFile
{
    public static string Write(IEnumerable<HeaderRule> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
        {
            text.Append(rule.Path).Append('\n');
            foreach (var (name, value) in rule.Headers) text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The rules of such a file. What is neither a path nor a header is passed over, as hosts do.</summary>
    public static ImmutableArray<HeaderRule> Read(string text)
    {
        var rules = new List<HeaderRule>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('/')) rules.Add(new HeaderRule(line, []));
            else if (rules is [.., var last] && !line.StartsWith('#') && line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value])
                rules[^1] = last with { Headers = last.Headers.Add((name, value)) };
        }

        return [.. rules];
    }
}
