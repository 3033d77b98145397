using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Pages;

namespace NbSite.Publishing.Index;

/// <summary>
/// What could not be read, wholly or in part. That was reported once, where it is wrong; that something in it cannot be
/// found is no second mistake.
/// </summary>
public sealed record UnreadContent
{
    public static UnreadContent None { get; } = new();

    /// <summary>An entry of the list of sources, or all of them.</summary>
    public bool References { get; init; }

    /// <summary>An entry of values.yml, or all of them.</summary>
    public bool Values { get; init; }

    /// <summary>A sign, a level or a number of signs.yml, or all of them.</summary>
    public bool Signs { get; init; }

    /// <summary>Pages and entity files.</summary>
    public ImmutableArray<UnreadFile> Files { get; init; } = [];

    public UnreadContent For(string language) => this with { Files = [.. Files.Where(file => file.Language == language)] };

    /// <summary>Whether what is looked for may stand in what could not be read.</summary>
    public bool MayHold(IndexKind kind, string key) => kind switch
    {
        IndexKind.Reference => References,
        IndexKind.Value => Values,
        IndexKind.Signs or IndexKind.SignWords => Signs,
        IndexKind.Term => Files.Any(file => file.MayHold("glossary-term", key)),
        IndexKind.EntityName => Files.Any(file =>
            file.MayHold(key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..])),
        IndexKind.Type => Files.Any(file => file.MayBeOf(key)),
        IndexKind.Path => Files.Any(file => file.Path == key || file.Path == file.Language + "/" + key),
        IndexKind.Page => Files.Any(file => file.MayMake(key))
            || (key == GeneratedPages.References && References)
            || (key == GeneratedPages.Glossary && Files.Any(file => file.MayBeOf("glossary-term"))),
        _ => false,
    };
}

/// <summary>A page or entity file that could not be read.</summary>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Language">Its language folder.</param>
/// <param name="Type">The type of entity that is written in it, when that can be told.</param>
/// <param name="IsList">Whether it may hold many small entities.</param>
public sealed partial record UnreadFile(string Path, string Language, string? Type, bool IsList)
{
    /// <summary>The id that the file's page has by default.</summary>
    private string Id { get; } = PageNames.Of(Path[(Language.Length + 1)..Path.LastIndexOf('.')], null, "").Id;

    /// <param name="file">The file.</param>
    /// <param name="mayBeList">Whether what is wrong with it may have cost entries.</param>
    public static UnreadFile Of(ContentFile file, bool mayBeList)
    {
        var language = file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)];
        if (file.Path.EndsWith(".md", StringComparison.Ordinal)) return new UnreadFile(file.Path, language, "page", false);
        if (file.ReadProblem is not null) return new UnreadFile(file.Path, language, null, true);
        // The YAML may be broken, so that only its text can be looked at.
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        var type = TypeLine().Match(text) is { Success: true } match ? match.Groups[1].Value : null;
        if (type is not null && Content.Entities.EntityTypes.Find(type) is null) type = null;
        return new UnreadFile(file.Path, language, type, mayBeList && ItemsLine().IsMatch(text));
    }

    public bool MayBeOf(string type) => Type is null || Type == type;

    public bool MayHold(string type, string name) => MayBeOf(type) && (IsList || Last(Id) == Last(name));

    public bool MayMake(string id) => id == Id || Id.StartsWith(id + "/", StringComparison.Ordinal)
        || (IsList && id.StartsWith(Id + "/", StringComparison.Ordinal));

    private static string Last(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex("""(?m)^type:[ \t]*([a-z-]+)""")]
    private static partial Regex TypeLine();

    [GeneratedRegex("""(?m)^items[ \t]*:""")]
    private static partial Regex ItemsLine();
}
