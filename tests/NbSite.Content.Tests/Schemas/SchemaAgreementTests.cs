using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Values;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Schemas;

/// <summary>
/// The schemas that editors' programs are given, held to the readers: over every file of every site here, as it is
/// and with one thing
/// in it made wrong. What a schema marks, the reader refuses; what is wrong in a file's form, both see.
/// </summary>
public sealed class SchemaAgreementTests
{
    private const string Strange = "qqqqqqqqqqqq";

    /// <summary>What a schema can know of: keys and the form of values, and no names, dates or sums.</summary>
    private static readonly ImmutableHashSet<DiagnosticDescriptor> Known =
        [Codes.UnknownKey, Codes.MissingKey, Codes.WrongShape, Codes.BadChoice, Codes.BadFlag, Codes.EmptyValue, Codes.NoEntries, Codes.BadPeriod];

    private static readonly Lazy<ImmutableArray<SiteFile>> Files = new(() => [.. Read()]);

    /// <summary>A file, what stands in it, and the schemas of its site.</summary>
    private sealed record SiteFile(
        string Site, string Path, string Schema, YamlNode Node, SchemaSet Set, ImmutableArray<NamedValue> Values, SignSet Signs)
    {
        /// <summary>What is wrong with it before anything is made wrong.</summary>
        public ImmutableHashSet<string> Before { get; init; } = [];

        public string Shown => $"{Site}/{Path}";

        public ImmutableArray<Diagnostic> Errors(YamlNode node) =>
            [.. FileReaders.Read(Schema, Path, node, Set.Types, Values, Signs).Where(told => told.Severity == Severity.Error)];

        public bool Allows(YamlNode node) => Set.Allows(Schema, YamlJson.Of(node));
    }

