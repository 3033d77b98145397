using System.Text.RegularExpressions;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Entities.Shapes;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>A type says which parts of its pages stand together under one heading; what the pages say stays as it is.</summary>
public sealed partial class ChapterTests
{
    private const string Fields = """
        name: Device
        plural: Devices
        fields:
          - {key: what-it-is, shape: statements, role: main, title: What it is}
          - {key: whole, shape: sheet, of: device, role: whole, title: Part of}
          - {key: care, shape: statements, title: Care}
          - {key: wear, shape: statements, title: Wear}
          - {key: life, shape: statements, title: Life}

        """;

    private const string Chapters = """
        chapters:
          - {key: about, holds: [what-it-is, whole]}
          - {key: use, title: How it is used, holds: [care, wear, life]}
          - {key: more, title: More, holds: [sections, told]}

        """;

    private static SiteFixture Site(string chapters) => SiteFixture.Of("""
        -- en/devices/pump.yml --
        type: device
        title: Pump
        summary: A pump.
        cite: [src]
        what-it-is: A machine.
        care: Keep it dry.
        wear: On the belly.
        sections:
          - {title: For school, text: Tell the teacher.}
          - {title: At night, id: night, text: "Keep it on.\n\n### On holiday\n\nTake two."}
        -- en/devices/tube.yml --
        type: device
        title: Tube
        summary: A tube.
        cite: [src]
        what-it-is: A tube.
        whole: {device: pump, cite: src}
        care: Change it.
        """).With("types/device.yml", Fields + chapters);

    private static string[] Headings(string html) =>
    [
        // Those of the foot of the page are no part of what it says.
        .. HeadingForm().Matches(html).Select(match => match.Groups[1].Value + " " + match.Groups[2].Value)
            .Where(heading => !heading.EndsWith("-title", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Parts_stand_under_the_heading_of_their_chapter_and_keep_their_anchors()
    {
        var site = Site(Chapters).Build();
        Assert.Equal([], site.Diagnostics);
        // What is a part of it stands behind what it is. A chapter of one part is that part.
        Assert.Equal(
            ["2 what-it-is", "3 from-device", "2 part-use", "3 care", "3 wear", "2 part-more", "3 for-school", "3 night", "4 on-holiday"],
            Headings(site.Text("devices/pump/index.html")));
        Assert.Equal(["2 what-it-is", "3 whole", "2 care"], Headings(site.Text("devices/tube/index.html")));
        Assert.Contains("href=\"#part-use\">How it is used</a>", site.Text("devices/pump/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_says_does_not_change()
    {
        var (plain, with) = (Site("").Build(), Site(Chapters).Build());
        Assert.NotEqual(plain.Text("devices/pump/index.html"), with.Text("devices/pump/index.html"));
        Assert.Equal(plain.Text("api/pages.json"), with.Text("api/pages.json"));
        Assert.Contains("\"hash\": \"", plain.Text("api/pages.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_heading_takes_no_anchor_that_somebody_wrote()
    {
        var site = Site(Chapters).With("en/devices/pump.yml", """
            type: device
            title: Pump
            summary: A pump.
            cite: [src]
            what-it-is: A machine.
            care: Keep it dry.
            wear: On the belly.
            sections:
              - {title: Parts, id: part-use, text: Words.}
            """).Build();
        Assert.Equal(["2 what-it-is", "3 from-device", "2 nb-part-use", "3 care", "3 wear", "2 part-use"], Headings(site.Text("devices/pump/index.html")));
    }

    [Theory]
    [InlineData("  - {key: Use, holds: [care]}", "10:11: error NB1416: “Use” cannot be the key of a chapter: “U” is upper-case", "Write another key")]
    [InlineData("  - {key: use, holds: [care]}\n  - {key: use, holds: [life]}", "11:11: error NB1416: “use” cannot be the key of a chapter: a chapter before has it", "Write another key")]
    [InlineData("  - {key: use, holds: [care, weer]}", "10:30: error NB1417: “weer” cannot stand in the chapter “use”: the type has no such field", "Did you mean “wear”?")]
    [InlineData("  - {key: use, holds: [care, life]}", "10:30: error NB1417: “life” cannot stand in the chapter “use”: it does not follow “care” on the page", "Write keys of fields")]
    [InlineData("  - {key: use, holds: [care]}\n  - {key: two, holds: [care, wear]}", "11:24: error NB1417: “care” cannot stand in the chapter “two”: it stands in “use” already", "Write keys of fields")]
    [InlineData("  - {key: handling, title: {cy: Trin}, holds: [care, wear]}", "10:11: error NB1410: There are no words in “en” for the chapter “handling”", "Write “title:” in the chapter")]
    [InlineData("  - {key: use, title: Use}", "10:5: error NB0221: ", "")]
    [InlineData("  - {key: use, holds: [care], heading: Use}", "10:31: error NB0220: ", "Known keys are")]
    public void A_slip_is_told_at_its_place_with_a_mend(string chapters, string expected, string mend)
    {
        var site = Site("chapters:\n" + chapters + "\n").Build();
        var told = Assert.Single(site.Diagnostics);
        Assert.StartsWith("types/device.yml:" + expected, told, StringComparison.Ordinal);
        Assert.Contains(mend, site.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_is_told_of_a_chapter_that_cannot_be()
    {
        var type = new EntityType("device", [new("a", Shape.Statements), new("b", Shape.Statements), new("c", Shape.Statements)])
        {
            Chapters = [new("use", ["a", "c"])],
        };
        var told = Assert.Throws<ArgumentException>(() => EntityTypes.BuiltIn.With(type));
        Assert.Contains("The chapter “use” of “device” cannot hold “c”: it does not follow “a” on the page.", told.Message, StringComparison.Ordinal);
        Assert.NotNull(EntityTypes.BuiltIn.With(type with { Chapters = [new("use", ["a", "b"])] }));
    }

    /// <summary>On no page of the shipped types does a parent choose between more than seven.</summary>
    [Fact]
    public void Types_that_ship_have_at_most_seven_parts_beside_the_cards()
    {
        var types = ShippedPacks.Names.Aggregate(EntityTypes.BuiltIn, ShippedPacks.AddTo);
        Assert.NotNull(types.Find("stage"));
        foreach (var type in types.All.Where(type => type.HasPage && type.MayHaveSigns))
        {
            var parts = ChapterOrder(type).Distinct().Count();
            Assert.True(parts <= 6, $"{type.Name}: {parts} and “When to call”");
        }

        static IEnumerable<string> ChapterOrder(EntityType type) => type.Fields.Select(field => field.Key).Append("sections").Append("told")
            .Select(part => type.Chapters.FirstOrDefault(chapter => chapter.Holds.Contains(part))?.Key ?? part);
    }

    [GeneratedRegex("<h([2-6])[^>]* id=\"([^\"]+)\"")]
    private static partial Regex HeadingForm();
}
