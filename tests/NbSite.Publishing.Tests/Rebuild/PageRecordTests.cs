using System.Collections.Immutable;
using NbSite.Model;
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
    public void All_that_is_known_of_a_page_comes_back()
    {
        var site = RandomEdits.Site.Build();
        Assert.NotNull(site.Result.Record);
        var pages = site.Result.Report.Pages.Count(page => page is { IsGenerated: false, IsFactFile: false });
        Assert.True(site.Result.Record.Works.Length >= pages);
        foreach (var work in site.Result.Record.Works)
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
        Assert.True(record.Length < 2048 * built.Result.Record!.Works.Length, $"{record.Length} bytes for {built.Result.Record.Works.Length} pages");
    }
}
