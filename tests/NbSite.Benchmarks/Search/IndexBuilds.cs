namespace NbSite.Benchmarks.Search;

/// <summary>Builds the site and the three indexes of it, turn by turn, and gives the least of each.</summary>
internal sealed class IndexBuilds(Corpus corpus, NodePackages packages, string scripts)
{
    private readonly List<Measured> _with = [];
    private readonly List<Measured> _without = [];
    private readonly List<Measured> _pagefind = [];
    private readonly List<Measured> _miniSearch = [];
    private readonly List<Measured> _hugo = [];

    public void Run(int runs)
    {
        corpus.BuildWithoutSearch(); // brings the files into the machine's memory
        for (var i = 0; i < runs; i++)
        {
            _without.Add(corpus.BuildWithoutSearch());
            _with.Add(corpus.Build());
            Clear(corpus.Pagefind);
            _pagefind.Add(Measured.Run(
                corpus.Folder, packages.PagefindProgram, "--site", corpus.Site, "--output-path", corpus.Pagefind, "--silent"));
            Clear(corpus.MiniSearch);
            _miniSearch.Add(Measured.Run(
                corpus.Folder, "node", "--max-old-space-size=8192", Path.Combine(scripts, "build-minisearch.mjs"),
                corpus.Site, corpus.MiniSearch, packages.Folder));
            if (corpus.Hugo is not { } hugo) continue;
            Clear(Path.Combine(corpus.Folder, "hugo-out"));
            _hugo.Add(Measured.Run(hugo, "hugo", "--quiet", "--destination", Path.Combine(corpus.Folder, "hugo-out")));
        }
    }

    /// <summary>The whole site with its search.</summary>
    public Measured Site => Measured.Least(_with);

    /// <summary>Hugo's build of the same pages, without search; null where there is none.</summary>
    public Measured? Hugo => _hugo.Count == 0 ? null : Measured.Least(_hugo);

    /// <summary>What building whole sites took.</summary>
    public IEnumerable<(string Name, Measured Cost)> Whole =>
    [
        ("NbSite, the whole site with search", Site), ("NbSite, search: false on every page", Silent),
        .. Hugo is { } hugo ? [("Hugo, without search", hugo)] : Array.Empty<(string, Measured)>(),
    ];

    /// <summary>What search adds to a build: the index is made in the same run as the pages.</summary>
    public BuildFigures NbSite => new(
        Site.Less(Silent), Bytes(Path.Combine(corpus.Site, "assets/search"), "*"));

    private Measured Silent => Measured.Least(_without);

    public BuildFigures Pagefind => new(Measured.Least(_pagefind), Bytes(corpus.Pagefind, "*.pf_*"));

    public BuildFigures MiniSearch => new(Measured.Least(_miniSearch), Bytes(corpus.MiniSearch, "index.json"));

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private static long Bytes(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Sum(file => (long)CompressingServer.Body(file).Length);
}
