using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NbSite.Model;
using NbSite.Publishing.Features.Exports;
using NbSite.Publishing.Site.Outputs;
using NbSite.Testing;

namespace NbSite.Export.Tests;

/// <summary>Sites exported within a test.</summary>
internal static partial class Exported
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>A page with every kind of passage that Markdown can say.</summary>
    public const string Every = """
        -- en/every.md --
        ---
        title: "Every kind: *one* & [all] #1"
        summary: Of all kinds.
        kind: practical
        signs: [worse, spreads]
        ---
        First words with **bold**, *stressed*, **bold and *both***, CO~2~, 10^9^ and m^2^. [@src, p. 12] More. [@src; @two]

        ## Where *it* leads {#where}

        A [page](about), [a place](#where), [outside (brackets)](https://example.org/a_(b)?c=1&copy=2), help@example.org and a word:
        port. Signs: 3 \* 4, a_b_c, \<b\>, & amp, \[x\], \# no, 5 \> 4, \`x\`, C\| D. [@two]

        1. first
        2. second: [@src]
           - inner one
           - inner two

             goes on
        3. third

        - \+ plus
        - 38\. is no number [@src]

        > Somebody said so.
        >
        > And more.

        Table: Numbers of things [@src]

        | What | How \| much | Third |
        |---|---|---|
        | one | **1** | x |
        | two | 2 [@two] | |

        ***

        Port
        : a small chamber under the skin [@src]

        ![A small picture](images/dot.png "In the corridor")

        ::: key-facts
        - a main point [@src]
        :::

        ::: note
        Know this. [@src]
        :::

        ::: warning
        Watch this. [@src]
        :::

        ::: do
        - do it [@src]
        :::

        ::: dont
        - leave it [@src]
        :::

        ::: region {in="GB"}
        Only there. [@src]
        :::

        ::: details
        ### Opened by hand
        Inside. [@src]
        :::

        ::: prognosis
        ### What may come
        Outlook. [@src]
        :::

        ### Below

        Ends here. [@src]
        -- references.yml --
        references:
          - id: src
            type: report
            title: A source & more
            author: [{literal: A body}]
            issued: 2024
          - id: two
            type: webpage
            title: "Another *source*"
            author: [{literal: B body}]
            issued: 2025
            accessed: 2026-11-01
            URL: https://example.org/source_(1)
        """;

    public static SiteFixture Site(string text) => SiteFixture.Of(text).With("en/images/dot.png", TestPictures.Png(40, 20));

    /// <summary>The site of <see cref="Every"/>, which has signs.</summary>
    public static SiteFixture EverySite() => Site(Every).WithSigns().With("site.yml", SiteFixture.SiteYml.Replace(
        "publication: public", "publication: demonstration", StringComparison.Ordinal));

    /// <summary>The files of a site's export by their paths; nothing may be wrong with it.</summary>
    public static IReadOnlyDictionary<string, byte[]> Into(this SiteFixture site, params IPageExporter[] forms)
    {
        var built = (site with { Output = new PageExports(PageChoice.All, [.. forms]) }).Build();
        Assert.DoesNotContain(built.Diagnostics, line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.All(built.Files.Keys, path => Assert.StartsWith(ExportPaths.Scheme, path, StringComparison.Ordinal));
        return built.Files.ToDictionary(file => file.Key[ExportPaths.Scheme.Length..], file => file.Value, StringComparer.Ordinal);
    }

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>A part of a Word document.</summary>
    public static XElement Part(byte[] docx, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Words with one blank between them.</summary>
    public static string Bare(string words) => Blanks().Replace(words, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
