using System.IO.Compression;
using NbSite.Testing;

namespace NbSite.Tests.Packs;

/// <summary>A federation's pack with two signs, a medicine, a type, words, a value and a term; and two tiny sites that use it.</summary>
internal sealed class Federation : IDisposable
{
    public const string Folder = "federation";

    private readonly TestSite _site = TestSite.Bare();

    public Federation()
    {
        Write("pack.yml", "name: medicines\nversion: \"1.0\"\nformat: 1\nmade-by: A federation\nlicence: CC BY 4.0\nlanguages: [en, cy]");
        Write("references.yml", Fed(SiteFixture.References.Replace("A source", "A source of the federation", StringComparison.Ordinal)));
        Write("signs.yml", Fed(SiteFixture.SignsYml));
        Page("en/signs.yml", SiteFixture.SignWords);
        Write("values.yml", "values:\n  helpline:\n    what: the line\n    type: phone\n    entries:\n      - {number: \"111\", cite: [fed]}");
        Write("types/device.yml",
            "name: Device\nplural: Devices\nfolder: devices\nsigns: may\nfields:\n  - {key: what-it-is, shape: statements, required: true, role: main}");
        Write("languages/en.yml", "page.skip: Straight to the words");
        Page("en/medicines/drug.yml", Drug("A drug of the federation."));
        Page("en/devices/pump.yml", "type: device\ntitle: Pump\nsummary: S.\nwhat-it-is: {text: A pump., cite: [fed]}\n" + SiteFixture.NoSigns);
        Page("en/glossary.yml", "type: glossary-term\nitems:\n  - id: dose\n    title: dose\n    definition: How much. [@fed]\n");
        // Only for sites in Welsh.
        Page("cy/medicines/drug.yml", Drug("Cyffur."));
        foreach (var site in (string[])["one", "two"])
        {
            _site.Write($"{site}/site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal)
                + $"\nformat: 1\npacks:\n  - path: ../{Folder}\n");
            _site.Write($"{site}/references.yml", SiteFixture.References);
            _site.Page(site, "en/index.md", "---\ntitle: Home\nsummary: The home page.\n---\nWelcome. [@src]\n");
            _site.Page(site, "en/about.md", "---\ntitle: About\nsummary: Who we are.\nkind: about\n---\nWe are us.\n");
            _site.Page(site, "en/plan.md",
                "---\ntitle: Plan\nsummary: S.\n---\nThe [drug](medicines/drug) in its [dose](term:dose), and the [pump](devices/pump). "
                + "The line is {{value helpline}}. [@fed]\n");
        }

        _site.Page("two", "en/glossary.yml", "type: glossary-term\nitems:\n  - id: pump\n    title: pumping\n    definition: What a pump does. [@src]\n");
        _site.Write("two/signs.yml",
            "signs:\n  tired:\n    level: urgent\n    body: whole\n    sources: [{cite: src, level: urgent, says: \"call\"}]");
        _site.Page("two", "en/signs.yml", "signs:\n  tired: {say: is very tired}\n");
        _site.Page("two", "en/rest.md", "---\ntitle: Rest\nsummary: S.\nsigns: [tired]\n---\nRest. [@src]\n");
    }

    public string Root => _site.Root;

    /// <summary>The federation's drug.</summary>
    public static string Drug(string words) =>
        $"type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: {{text: {words}, cite: [fed]}}\nsigns: [spreads]\n";

    /// <summary>Writes a file of the pack.</summary>
    public void Write(string path, string text) => _site.Write($"{Folder}/{path}", text);

    public void Page(string path, string text) => _site.Page(Folder, path, text);

    /// <summary>Writes a file of a site.</summary>
    public void WriteSite(string path, string text) => _site.Write(path, text);

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public void Change(string path, string from, string to) =>
        File.WriteAllText(Path.Combine(Root, path), Read(path).Replace(from, to, StringComparison.Ordinal));

    public void Delete(string path) => File.Delete(Path.Combine(Root, path));

    public Answer Run(params string[] args) => _site.Run(args);

    /// <summary>Agrees on the packs as they are.</summary>
    public Federation Agreed(params string[] sites)
    {
        foreach (var site in sites.Length == 0 ? ["one", "two"] : sites)
        {
            var answer = Run("upgrade", "--packs", "--write", "--content", site);
            if (answer.Code != 0) throw new InvalidOperationException(answer.Error + answer.Out);
        }

        return this;
    }

    public Answer Build(string site, string output = "out") => Run("build", "--content", site, "--output", output);

    /// <summary>Builds, and gives every file with its hash.</summary>
    public SortedDictionary<string, string> Good(string site, string output = "out")
    {
        var answer = Build(site, output);
        Xunit.Assert.Equal(("", 0), (answer.Error, answer.Code));
        return _site.Tree(output);
    }

    public Answer Check(string site) => Run("check", "--content", site);

    /// <summary>The pack as a zip file.</summary>
    /// <param name="name">The file.</param>
    /// <param name="within">A folder in it that holds the pack; empty for none.</param>
    public void Zip(string name, string within = "")
    {
        using var stream = File.Create(Path.Combine(Root, name));
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var folder = Path.Combine(Root, Folder);
        if (within.Length > 0) zip.CreateEntry(within);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
            zip.CreateEntryFromFile(path, within + Path.GetRelativePath(folder, path).Replace('\\', '/'));
    }

    private static string Fed(string text) => text.Replace("cite: src", "cite: fed", StringComparison.Ordinal).Replace("id: src", "id: fed", StringComparison.Ordinal);

    public void Dispose() => _site.Dispose();
}
