using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Tests.Yaml;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Tests.Values;

public sealed class ValuesReaderTests
{
    [Fact]
    public void Temperatures_phones_and_texts_are_read()
    {
        var (values, problems) = Read("""
            values:
              fever-call:
                what: the temperature at which to phone
                type: temperature
                entries:
                  - celsius: 38.0
                    regions: [GB]
                    default: true
                    varies: true
                    cite: [cclg-fn]
                  - celsius: 38.3
                    regions: [US]
                    cite: [nci]
              helpline:
                what: Support line
                type: phone
                entries:
                  - number: "0808 808 00 00"
                    regions: [GB]
                    cite: [macmillan-line]
              hours:
                what: opening hours
                type: text
                entries:
                  - text: 8am to 8pm
                    uncited: our own hours
            """);

        Assert.Equal([], problems);
        Assert.Equal(["fever-call", "helpline", "hours"], values.Select(value => value.Key));
        var fever = values[0].Entries[0];
        Assert.Equal(("38.0 °C (100.4 °F)", 38.0m, true, true, "cclg-fn"), (fever.Printed, fever.Celsius!.Value, fever.IsDefault, fever.Varies, fever.Cites[0].Key));
        Assert.Equal(["GB"], fever.Regions);
        Assert.Equal("38.3 °C (100.9 °F)", values[0].Entries[1].Printed);
        Assert.False(values[0].Entries[1].IsDefault);
        Assert.Equal(("0808 808 00 00", "tel:08088080000", true), (values[1].Entries[0].Printed, values[1].Entries[0].Href, values[1].Entries[0].IsDefault));
        Assert.Equal("8am to 8pm", values[2].Entries[0].Printed);
        Assert.Equal(new SourceSpan("values.yml", 2, 3, 10), values[0].Span);
    }

    [Theory]
    [InlineData("38", "38.0 °C (100.4 °F)")]
    [InlineData("37.5", "37.5 °C (99.5 °F)")]
    [InlineData("38.3", "38.3 °C (100.9 °F)")]
    [InlineData("38.5", "38.5 °C (101.3 °F)")]
    [InlineData("39.4", "39.4 °C (102.9 °F)")]
    [InlineData("30", "30.0 °C (86.0 °F)")]
    [InlineData("45.0", "45.0 °C (113.0 °F)")]
    public void Fahrenheit_is_worked_out(string celsius, string printed)
    {
        var (values, problems) = Read(Value("temperature", $"celsius: {celsius}"));

        Assert.Equal([], problems);
        Assert.Equal(printed, values[0].Entries[0].Printed);
    }

    [Fact]
    public void Fahrenheit_is_the_nearest_tenth_for_every_temperature_there_is()
    {
        for (var tenths = 300; tenths <= 450; tenths++)
        {
            var celsius = tenths / 10m;
            var printed = ValueEntryReader.Print(celsius);
            var fahrenheit = decimal.Parse(printed.Split('(')[1].Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(((fahrenheit - 32) * 5 / 9) - celsius) <= 0.05m * 5 / 9, printed);
        }
    }

    [Theory]
    [InlineData("celsius: 3.8", "6:19 NB0227 “celsius” is 3.8, but must lie between 30 and 45")]
    [InlineData("celsius: 100.4", "6:19 NB0227 “celsius” is 100.4, but must lie between 30 and 45")]
    [InlineData("celsius: 45.1", "6:19 NB0227 “celsius” is 45.1, but must lie between 30 and 45")]
    [InlineData("celsius: '38,0'", "6:19 NB0226 “celsius” should be degrees Celsius with at most one decimal, such as 38.0, but “38,0” is written here")]
    [InlineData("celsius: 38.05", "6:19 NB0226 “celsius” should be degrees Celsius with at most one decimal, such as 38.0, but “38.05” is written here")]
    [InlineData("celsius: 38 °C", "6:19 NB0226 “celsius” should be degrees Celsius with at most one decimal, such as 38.0, but “38 °C” is written here")]
    [InlineData("celsius: .inf", "6:19 NB0226 “celsius” should be degrees Celsius with at most one decimal, such as 38.0, but “.inf” is written here")]
    [InlineData("celsius: 38.0, fahrenheit: 100", "6:25 NB0220 “fahrenheit” is not a key of an entry")]
    [InlineData("regions: [GB]", "6:9 NB0221 The key “celsius” is missing from an entry in values.yml")]
    public void A_temperature_that_no_thermometer_shows_is_refused(string entry, string expected)
    {
        var (values, problems) = Read(Value("temperature", entry));

        Assert.Equal([expected], problems);
        Assert.Equal(expected.Contains("fahrenheit", StringComparison.Ordinal) ? 1 : 0, values.Length);
    }

