using System.Text.RegularExpressions;
using NbSite.Pipelines;

namespace NbSite.Content.FrontMatter;

/// <summary>
/// The rules for ids, slugs and old addresses. All become folders on every system, so each method says in a few words
/// what is wrong, or null when nothing is.
/// </summary>
public static partial class Names
{
    /// <summary>The longest slug, in characters.</summary>
    public const int LongestSlug = 40;

    private const int LongestId = 200;

    // Old addresses were not made by our rules, but must still fit into a path on every system.
    private const int LongestAddress = 400;
    private const int LongestFolder = 200;

    /// <summary>Lower-case ASCII words joined by “-”, in parts joined by “/”.</summary>
    public static string? ProblemOfId(string id) =>
        Foreign(id)
        ?? (id.Length > LongestId ? $"it has more than {LongestId} characters" : null)
        ?? id.Split('/').Select(ProblemOfPart).FirstOrDefault(problem => problem is not null);

    /// <summary>One part of an id, at most <see cref="LongestSlug"/> characters.</summary>
    public static string? ProblemOfSlug(string slug) =>
        Foreign(slug)
        ?? (slug.Contains('/', StringComparison.Ordinal) ? "it is one part of an address and cannot hold “/”" : null)
        ?? (slug.Length > LongestSlug ? $"it has more than {LongestSlug} characters" : null)
        ?? ProblemOfPart(slug);

    /// <summary>A path of the site that begins and ends with “/”, such as /old/place/.</summary>
    public static string? ProblemOfAddress(string address)
    {
        if (address.Length > 1 && address[0] == '/' && address[1] == '/') return "“//” begins the address of another site";
        if (Scheme(address)) return "it must be a path of this site, without “https:” or a drive letter";
        if (address.Contains('\\', StringComparison.Ordinal)) return "it must use “/”, not “\\”";
        if (!address.StartsWith('/')) return "it must begin with “/”";
        if (!address.EndsWith('/')) return "it must end with “/”";
        if (address == "/") return "“/” is the home page";
        if (address.Length > LongestAddress) return $"it has more than {LongestAddress} characters";
        return address[1..^1].Split('/').Select(ProblemOfFolder).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Whether a text is a language as a site names it: BCP 47 with language, script and region at most.</summary>
    public static bool IsLanguage(string tag) => LanguageTag().IsMatch(tag);

    /// <summary>A path of the site at which a page can be; the home page's “/” too.</summary>
    public static bool IsAddress(string address) => address == "/" || ProblemOfAddress(address) is null;

    [GeneratedRegex("""^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?\z""")]
    private static partial Regex LanguageTag();

    private static string? Foreign(string name) => name switch
    {
        "" => "it is empty",
        _ when Scheme(name) => "it must not have a drive letter or “:”",
        _ when name.Contains('\\', StringComparison.Ordinal) => "it must use “/”, not “\\”",
        _ when name[0] == '/' => "it must not begin with “/”",
        _ when name[^1] == '/' => "it must not end with “/”",
        _ when name.Split('/').Any(part => part is "." or "..") => "“.” and “..” lead to other folders",
        _ => null,
    };

    private static string? ProblemOfPart(string part)
    {
        if (part.Length == 0) return "there is nothing between two “/”";
        foreach (var character in part)
        {
            if (char.IsAsciiLetterUpper(character)) return $"“{character}” is upper-case";
            if (char.IsWhiteSpace(character)) return "it has a space in it";
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
                return Foreign(character);
        }

        if (part[0] == '-' || part[^1] == '-' || part.Contains("--", StringComparison.Ordinal))
            return "each “-” must stand between two words";
        return Device(part);
    }

    private static string? ProblemOfFolder(string part)
    {
        if (part.Length == 0) return "there is nothing between two “/”";
        if (part is "." or "..") return "“.” and “..” lead to other folders";
        if (part.Length > LongestFolder) return $"one of its parts has more than {LongestFolder} characters";
        foreach (var character in part)
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_' or '.' or '~'))
                return char.IsWhiteSpace(character) ? "it has a space in it" : Foreign(character);
        return part[^1] == '.' ? "a folder name cannot end with “.”" : Device(part);
    }

    /// <summary>What is wrong with a name that Windows keeps for a device.</summary>
    internal static string? DeviceOf(string part) => Device(part);

    private static string? Device(string part)
    {
        var stem = part.Split('.')[0];
        return OutputPath.IsDevice(stem) ? $"“{stem}” is the name of a device on Windows" : null;
    }

    // Half of a surrogate pair would print as a lost character.
    private static string Foreign(char character) =>
        char.IsSurrogate(character) ? "only a–z, 0–9 and “-” are allowed" : $"“{character}” is not allowed";

    private static bool Scheme(string name) => name.Contains(':', StringComparison.Ordinal);
}
