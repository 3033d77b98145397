using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Console;
using NbSite.Content.Entities;
using NbSite.Content.Forms;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Types;

namespace NbSite.Desk.Forms;

/// <summary>What a request about a form names: the file, and the thing in it.</summary>
internal static class FormRequest
{
    /// <summary>
    /// The place; an item may be named by its id, as “#fever”. Throws <see cref="UsageException"/> for a path that no content file has, and
    /// for an id that is not there.
    /// </summary>
    public static FormPlace Place(DeskRequest request, DeskContext context)
    {
        var path = request.Text("path");
        if (context.File(path) is null) throw new UsageException($"“{path}” is no file of the site.");
        var way = request.Texts("at");
        if (way is not [var list, ['#', ..] id]) return new FormPlace(path, way);
        var at = (Root(context, path)?[list] as YamlSequence)?.Items.ToList().FindIndex(item => item is YamlMapping map && map["id"] is YamlScalar name && name.Value == id[1..]) ?? -1;
        return at >= 0 ? new FormPlace(path, [list, at.ToString(CultureInfo.InvariantCulture)])
            : throw new UsageException($"there is no “{id[1..]}” in “{path}” any more. Load the page again.");
    }

    /// <summary>Whether a file holds many fact sheets.</summary>
    public static bool IsList(DeskContext context, string path) => Root(context, path)?["items"] is YamlSequence;

    private static YamlMapping? Root(DeskContext context, string path)
    {
        var bag = new DiagnosticBag();
        return context.File(path) is { } file && SourceDecoder.Decode(path, file.Bytes, bag) is { } text ? YamlReader.Read(text, bag) as YamlMapping : null;
    }

    /// <summary>What was filled in.</summary>
    public static JsonObject Values(DeskRequest request) => request.Find("values") is { ValueKind: JsonValueKind.Object } values
        ? JsonObject.Create(values) ?? []
        : throw new UsageException("“values” is not a form.");

    /// <summary>The types of fact sheets, as the files say them now.</summary>
    public static EntityTypes Types(DeskContext context) => SiteTypes.Read(context.Files, context.Host.Theme(), context.Host.Extensions.Types).Types;

    /// <summary>The words of the interface in the language of a file.</summary>
    public static UiWords? Words(DeskContext context, string path)
    {
        var theme = SiteTypes.Theme(context.Host.Theme(), context.Files, context.Host.Extensions.Types);
        return theme.Words(Language(context, path)) ?? theme.Words(context.Index.Config.Language);
    }

    /// <summary>The language of a file; the site's own for one that stands in no folder of a language.</summary>
    public static string Language(DeskContext context, string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && context.Index.Languages.Any(each => each.Language == path[..slash])
            ? path[..slash] : context.Index.Config.Language;

    /// <summary>What a reader says, at its field.</summary>
    public static DeskProblem Told(FormProblem problem) => Told(problem.Field, problem.Problem);

    /// <summary>The same of a field that is known.</summary>
    public static DeskProblem Told(string field, Diagnostic problem) => new(field, problem.Message)
    {
        Code = problem.Code,
        Hint = problem.Hint,
        IsError = problem.Severity == Severity.Error,
        Path = problem.Span.Path,
        Line = problem.Span.Line,
        Column = problem.Span.Column,
    };
}
