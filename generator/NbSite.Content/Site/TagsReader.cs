using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>A tag that pages may have.</summary>
/// <param name="Id">As pages name it.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Span">Where site.yml declares it.</param>
public sealed record ConfigTag(string Id, SiteText Title, SourceSpan Span);

/// <summary>Where the page of a tag stands.</summary>
public static class TagIds
{
    /// <summary>The id of the page that lists all tags.</summary>
    public const string All = "tags";

    /// <summary>The id of a tag's own page.</summary>
    public static string Of(string tag) => $"{All}/{tag}";
}

/// <summary>Reads which tags site.yml declares, and holds to them what names one.</summary>
internal static class TagsReader
{
    public static ImmutableArray<ConfigTag> Read(MapReader site)
    {
        if (site.Map("tags", "the tags") is not { } map) return [];
        var tags = ImmutableArray.CreateBuilder<ConfigTag>();
        foreach (var (key, _) in map.Mapping.Entries)
        {
            if (Names.ProblemOfSlug(key.Value) is { } problem)
                map.Bag.Add(Codes.BadTag.At(key.Span, Quote.Short(key.Value), problem));
            else
                tags.Add(new ConfigTag(key.Value, SiteConfigReader.Text(map, key.Value, isLine: true), key.Span));
        }

        return tags.ToImmutable();
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.MapOf(SchemaOf.Texts);

    /// <summary>Tells of the menu's links to tags that are not declared.</summary>
    public static void Check(SiteConfig config, DiagnosticBag bag)
    {
        foreach (var tag in config.MenuLinks.Select(link => link.Tag).OfType<TextValue>())
            _ = IsKnown(tag, config, bag);
    }

    /// <summary>Whether the site has the tag; told when it has not.</summary>
    public static bool IsKnown(TextValue tag, SiteConfig config, DiagnosticBag bag)
    {
        if (config.Tags.Any(each => each.Id == tag.Value)) return true;
        bag.Add(Codes.UnknownTag.WithHint(
            tag.Span, Suggestions.Hint(tag.Value, config.Tags.Select(each => each.Id)), Quote.Short(tag.Value)));
        return false;
    }
}
