namespace NbSite.Disk;

/// <summary>Tells files from what only looks like one: opening a named pipe waits for ever.</summary>
internal static class FileKind
{
    private const int TypeBits = 0xF000;
    private const int Ordinary = 0x8000; // S_IFREG

    /// <summary>Whether the path, with links followed, is an ordinary file; true also where the system cannot say.</summary>
    public static bool IsFile(string path) => FileFacts.Of(path) is not { } facts || (facts.Mode & TypeBits) == Ordinary;
}
