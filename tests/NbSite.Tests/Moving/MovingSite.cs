using System.Text;
using NbSite.Testing;

namespace NbSite.Tests.Moving;

/// <summary>A site in two languages with something of each kind that can be moved, and a hospital's file beside it.</summary>
internal sealed class MovingSite : IDisposable
{
    private const string School = "---\ntitle: School\nsummary: At school.\nkind: practical\n---\n## What to bring\n\nBring it: [words](../words.md), "
        + "[risks](rest.md#risks), ![A bag](images/bag.svg)\n";

    private const string Rest = "---\r\ntitle: Rest\r\nsummary: How to rest.\r\nkind: practical\r\n---\r\n## Risks {#risks}\r\n\r\n"
        + "Rest at {{value fever}} after [school](school.md), [School](living/school#what-to-bring), [risks](#risks) and a [scan](term:scan). [@old-key, p. 2; @src]\r\n";

    private const string Sources = "# Ours.\nreferences:\n  - {id: src, type: report, title: A source, issued: 2024} # the one\n"
        + "  - id: \"old-key\" # a key\n    type: report\n    title: Of old-key\n    issued: 2020\n";

    private const string Values = "values:\n  # When to call.\n  fever:\n    what: fever\n    type: temperature\n    entries: [{celsius: 38, cite: [old-key]}]\n";

    public const string Clinic = "name: Ward\nvalues: # ours\n  fever: {celsius: 38.5}\nsigns:\n  worse: emergency\n";

    public MovingSite()
    {
        var site = SiteFixture.Of("").WithSigns()
            .With("en/living/school.md", School).With("en/living/rest.md", Rest)
            .With("en/words.md", "---\ntitle: Words\nsummary: S.\nkind: practical\n---\nSee [the school](living/school), [it](https://example.org/living/school/) and [worse](sign:worse), [diary](/diary.txt).\n\n{{signs}}\n").With("static/diary.txt", "Monday:\n")
            .With("en/effects/rash.yml", "type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\nwhat-it-is: Red spots, see [school](../living/school.md). [@old-key]\nsigns: [worse]\n")
            .With("en/glossary.yml", "type: glossary-term\nitems:\n  - {id: scan, title: Scan, definition: \"A picture. [@old-key]\"}\n  - {id: other, title: Other, definition: \"No [scan](term:glossary/scan). [@src]\"}\n")
            .With("cy/living/school.md", "---\ntitle: Ysgol\nsummary: Yn yr ysgol.\nkind: practical\n---\nGeiriau.\n")
            .With("cy/index.md", "---\ntitle: Cartref\nsummary: S.\nkind: practical\n---\n[Ysgol](living/school.md)\n")
            .With("en/living/images/bag.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\"><rect width=\"10\" height=\"10\"/></svg>")
            .With("references.yml", Sources).With("values.yml", Values)
            .With("coverage.yml", "facts:\n  1: [living/school#what-to-bring, living/rest#risks]\n")
            .With("site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, when-to-call: words}", StringComparison.Ordinal)
                + "\nnavigation: [living/school]\nmenu:\n  - {title: Begin, links: [living, living/rest]}\n")
            .WithDefaults();
        Program.Write("site", site);
        Directory.CreateDirectory(Path.Combine(Content, "languages"));
        Write("site/languages/cy.yml", "language.name: Cymraeg\n");
        Directory.CreateDirectory(Path.Combine(Program.Folder, "clinics"));
        Write("clinics/ward.yml", Clinic);
    }

    public ProgramFixture Program { get; } = new();

    public string Content => Path.Combine(Program.Folder, "site");

    public void Write(string path, string text) => File.WriteAllText(Path.Combine(Program.Folder, path), text, new UTF8Encoding(false));

    public string Read(string path) => File.ReadAllText(Path.Combine(Program.Folder, path));

    public bool Has(string path) => Path.Exists(Path.Combine(Program.Folder, path));

    /// <summary>Every content file with its bytes, but for the list of redirects.</summary>
    public string Picture() => string.Join('\n', ProgramFixture.Picture(Content).Split('\n').Where(line => !line.StartsWith("redirects.yml", StringComparison.Ordinal)))
        + "\n" + ProgramFixture.Picture(Path.Combine(Program.Folder, "clinics"));

    public (int Exit, string Out, string Error) Move(params string[] args) => Program.Run(["mv", .. args, "--content", "site", "--today", "2026-11-21"]);

    public void Dispose() => Program.Dispose();
}
