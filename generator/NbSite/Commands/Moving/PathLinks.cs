using System.Text.RegularExpressions;
using NbSite.Content.Packs;
using NbSite.Content.Resolution;
using NbSite.Content.Reviews;

namespace NbSite.Commands.Moving;

/// <summary>
/// Writes links by path anew: those to files that move, and those of files that move. What a path means is worked out
/// as its reader does; what
/// means no file of the site is left as it is.
/// </summary>
internal static partial class PathLinks
{
    public static void Rewrite(MovedContent files)
    {
        var known = files.Before.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var old in known
            .Where(path => !ReviewFiles.IsBeside(path) && PackPaths.Split(path).Pack is null).Order(StringComparer.Ordinal))
        {
            var now = files.To(old);
            if (files.Text(now) is not { } text) continue;
            var after = Paths().Replace(text, match => New(match.Value, Folder(old), Folder(now), known, files));
            if (after != text) files.Write(now, after);
        }
    }

    private static string New(string written, string folder, string nowFolder, HashSet<string> known,
        MovedContent files)
    {
        var plain = Uri.UnescapeDataString(written);
        var isOfRoot = written.StartsWith('/');
        if (ContentPath.Resolve(isOfRoot ? "" : folder, plain) is not { } target || !known.Contains(target))
            return written;
        var now = files.To(target);
        // In a file that moves each path is written anew, so that the way back brings the same one.
        if (folder == nowFolder && ContentPath.Resolve(isOfRoot ? "" : nowFolder, plain) == now) return written;
        var path = isOfRoot ? "/" + now : ContentPath.Relative(nowFolder, now);
        return plain == written ? path : string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }

    private static string Folder(string path) => path[..(path.LastIndexOf('/') + 1)];

    // A run of signs that paths have, with an ending; where a link, a picture or a value of YAML can stand.
    [GeneratedRegex(@"(?<=^|[\s(<""'\[,])[^\s""'()<>\[\]{},|#?*:\\]+\.[A-Za-z0-9]{2,5}(?=$|[\s)>""'\],}#|])", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Paths();
}
