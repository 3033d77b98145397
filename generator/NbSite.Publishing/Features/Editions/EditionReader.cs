using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;
using NbSite.Content.FrontMatter;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Reads the files of a store, each key by name.</summary>
internal static class EditionReader
{
    private const int ManifestDepth = 8;

    private const string Hash = "a SHA-256 in 64 small hexadecimal digits";

    private const string Language = "a language such as en or pt-BR";

    public delegate T Reading<out T>(string path, ReadOnlySpan<byte> json);

    /// <summary>Recalls, in a type that can be null.</summary>
    public sealed record RecallList(ImmutableArray<Recall> Recalls);

    public static T? Read<T>(string path, ReadOnlySpan<byte> json, DiagnosticBag bag, Reading<T> read) where T : class
    {
        if (!Utf8.IsValid(json))
        {
            Utf8.ToUtf16(json, new char[json.Length], out var good, out _, replaceInvalidSequences: false);
            bag.Add(Codes.EditionNotJson.At(JsonPlace.Of(path, json, good), "it is not UTF-8 text"));
            return null;
        }

        try
        {
            return read(path, json);
        }
        catch (JsonFault fault)
        {
            bag.Add(fault.Problem);
        }
        catch (JsonException exception)
        {
            bag.Add(Codes.EditionNotJson.At(
                JsonPlace.Of(path, json, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0),
                "the signs of JSON are wrong or missing here"));
        }

        return null;
    }

