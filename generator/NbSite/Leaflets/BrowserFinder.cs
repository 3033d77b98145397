namespace NbSite.Leaflets;

/// <summary>Finds a browser that can print: by name on the path, then where each system puts it.</summary>
/// <param name="exists">Whether a file is there.</param>
/// <param name="variable">An environment variable; null when it is not set.</param>
internal sealed class BrowserFinder(Func<string, bool> exists, Func<string, string?> variable)
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable",
        "chrome", "msedge",
    ];

    private static readonly string[] MacApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

    private static readonly string[] WindowsPrograms =
        [@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"];

    private static readonly string[] WindowsFolders = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"];

    public static BrowserFinder OfThisMachine => new(File.Exists, Environment.GetEnvironmentVariable);

    public static SystemKind ThisSystem =>
        OperatingSystem.IsWindows() ? SystemKind.Windows : OperatingSystem.IsMacOS() ? SystemKind.MacOS : SystemKind.Linux;

    /// <summary>The full path of the first browser found; null when there is none.</summary>
    public string? Find(SystemKind system) => OnPath(system).Concat(Usual(system)).FirstOrDefault(exists);

    private IEnumerable<string> OnPath(SystemKind system)
    {
        var isWindows = system == SystemKind.Windows;
        var folders = (variable("PATH") ?? "").Split(isWindows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries);
        return from name in Names
               from folder in folders
               select Join(folder.Trim('"'), isWindows ? name + ".exe" : name, isWindows);
    }

    private IEnumerable<string> Usual(SystemKind system) => system switch
    {
        SystemKind.Windows =>
            from program in WindowsPrograms
            from folder in WindowsFolders
            where !string.IsNullOrEmpty(variable(folder))
            select Join(variable(folder)!, program, isWindows: true),
        SystemKind.MacOS =>
            from application in MacApplications
            from folder in new[] { "/Applications", variable("HOME") + "/Applications" }
            select $"{folder}/{application}.app/Contents/MacOS/{application}",
        _ =>
        [
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/opt/google/chrome/chrome",
            "/opt/microsoft/msedge/msedge", "/snap/bin/chromium", "/var/lib/flatpak/exports/bin/org.chromium.Chromium",
        ],
    };

    // Written out, because a test looks for browsers of a system on which it does not run.
    private static string Join(string folder, string name, bool isWindows) =>
        folder.TrimEnd('/', '\\') + (isWindows ? '\\' : '/') + name;
}

/// <summary>The kinds of system that keep browsers in different places.</summary>
internal enum SystemKind
{
    Linux,
    MacOS,
    Windows,
}
