namespace NbSite.Benchmarks.Search;

/// <summary>A search to measure: where it is asked, and which files of the server are its own.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Home">The page where people begin to type.</param>
/// <param name="Results">The page that shows all results; the same page where there is no other.</param>
/// <param name="Files">The beginning of the paths of its files; for NbSite all scripts and nothing else of the site.</param>
/// <param name="Script">A script that lets the benchmark ask; empty where the page brings it.</param>
/// <param name="Sessions">How many people come with an empty cache.</param>
internal sealed record Engine(string Name, string Home, string Results, string Files, string Script, int Sessions)
{
    public static Engine NbSite { get; } = new("NbSite", "/", "/search/", "/assets/", "nbsite.js", 24);

    public static Engine Pagefind { get; } = new("Pagefind", "/bench/pagefind.html", "/bench/pagefind.html", "/pagefind/", "", 24);

    /// <summary>It loads the same two files whatever is asked, so few sessions tell all.</summary>
    public static Engine MiniSearch { get; } = new("MiniSearch", "/bench/minisearch.html", "/bench/minisearch.html", "/minisearch/", "", 3);

    public bool Owns(Transfer transfer) => transfer.Path.StartsWith(Files, StringComparison.Ordinal)
        && (this != NbSite || transfer.Path.EndsWith(".js", StringComparison.Ordinal));

    /// <summary>A file with the words of some results, of which the first result needs one.</summary>
    public bool IsText(Transfer transfer) => this == NbSite
        ? Path.GetFileName(transfer.Path).StartsWith('s') && Path.GetDirectoryName(transfer.Path) != "/assets"
        : transfer.Path.EndsWith(".pf_fragment", StringComparison.Ordinal);

    /// <summary>A script that is no part of the index; it may do more than search.</summary>
    public bool IsReader(Transfer transfer) =>
        this == NbSite && Owns(transfer) && !transfer.Path.StartsWith("/assets/search/", StringComparison.Ordinal);
}
