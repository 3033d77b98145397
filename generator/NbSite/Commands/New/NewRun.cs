using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.New;

/// <summary>One thing more for a site: what the site has, what is written, and what is told of it.</summary>
internal sealed class NewRun
{
    private readonly List<(string Path, byte[] Bytes)> _files = [];
    private readonly List<(ContentFile Before, byte[] Bytes)> _edits = [];
    private readonly DiagnosticPrinter _printer;

    private NewRun(string content, ReadSite site, DateOnly today, ProgramHost host, DiagnosticFormat format)
    {
        Content = content;
        Site = site;
        Today = today;
        Host = host;
        _printer = new DiagnosticPrinter(host, content, format);
    }

    /// <summary>The content folder.</summary>
    public string Content { get; }

    public ReadSite Site { get; }

    public IndexDocument Index => Site.Index!;

    public DateOnly Today { get; }

    public ProgramHost Host { get; }

    /// <summary>Problems that stand in the way.</summary>
    public DiagnosticBag Bag { get; } = new();

    /// <summary>Reads the site and does the work, while no other run writes into it.</summary>
    public static int With(ParseResult result, NewOptions options, ProgramHost host, Func<NewRun, int> work)
    {
        var content = Path.GetFullPath(result.GetValue(options.Shared.Content)!, host.CurrentFolder);
        using var alone = SigningRun.Hold(content);
        host.Deed.Begin("Nothing was written.");
        var today = OptionWords.Day(result, options.Shared, host);
        var site = ReadSite.Read(ContentFolder.Read(content, host), today, host);
        var run = new NewRun(content, site, today, host, result.GetValue(options.Shared.Format));
        if (site.Index is not null) return work(run);
        run._printer.Print(site.Result.Diagnostics);
        host.Sum("Nothing was written.");
        return ExitCodes.Content;
    }

    /// <summary>The language of the words: the one that was named, else the site's.</summary>
    public string Language(string? named)
    {
        if (named is null || named == Index.Config.Language) return Index.Config.Language;
        var shipped = Host.Theme().Languages;
        if (shipped.Contains(named) || Index.Languages.Any(each => each.Language == named) || Has(LanguageFiles.PathOf(named)))
            return named;
        throw new UsageException(
            $"the site has no words in the language “{named}”. "
            + (Suggestions.Hint(named, shipped) ?? $"Begin them: {Host.Self()} new language {named}."));
    }

    /// <summary>The keys of sources, checked. Throws <see cref="UsageException"/> for one that the site does not have.</summary>
    public ImmutableArray<string> Sources(IEnumerable<string> keys)
    {
        var known = Index.References.Select(each => each.Id).ToList();
        foreach (var key in keys.Where(key => !known.Contains(key)))
        {
            throw new UsageException(
                $"“{key}” is no key of a source. {Suggestions.Hint(key, known, known.Count == 0
                    ? $"The site has no sources yet: {Host.Self()} new reference." : $"Make it first: {Host.Self()} new reference --id {key}.")}");
        }

