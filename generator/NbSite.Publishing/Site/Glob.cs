namespace NbSite.Publishing.Site;

/// <summary>Patterns that name several pages or files.</summary>
public static class Glob
{
    /// <summary>
    /// Whether a name with slashes fits: <c>*</c> stands for anything within a part, <c>**</c> for anything, <c>?</c> for one
    /// character that is no slash. Takes no longer than the pattern is long times the name.
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
                if (all) i++;
                for (var end = 1; end <= name.Length; end++) fits[end] |= fits[end - 1] && (all || name[end - 1] != '/');
                continue;
            }

            for (var end = name.Length; end > 0; end--)
                fits[end] = fits[end - 1] && (glob[i] == '?' ? name[end - 1] != '/' : glob[i] == name[end - 1]);
            fits[0] = false;
        }

        return fits[name.Length];
    }
}
