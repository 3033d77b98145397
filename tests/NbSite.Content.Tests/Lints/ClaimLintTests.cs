using NbSite.Content.Tests.Resolution;
using NbSite.Model;

namespace NbSite.Content.Tests.Lints;

public sealed class ClaimLintTests
{
    [Theory]
    [InlineData("Words without a source.", "1:1 NB0901 This paragraph says something clinical without a source")]
    [InlineData("A. [@a]\n\nB.", "3:1 NB0901 This paragraph says something clinical without a source")]
    [InlineData("- a [@a]\n- b", "2:3 NB0901 This list item says something clinical without a source")]
    [InlineData("Lead without:\n\n- a [@a]\n- b", "4:3 NB0901 This list item says something clinical without a source")]
    [InlineData("A. [@a] Lead:\n\n- a", "3:3 NB0901 This list item says something clinical without a source")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "1:1 NB0901 This table says something clinical without a source")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 [@a] |\n| 3 | 4 |", "4:1 NB0901 This table row says something clinical without a source")]
    [InlineData("::: urgent\n### Phone\n- a\n:::", "3:3 NB0901 This list item says something clinical without a source")]
    [InlineData("> said", "1:3 NB0901 This paragraph says something clinical without a source")]
    [InlineData("A [@a]. It takes 5 days.", "1:18 NB0902 The number “5” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] It takes 5-10 days.", "1:18 NB0902 The number “5-10” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] B.\nFor 18-month-old children.", "2:5 NB0902 The number “18-month-old” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] About 40% live.", "1:15 NB0902 The number “40%” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] Give 5mg/kg.", "1:14 NB0902 The number “5mg/kg” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] Of 2000 children.", "1:12 NB0902 The number “2000” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] Then Cisplatin is given.", "1:14 NB0903 The medicine “Cisplatin” is named without a source: no citation covers its sentence")]
    [InlineData("A. [@a] Then dinutuximab beta is given for 5 days.", "1:14 NB0903 The medicine “dinutuximab beta” is named without a source: no citation covers its sentence")]
    [InlineData("A. [@a] More than half live.", "1:9 NB0904 The amount “More than half” has no source: no citation covers its sentence")]
    [InlineData("A. [@a] One in five children.", "1:9 NB0904 The amount “One in five” has no source: no citation covers its sentence")]
    [InlineData("For 5 days. Lead:\n\n- a [@a]", "1:5 NB0902 The number “5” has no source: no citation covers its sentence")]
    [InlineData("## Cisplatin in 5 days", "1:17 NB0902 The number “5” has no source: no citation covers its sentence")]
    [InlineData("::: details\n### The 5 mg dose\nA. [@a]\n:::", "2:9 NB0902 The number “5” has no source: no citation covers its sentence")]
    public void Uncited_claims_are_errors(string text, string expected) => Assert.Equal(expected, SmallSite.Claims(text));

    [Theory]
    [InlineData("It takes 5 days. Then 6. [@a]")]
    [InlineData("It takes 5 days [@a]. Read on.")]
    [InlineData("It takes 5 days[@a].")]
    [InlineData("Dr. Smith, e.g. in 5 days [@a], says so.")]
    [InlineData("About 0.5 mg is given (see p. 4). [@a]")]
    [InlineData("[@a] It takes 5 days.")]
    [InlineData("Children may have [@a]:\n\n- 5 spots\n- cisplatin\n  - 6 more")]
    [InlineData("Cisplatin can cause:\n\n- hearing loss [@a]\n- sickness [@b]")]
    [InlineData("Table: Doses [@a]\n\n| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 [@a] |\n| 3 [@b] | 4 |")]
    [InlineData("::: practical\nBring 5 toys.\n:::")]
    [InlineData("Words. {uncited=\"says what this page is for\"}")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n{uncited=\"example\"}")]
    [InlineData("- a\n- b\n\n{uncited=\"example\"}")]
    [InlineData("## Cisplatin in stage 4")]
    [InlineData("## Cisplatin in 5 days [@a]")]
    [InlineData("::: practical\n## Pack 5 toys\nb\n:::")]
    [InlineData("If the temperature is {{value fever-call}} or more.")]
    [InlineData("::: urgent\n### Phone if: [@a]\n- 5 spots\n:::")]
    public void Covered_claims_pass(string text) => Assert.Equal("", SmallSite.Claims(text));

