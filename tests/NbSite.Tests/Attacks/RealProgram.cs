namespace NbSite.Tests.Attacks;

/// <summary>
/// The program as a process of its own, for what cannot be shown inside of the tests: that it is killed, that the system refuses
/// it a call, that two run at once. All else is asked of <see cref="TestSite"/> and <see cref="ProgramFixture"/>, at once.
/// </summary>
internal static class RealProgram
{
    /// <summary>What is started, with the command line behind it.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(root, "NbSite.sln"))) root = System.IO.Path.GetDirectoryName(root)!;
        return System.IO.Path.Combine(root, "tests", "program");
    }
}