    [Theory]
    [InlineData("999", "tel:999")]
    [InlineData("+44 (0)20 7946 0000", "tel:+442079460000")]
    [InlineData("(020) 7946-0000", "tel:02079460000")]
    [InlineData("1-800-422-6237", "tel:18004226237")]
    public void A_phone_number_can_be_dialled(string number, string href)
    {
        var (values, problems) = Read(Value("phone", $"number: \"{number}\""));

        Assert.Equal([], problems);
        Assert.Equal((number, href), (values[0].Entries[0].Printed, values[0].Entries[0].Href));
    }

    [Theory]
    [InlineData("12", "it has 2 digits")]
    [InlineData("1", "it has 1 digit")]
    [InlineData("123456789012345678901", "it has 21 digits")]
    [InlineData("0800 HELP", "“H” is not allowed")]
    [InlineData("0800 111; 0800 222", "“;” is not allowed")]
    [InlineData("020+123", "“+” may only stand in front")]
    [InlineData("(020 123", "its brackets do not match")]
    public void A_number_that_cannot_be_dialled_is_refused(string number, string problem) => Assert.Equal(
        [$"6:18 NB0246 “{number}” is not a phone number: {problem}"], Read(Value("phone", $"number: '{number}'")).Problems);

    [Theory]
    [InlineData("celsius: 38, cite: [a]}, {celsius: 39, regions: [US]", "2:3 NB0249 The value “fever” has several entries, but none says default: true")]
    [InlineData("celsius: 38, default: true, cite: [a]}, {celsius: 39, regions: [US], default: true", "6:50 NB0250 The value “fever” has a second default here; the first is in line 6")]
    [InlineData("celsius: 38, default: true, regions: [GB, US], cite: [a]}, {celsius: 39, regions: [US]", "6:69 NB0251 The value “fever” has two entries for US; the first is in line 6")]
    [InlineData("celsius: 38, default: true, cite: [a]}, {celsius: 39", "6:50 NB0251 The value “fever” has two entries for all regions; the first is in line 6")]
    public void Entries_may_not_contradict_each_other(string entries, string expected)
    {
        var (values, problems) = Read(Value("temperature", entries));

        Assert.Equal([expected], problems);
        Assert.Empty(values);
    }

    [Theory]
    [InlineData("{celsius: 38}", "2:45 NB0252 This entry has no source")]
    [InlineData("{celsius: 38, uncited: }", "2:68 NB0222 “uncited” has no value")]
    [InlineData("{celsius: 38, cite: []}", "2:65 NB0248 “cite” has no items")]
    public void An_entry_has_a_source_or_a_reason(string entry, string expected) =>
        Assert.Equal([expected], Read($"values:\n  a: {{what: x, type: temperature, entries: [{entry}]}}\n").Problems);

    [Theory]
    [InlineData("values:\n  Fever: {what: x, type: text, entries: [{text: y, cite: [a]}]}\n", "2:3 NB0247 “Fever” cannot be the name of a value: “F” is upper-case")]
    [InlineData("values:\n  a/b: {what: x, type: text, entries: [{text: y, cite: [a]}]}\n", "2:3 NB0247 “a/b” cannot be the name of a value: “/” is not allowed")]
    [InlineData("values:\n  a: {what: x, type: text, entries: []}\n", "2:37 NB0248 “entries” has no items")]
    [InlineData("values:\n  a: {what: x, type: number, entries: [{text: y, cite: [a]}]}\n", "2:22 NB0229 “type” cannot be “number”")]
    [InlineData("values:\n  a: {type: text, entries: [{text: y, cite: [a]}]}\n", "2:6 NB0221 The key “what” is missing from the value “a” in values.yml")]
    [InlineData("values:\n  a: {what: x, type: text, entries: [{text: '<b>', cite: [a]}]}\n", "2:46 NB0233 “text” is plain text and cannot hold “<b>”")]
    [InlineData("values:\n", "1:8 NB0222 “values” has no value")]
    [InlineData("value: {}\n", "1:1 NB0220 “value” is not a key of values.yml", "1:1 NB0221 The key “values” is missing from values.yml")]
    [InlineData("values: [a]\n", "1:9 NB0223 “values” should be a group of keys, but a list is written here")]
    public void A_value_must_be_whole(string yaml, params string[] expected)
    {
        var (values, problems) = Read(yaml);

        Assert.Equal(expected, problems);
        Assert.Empty(values);
    }

    private static string Value(string type, string entries) =>
        $"values:\n  fever:\n    what: a value\n    type: {type}\n    entries:\n      [ {{{entries}, cite: [src]}} ]\n";

    private static (ImmutableArray<NamedValue> Values, string[] Problems) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var values = ValuesReader.Read(YamlExample.Read(yaml, bag, "values.yml"), "values.yml", bag);
        return (values, YamlExample.Print(bag));
    }
}
