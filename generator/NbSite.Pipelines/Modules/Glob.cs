namespace NbSite.Pipelines.Modules;

/// <summary>Patterns that name several files or pages.</summary>
public static class Glob
{
    /// <summary>
    /// Whether a name with slashes fits: <c>*</c> stands for anything within a part, <c>**</c> for anything,
    /// <c>**/</c> also for no folder
    /// at all, <c>?</c> for one character that is no slash. Takes no longer than the pattern is long times the name.
    /// </summary>
    public static bool Fits(string glob, string name)
    {
        ArgumentNullException.ThrowIfNull(glob);
        ArgumentNullException.ThrowIfNull(name);
        // Which beginnings of the name the pattern so far fits.
        var fits = new bool[name.Length + 1];
        fits[0] = true;
        for (var i = 0; i < glob.Length; i++)
        {
            if (glob[i] == '*')
            {
                var all = i + 1 < glob.Length && glob[i + 1] == '*';
                if (all && i + 2 < glob.Length && glob[i + 2] == '/' && (i == 0 || glob[i - 1] == '/'))
                {
                    i += 2;
                    Folders();
                    continue;
                }

                if (all) i++;
                for (var end = 1; end <= name.Length; end++) fits[end] |= fits[end - 1] && (all || name[end - 1] != '/');
                continue;
            }

            for (var end = name.Length; end > 0; end--)
                fits[end] = fits[end - 1] && (glob[i] == '?' ? name[end - 1] != '/' : glob[i] == name[end - 1]);
            fits[0] = false;
        }

        return fits[name.Length];

        // Whole folders, and none: what fitted still does, and every beginning after it that ends with a slash.
        void Folders()
        {
            var began = false;
            for (var end = 0; end <= name.Length; end++)
            {
                var isEnd = began && name[end - 1] == '/';
                began |= fits[end];
                fits[end] |= isEnd;
            }
        }
    }

    /// <summary>
    /// Whether a name fits one of the patterns and none of those that begin with “!”. Where there are only such,
    /// everything else fits.
    /// </summary>
    public static bool FitsAny(IReadOnlyCollection<string> globs, string name)
    {
        ArgumentNullException.ThrowIfNull(globs);
        return (globs.All(IsNot) || globs.Any(glob => !IsNot(glob) && Fits(glob, name)))
            && !globs.Any(glob => IsNot(glob) && Fits(glob[1..], name));
    }

    private static bool IsNot(string glob) => glob.StartsWith('!');
}
