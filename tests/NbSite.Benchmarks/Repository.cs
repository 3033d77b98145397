namespace NbSite.Benchmarks;

/// <summary>The repository that the benchmark was compiled in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>NbSite as its users start it.</summary>
    public static string Program => Path.Combine(Root, "nbsite");

    /// <summary>Compiles NbSite when needed, so that no compiling is measured.</summary>
    public static void Compile() => Measured.Run(Root, Program, "--version");

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }
}
