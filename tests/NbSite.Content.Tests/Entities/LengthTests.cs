using NbSite.Content.Entities.Reading;
using NbSite.Model;

namespace NbSite.Content.Tests.Entities;

/// <summary>Lengths of steps and the cycles of a plan, told at their own letters: NB0421 to NB0429.</summary>
public sealed class LengthTests
{
    private const string Stage = "type: stage\ntitle: A\nsummary: S.\nwhat-it-is: A stage.\n";
    private const string Plan = "type: regimen\ntitle: A\nsummary: S.\nwhat-it-is: A plan.\nno-signs: None.\nmedicines: [one]\n";

    private const string LengthHint =
        "Write a whole number and a unit, or two numbers with “to” between them: “10 weeks”, “10 to 12 weeks”. Leave the key out where the source gives no number.";

    private static string[] OfStep(string length) => [.. new FactSheets(("a.yml",
        Stage + $"pathways:\n  - title: One\n    steps:\n      - title: B\n        text: C.\n        duration: 10 weeks\n        length: {length}\n")).Problems];

    [Theory]
    [InlineData("10 weeks")]
    [InlineData("10 to 12 weeks")]
    [InlineData("10-12 months")]
    [InlineData("10 – 12 days")]
    [InlineData("\"1 month\"")]
    [InlineData("120 months")]
    [InlineData("3652 days")]
    public void A_length_that_can_be_drawn(string length) => Assert.Equal([], OfStep(length));

    [Theory]
    [InlineData("ten weeks", "ten weeks", LengthHint)]
    [InlineData("10.5 weeks", "10.5 weeks", LengthHint)]
    [InlineData("-10 weeks", "-10 weeks", LengthHint)]
    [InlineData("about 10 weeks", "about 10 weeks", LengthHint)]
    [InlineData("10", "10", "Write what is counted: “10 weeks”.")]
    public void NB0421_what_is_no_length(string length, string shown, string hint) =>
        Assert.Equal([$"en/a.yml:11:17 NB0421 “length” should be a length of time, but “{shown}” is written here Error | {hint}"], OfStep(length));

    [Theory]
    [InlineData("10 wekes", "11:20", "wekes", "Did you mean “weeks”?")]
    [InlineData("10 to 12 years", "11:26", "years", "Write days, weeks or months; a year is 12 months.")]
    [InlineData("\"3  hours\"", "11:21", "hours", "Write days, weeks or months; a year is 12 months.")]
    public void NB0422_a_unit_that_is_not_drawn(string length, string place, string unit, string hint) =>
        Assert.Equal([$"en/a.yml:{place} NB0422 “length” is counted in “{unit}”, which is not drawn Error | {hint}"], OfStep(length));

    [Theory]
    [InlineData("0 weeks", "11:17", "0 weeks")]
    [InlineData("1 to 0 weeks", "11:22", "0 weeks")]
    [InlineData("121 months", "11:17", "121 months")]
    [InlineData("10 to 5000 days", "11:23", "5000 days")]
    [InlineData("99999999999999999999 weeks", "11:17", "99999999999999999999 weeks")]
    public void NB0423_a_length_that_cannot_be(string length, string place, string shown) =>
        Assert.Equal([$"en/a.yml:{place} NB0423 “length” is {shown}, but must lie between 1 day and 10 years Error | Check the number against your source."], OfStep(length));

    [Theory]
    [InlineData("12 to 10 weeks", 12, 10)]
    [InlineData("10 to 10 weeks", 10, 10)]
    public void NB0424_a_range_that_does_not_rise(string length, int from, int to) =>
        Assert.Equal([$"en/a.yml:11:17 NB0424 “length” goes from {from} to {to}, which does not rise Error | Write the smaller number first; where there is only one, write it once."], OfStep(length));

    [Fact]
    public void NB0426_a_length_without_words() =>
        Assert.Equal(
            ["en/a.yml:8:20 NB0426 The step has “length” but no “duration” Error | Write “duration:” with the same in words, such as “about 10 weeks”."],
            new FactSheets(("a.yml", Stage + "pathways:\n  - title: One\n    steps:\n      - {title: B, length: 10 weeks, text: C.}\n")).Problems);

    private static string[] OfCycles(string fields) =>
        new FactSheets(("one.yml", "type: medicine\ntitle: One\nsummary: S.\nwhat-it-is: M.\nno-signs: None.\n"), ("a.yml", Plan + $"cycles: {{{fields}, cite: src}}\n")).Problems;

    private const string Few = "count: 4, every: 10 days, ";

    [Theory]
    [InlineData("count: 8, every: 10 days")]
    [InlineData("count: 4 to 8, every: 3 weeks, called: course, lasts: 3 to 4 days")]
    [InlineData(Few + "medicines: [{medicine: one, days: [1, 3 to 5], in: 2 to 4, cite: src}], marks: [{name: Scan, after: 4, cite: src}]")]
    public void Cycles_that_can_be_drawn(string fields) => Assert.Equal([], OfCycles(fields));

