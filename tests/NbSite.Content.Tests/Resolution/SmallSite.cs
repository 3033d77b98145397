using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.Markdown;
using NbSite.Content.Resolution;
using NbSite.Content.Tests.Entities;
using NbSite.Content.Tests.Languages;
using NbSite.Content.Tests.Markdown;
using NbSite.Content.Values;
using NbSite.Model;
using ValueType = NbSite.Content.Values.ValueType;

namespace NbSite.Content.Tests.Resolution;

/// <summary>An index of a few pages, sources, values, terms and pictures.</summary>
internal sealed class SmallSite : ISiteIndex
{
    private readonly Dictionary<(IndexKind, string), object> _entries = [];

    public SmallSite()
    {
        Page("treatments/surgery", "/treatments/surgery/", "en/treatments/surgery.md");
        Page("follow-up", "/follow-up/", "en/follow-up.md");
        Page("side-effects/hair-loss", "/side-effects/hair-loss/", "en/side-effects/hair-loss.yml");
        foreach (var key in (string[])["nci-hp", "cclg-fn", "a", "b", "c"])
            _entries[(IndexKind.Reference, key)] = new FormattedReference(key, [], key) { Title = key };
        Value("fever-call", ValueType.Temperature,
            new ValueEntry { Printed = "38.0 °C (100.4 °F)", Regions = ["GB"], IsDefault = true, Varies = true, Cites = [Cite("cclg-fn")], Span = SourceSpan.None },
            new ValueEntry { Printed = "38.3 °C (100.9 °F)", Regions = ["US"], Cites = [Cite("nci-hp")], Span = SourceSpan.None });
        Value("helpline", ValueType.Phone,
            new ValueEntry { Printed = "0808 800 4000", Href = "tel:08088004000", Span = SourceSpan.None });
        Value("undecided", ValueType.Text,
            new ValueEntry { Printed = "x", Regions = ["GB"], Span = SourceSpan.None },
            new ValueEntry { Printed = "y", Regions = ["US"], Span = SourceSpan.None });
        Term("glossary/neutropenia", "neutropenia", "low blood counts", "low white cells");
        Term("glossary/mibg", "MIBG", "MIBG scan");
        Term("glossary/scan", "scan");
        var terms = _entries.Values.OfType<GlossaryTerm>().ToList();
        _entries[(IndexKind.TermSpellings, "all")] = TermSpellings.From(terms, TestPacks.English.Forms);
        _entries[(IndexKind.MedicineNames, "all")] = new MedicineNames(["cisplatin", "dinutuximab beta", "dinutuximab", "13-cis-retinoic acid"], TestPacks.English.Forms);
        _entries[(IndexKind.LanguagePack, LanguagePack.Key)] = TestPacks.English;
        _entries[(IndexKind.Regions, "all")] = Regions;
        _entries[(IndexKind.EntityTypes, IndexedTypes.Key)] = KnownTypes.All;
        _entries[(IndexKind.Asset, "en/images/drip.png")] = "/assets/drip.123.png";
    }

    public string Language => "en";

    /// <summary>Three countries and a group.</summary>
    public static SiteRegions Regions { get; } = new(
    [
        Region("GB", "UK"), Region("US", "US"), Region("CA", "Canada"), Region("IE", "Ireland"), Region("EU", "EU", "DE", "IE"),
    ]);

    /// <summary>What was asked, in order.</summary>
    public List<(IndexKind Kind, string Key)> Asked { get; } = [];

    public static UiWords Words { get; } = new("en", "ltr",
        new Dictionary<string, string>
        {
            ["elsewhere.title"] = "How this differs elsewhere",
        },
        [.. Enumerable.Range(1, 12).Select(month => "m" + month.ToString(System.Globalization.CultureInfo.InvariantCulture))]);

    public T? Get<T>(IndexKind kind, string key) where T : class
    {
        Asked.Add((kind, key));
        return _entries.TryGetValue((kind, key), out var value) ? (T)value : null;
    }

    public IEnumerable<string> Keys(IndexKind kind) =>
        _entries.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2).Order(StringComparer.Ordinal);

    private static SiteRegion Region(string code, string name, params string[] countries) =>
        new(code, ImmutableDictionary<string, string>.Empty.Add("", name), [.. countries]);

    public ResolvedContent Resolve(string text, DiagnosticBag bag, string? region = null, string path = "en/a.md")
    {
        var blocks = MarkdownReader.ReadBlocks(Sources(path, text), 0, MarkdownScope.Page, bag);
        var scope = new ResolveScope { PageId = "a", Path = path, Region = region };
        return ContentResolver.Resolve(blocks, scope, this, Words, bag);
    }

    /// <summary>The resolved shape of a text without any diagnostic.</summary>
    public static string Good(string text, string? region = null)
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve(text, bag, region);
        Assert.Equal("", Md.Print(bag));
        return Md.Shape(content.Blocks);
    }

    /// <summary>Diagnostics with their hints.</summary>
    public static string Bad(string text, string? region = null, string path = "en/a.md")
    {
        var bag = new DiagnosticBag();
        new SmallSite().Resolve(text, bag, region, path);
        return string.Join('\n', bag.ToImmutable().Sort(Diagnostic.Compare).Select(each =>
            $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}" + (each.Hint == each.Descriptor.Remedy ? "" : " | " + each.Hint)));
    }

    /// <summary>What the claim lint says of a text.</summary>
    public static string Claims(string text, ContentKind kind = ContentKind.Clinical, string? region = null)
    {
        var site = new SmallSite();
        var bag = new DiagnosticBag();
        var content = site.Resolve(text, bag, region);
        Assert.Equal("", Md.Print(bag));
        var page = new PageContent
        {
            Id = "a",
            Language = "en",
            Title = "A",
            Summary = "S.",
            Type = "page",
            Kind = kind,
            Blocks = content.Blocks,
        };
        ClaimLint.Check(page, site, bag);
        return Md.Print(bag);
    }

    private static Content.Sources.PositionedText Sources(string path, string text) => Content.Sources.PositionedText.OfFile(path, text);

    private static CiteItem Cite(string key) => new(key, null, SourceSpan.None);

    private void Page(string id, string address, string path)
    {
        _entries[(IndexKind.Page, id)] = new PageHeader
        {
            Id = id,
            Language = "en",
            Title = id,
            Summary = "",
            Type = "page",
            Kind = ContentKind.Clinical,
            Address = address,
            Path = path,
            Folder = "",
        };
        _entries[(IndexKind.Path, path)] = id;
    }

    private void Value(string key, ValueType type, params ImmutableArray<ValueEntry> entries) =>
        _entries[(IndexKind.Value, key)] = new NamedValue(key, key, type, entries, SourceSpan.None);

    private void Term(string id, string title, params ImmutableArray<string> spellings)
    {
        var term = new GlossaryTerm(id, title, spellings, [], null);
        _entries[(IndexKind.Term, id)] = term;
        _entries[(IndexKind.EntityName, "glossary-term/" + term.Anchor)] = id;
    }
}
