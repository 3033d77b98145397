using System.Text;
using NbSite.Model;

namespace NbSite.Docs.Tests;

/// <summary>docs/diagnostics, made from the one table of descriptors.</summary>
internal static class DiagnosticPages
{
    private static readonly (string Prefix, string Title)[] Areas =
    [
        ("NB00", "NbSite itself"), ("NB01", "Files"), ("NB02", "YAML and keys"), ("NB03", "Text"), ("NB04", "Fact sheets"),
        ("NB05", "Sources"), ("NB06", "Reviews and the site"), ("NB07", "Links and addresses"), ("NB08", "Folders and output"),
        ("NB09", "Claims and languages"), ("NB10", "Editions"), ("NB11", "Offline copies and leaflets"), ("NB12", "Files, pictures and brand"),
        ("NB13", "New pages and things"), ("NB14", "Types, packs and values"), ("NB15", "Old addresses, hosting, menus and levels"), ("NB16", "Pages from elsewhere, and programs of one's own"),
        ("NB17", "Sources that age, words to avoid, menus, figures, slips and answers of reviewers"),
        ("NB18", "Translations"),
        ("NB19", "Addresses elsewhere"),
    ];

    /// <summary>Every page by file name.</summary>
    public static IReadOnlyDictionary<string, string> All()
    {
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["index.md"] = Index() };
        foreach (var code in Codes.All) pages[code.Code.ToLowerInvariant() + ".md"] = Page(code);
        return pages;
    }

    private static string Index()
    {
        var text = new StringBuilder("# Diagnostics\n\nWhat NbSite says when something is wrong, by code. [How to read a message](../guide/diagnostics.md).\n");
        foreach (var (prefix, title) in Areas)
        {
            var codes = Codes.All.Where(code => code.Code.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (codes.Count == 0) continue;
            text.Append("\n## ").Append(title).Append("\n\n| code | | what |\n|---|---|---|\n");
            foreach (var code in codes)
                text.Append($"| [{code.Code}]({code.Code.ToLowerInvariant()}.md) | {Word(code)} | {Escape(code.Title)} |\n");
        }

        return text.ToString();
    }

    private static string Page(DiagnosticDescriptor code) => $"""
        # {code.Code}: {Escape(code.Title)}

        *{code.Severity}.* It reads:

        > {Escape(code.Template.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal))}

        **Why it matters.** {Escape(code.Why)}

        **How to mend it.** {Escape(code.Remedy)}

        **How bad it is.** {Escape(code.Levels)}

        """.ReplaceLineEndings("\n");

    private static string Word(DiagnosticDescriptor code) => code.Severity.ToString().ToLowerInvariant();

    // Pages are read on code hosts, where < would begin HTML and | a table cell.
    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace("](", "]\\(", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