    [Fact]
    public void Files_as_they_are_are_judged_alike()
    {
        var wrong = new List<string>();
        foreach (var file in Files.Value)
        {
            var (errors, isAllowed) = (file.Errors(file.Node), file.Allows(file.Node));
            if (!isAllowed && errors.IsEmpty) wrong.Add($"{file.Shown}: the schema alone refuses it");
            if (isAllowed && errors.FirstOrDefault(told => Known.Contains(told.Descriptor)) is { } seen)
                wrong.Add($"{file.Shown}: the reader alone sees {seen.Code} {seen.Message}");
        }

        Assert.Empty(wrong);
        Assert.Equal(
            [],
            new[]
            {
                "site", "references", "values", "signs", "sign-words", "coverage", "redirects", "type", "review", "clinic", "fact-sheets", "front-matter",
            }.Except(Files.Value.Select(file => file.Schema.Replace(".schema.json", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Files_are_of_one_schema_each()
    {
        var set = new SchemaSet(EntityTypes.BuiltIn);
        var content = System.IO.Path.Combine(Repository, "content");
        var paths = Directory.EnumerateFiles(content, "*.yml", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(content, path).Replace('\\', '/')).ToList();
        Assert.True(paths.Count > 100, $"{paths.Count}");
        Assert.DoesNotContain(paths, path => set.For(path).Count != 1);
    }

    [Fact]
    public void A_key_that_is_none_is_seen_by_both_and_all_that_are_some_are_known()
    {
        var (wrong, seen) = (new List<string>(), 0);
        foreach (var (file, path, node, with) in Good())
        {
            if (node is not YamlMapping mapping) continue;
            var changed = with(mapping with { Entries = mapping.Entries.Add(new YamlEntry(YamlJson.Text(Strange), YamlJson.Text("x"))) });
            var errors = file.Errors(changed);
            Compare(file, path, "another key", changed, errors, wrong);
            if (errors.FirstOrDefault(told => told.Descriptor == Codes.UnknownKey && told.Message.Contains(Strange, StringComparison.Ordinal)) is not { } unknown) continue;
            seen++;
            const string Start = "Known keys are ";
            if (unknown.Hint is not { } hint || !hint.StartsWith(Start, StringComparison.Ordinal)) continue;
            if (file.Set.KeysAt(file.Schema, path) is not { } keys) continue;
            var missing = hint[Start.Length..].TrimEnd('.').Split(", ").Except(keys).Except(Told).ToList();
            if (missing.Count > 0) wrong.Add($"{file.Shown} {string.Join('.', path)}: the schema lacks {string.Join(", ", missing)}");
        }

        Assert.Empty(wrong.Distinct().Take(20));
        Assert.True(seen > 200, $"{seen}");
    }

    [Fact]
    public void A_key_that_is_taken_away_is_missed_by_both()
    {
        var (wrong, seen) = (new List<string>(), 0);
        foreach (var (file, path, _, with) in Good())
        {
            if (path.Count == 0) continue;
            var changed = with(null);
            var errors = file.Errors(changed);
            Compare(file, path, "taken away", changed, errors, wrong);
            if (errors.Any(told => told.Descriptor == Codes.MissingKey)) seen++;
        }

        Assert.Empty(wrong.Distinct().Take(20));
        Assert.True(seen > 100, $"{seen}");
    }

    [Fact]
    public void A_value_of_another_form_is_judged_alike()
    {
        var (wrong, seen) = (new List<string>(), 0);
        YamlNode[] others =
        [
            YamlJson.Text(Strange), YamlJson.Text("7"), YamlJson.Text(""), new YamlSequence(SourceSpan.None, [YamlJson.Text(Strange)]),
            new YamlSequence(SourceSpan.None, []),
            new YamlMapping(SourceSpan.None, [new YamlEntry(YamlJson.Text(Strange), YamlJson.Text("x"))]), new YamlMapping(SourceSpan.None, []),
        ];
        foreach (var (file, path, _, with) in Good())
        {
            foreach (var other in others)
            {
                var changed = with(other);
                var errors = file.Errors(changed);
                Compare(file, path, YamlJson.Of(other)?.ToJsonString() ?? "null", changed, errors, wrong);
                if (errors.Any(told => Known.Contains(told.Descriptor))) seen++;
            }
        }

        Assert.Empty(wrong.Distinct().Take(40));
        Assert.True(seen > 1000, $"{seen}");
    }

    /// <summary>Keys that readers ask for to tell what became of them.</summary>
    private static readonly string[] Told = ["card", "call-if", "hours", "chat", "free"];

    private static void Compare(
        SiteFile file, IReadOnlyList<string> path, string what, YamlNode changed, ImmutableArray<Diagnostic> errors, List<string> wrong)
    {
        var isAllowed = file.Allows(changed);
        var place = $"{file.Schema} {string.Join('.', path)} ({what})";
        if (!isAllowed && errors.All(told => file.Before.Contains(told.Message))) wrong.Add($"{place}: the schema alone refuses it");
        if (isAllowed && errors.FirstOrDefault(told => IsOfForm(file, path, told)) is { } seen)
            wrong.Add($"{place}: the reader alone sees {seen.Code} {seen.Message}");
    }

    /// <summary>
    /// Whether a schema can know of it. What a hospital's value needs, the site's values say; “null” is nothing to
    /// who exports sources,
    /// and a key without a value a slip, which are one in JSON.
    /// </summary>
    private static bool IsOfForm(SiteFile file, IReadOnlyList<string> path, Diagnostic told) => Known.Contains(told.Descriptor)
        && !(file.Schema.StartsWith("clinic", StringComparison.Ordinal) && path is ["values", _, ..])
        && !(file.Schema.StartsWith("references", StringComparison.Ordinal) && told.Descriptor == Codes.EmptyValue);

    /// <summary>Every place of every good file; of places that are alike in one kind of file, one.</summary>
    private static IEnumerable<(SiteFile File, IReadOnlyList<string> Path, YamlNode Node, Func<YamlNode?, YamlNode> With)> Good()
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var whole in Files.Value)
        {
            // What names a thing that is taken away is no matter of form.
            var file = whole with { Node = YamlJson.Shortened(whole.Node) };
            var before = file.Errors(file.Node);
            if (before.Any(told => Known.Contains(told.Descriptor)) || !file.Allows(file.Node)) continue;
            file = file with { Before = [.. before.Select(told => told.Message)] };
            var type = file.Node is YamlMapping map && map["type"] is YamlScalar { Value: var name } ? name : "";
            foreach (var (path, node, with) in YamlJson.Places(file.Node))
            {
                var key = $"{file.Schema} {type} {string.Join('.', path)} {node.GetType().Name}";
                var count = times[key] = times.GetValueOrDefault(key) + 1;
                if (count == 1) yield return (file, path, node, with);
            }
        }
    }

    private static IEnumerable<SiteFile> Read()
    {
        var folders = Directory.EnumerateDirectories(System.IO.Path.Combine(Repository, "tests/sites"))
            .Append(Repository).Append(System.IO.Path.Combine(Repository, "generator/NbSite/Samples/illness"))
            .Append(System.IO.Path.Combine(Repository, "generator/NbSite/Samples/empty")).Order(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            var content = System.IO.Path.Combine(folder, "content");
            if (!File.Exists(System.IO.Path.Combine(content, "site.yml"))) continue;
            var paths = Directory.EnumerateFiles(content, "*.yml", SearchOption.AllDirectories);
            if (Directory.Exists(System.IO.Path.Combine(folder, "clinics")))
                paths = paths.Concat(Directory.EnumerateFiles(System.IO.Path.Combine(folder, "clinics"), "*.yml"));
            var files = paths.Order(StringComparer.Ordinal).Select(path => new ContentFile(
                System.IO.Path.GetRelativePath(content, path).Replace('\\', '/'), File.ReadAllBytes(path))).ToImmutableArray();
            var set = new SchemaSet(OwnTypes.Read(files, EntityTypes.BuiltIn, "en").Types);
            YamlNode? Node(string path) => files.FirstOrDefault(file => file.Path == path) is { } file
                && SourceDecoder.Decode(path, file.Bytes, new DiagnosticBag()) is { } text ? YamlReader.Read(text, new DiagnosticBag()) : null;
            var values = ValuesReader.Read(Node("values.yml"), "values.yml", new DiagnosticBag());
            var signs = SignSetReader.Read(Node("signs.yml"), "signs.yml", new DateOnly(2026, 11, 30), new DiagnosticBag()) ?? new SignSet();
            foreach (var page in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var parts = File.ReadAllText(page).ReplaceLineEndings("\n").Split("---\n", 3);
                var bag = new DiagnosticBag();
                var path = System.IO.Path.GetRelativePath(content, page).Replace('\\', '/');
                if (parts is ["", var keys, _] && YamlReader.Read(PositionedText.OfFile(path, keys), bag) is { } node && !bag.HasErrors)
                    yield return new SiteFile(System.IO.Path.GetFileName(folder), path, "front-matter.schema.json", node, set, values, signs);
            }

            foreach (var file in files)
            {
                if (set.For(file.Path) is not [var schema]) continue;
                if (schema.StartsWith("language.", StringComparison.Ordinal)) continue;
                var bag = new DiagnosticBag();
                var text = SourceDecoder.Decode(file.Path, file.Bytes, bag)?.Value.Replace("@TODAY@", "2026-11-30", StringComparison.Ordinal)
                    .Replace("@DUE@", "2027-05-30", StringComparison.Ordinal);
                // What is no YAML no schema sees.
                if (text is not null && YamlReader.Read(PositionedText.OfFile(file.Path, text), bag) is { } node && !bag.HasErrors)
                    yield return new SiteFile(System.IO.Path.GetFileName(folder), file.Path, schema, node, set, values, signs);
            }
        }
    }

    private static string Repository { get; } = Up();

    private static string Up()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "NbSite.sln"))) folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
