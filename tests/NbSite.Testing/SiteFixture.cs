using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pictures;
using NbSite.Theme;

namespace NbSite.Testing;

/// <summary>
/// A tiny whole site written inside a test: files under <c>-- path --</c> lines, built in memory on a fixed day. What a
/// site must have and the test does not care about is added: site.yml, home, about, references and review records.
/// </summary>
public sealed partial record SiteFixture
{
    /// <summary>The day on which sites are built, unless <see cref="Options"/> says another.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    private static readonly NbTheme Theme = new();

    /// <summary>The content folder: files by their paths.</summary>
    public required ImmutableSortedDictionary<string, byte[]> Files { get; init; }

    /// <summary>The choices of the build.</summary>
    public BuildOptions Options { get; init; } = new() { Today = Today };

    /// <summary>What is made of the site; by default the site itself.</summary>
    public SiteOutput Output { get; init; } = new WebSite();

    /// <summary>The theme; by default NbSite's own, which speaks English. A program of one's own gives <c>SiteHost.MakeTheme</c>.</summary>
    public ITheme Look { get; init; } = Theme;

    /// <summary>What a program of one's own adds: <c>SiteHost.Extensions</c>.</summary>
    public SiteExtensions Extensions { get; init; } = SiteExtensions.None;

    /// <summary>What was published before.</summary>
    public EditionStore Editions { get; init; } = EditionStore.Empty;

    /// <summary>Remembers what was made of pictures; by default nothing from one build to the next.</summary>
    public IPictureCache? PictureCache { get; init; }

    /// <summary>Remembers what was read; by default nothing from one build to the next.</summary>
    public ReadMemory? ReadMemory { get; init; }

    /// <summary>Is given the site before its pages are made.</summary>
    public Action<IWarmSite>? Indexed { get; init; }

    /// <summary>Whether a site with sheets of the pack “cancer” names it, as tests of other things need.</summary>
    public bool NamesPack { get; init; } = true;

    /// <summary>Whether checks must say which words they are of; the records that are added do not.</summary>
    public bool HoldsChecks { get; init; }

    /// <summary>The site.yml of a site that brings none.</summary>
    public const string SiteYml = """
        name: Test site
        description: A site for tests.
        language: en
        base-url: https://example.org/
        publication: public
        publisher: {name: Test publisher}
        owner: information team
        contact: {page: about}
        funding: None.
        conflicts: None.
        purpose: To test.
        about: {name: Testitis, codes: [{system: SNOMED CT, code: "432328008", cite: [src]}]}
        pages: {about: about}
        regions: {GB: UK, IE: Ireland, US: US, CA: Canada}
        region-groups: {EU: {name: EU, countries: [DE, FR, IE]}}
        """;

    /// <summary>The sources of a site that brings none: one, with the key “src”.</summary>
    public const string References = """
        references:
          - id: src
            type: report
            title: A source
            author: [{literal: A body}]
            issued: 2024
        """;

    /// <summary>The record of a file that brings none.</summary>
    public const string Review = """
        status: source-checked
        checks:
          - on: 2026-11-20
            role: editorial check against sources
            against: the sources listed on the page
            due: 2027-11-20
        changes:
          - version: 1
            on: 2026-11-20
            note: First version.
        """;

    /// <summary>The files of the text, and the ones every site needs.</summary>
    /// <param name="text">Files below lines such as <c>-- en/about.md --</c>.</param>
    public static SiteFixture Of(string text) => Bare(text).WithDefaults();

