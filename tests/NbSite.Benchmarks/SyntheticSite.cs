using System.Globalization;
using System.Text;

namespace NbSite.Benchmarks;

/// <summary>
/// The same synthetic site for NbSite and for Hugo: pages of about 750 words with five headings, a table, two lists,
/// three citations, glossary terms and links. Words come from a fixed seed, so every run makes the same bytes.
/// </summary>
internal sealed class SyntheticSite(int pages)
{
    private const int PagesInFolder = 100;
    private const int References = 150;
    private const int Terms = 40;

    private static readonly string[] Words =
        """
        child team hospital treatment day week scan blood cell small body help talk plan test nurse doctor ward home sleep
        eat drink rest play school family friend care time hand skin bone liver kidney heart lung needle drip tablet start
        stop change watch grow shrink feel tired sick better safe clean warm cool early late often rarely some many most
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static string Title(int page) => $"Page {page} of the site";

    public static string Address(int page) => $"/{Id(page)}/";

    /// <summary>The word of the glossary that stands in the first section of a page (0) or in its second (1).</summary>
    public static string TermOf(int page, int section) => Term((page + (section * 7)) % Terms);

    public static string Term(int number) => "termword" + (char)('a' + (number / 26)) + (char)('a' + (number % 26));

    public void WriteForNbSite(string folder)
    {
        Write(folder, "site.yml", """
            name: Synthetic site
            description: A site for measuring.
            language: en
            base-url: https://example.org/
            publication: demonstration
            publisher: {name: Nobody}
            owner: nobody
            contact: {page: about}
            funding: None.
            conflicts: None.
            purpose: To measure.
            about: {name: Testitis}
            pages: {about: about}
            """);
        var references = new StringBuilder("references:\n");
        for (var i = 0; i < References; i++)
        {
            references.Append(CultureInfo.InvariantCulture,
                $"  - id: ref{i}\n    type: article-journal\n    title: Study number {i} of something\n    author: [{{family: Smith, given: Ann}}, {{family: Jones, given: Bo}}]\n    container-title: Journal\n    issued: {2000 + (i % 25)}\n    volume: {i}\n    page: {i}-{i + 7}\n");
        }

        Write(folder, "references.yml", references.ToString());
        var terms = new StringBuilder("type: glossary-term\nitems:\n");
        for (var i = 0; i < Terms; i++)
            terms.Append(CultureInfo.InvariantCulture, $"  - id: {Term(i)}\n    title: {Term(i)}\n    definition: What it means.\n    cite: [ref{i}]\n");
        Page(folder, "en/glossary.yml", terms.ToString());
        Page(folder, "en/index.md", "---\ntitle: Home\nsummary: The home page.\nkind: about\n---\nWelcome.\n");
        Page(folder, "en/about.md", "---\ntitle: About\nsummary: Who we are.\nkind: about\n---\nWe are nobody.\n");
        for (var i = 0; i < pages; i++)
        {
            Page(folder, $"en/{Id(i)}.md",
                $"---\ntitle: {Title(i)}\nsummary: What page {i} is about in a few plain words.\nweight: {i % PagesInFolder}\n---\n"
                + Body(i, key => $" [@ref{key}]", target => $"]({Id(target)})"));
        }
    }

    /// <summary>A file that is published as it is and that no page shows.</summary>
    public static void AddUnrelated(string folder, int number) =>
        Write(folder, string.Create(CultureInfo.InvariantCulture, $"static/unrelated-{number}.txt"), "Nothing to do with any page.\n");

    /// <summary>One more paragraph at the end of a page.</summary>
    public static void AddParagraph(string folder, int page) => File.AppendAllText(Path.Combine(folder, $"en/{Id(page)}.md"), "\nOne more paragraph of some words.\n");

    public void WriteForHugo(string folder)
    {
        Write(folder, "config.toml", "baseURL = \"https://example.org/\"\ntitle = \"Synthetic site\"\nlanguageCode = \"en\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\"]\n[markup.goldmark.renderer]\nunsafe = true\n");
        Write(folder, "layouts/_default/baseof.html", """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}"><script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "MedicalWebPage" "name" .Title "url" .Permalink | jsonify | safeJS }}</script></head><body><header><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></header><nav><ol>{{ with .Parent }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol></nav><main>{{ block "main" . }}{{ end }}</main><footer>Nobody</footer></body></html>
            """);
        Write(folder, "layouts/_default/single.html", """
            {{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>{{ .TableOfContents }}{{ .Content }}<h2>Where this comes from</h2><ol>{{ $page := . }}{{ range .Params.refs }}{{ with index $page.Site.Data.references . }}<li>{{ .text }}</li>{{ end }}{{ end }}</ol>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</article>{{ end }}
            """);
        Write(folder, "layouts/_default/list.html", """
            {{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
            """);
        Write(folder, "layouts/shortcodes/cite.html", "<sup><a href=\"#ref-{{ .Get 0 }}\">{{ .Get 0 }}</a></sup>");
        Write(folder, "layouts/shortcodes/term.html", "<a href=\"/glossary/#{{ .Get 0 }}\">{{ .Get 0 }}</a>");
        var references = new StringBuilder();
        for (var i = 0; i < References; i++)
            references.Append(CultureInfo.InvariantCulture, $"ref{i}:\n  text: Smith A, Jones B. Study number {i} of something. Journal. {2000 + (i % 25)};{i}:{i}-{i + 7}.\n");
        Write(folder, "data/references.yml", references.ToString());
        for (var i = 0; i < pages; i++)
        {
            var body = Body(i, key => $" {{{{< cite \"ref{key}\" >}}}}", target => $"](/{Id(target)}/)");
            for (var t = 0; t < 2; t++)
            {
                var word = TermOf(i, t);
                var at = body.IndexOf(word, StringComparison.Ordinal);
                body = string.Concat(body.AsSpan(0, at), $"{{{{< term \"{word}\" >}}}}", body.AsSpan(at + word.Length));
            }

            Write(folder, $"content/{Id(i)}.md",
                $"---\ntitle: {Title(i)}\nsummary: What page {i} is about in a few plain words.\nweight: {i % PagesInFolder}\nrefs: [ref{i % References}, ref{(i + 50) % References}, ref{(i + 100) % References}]\n---\n" + body);
        }
    }

    private static string Id(int page) => $"part-{page / PagesInFolder}/page-{page}";

    private string Body(int page, Func<int, string> cite, Func<int, string> link)
    {
        var random = new Random(page);
        var text = new StringBuilder();
        for (var section = 0; section < 5; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"## Part {(char)('A' + section)} of this page\n\n");
            for (var paragraph = 0; paragraph < 2; paragraph++)
            {
                Sentences(text, random, 5);
                if (section < 2 && paragraph == 0)
                    text.Append(CultureInfo.InvariantCulture, $" Some call it {TermOf(page, section)} there.");
                if (paragraph == 1)
                    text.Append(CultureInfo.InvariantCulture, $" See [another page{link((page + (section * 37) + 1) % pages)} too.");
                text.Append(cite((page + (section % 3 * 50)) % References)).Append("\n\n");
            }

            if (section is 1 or 3)
            {
                text.Append(CultureInfo.InvariantCulture, $"These may help{cite(page % References)}:\n\n");
                for (var item = 0; item < 5; item++)
                {
                    text.Append("- ");
                    Sentence(text, random, 7);
                    text.Append('\n');
                }

                text.Append('\n');
            }

            if (section != 2) continue;
            text.Append("| What | How | When |\n|---|---|---|\n");
            for (var row = 0; row < 5; row++)
                text.Append(CultureInfo.InvariantCulture, $"| {Pick(random)} | {Pick(random)} {Pick(random)} | {Pick(random)}{cite(page % References)} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Sentences(StringBuilder text, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0) text.Append(' ');
            Sentence(text, random, 11);
        }
    }

    private static void Sentence(StringBuilder text, Random random, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var word = Pick(random);
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(i == length - 1 ? '.' : ' ');
        }
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];

    private static void Page(string folder, string path, string text)
    {
        Write(folder, path, text);
        Write(folder, path[..path.LastIndexOf('.')] + ".review.yml",
            "status: source-checked\nchecks:\n  - on: 2026-11-20\n    role: editorial check against sources\n    against: the sources listed on the page\n    due: 2027-11-20\nchanges:\n  - version: 1\n    on: 2026-11-20\n    note: First version.\n");
    }

    private static void Write(string folder, string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
