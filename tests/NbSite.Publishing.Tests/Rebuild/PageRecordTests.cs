using System.Collections.Immutable;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Publishing.Features.Past;
using NbSite.Publishing.Site.Pages;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>What is kept of a page, and that nothing of it is left out.</summary>
public sealed class PageRecordTests
{
    private static readonly PageHeader Header = new()
    {
        Id = "a",
        Language = "en",
        Title = "A",
        Summary = "S",
        Type = "page",
        Kind = ContentKind.Clinical,
        Address = "/a/",
        Path = "en/a.md",
        Folder = "",
    };

    [Fact]
    public void Whatever_changes_in_a_header_makes_another_document()
    {
        var known = PagesSection.Said(Header);
        foreach (var property in typeof(PageHeader).GetProperties().Where(property => property.CanWrite))
        {
            var other = Header with { };
            var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(other, type switch
            {
                _ when type == typeof(string) => "other",
                _ when type == typeof(int) => 7,
                _ when type == typeof(bool) => false,
                _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1),
                _ when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("other"),
                _ when type == typeof(SourceSpan) => new SourceSpan("en/a.md", 7, 7),
                _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1),
                _ => throw new InvalidOperationException(property.Name),
            });
            Assert.True(PagesSection.Said(other) != known, property.Name);
        }
    }

    [Fact]
    public void Whatever_the_past_sees_of_a_page_asks_for_another_hash()
    {
        string[] unseen =
        [
            "TextHash", "Owner", "Role", "Cited", "Links", "Leads", "TermIds", "Signs", "Signing", "Search", "InEdition", "IsReused", "Pictures",
            "Files", "Pack", "OwnLeaflet", "Claims", "Values", "Avoided",
        ];
        var page = new PageFacts { Header = Header, TextHash = "0", VersionCode = "1" };
        var known = CurrentAnswers.Told(page);
        foreach (var property in typeof(PageFacts).GetProperties().Where(property => property.CanWrite && !unseen.Contains(property.Name)))
        {
            var other = page with { };
            property.SetValue(other, property.PropertyType switch
            {
                var type when type == typeof(string) => "other",
                var type when type == typeof(bool) => true,
                var type when type == typeof(PageHeader) => Header with { Title = "B" },
                var type when type == typeof(ImmutableArray<string>) => ImmutableArray.Create("other"),
                var type when type == typeof(ImmutableArray<UncertainAnchor>) => ImmutableArray.Create(new UncertainAnchor("a", "b", "c", default, null, false)),
                var type when type == typeof(ImmutableArray<ContentsEntry>) => ImmutableArray.Create(new ContentsEntry(2, "a", "A")),
                var type when type == typeof(ImmutableArray<ChangeView>) => ImmutableArray.Create(new ChangeView(1, default, "a", false)),
                var type when type == typeof(WithdrawnNote) => new WithdrawnNote(default, "Wrong."),
                var type when type == typeof(PageDifference) => new PageDifference([]),
                _ => throw new InvalidOperationException(property.Name),
            });
            Assert.True(CurrentAnswers.Told(other) != known, property.Name);
        }
    }

    [Fact]
    public void All_that_is_known_of_a_page_comes_back()
    {
        var site = RandomEdits.Site.Build();
        Assert.NotNull(site.Result.Record);
        var pages = site.Result.Report.Pages.Count(page => page is { IsGenerated: false, IsFactFile: false });
        Assert.True(site.Result.Record.Works.Length >= pages);
        foreach (var work in site.Result.Record.Works.Where(work => work.Section == "page"))
        {
            var facts = PageFactsCodec.Read(Assert.Single(work.Results))!;
            Assert.Equal(work.Key, PagesSection.KeyOf(facts.Header));
            Assert.Equal(Convert.ToHexString(work.Results[0].Span), Convert.ToHexString(PageFactsCodec.Write(facts).Span));
        }
    }

    [Fact]
    public void The_record_is_at_most_two_kilobytes_a_page()
    {
        var site = RandomEdits.Site;
        for (var i = 0; i < 200; i++)
        {
            site = site.With($"en/more/p{i}.md", $"---\ntitle: Page {i}\nsummary: A page.\n---\n" + string.Concat(Enumerable.Range(0, 12)
                .Select(part => $"\n## Part {part}\n\nWhat page {i} says of part {part} and [rash](../effects/rash.yml). [@src]\n")));
        }

        var built = site.WithDefaults().Build();
        var record = built.Record!.Value;
        var pages = built.Result.Record!.Works.Count(work => work.Section == "page");
        Assert.True(record.Length < 2048 * pages, $"{record.Length} bytes for {pages} pages");
    }
}