    public static EditionManifest Manifest(string path, ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(path, json, ManifestDepth);
        string name = "", site = "", language = "", summary = "";
        string? previous = null;
        var created = default(DateOnly);
        ImmutableArray<EditionPage> pages = [];
        ImmutableArray<Recall> recalls = [];
        ImmutableArray<EditionFile> files = [];
        var known = new HashSet<(string, string)>();
        int schema = 0, hash = 1;
        var hashPlace = default(SourceSpan);
        cursor.Object("an edition", ["schema", "?hash", "name", "site", "language", "created", "?previous", "summary", "?recalls", "?files", "pages"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "schema": schema = cursor.Version(key, EditionManifest.Schema); break;
                case "hash":
                    hash = cursor.Version(key, TextHash.Version);
                    hashPlace = cursor.Here();
                    break;
                case "name":
                    name = cursor.String(key);
                    if (EditionNames.Problem(name) is { } problem) throw new JsonFault(Codes.EditionBadName.At(cursor.Here(), name, problem));
                    break;
                case "site": site = cursor.Words(key); break;
                case "language": language = cursor.String(key, Language, Names.IsLanguage); break;
                case "created": created = cursor.Day(key); break;
                case "previous": previous = cursor.String(key, Hash, EditionNames.IsHash); break;
                case "summary": summary = cursor.Words(key); break;
                case "recalls": recalls = Recalls(ref cursor, key); break;
                case "files": files = Files(ref cursor, key); break;
                default: pages = cursor.List(key, (ref cursor) => Page(ref cursor, known)); break;
            }
        });
        cursor.End();
        Fits(schema, hash, hashPlace, path);
        return new EditionManifest
        {
            Hash = hash,
            Name = name,
            Site = site,
            Language = language,
            Created = created,
            Previous = previous,
            Summary = summary,
            Recalls = recalls,
            Files = files,
            Pages = pages,
        };
    }

    public static RecallList Recalls(string path, ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(path, json, ManifestDepth);
        ImmutableArray<Recall> recalls = [];
        cursor.Object("the recalls", ["schema", "recalls"], (ref cursor, key) =>
        {
            if (key == "schema") cursor.Schema(key, EditionJson.RecallSchema);
            else recalls = Recalls(ref cursor, key);
        });
        cursor.End();
        return new RecallList(recalls);
    }

    public static EditionSeal Seal(string path, ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(path, json, ManifestDepth);
        string edition = "", hash = "";
        ImmutableArray<Recall> recalls = [];
        cursor.Object("the newest edition", ["schema", "edition", "sha256", "recalls"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "schema": cursor.Schema(key, EditionSeal.Schema); break;
                case "edition": edition = cursor.Words(key); break;
                case "sha256": hash = cursor.String(key, Hash, EditionNames.IsHash); break;
                default: recalls = Recalls(ref cursor, key); break;
            }
        });
        cursor.End();
        return new EditionSeal(edition, hash, recalls);
    }

    private static ImmutableArray<Recall> Recalls(ref JsonCursor cursor, string key)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return cursor.List(key, (ref cursor) => Recall(ref cursor, known));
    }

    public static EditionRecord Record(string path, ReadOnlySpan<byte> json)
    {
        var cursor = new JsonCursor(path, json, PageJson.Depth + 1);
        var text = "";
        Range page = default;
        ImmutableArray<string> anchors = [];
        ImmutableArray<RecordedReference> references = [];
        int schema = 0, content = 0, hash = 1;
        var hashPlace = default(SourceSpan);
        cursor.Object("a record", ["schema", "content", "?hash", "text", "page", "anchors", "references"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "schema": schema = cursor.Version(key, EditionRecord.Schema); break;
                case "content": content = cursor.Version(key, PageContent.Schema); break;
                case "hash":
                    hash = cursor.Version(key, TextHash.Version);
                    hashPlace = cursor.Here();
                    break;
                case "text": text = cursor.String(key, Hash, EditionNames.IsHash); break;
                case "page": page = cursor.Whole(); break;
                case "anchors": anchors = cursor.List(key, (ref cursor) => cursor.String("anchors")); break;
                default: references = cursor.List(key, Reference); break;
            }
        });
        cursor.End();
        Fits(schema, hash, hashPlace, path);
        var said = Content(path, json, page);
        if (content == 1) said = said with { Blocks = new FormerTerms().Blocks(said.Blocks) };
        return new EditionRecord { Hash = hash, TextHash = text, Page = said, Anchors = anchors, References = references };
    }

    /// <summary>What says how its text was hashed is of the second schema, and the other way round.</summary>
    private static void Fits(int schema, int hash, SourceSpan place, string path)
    {
        if (schema == 1 ? hash != 1 : hash == 1)
            throw new JsonFault(Codes.EditionBadValue.At(place.Path is null ? SourceSpan.File(path) : place, "hash", schema == 1 ? "1, or not there" : "2"));
    }

    /// <summary>Records of that time do not tell who linked a word to the glossary; NbSite did, almost always.</summary>
    private sealed class FormerTerms : BlockRewriter
    {
        protected override IEnumerable<Inline> Rewrite(Inline inline) =>
            [inline is TermInline term ? term with { IsAutomatic = true } : inline];
    }

    private static PageContent Content(string path, ReadOnlySpan<byte> json, Range page)
    {
        try
        {
            return PageJson.Read(json[page]);
        }
        catch (JsonException exception)
        {
            var place = JsonPlace.Of(path, json, page.Start.Value + (exception.LineNumber > 0 ? 0 : exception.BytePositionInLine ?? 0));
            throw new JsonFault(Codes.EditionNotJson.At(place, "this is no part of a page"));
        }
    }

    private static ImmutableArray<EditionFile> Files(ref JsonCursor cursor, string key)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return cursor.List(key, (ref cursor) => File(ref cursor, known));
    }

    private static EditionFile File(ref JsonCursor cursor, HashSet<string> known)
    {
        string path = "", sha256 = "";
        long size = 0;
        ImmutableArray<EditionNote> notes = [];
        cursor.Object("a file of an edition", ["path", "sha256", "size", "?notes"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "path": path = cursor.String(key, "a path such as leaflet.pdf, each once", text => IsPath(text) && known.Add(text)); break;
                case "sha256": sha256 = cursor.String(key, Hash, EditionNames.IsHash); break;
                case "size": size = cursor.Number(key); break;
                default: notes = cursor.List(key, Note); break;
            }
        });
        return new EditionFile { Path = path, Sha256 = sha256, Size = size, Notes = notes };
    }

    private static bool IsPath(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '/' or '_')
        && text.Split('/').All(part => part is not ("" or "." or ".."));

    private static EditionPage Page(ref JsonCursor cursor, HashSet<(string, string)> known)
    {
        string id = "", language = "", address = "", title = "", record = "", code = "";
        var status = ReviewStatus.Draft;
        DateOnly? checkedOn = null, due = null;
        string? role = null, was = null;
        ImmutableArray<EditionNote> notes = [];
        cursor.Object(
            "a page of an edition",
            ["id", "language", "address", "title", "record", "code", "?was", "status", "?checked", "?due", "?role", "?notes"],
            (ref cursor, key) =>
            {
                switch (key)
                {
                    case "id": id = cursor.String(key, "an id such as treatments/surgery", text => Names.ProblemOfId(text) is null); break;
                    case "language":
                        language = cursor.String(key, Language, Names.IsLanguage);
                        if (!known.Add((id, language))) throw new JsonFault(Codes.EditionPageTwice.At(cursor.Here(), id, language));
                        break;
                    case "address":
                        address = cursor.String(key, "an address such as /surgery/", Names.IsAddress);
                        break;
                    case "title": title = cursor.Words(key); break;
                    case "record": record = cursor.String(key, Hash, EditionNames.IsHash); break;
                    case "code": code = cursor.String(key, "a version code of 8 characters", EditionNames.IsCode); break;
                    case "was": was = cursor.String(key, "a version code of 8 characters", EditionNames.IsCode); break;
                    case "status":
                        var name = cursor.String(key, "source-checked, clinically-reviewed or withdrawn", Statuses.ContainsKey);
                        status = Statuses[name];
                        break;
                    case "checked": checkedOn = cursor.Day(key); break;
                    case "due": due = cursor.Day(key); break;
                    case "role": role = cursor.Words(key); break;
                    default: notes = cursor.List(key, Note); break;
                }
            });
        return new EditionPage
        {
            Id = id,
            Language = language,
            Address = address,
            Title = title,
            Record = record,
            Code = code,
            Was = was,
            Status = status,
            LastChecked = checkedOn,
            Due = due,
            Role = role,
            Notes = notes,
        };
    }

    // A draft is never published.
    private static readonly ImmutableDictionary<string, ReviewStatus> Statuses = Enum.GetValues<ReviewStatus>()
        .Where(status => status != ReviewStatus.Draft).ToImmutableDictionary(ReviewStates.Name, StringComparer.Ordinal);

    private static EditionNote Note(ref JsonCursor cursor)
    {
        var version = 0;
        var on = default(DateOnly);
        var note = "";
        var minor = false;
        cursor.Object("a note", ["version", "on", "note", "?minor"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "version": version = cursor.Number(key); break;
                case "on": on = cursor.Day(key); break;
                case "note": note = cursor.Words(key); break;
                default: minor = cursor.Truth(key); break;
            }
        });
        return new EditionNote(version, on, note, minor);
    }

    private static RecordedReference Reference(ref JsonCursor cursor)
    {
        string source = "", text = "";
        string? url = null;
        cursor.Object("a source", ["key", "text", "?url"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "key": source = cursor.String(key); break;
                case "text": text = cursor.Words(key); break;
                default: url = cursor.String(key); break;
            }
        });
        return new RecordedReference(source, text, url);
    }

    private static Recall Recall(ref JsonCursor cursor, HashSet<string> known)
    {
        string code = "", reason = "";
        var on = default(DateOnly);
        cursor.Object("a recall", ["code", "on", "reason"], (ref cursor, key) =>
        {
            switch (key)
            {
                case "code":
                    code = cursor.String(key, "a version code of 8 characters", EditionNames.IsCode);
                    if (!known.Add(code)) throw new JsonFault(Codes.RecallTwice.At(cursor.Here(), code));
                    break;
                case "on": on = cursor.Day(key); break;
                default: reason = cursor.Words(key); break;
            }
        });
        return new Recall(code, on, reason);
    }
}
