using NbSite.Model;

namespace NbSite.Commands.Looks;

/// <summary>
/// Links among the pages of examples. What an example names and the folder does not have leads nowhere.
/// </summary>
/// <param name="assets">The files of the site's look, by path.</param>
internal sealed class LookLinks(IReadOnlySet<string> assets) : ILinkPolicy
{
    /// <summary>Stands in the place of pictures that are only named.</summary>
    public const string Picture = "assets/example-picture.svg";

    private const string Pages = "/look/";

    private static readonly string[] Pictures = [".png", ".jpg", ".webp", ".svg"];

    /// <summary>The address by which an example leads to a file of the folder.</summary>
    public static string To(string file) => Pages + file;

    public string Href(string from, string to)
    {
        var path = to.Split('#')[0];
        if (path.StartsWith(Pages, StringComparison.Ordinal)) return path[Pages.Length..];
        if (path.Length > 1 && assets.Contains(path[1..])) return path[1..];
        return Pictures.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) ? Picture : "#";
    }
}