    /// <summary>Only the files of the text.</summary>
    /// <param name="text">Files below lines such as <c>-- en/about.md --</c>.</param>
    public static SiteFixture Bare(string text)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        string? path = null;
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
            }
            else
            {
                lines.Add(line);
            }
        }

        Flush();
        return new SiteFixture { Files = files.ToImmutable() };

        void Flush()
        {
            if (path is not null) files[path] = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
            lines.Clear();
        }
    }

    /// <summary>With a file, in the place of one that has its path.</summary>
    /// <param name="path">Its path in the content folder.</param>
    /// <param name="bytes">What is in it.</param>
    public SiteFixture With(string path, byte[] bytes) => this with { Files = Files.SetItem(path, bytes) };

    /// <summary>With a file, in the place of one that has its path.</summary>
    /// <param name="path">Its path in the content folder.</param>
    /// <param name="text">What is in it.</param>
    public SiteFixture With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>With what every site needs and this one lacks: site.yml, sources, home, about, records.</summary>
    public SiteFixture WithDefaults()
    {
        var files = Files.ToBuilder();
        void Default(string path, string text) => files.TryAdd(path, Encoding.UTF8.GetBytes(text));
        Default("site.yml", SiteYml);
        Default("references.yml", References);
        Default("en/index.md", "---\ntitle: Home\nsummary: The home page.\n---\nWelcome. [@src]\n");
        Default("en/about.md", "---\ntitle: About\nsummary: Who we are.\nkind: about\n---\nWe are us.\n");
        foreach (var path in files.Keys.Where(path => path.Contains('/', StringComparison.Ordinal)).ToList())
        {
            if (NeedsSigns(Encoding.UTF8.GetString(files[path]))) files[path] = [.. files[path], .. Encoding.UTF8.GetBytes(files[path][^1] == '\n' ? NoSigns : "\n" + NoSigns)];
            var isWords = path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);
            if (isWords && !path.EndsWith(".review.yml", StringComparison.Ordinal) && !path.StartsWith("types/", StringComparison.Ordinal))
                Default(path[..path.LastIndexOf('.')] + ".review.yml", Review);
        }

        return this with { Files = files.ToImmutable() };
    }

    /// <summary>What a fact sheet of a test says that has nothing to do with signs.</summary>
    public const string NoSigns = "no-signs: Nothing about it asks for a call.\n";

    /// <summary>Two signs, one of them core, for tests of cards.</summary>
    public const string SignsYml = """
        core: [worse]
        body: [whole]
        numbers:
          GB: {ambulance: {number: "999", cite: src}}
        levels:
          emergency: {other: {call: ambulance, cite: src}}
          urgent: {other: {call: team, cite: src}}
        signs:
          worse:
            level: emergency
            body: whole
            sources: [{cite: src, level: emergency, says: "call an ambulance"}]
          spreads:
            level: urgent
            body: whole
            sources: [{cite: src, level: urgent, says: "call your team"}]
        """;

    /// <summary>The words of <see cref="SignsYml"/>.</summary>
    public const string SignWords = """
        levels:
          emergency: {name: Emergency, heading: Phone for an ambulance if your child, action: phone for an ambulance}
          urgent: {name: Urgent, heading: Phone your team if, action: phone your team}
        body: {whole: The whole body}
        numbers: {team: your team, ambulance: ambulance}
        signs:
          worse: {say: gets worse fast}
          spreads: {say: the rash spreads}
        """;

    // A flow mapping or a list of items says for itself whether it has signs.
    private static bool NeedsSigns(string text) =>
        System.Text.RegularExpressions.Regex.IsMatch(text, @"^type: (medicine|side-effect|treatment|regimen|stage)\s*$", System.Text.RegularExpressions.RegexOptions.Multiline)
        && !System.Text.RegularExpressions.Regex.IsMatch(text, "^(signs|no-signs|items):", System.Text.RegularExpressions.RegexOptions.Multiline);

    /// <summary>The site with the signs of <see cref="SignsYml"/>, of which “spreads” may be named.</summary>
    public SiteFixture WithSigns() => With("signs.yml", SignsYml).With("en/signs.yml", SignWords).WithDefaults();

    /// <summary>
    /// The files, with <c>packs: [cancer]</c> at the end of a site.yml that names no pack, where a sheet is of one of its types and
    /// <see cref="NamesPack"/> is not false.
    /// </summary>
    public ImmutableArray<ContentFile> Content => [.. WithPack().Select(file => new ContentFile(file.Key, file.Value))];

    private ImmutableSortedDictionary<string, byte[]> WithPack()
    {
        if (!NamesPack || !Files.TryGetValue("site.yml", out var bytes) || !Files.Any(file => file.Key.EndsWith(".yml", StringComparison.Ordinal)
            && OfPack().IsMatch(Encoding.UTF8.GetString(file.Value)))) return Files;
        var site = Encoding.UTF8.GetString(bytes);
        if (site.Contains("packs:", StringComparison.Ordinal)) return Files;
        return Files.SetItem("site.yml", [.. bytes, .. Encoding.UTF8.GetBytes((site.EndsWith('\n') ? "" : "\n") + "packs: [cancer]\n")]);
    }

    [System.Text.RegularExpressions.GeneratedRegex("type: (risk-group|stage|regimen|response-category|recurrence-option)\\b")]
    private static partial System.Text.RegularExpressions.Regex OfPack();

    /// <summary>Builds the site in memory; with the result of an earlier build as NbSite builds again.</summary>
    /// <param name="previous">The earlier build; null for a first one.</param>
    public SiteResult Build(SiteResult? previous = null)
    {
        var sink = new TestSink();
        var again = previous?.Record is not { } record ? null : RunRecordFile.Read(record, paths =>
        {
            if (!paths.All(previous.Files.ContainsKey)) return false;
            foreach (var path in paths) sink.Add(new OutputFile(path, previous.Files[path]));
            return true;
        });
        var result = SiteBuilder.Build(
            new BuildInput
            {
                Files = Content,
                Theme = Look,
                Options = Options,
                Output = Output,
                Extensions = Extensions,
                Editions = Editions,
                HoldsChecks = HoldsChecks,
                PictureCache = PictureCache ?? new PictureMemory(),
                Previous = again,
                ReadMemory = ReadMemory,
                Indexed = Indexed,
                Records = true,
            },
            sink,
            CancellationToken.None);
        return new SiteResult(result, sink.Files);
    }
}

/// <summary>A built site: its diagnostics and files.</summary>
/// <param name="Result">What the build had to say.</param>
/// <param name="Files">The files of the site by their paths, such as <c>about/index.html</c>.</param>
public sealed record SiteResult(BuildResult Result, IReadOnlyDictionary<string, byte[]> Files)
{
    /// <summary>Every diagnostic as the program prints it, without hints.</summary>
    public IReadOnlyList<string> Diagnostics =>
    [
        .. Result.Diagnostics.Select(diagnostic =>
            $"{diagnostic.Span.Path}:{diagnostic.Span.Line}:{diagnostic.Span.Column}: "
            + $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {diagnostic.Message}"),
    ];

    /// <summary>What the next build can use again, as it is kept on disk; null after one with errors.</summary>
    public ReadOnlyMemory<byte>? Record => Result.Record is null ? (ReadOnlyMemory<byte>?)null : Bytes(Result.Record);

    private static ReadOnlyMemory<byte> Bytes(RunRecord record)
    {
        using var stream = new MemoryStream();
        RunRecordFile.Write(stream, record);
        return stream.ToArray();
    }

    /// <summary>A file as text.</summary>
    /// <param name="path">Its path on the site.</param>
    public string Text(string path) => Encoding.UTF8.GetString(Files[path]);
}