    [Theory]
    [InlineData("count: 1, every: 10 days", "7:17 NB0227 “count” is 1, but must lie between 2 and 60 Error | Check the number against your source.")]
    [InlineData("count: some, every: 10 days", "7:17 NB0429 “count” should be a whole number or a range, but “some” is written here Error | Write a number, or two with “to” between them: 4, or “4 to 8”.")]
    [InlineData("count: 8 to 4, every: 10 days", "7:17 NB0424 “count” goes from 8 to 4, which does not rise Error | Write the smaller number first; where there is only one, write it once.")]
    [InlineData("count: 8, every: 3 to 4 weeks", "7:27 NB0421 “every” should be a length of time, but “3 to 4 weeks” is written here Error | Write one number. Where the time between cycles is not settled, there is nothing to draw.")]
    [InlineData("count: 8", "7:9 NB0221 The key “every” is missing from the cycles in en/a.yml Error | Add the key and its value.")]
    [InlineData("count: 60, every: 3 months", "7:21 NB0423 “every” is 3 months for each of 60, but must lie between 1 day and 10 years Error | Check the number against your source.")]
    [InlineData(Few + "lasts: 2 weeks", "7:43 NB0427 “lasts” names 2 weeks, but the last day of a cycle is 10 Error | Count days from the first day of a cycle, which is day 1, and cycles from 1; check the numbers against your source.")]
    [InlineData(Few + "medicines: [{medicine: one, days: 11, cite: src}]", "7:70 NB0427 “days” names 11, but the last day of a cycle is 10 Error | Count days from the first day of a cycle, which is day 1, and cycles from 1; check the numbers against your source.")]
    [InlineData(Few + "medicines: [{medicine: one, days: 1, in: [2, 4 to 5], cite: src}]", "7:81 NB0427 “in” names 5, but the last cycle is 4 Error | Count days from the first day of a cycle, which is day 1, and cycles from 1; check the numbers against your source.")]
    [InlineData(Few + "medicines: [{medicine: one, days: [3, 2], cite: src}]", "7:74 NB0424 “days” goes from 3 to 2, which does not rise Error | Write the smaller number first; where there is only one, write it once.")]
    [InlineData(Few + "medicines: [{medicine: one, days: 1}]", "7:48 NB0221 The key “cite” is missing from a medicine of the cycles Error | Add the key and its value.")]
    [InlineData(Few + "marks: [{name: Scan, after: 5, cite: src}]", "7:64 NB0427 “after” names 5, but the last cycle is 4 Error | Count days from the first day of a cycle, which is day 1, and cycles from 1; check the numbers against your source.")]
    public void Cycles_that_cannot(string fields, string problem) => Assert.Equal(["en/a.yml:" + problem], OfCycles(fields));

    [Theory]
    [InlineData("about 70 days with rapid COJEC", 70, 70, TimeUnit.Day, true)]
    [InlineData("about 70 days", 10, 10, TimeUnit.Week, true)]
    [InlineData("about 10 months", 10, 10, TimeUnit.Week, false)]
    [InlineData("about six months", 6, 6, TimeUnit.Month, true)]
    [InlineData("26 weeks", 6, 6, TimeUnit.Month, true)]
    [InlineData("12 weeks", 3, 3, TimeUnit.Month, false)]
    [InlineData("a year", 12, 12, TimeUnit.Month, true)]
    [InlineData("1.5 years", 18, 18, TimeUnit.Month, true)]
    [InlineData("about 12 to 24 weeks in the US", 12, 24, TimeUnit.Week, true)]
    [InlineData("about 12 weeks", 12, 24, TimeUnit.Week, false)]
    [InlineData("12–24weeks", 12, 24, TimeUnit.Week, true)]
    [InlineData("٦ أشهر", 6, 6, TimeUnit.Month, true)]
    [InlineData("٧ أشهر", 6, 6, TimeUnit.Month, false)]
    [InlineData("some time", 6, 6, TimeUnit.Month, false)]
    [InlineData("until 2 tests are clear, about 6 weeks", 2, 2, TimeUnit.Month, false)]
    public void Words_that_say_a_length(string words, int least, int most, TimeUnit unit, bool say) =>
        Assert.Equal(say, LengthWords.Say(words, new TimeLength(least, most, unit), English));

    private static UiWords English { get; } = new("en", "ltr", new Dictionary<string, string>
    {
        ["time.read.numbers"] = "one|a|an two three four five six seven",
        ["time.read.days"] = "day days",
        ["time.read.weeks"] = "week weeks",
        ["time.read.months"] = "month months",
        ["time.read.years"] = "year years",
    }, [.. Enumerable.Repeat("m", 12)]);
}
