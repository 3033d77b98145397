namespace NbSite.Model;

/// <summary>Keys and values of <see cref="IndexKind.Unpublished"/>: what is there but not told, so that a message can say why.</summary>
public static class Unpublished
{
    public const string Draft = "a draft";
    public const string Drafts = "a folder whose pages are all drafts";
    public const string Withdrawn = "withdrawn";

    public static string Page(string id) => "page:" + id;

    /// <summary>A content file, with its language folder.</summary>
    public static string File(string path) => "file:" + path;

    /// <summary>A page, by its address.</summary>
    public static string Address(string address) => "address:" + address;

    /// <summary>An entity, by its full id or the last part.</summary>
    public static string Entity(string type, string name) => $"entity:{type}/{name}";

    /// <summary>Some entity of the type.</summary>
    public static string Type(string type) => "type:" + type;
}
