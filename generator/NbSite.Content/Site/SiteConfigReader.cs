using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Evidence;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads site.yml: what the site is, who answers for it, and how often it is looked at.</summary>
public static partial class SiteConfigReader
{
    private static readonly ImmutableArray<(string Name, PublicationMode Value)> Modes =
    [
        ("demonstration", PublicationMode.Demonstration),
        ("preview", PublicationMode.Preview),
        ("public", PublicationMode.Public),
    ];

    // A copy on a stick is forgotten; nobody may be told to trust one for longer than this, in months.
    private const int LongestBundle = 12;

    // Megabytes of all files together.
    private const int MostOfAll = 100_000;

    // RFC 5321; it also bounds the time of the pattern.
    private const int LongestEmail = 254;

    /// <summary>
    /// The configuration; what is wrong or missing is in the bag, and defaults stand in for it, so that the pages are
    /// checked in the same run. Null when there is no language to read them in, or when the content is newer than the program.
    /// </summary>
    /// <param name="node">What stands in the file.</param>
    /// <param name="path">The file.</param>
    /// <param name="types">Every type of fact sheet.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="messages">Messages that there are beside NbSite's own.</param>
    public static SiteConfig? Read(
        YamlNode? node, string path, EntityTypes types, DiagnosticBag bag, IEnumerable<DiagnosticDescriptor>? messages = null)
    {
        if (MapReader.Open(node, path, bag) is not { } map || !SiteFormat.IsKnown(map)) return null;
        var publisher = map.RequiredMap("publisher", "publisher");
        var contact = map.RequiredMap("contact", "contact");
        var review = map.Map("review", "review");
        var illness = map.Map("about", "about");
        var bundle = map.Map("bundle", "bundle");
        var files = map.Map("files", "files");
        var pages = map.RequiredMap("pages", "pages");
        var publication = map.RequiredChoice("publication", Modes);
        var baseUrl = map.RequiredNode("base-url") is { } address ? BaseAddress.Read(address, bag) : null;
        var config = new SiteConfig
        {
            Name = Text(map, "name", isLine: true),
            Description = Text(map, "description"),
            Language = Language(map),
            BaseUrl = baseUrl ?? BaseAddress.None,
            Publication = publication ?? PublicationMode.Demonstration,
            Publisher = publisher is null ? "" : Required(publisher, "name"),
            PublisherWebsite = publisher?.Address("website"),
            Owner = Required(map, "owner"),
            ContactEmail = contact is null ? null : Email(contact),
            ContactPage = contact is null ? null : Link(contact, "page"),
            ContactPhone = contact?.Text("phone"),
            Funding = Text(map, "funding"),
            Conflicts = Text(map, "conflicts"),
            Purpose = Text(map, "purpose"),
            LongestMonths = Longest(review),
            WarnAheadDays = review?.Node("warn-ahead") is { } ahead ? Period.Days(ahead, "warn-ahead", bag) ?? 90 : 90,
            Review = review is null ? ReviewPolicy.None : ReviewPolicyReader.Read(review, types),
            BundleMonths = bundle?.Node("valid") is { } valid ? Period.Months(valid, "valid", LongestBundle, bag) ?? 6 : 6,
            BundlePhone = bundle?.Text("phone")?.Value ?? "team",
            Files = Files(files),
            Leaflets = map.Flag("leaflets") ?? false,
            AboutName = illness is null ? null : Required(illness, "name"),
            AboutCodes = illness is null ? [] : CommonKeysReader.CodeEntries(illness),
            WhenToCall = pages is null ? null : Link(pages, "when-to-call"),
            Support = pages is null ? null : Link(pages, "support"),
            About = (pages?.RequiredNode("about") is { } about ? Link(about, "about", bag) : null) ?? new ConfigLink("", map.Span),
            TimeZone = TimeZones.Read(map),
            Navigation = Navigation(map),
            Menu = MenuReader.Read(map),
            HasSideMenu = map.Flag("side-menu") ?? false,
            Tags = TagsReader.Read(map),
            Icons = IconsReader.Read(map),
            Journey = Journey(map),
            Regions = RegionsReader.Read(map),
            Brand = BrandReader.Read(map),
            Outside = OutsideReader.Read(map),
            Levels = LevelsReader.Read(map, messages ?? []),
            Evidence = EvidencePolicyReader.Read(map),
            Vocabulary = VocabularyReader.Read(map),
            Span = map.Span,
            LanguagePlaces = LanguagePlaces(map.Mapping),
        };
        TagsReader.Check(config, bag);
        OwnLinks.Check(config, bag);
        if (contact is not null && !contact.Has("email") && !contact.Has("page") && !contact.Has("phone"))
            bag.Add(Codes.NoContact.At(contact.Span));
        // They were read before, since the fact sheets are read by them; here what is wrong is told.
        PackNames.Read(map);
        foreach (var reader in new[] { map, publisher, contact, review, bundle, files, illness, pages }) reader?.Done();
        return config.Language.Length == 0 ? null : config;
    }

