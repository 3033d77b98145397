using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Visits: questions picked from the lists by their ids, on one sheet.</summary>
public sealed class VisitTests
{
    private const string Pages = """
        -- en/questions/treatment.yml --
        type: question-list
        title: Questions about treatment
        summary: What to ask.
        groups:
          - title: The plan
            questions:
              - id: first
                text: What comes first?
              - What comes then?
          - title: The nights
            id: nights
            questions:
              - {id: phone, text: Whom do we phone?}
        -- en/visits/first.yml --
        type: visit
        title: The first visit
        summary: For the first talk.
        aka: [opening talk]
        ask:
          - from: treatment
            groups: [nights]
            questions: [first]

        """;

    private static SiteResult Build(string from = "", string to = "") =>
        SiteFixture.Of(from.Length == 0 ? Pages : Pages.Replace(from, to, StringComparison.Ordinal)).Build();

    private static string Sheet(SiteResult site)
    {
        var html = site.Text("visits/first/index.html");
        var start = html.IndexOf("<div class=\"nb-sheet\">", StringComparison.Ordinal);
        return html[start..html.IndexOf("</svg>", start, StringComparison.Ordinal)];
    }

    [Fact]
    public void Picked_questions_stand_under_the_titles_of_their_list_and_no_others()
    {
        var site = Build();
        Assert.Equal([], site.Diagnostics);
        var sheet = Sheet(site);
        string[] order = ["The plan</h2>", "What comes first?", "The nights</h2>", "Whom do we phone?", "day and night", "https://example.org/visits/first/"];
        var at = 0;
        foreach (var words in order)
        {
            var found = sheet.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{words}” does not follow in: {sheet[at..]}");
            at = found;
        }

        Assert.DoesNotContain("What comes then?", sheet, StringComparison.Ordinal);
        Assert.Contains("version " + Code(site, "visits/first"), sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_picks_nothing_takes_the_whole_list() =>
        Assert.Contains("What comes then?", Sheet(Build("    groups: [nights]\n    questions: [first]\n", "")), StringComparison.Ordinal);

    [Fact]
    public void The_list_tells_which_visits_take_from_it_and_ids_change_nothing_of_what_it_says()
    {
        var site = Build();
        Assert.Contains("href=\"../../visits/first/index.html\"", site.Text("questions/treatment/index.html"), StringComparison.Ordinal);
        Assert.Contains("data-nb-id=\"visits/first\"", site.Text("pack/index.html"), StringComparison.Ordinal);
        var bare = SiteFixture.Of("""
            -- en/questions/treatment.yml --
            type: question-list
            title: Questions about treatment
            summary: What to ask.
            groups:
              - {title: The plan, questions: [What comes first?, What comes then?]}
              - {title: The nights, questions: [Whom do we phone?]}
            """).Build();
        Assert.Equal(Code(bare, "questions/treatment"), Code(site, "questions/treatment"));
    }

    [Fact]
    public void Other_words_in_the_list_are_other_words_on_the_sheet_with_another_code_also_when_built_again()
    {
        var before = Build();
        var changed = SiteFixture.Of(Pages.Replace("Whom do we phone?", "Whom do we ring?", StringComparison.Ordinal));
        var after = changed.Build(before);
        Assert.Contains("Whom do we ring?", Sheet(after), StringComparison.Ordinal);
        Assert.NotEqual(Code(before, "visits/first"), Code(after, "visits/first"));
        Assert.Equal(changed.Build().Text("visits/first/index.html"), after.Text("visits/first/index.html"));
    }

    [Theory]
    [InlineData("questions: [first]", "questions: [frist]", "en/visits/first.yml:8:17: error NB0441: The list “treatment” has no question with the id “frist”")]
    [InlineData("id: phone", "id: ring", null)]
    [InlineData("id: first", "id: start", "en/visits/first.yml:8:17: error NB0441: The list “treatment” has no question with the id “first”")]
    [InlineData("groups: [nights]", "groups: [night]", "en/visits/first.yml:7:14: error NB0442: The list “treatment” has no group with the id “night”")]
    [InlineData("questions: [first]", "questions: [first, phone]",
        "en/visits/first.yml:8:24: error NB0443: The question “phone” is in the group “nights”, which is picked as a whole")]
    [InlineData("from: treatment", "from: treatments", "en/visits/first.yml:6:11: error NB0402: There is no question-list named “treatments”")]
    [InlineData("- What comes then?", "- {id: first, text: What comes then?}", "en/questions/treatment.yml:9:14: error NB0404: The id “first” is already used in this list")]
    [InlineData("    id: nights", "    id: the-plan", "en/questions/treatment.yml:11:9: error NB0404: The id “the-plan” is already used in this list")]
    public void What_is_wrong_is_told_at_its_place(string from, string to, string? expected)
    {
        var told = Build(from, to).Diagnostics;
        if (expected is null) Assert.Empty(told);
        else Assert.Contains(expected, told);
    }

    [Fact]
    public void Groups_of_one_title_in_two_lists_are_one_on_the_sheet()
    {
        var sheet = Sheet(SiteFixture.Of(Pages.Replace("title: The nights", "title: The plan", StringComparison.Ordinal)).Build());
        Assert.Equal(sheet.IndexOf("The plan</h2>", StringComparison.Ordinal), sheet.LastIndexOf("The plan</h2>", StringComparison.Ordinal));
        Assert.Contains("Whom do we phone?", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_withdrawn_gives_no_question()
    {
        var site = SiteFixture.Of(Pages + """
            -- en/questions/treatment.review.yml --
            status: withdrawn
            withdrawn: {on: 2026-11-20, as: gone, reason: It was wrong.}
            changes:
              - {version: 1, on: 2026-11-20, note: First version.}
            """).Build();
        Assert.Contains(site.Diagnostics, each => each.StartsWith("en/visits/first.yml:6:11: error NB0407: “treatment” is withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_many_questions_are_told_with_how_many_to_take_out()
    {
        var many = string.Concat(Enumerable.Range(1, 14).Select(n => $"      - Question number {n}, which is short?\n"));
        Assert.Empty(Build("      - What comes then?\n", many).Diagnostics);
        var all = SiteFixture.Of(Pages.Replace("      - What comes then?\n", many, StringComparison.Ordinal)
            .Replace("    groups: [nights]\n    questions: [first]\n", "    groups: [the-plan]\n", StringComparison.Ordinal)).Build();
        Assert.Equal(
            ["en/visits/first.yml:7:14: warning NB0444: Of 15 questions 12 fit on the sheet with a line to write on; take out 3, from this one on or others"],
            all.Diagnostics);
    }

    private static string? Code(SiteResult site, string id) => site.Result.Report.Pages.Single(page => page.Id == id).VersionCode;
}

/// <summary>How questions lie on a sheet.</summary>
public sealed class SheetPlanTests
{
    private static QuestionGroup Group(int questions, string words = "How long?") => new("Title", [.. Enumerable.Repeat(words, questions)
        .Select(text => new QuestionItem([new TextInline(text)]))]);

    [Fact]
    public void Few_questions_have_more_lines_and_room_for_ones_own()
    {
        Assert.Equal(new SheetPlan(3, 3, 6), SheetPlan.Of("A visit", "For a talk.", [Group(3)]));
        var eight = SheetPlan.Of("A visit", "For a talk.", [Group(8)]);
        Assert.Equal((8, 1), (eight.Fitting, eight.Lines));
        Assert.InRange(eight.Spare, 2, 6);
    }

    [Fact]
    public void Each_more_question_leaves_no_more_room_and_what_does_not_fit_is_counted()
    {
        var before = SheetPlan.Of("A visit", "For a talk.", [Group(1)]);
        for (var n = 2; n <= 40; n++)
        {
            var now = SheetPlan.Of("A visit", "For a talk.", [Group(n)]);
            Assert.True(now.Fitting >= before.Fitting && now.Lines <= before.Lines && now.Fitting <= n);
            before = now;
        }

        Assert.Equal(12, before.Fitting);
    }

    [Theory]
    [InlineData("Which?", "これはとても長い質問ですかこれはとても長い質問ですかこれはとても長い質問ですかこれはとても長い質問ですかこれはとても長い質問ですか？")]
    [InlineData("Which?", "Which of all the treatments that there are for my child’s stage and risk group do you advise, and why that one?")]
    public void A_longer_question_takes_more_lines_and_wide_signs_are_wide(string shorter, string longer) =>
        Assert.True(SheetPlan.Of("A visit", "", [Group(30, longer)]).Fitting < SheetPlan.Of("A visit", "", [Group(30, shorter)]).Fitting);
}
