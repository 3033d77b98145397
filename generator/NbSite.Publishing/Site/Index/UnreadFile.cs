using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Entities;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Index;

/// <summary>A page or entity file that could not be read.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Language">Its language folder.</param>
/// <param name="Type">The type of entity that is written in it, when that can be told.</param>
/// <param name="IsList">Whether it may hold many small entities.</param>
public sealed partial record UnreadFile(string Path, string Language, string? Type, bool IsList)
{
    /// <summary>The id that the file's page has by default.</summary>
    private string Id { get; } = PageNames.Of(Path[(Language.Length + 1)..Path.LastIndexOf('.')], null, "").Id;

    /// <summary>The id that is written in the file, as far as that can be told.</summary>
    private string? OwnId { get; init; }

    /// <summary>Whether the last part of the page's address is written, rightly or wrongly.</summary>
    private bool HasSlug { get; init; }

    /// <summary>The lines in which old addresses may stand.</summary>
    private string Text { get; init; } = "";

    /// <param name="file">The file.</param>
    /// <param name="mayBeList">Whether what is wrong with it may have cost entries.</param>
    /// <param name="types">Every type of fact sheet.</param>
    public static UnreadFile Of(ContentFile file, bool mayBeList, EntityTypes types)
    {
        var language = file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)];
        var isPage = file.Path.EndsWith(".md", StringComparison.Ordinal);
        if (file.ReadProblem is not null) return new UnreadFile(file.Path, language, isPage ? PageTypes.Page : null, !isPage);
        // The YAML may be broken, so that only its text can be looked at.
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var type = isPage ? PageTypes.Page : TypeLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;
        if (!isPage && type is not null && types.Find(type) is null) type = null;
        return new UnreadFile(file.Path, language, type, !isPage && mayBeList && ItemsLine().IsMatch(text))
        {
            OwnId = Written(IdLine(), text),
            HasSlug = SlugLine().IsMatch(text),
            Text = text,
        };
    }

    public bool MayBeOf(string type) => Type is null || Type == type;

    public bool MayHold(string type, string name) => MayBeOf(type)
        && (IsList || Last(Id) == Last(name) || (OwnId is not null && Last(OwnId) == Last(name)));

    /// <summary>Whether the page, or the page of a folder, may be the file's.</summary>
    public bool MayMake(string id) => id == Id || id == OwnId || Id.StartsWith(id + "/", StringComparison.Ordinal)
        || (IsList && id.StartsWith(Id + "/", StringComparison.Ordinal));

    /// <summary>Whether the path is the file's, with or without its language folder.</summary>
    public bool IsAt(string path) => Path == path || Path == Language + "/" + path;

    /// <summary>Whether the file's page may have the address, now or before.</summary>
    public bool MayStandAt(string address)
    {
        var bare = address.Trim('/');
        if (bare.StartsWith(Language + "/", StringComparison.Ordinal)) bare = bare[(Language.Length + 1)..];
        return bare == Id || (bare.Length == 0 && Id == PageNames.Home) || (HasSlug && Folder(bare) == Folder(Id))
            || (address.Length > 1 && Text.Contains(address, StringComparison.OrdinalIgnoreCase));
    }

    private static string? Written(Regex line, string text) =>
        line.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static string Folder(string id) => id.Contains('/', StringComparison.Ordinal) ? id[..id.LastIndexOf('/')] : "";

    private static string Last(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex("""(?m)^type:[ \t]*([a-z-]+)""")]
    private static partial Regex TypeLine();

    [GeneratedRegex("""(?m)^items[ \t]*:""")]
    private static partial Regex ItemsLine();

    [GeneratedRegex("""(?m)^id:[ \t]*["']?([a-z0-9/-]+)""")]
    private static partial Regex IdLine();

    [GeneratedRegex("""(?m)^slug[ \t]*:""")]
    private static partial Regex SlugLine();
}