        return [.. keys.Distinct()];
    }

    /// <summary>The key of one source, as an answer; null when the site has it.</summary>
    public string? ProblemOfSource(string key) => Index.References.Any(each => each.Id == key) ? null
        : $"“{key}” is no key of a source. {Suggestions.Hint(key, Index.References.Select(each => each.Id), "See references.yml, or make it first with nbsite new reference.")}";

    /// <summary>A file that is made; where there is one already, that is told.</summary>
    public void Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    /// <summary>The same of any kind of file.</summary>
    public void Add(string path, byte[] bytes)
    {
        var stands = Site.Content.FirstOrDefault(each => string.Equals(each.Path, path, StringComparison.OrdinalIgnoreCase)
            && !(IsShared(path) && PackMerge.Brings(Site.Content, path)));
        // A page whose id is taken is told at the page that has it.
        if (stands is not null && Bag.Count == 0) Bag.Add(Codes.FileStands.At(new SourceSpan(stands.Path, 1, 1)));
        if (stands is null) _files.Add((path, bytes));
    }

    /// <summary>A draft's review record, beside its file.</summary>
    public void AddRecord(string path) => Add(ReviewFiles.RecordOf(path), Record(Today));

    /// <summary>An entry more in a file that people write, which is made where it is missing.</summary>
    public void Append(string path, string key, IReadOnlyList<string> entry, string head)
    {
        // What is there already cannot be added a second time, and is told alone.
        if (Bag.Count > 0) return;
        if (Site.Content.FirstOrDefault(each => each.Path == path) is not { } file || PackMerge.Brings(Site.Content, path))
        {
            _files.Add((path, Encoding.UTF8.GetBytes($"{head}{key}:\n{string.Concat(entry.Select(line => $"  {line}\n"))}")));
            return;
        }

        if (YamlAddition.Append(path, file.Bytes, key, entry, Bag) is { } bytes) _edits.Add((file, bytes));
    }

    /// <summary>Whether the site has a file of its own, and not one of a pack.</summary>
    public bool Has(string path) => Site.Content.Any(each => each.Path == path) && !PackMerge.Brings(Site.Content, path);

    // A file of the site's own is read beside that of the pack; of any other it would take the place.
    private bool IsShared(string path)
    {
        var file = path.EndsWith(".review.yml", StringComparison.Ordinal) ? path[..^".review.yml".Length] + ".yml" : path;
        return Site.Content.FirstOrDefault(each => each.Path == file) is { } of && PackShape.IsTogether(file, of.Bytes);
    }

    /// <summary>A path as it is typed where the run was started.</summary>
    public string Shown(string path) =>
        _files.Exists(file => file.Path == path) ? _printer.Shown("") + "/" + path : _printer.Shown(path);

    /// <summary>The same as one word of a command line.</summary>
    public string Typed(string path) => TypedWord.Of(Shown(path));

    /// <summary>What to type after the program's name to name this content folder; empty for the usual one.</summary>
    public string At => AtFolder(Shown(""));

    /// <summary>What to type after the program's name to name a content folder.</summary>
    /// <param name="shown">The folder, as it is typed where the run was started.</param>
    public static string AtFolder(string shown) => shown is "content" ? "" : $" --content {TypedWord.Of(shown)}";

    /// <summary>
    /// Writes all files or none, once the site was read with them and nothing in them is wrong; prints what was written and
    /// what comes next.
    /// </summary>
    public int Finish(params ReadOnlySpan<string> next)
    {
        if (Bag.Count == 0) Check();
        if (Bag.Count > 0)
        {
            _printer.Print(Bag.ToImmutable());
            Host.Sum("Nothing was written.");
            return ExitCodes.Content;
        }

        NewFiles.Write(new RootedFolder(Content), _files, _edits);
        Host.Deed.Done("All files are written.");
        foreach (var (path, _) in _files) Host.Out.WriteLine($"Wrote {Shown(path)}");
        foreach (var (file, _) in _edits) Host.Out.WriteLine($"Added to {Shown(file.Path)}");
        Tell(Host, next);
        return ExitCodes.Done;
    }

    /// <summary>Prints the next steps, numbered.</summary>
    public static void Tell(ProgramHost host, params ReadOnlySpan<string> next)
    {
        host.Out.WriteLine();
        host.Out.WriteLine("Next:");
        for (var i = 0; i < next.Length; i++) host.Out.WriteLine($"  {i + 1}. {next[i]}");
    }

    // What was wrong before is told by nbsite check, and does not stand in the way.
    private void Check() => Bag.AddRange(Problems(_files, _edits, new BuildOptions { Today = Today }));

    /// <summary>The errors that new files would bring, as the site's readers tell them with the files in memory.</summary>
    /// <param name="files">The new files.</param>
    /// <param name="edits">New texts of files that are there.</param>
    /// <param name="options">How the site is read.</param>
    public ImmutableArray<Diagnostic> Problems(
        IReadOnlyList<(string Path, byte[] Bytes)> files, IReadOnlyList<(ContentFile Before, byte[] Bytes)> edits, BuildOptions options)
    {
        var edited = edits.Select(each => each.Before.Path).ToHashSet(StringComparer.Ordinal);
        // What a pack has at the path of a new file is read beside it from then on.
        var made = files.Select(each => each.Path).ToHashSet(StringComparer.Ordinal);
        var brings = PackLock.In(Site.Content)?.Packs ?? [];
        var after = Site.Content.Where(file => !edited.Contains(file.Path))
            .Select(file => made.Contains(file.Path) && brings.FirstOrDefault(pack => pack.Files.ContainsKey(file.Path)) is { } pack
                ? file with { Path = PackPaths.Beside(file.Path, pack.Name) }
                : file)
            .Concat(edits.Select(each => new ContentFile(each.Before.Path, each.Bytes)))
            .Concat(files.Select(each => new ContentFile(each.Path, each.Bytes)))
            .OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        var read = ReadSite.Read(after, options, EditionStore.Empty, Host);
        var touched = edited.Concat(files.Select(each => each.Path)).ToHashSet(StringComparer.Ordinal);
        var old = Site.Result.Diagnostics.Select(each => (each.Code, each.Span.Path, each.Message)).ToHashSet();
        // What is begun in a file that readers see already waits there for its words, and is told until they are written.
        return [.. read.Result.Diagnostics.Where(each => each.Severity == Severity.Error && each.Descriptor != Codes.TemplateText
            && touched.Contains(each.Span.Path) && !old.Contains((each.Code, each.Span.Path, each.Message)))];
    }

    /// <summary>The record of a file that nobody has looked at.</summary>
    public static string Record(DateOnly today) =>
        $"""
        # Who looked at the file beside this one, and when. “nbsite review check” and “nbsite review sign” write into it.
        # draft: only built with --drafts. “nbsite review check --publish” writes source-checked here.
        status: draft
        changes:
          - version: 1
            on: {today.Iso()}
            note: First version.

        """.ReplaceLineEndings("\n");

    /// <summary>Words as a YAML value, in braces and brackets too, where a comma would end them.</summary>
    public static string Scalar(string words) => ReviewRecordText.Scalar(words) is var scalar
        && scalar.Contains(',', StringComparison.Ordinal) && scalar[0] != '"' ? $"\"{scalar}\"" : scalar;

    /// <summary>Names in brackets.</summary>
    public static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Scalar))}]";

    /// <summary>The name of a folder or file that holds things of a type.</summary>
    public static string Plural(string type) => type.EndsWith('y') ? type[..^1] + "ies" : type + "s";

    /// <summary>The name for links that was typed, else one that is made of words. Throws <see cref="UsageException"/>.</summary>
    public static string Id(string? typed, string words) => typed is null ? Named(words)
        : Names.ProblemOfSlug(typed) is not { } problem ? typed
        : throw new UsageException($"--id “{Quote.Short(typed)}” cannot be a name in links: {problem}. Give another, such as --id at-school.");

    /// <summary>A name for links, made of words.</summary>
    public static string Named(string words) => words.Any(c => char.IsAsciiLetterOrDigit(c)) || Slug.From(words) != Slug.From("")
        ? Slug.From(words)
        : throw new UsageException($"no name for links can be made of “{words}”: that takes letters a to z. Give one with --id, such as --id at-school.");
}