    /// <summary>What site.yml declares; null while there is none that can be read.</summary>
    public static SiteRegions? RegionsIn(ImmutableArray<ContentFile> files)
    {
        var bag = new DiagnosticBag();
        return files.FirstOrDefault(file => file.Path == "site.yml") is { ReadProblem: null } file
            && SourceDecoder.Decode(file.Path, file.Bytes, bag) is { } text
            && YamlReader.Read(text, bag) is YamlMapping node && !bag.HasErrors
            ? RegionsReader.Read(new MapReader(node, file.Path, bag))
            : null;
    }

    private static FileLimits Files(MapReader? map)
    {
        var usual = new FileLimits();
        return map is null ? usual : new FileLimits(
            map.Whole("largest", 1, FileLimits.Most) ?? usual.Largest,
            map.Whole("total", 1, MostOfAll) ?? usual.Total,
            map.Whole("in-copies", 0, FileLimits.Most) ?? usual.InCopies);
    }

    private static string Required(MapReader map, string key) => map.RequiredText(key)?.Value ?? "";

    /// <summary>One text, or one for each language.</summary>
    internal static SiteText Text(MapReader map, string key, bool isLine = false)
    {
        var node = map.RequiredNode(key);
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node is not YamlMapping { Entries.IsEmpty: false } languages)
        {
            texts.Add("", Value(node)?.Value ?? "");
            return new SiteText(key, node?.Span ?? map.Span, texts.ToImmutable());
        }

        foreach (var (language, text) in languages.Entries)
            if (IsLanguage(language.Value, language.Span, map.Bag)) texts[language.Value] = Value(text)?.Value ?? "";
        return new SiteText(key, languages.Span, texts.ToImmutable());

        TextValue? Value(YamlNode? text) => text is null ? null
            : isLine ? NodeReader.Text(text, key, map.Bag) : NodeReader.Paragraph(text, key, map.Bag);
    }

    /// <summary>Where “language” and the texts that are written for each language name one.</summary>
    private static ImmutableDictionary<string, SourceSpan> LanguagePlaces(YamlMapping file)
    {
        var places = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        if (file["language"] is YamlScalar main) places[main.Value.Trim()] = main.Span;
        foreach (var (_, value) in file.Entries.Where(entry => entry.Key.Value is "name" or "description" or "funding" or "conflicts" or "purpose"))
        {
            if (value is not YamlMapping texts) continue;
            foreach (var (language, _) in texts.Entries) places.TryAdd(language.Value, language.Span);
        }

        return places.ToImmutable();
    }

    private static string Language(MapReader map) =>
        map.RequiredText("language") is { } language && IsLanguage(language.Value, language.Span, map.Bag) ? language.Value : "";

    internal static bool IsLanguage(string tag, SourceSpan place, DiagnosticBag bag)
    {
        if (Names.IsLanguage(tag)) return true;
        bag.Add(Codes.BadLanguage.At(place, Quote.Short(tag)));
        return false;
    }

    internal static string? Email(MapReader contact)
    {
        if (contact.Text("email") is not { } email) return null;
        if (email.Value.Length <= LongestEmail && EmailForm().IsMatch(email.Value)) return email.Value;
        contact.Bag.Add(Codes.BadEmail.At(email.Span, Quote.Short(email.Value)));
        return null;
    }

    private static int Longest(MapReader? review) =>
        review?.Node("longest") is { } node
            ? Period.Months(node, "longest", Period.LongestMonths, review.Bag) ?? Period.LongestMonths
            : Period.LongestMonths;

    private static ConfigLink? Link(MapReader map, string key) =>
        map.Node(key) is { } node ? Link(node, key, map.Bag) : null;

    internal static ConfigLink? Link(YamlNode node, string key, DiagnosticBag bag) =>
        PageIds.Read(node, key, bag) is { } id ? new ConfigLink(id.Value, id.Span) : null;

    private static ImmutableArray<ConfigLink> Navigation(MapReader map) =>
        Links(map, map.Items("navigation"), "navigation", new HashSet<string>(StringComparer.Ordinal));

    /// <summary>The steps of the journey; a page stands in one of them once, so that what comes next is one page.</summary>
    private static ImmutableArray<ConfigStep> Journey(MapReader map)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var steps = ImmutableArray.CreateBuilder<ConfigStep>();
        foreach (var step in map.Maps("journey", "step"))
        {
            steps.Add(new ConfigStep(Text(step, "title", isLine: true), Links(map, step.RequiredItems("pages"), "pages", seen)));
            step.Done();
        }

        return steps.ToImmutable();
    }

    private static ImmutableArray<ConfigLink> Links(
        MapReader map, ImmutableArray<YamlNode> items, string key, HashSet<string> seen)
    {
        var links = ImmutableArray.CreateBuilder<ConfigLink>();
        foreach (var item in items)
        {
            if (Link(item, key, map.Bag) is not { } link) continue;
            if (seen.Add(link.PageId)) links.Add(link);
            else map.Bag.Add(Codes.RepeatedItem.At(link.Span, link.PageId));
        }

        return links.ToImmutable();
    }

    [GeneratedRegex("""^[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+\z""")]
    private static partial Regex EmailForm();
}