    [Theory]
    [InlineData("Stage 4S and stage 4, stage 2B.")]
    [InlineData("COVID-19, GD2, IL-2, 13-cis-acid, 131I, 11q, 1p, HR-NBL1, ch14.18/CHO.")]
    [InlineData("The INRG 2009 system, the 2023 guideline, in 2015, from 2009 to 2015 (2017), since 2019.")]
    [InlineData("The 1st and the 2nd day, part 2, grade 3 and phase 3, page 12.")]
    [InlineData("One or two parts, more than one place, 24/7.")]
    [InlineData("On 2026-11-21 and on 21/11/2026.")]
    public void Names_labels_years_and_ordinals_are_no_amounts(string sentence) =>
        Assert.Equal("", SmallSite.Claims("A. [@a] " + sentence));

    [Theory]
    [InlineData(ContentKind.Practical)]
    [InlineData(ContentKind.About)]
    public void Only_clinical_text_needs_sources(ContentKind kind) =>
        Assert.Equal("", SmallSite.Claims("Cisplatin takes 5 days.", kind));

    [Fact]
    public void A_list_moved_out_of_its_region_keeps_the_cover_of_its_lead()
    {
        var text = "::: region {in=\"GB\"}\nIn the UK: [@a]\n\n- 5 days\n:::";
        Assert.Equal("", SmallSite.Claims(text));
        Assert.Equal("", SmallSite.Claims(text, region: "US"));
    }

    [Theory]
    [InlineData("At 38°C.", "1:4 NB0910 The temperature “38°C” is typed in the text")]
    [InlineData("At 38.5 °C or more.", "1:4 NB0910 The temperature “38.5 °C” is typed in the text")]
    [InlineData("At 38 C.", "1:4 NB0910 The temperature “38 C” is typed in the text")]
    [InlineData("At 100.4F.", "1:4 NB0910 The temperature “100.4F” is typed in the text")]
    [InlineData("At 38 degrees.", "1:4 NB0910 The temperature “38 degrees” is typed in the text")]
    [InlineData("At 38 Celsius.", "1:4 NB0910 The temperature “38 Celsius” is typed in the text")]
    [InlineData("At 38 deg.", "1:4 NB0910 The temperature “38 deg” is typed in the text")]
    [InlineData("At 38 deg C.", "1:4 NB0910 The temperature “38 deg C” is typed in the text")]
    [InlineData("Ask at 555-0199.", "1:8 NB0911 The phone number “555-0199” is typed in the text")]
    [InlineData("Call us on 555-1234.", "1:12 NB0911 The phone number “555-1234” is typed in the text")]
    [InlineData("At 101 degrees Fahrenheit.", "1:4 NB0910 The temperature “101 degrees Fahrenheit” is typed in the text")]
    [InlineData("Keep at 4 ℃.", "1:9 NB0910 The temperature “4 ℃” is typed in the text")]
    [InlineData("A temperature of 38 or more.", "1:18 NB0910 The temperature “38” is typed in the text")]
    [InlineData("Line one\nand at 38°C.", "2:8 NB0910 The temperature “38°C” is typed in the text")]
    [InlineData("Call 0808 808 0000.", "1:6 NB0911 The phone number “0808 808 0000” is typed in the text")]
    [InlineData("Call (020) 7946 0018 now.", "1:6 NB0911 The phone number “(020) 7946 0018” is typed in the text")]
    [InlineData("Call +44 20 7946 0018.", "1:6 NB0911 The phone number “+44 20 7946 0018” is typed in the text")]
    [InlineData("Call +442079460018.", "1:6 NB0911 The phone number “+442079460018” is typed in the text")]
    [InlineData("Call 1-800-422-6237.", "1:6 NB0911 The phone number “1-800-422-6237” is typed in the text")]
    [InlineData("Call 800-422-6237.", "1:6 NB0911 The phone number “800-422-6237” is typed in the text")]
    [InlineData("Phone 999 now.", "1:7 NB0911 The phone number “999” is typed in the text")]
    [InlineData("- [0800 1111](tel:08001111)", "1:4 NB0911 The phone number “0800 1111” is typed in the text")]
    public void Typed_temperatures_and_phone_numbers_are_warned_of(string text, string expected) =>
        Assert.Equal(expected, SmallSite.Claims(text, ContentKind.Practical));

    [Theory]
    [InlineData("In 2009-2015, 10-20 mg/kg, 500-1000 children, 0.5 mg, 1 000 000 people, 200 mg, 38 children, 38 days.")]
    [InlineData("NCT01234567, doi 10.1000/182, ISBN 978-3-16-148410-0, 2026-11-21, vitamin C, hepatitis 2 B.")]
    [InlineData("A temperature {{value fever-call}} and phone {{value helpline}}.")]
    [InlineData("Have their temperature taken 4 times, every 24 hours; a fever for 38 hours.")]
    [InlineData("Turn it by 90 degrees. Grade 4 C is rare.")]
    public void Other_numbers_are_not(string text) => Assert.Equal("", SmallSite.Claims(text, ContentKind.Practical));
}
