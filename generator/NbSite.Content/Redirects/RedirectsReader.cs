using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Redirects;

/// <summary>Reads redirects.yml. Whether pages and headings exist is asked when all pages are known.</summary>
public static class RedirectsReader
{
    /// <summary>The most patterns: each is held against each other.</summary>
    public const int MostPatterns = 500;

    private static readonly ImmutableArray<(string, RedirectKind)> Fates = [("gone", RedirectKind.Gone)];

    /// <summary>The entries that can be read; the others' errors are in the bag.</summary>
    /// <param name="node">The file's YAML; null when it could not be read.</param>
    /// <param name="path">The file, relative to the content folder.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<Redirect> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } map) return [];
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var patterns = 0;
        foreach (var entry in map.RequiredMaps("redirects", "a redirect"))
        {
            if (One(entry) is not { } redirect) continue;
            if (!seen.Add($"{redirect.From.Key}#{redirect.FromAnchor}")) bag.Add(Codes.RepeatedItem.At(redirect.FromSpan, Quote.Short(redirect.Written)));
            else if (redirect.From.IsPattern && ++patterns > MostPatterns) bag.Add(Codes.TooManyPatterns.At(redirect.FromSpan, MostPatterns));
            else redirects.Add(redirect);
            // One is enough: the rest are as many too many.
            if (patterns > MostPatterns) break;
        }

        map.Done();
        return redirects.ToImmutable();
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(("redirects!", SchemaOf.List(SchemaOf.Has(
        "as",
        SchemaOf.Map(("from!", SchemaOf.Text), ("as!", SchemaOf.OneOf(Fates.Select(fate => fate.Item1))), ("why!", SchemaOf.Text)),
        SchemaOf.Map(("from!", SchemaOf.Text), ("to!", SchemaOf.Known(KnownNames.Places)), ("why!", SchemaOf.Text))))));

    private static Redirect? One(MapReader map)
    {
        var from = map.RequiredText("from");
        var isGone = map.Choice("as", Fates) is not null;
        var to = map.Has("as") ? map.Text("to") : map.RequiredText("to");
        var why = map.RequiredParagraph("why");
        map.Done();
        if (from is null || why is null || (to is null && !isGone)) return null;
        if (to is not null && isGone)
        {
            map.Bag.Add(Codes.BadRedirectTarget.At(to.Span, Quote.Short(to.Value), "what is gone leads nowhere"));
            return null;
        }

        var (address, part) = RedirectTargetReader.Split(from.Value);
        // A part of the home page is an old address too; the home page itself is not.
        var old = address == "/" && part is not null
            ? new OldAddress("/", [])
            : OldAddressReader.Read(address, patterns: true, out var problem) is var read && problem is null ? read : Told(problem);
        if (old is not null && (RedirectTargetReader.ProblemOfAnchor(part) ?? ProblemOfPart(old, part, to?.Value)) is { } wrong) old = Told(wrong);
        var target = isGone ? RedirectTarget.Gone : RedirectTargetReader.Read(to!, old, map.Bag);
        return old is null || target is null
            ? null
            : new Redirect(old, part, target, why.Value, from.Span, to?.Span ?? map.Mapping["as"]!.Span);

        OldAddress? Told(string? what)
        {
            map.Bag.Add(Codes.BadRedirect.At(from.Span, Quote.Short(from.Value), what));
            return null;
        }
    }

    /// <summary>No server is told what stands after “#”, so only a page of today can lead on from there, and to a page.</summary>
    private static string? ProblemOfPart(OldAddress old, string? part, string? to) =>
        part is null ? null
        : !old.IsPlace ? "“#” cannot stand with “?”, “*” or “:name”"
        : to is null || to.StartsWith('/') || to.Contains(':', StringComparison.Ordinal) ? "a part of a page leads to the id of a page"
        : null;
}
