namespace NbSite.Benchmarks.Search;

/// <summary>A site to search in: its content, and the same without search.</summary>
/// <param name="Content">The content folder.</param>
/// <param name="Folder">Where everything that is made of it goes.</param>
internal sealed record Corpus(string Content, string Folder)
{
    public string Site => Path.Combine(Folder, "out/site");

    public string Pagefind => Path.Combine(Folder, "pagefind");

    public string MiniSearch => Path.Combine(Folder, "minisearch");

    /// <summary>The site for Hugo, or null where there is none.</summary>
    public string? Hugo { get; init; }

    private string Silent => Path.Combine(Folder, "silent");

    public Measured Build() => Build(Content, Path.Combine(Folder, "out"));

    /// <summary>Builds the same pages with <c>search: false</c> on each, as any author may write it.</summary>
    public Measured BuildWithoutSearch()
    {
        if (!Directory.Exists(Silent)) WithoutSearch.Copy(Content, Silent);
        return Build(Silent, Path.Combine(Folder, "silent-out"));
    }

    private static Measured Build(string content, string output)
    {
        if (Directory.Exists(output)) Directory.Move(output, $"{output}-{Guid.NewGuid():N}"); // see SiteBenchmark for why it is not deleted
        return Measured.Run(
            content, Repository.Program, "build", "--content", content,
            "--output", Path.Combine(output, "site"), "--today", "2026-11-30");
    }
}
