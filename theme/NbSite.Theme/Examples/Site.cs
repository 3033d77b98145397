using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Examples;

/// <summary>A small site around the examples: links relative as on a disk, everything named.</summary>
internal sealed class Site
{
    private readonly SiteView _view;
    private readonly UiWords _words;

    public Site(Words words, UiWords ui, PublicationMode mode = PublicationMode.Demonstration)
    {
        _words = ui;
        _view = new SiteView
        {
            Name = words.Say("Example site"),
            Description = words.Say("Plain words for parents."),
            Language = ui.Language,
            Direction = ui.Direction,
            Publication = mode,
            Publisher = words.Say("Example charity"),
            Home = new PageLink("index", "/", words.Say("Home")),
            About = words.Link("about", "About"),
            WhenToCall = words.Link("when-to-call", "When to call"),
            Navigation =
            [
                .. new[]
                {
                    words.Link("risk-groups", "Risk groups"), words.Link("treatments", "Treatments"),
                    words.Link("side-effects", "Side effects"), words.Link("recurrence", "If it comes back"),
                    words.Link("when-to-call", "When to call"),
                }.Select(link => new NavigationEntry(link, link.PageId)),
            ],
            Menu =
            [
                new MenuGroup(words.Say("Treatment"), [new MenuEntry(null, words.Link("treatments", "Treatments"), null)]),
                new MenuGroup(words.Say("Help"),
                [
                    new MenuEntry(words.Say("Someone to talk to"), words.Link("support", "Help and support"), null),
                    new MenuEntry(words.Say("Donate"), null, "https://give.example.org/"),
                ]),
            ],
            Icons = ImmutableDictionary<string, string>.Empty.Add("first-days", "drip").Add("treatments", "drip"),
            Contact = new ContactView("words@example.org", null),
            FooterLinks = [words.Link("a-to-z", "A to Z"), words.Link("glossary", "Words explained"), words.Link("references", "Sources")],
            Assets = new AssetSet("/assets/site.css", "/assets/site.js") { Icon = "/assets/icon.svg", Pack = "/assets/pack.js", Search = "/assets/search.js" },
            Copy = new CopyDays(new DateOnly(2026, 11, 21), new DateOnly(2027, 5, 21)),
            Regions = new SiteRegions(new[] { ("GB", "UK"), ("US", "US"), ("CA", "Canada"), ("EU", "EU") }
                .Select(region => new SiteRegion(
                    region.Item1, ImmutableDictionary<string, string>.Empty.Add("", words.Say(region.Item2)), []))),
        };
    }

    public PageView Page(string title, string summary, params ReadOnlySpan<Block> blocks)
    {
        ImmutableArray<Block> content = [.. blocks];
        return new PageView
        {
            Site = _view,
            Words = _words,
            Address = "/risk-groups/high-risk/",
            Links = new DiskLinks(),
            Canonical = "https://example.org/risk-groups/high-risk/",
            NoIndex = _view.Publication != PublicationMode.Public,
            Breadcrumbs = [_view.Home, _view.Navigation[0].Link],
            Contents =
            [
                .. content.OfType<HeadingBlock>()
                    .Select(heading => new ContentsEntry(heading.Level, heading.Id, BlockWalk.PlainText(heading.Children))),
            ],
            ValuesVary = BlockWalk.AllInlines(content.Where(block => block is not CareCardBlock)).Any(inline => inline is FactInline { Varies: true }),
            Page = new PageContent
            {
                Id = "risk-groups/high-risk",
                Language = _words.Language,
                Title = title,
                Summary = summary,
                Type = "page",
                Kind = ContentKind.Clinical,
                Blocks = content,
            },
        };
    }

    private sealed class DiskLinks : ILinkPolicy
    {
        public string Href(string from, string to)
        {
            var parts = to.Split('#');
            var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/') - 1));
            var file = parts[0].EndsWith('/') ? parts[0] + "index.html" : parts[0];
            return up + file[1..] + (parts.Length > 1 ? "#" + parts[1] : "");
        }
    }
}
