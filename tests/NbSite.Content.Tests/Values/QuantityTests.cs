using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Content.Tests.Yaml;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Tests.Values;

/// <summary>Amounts with units of UCUM.</summary>
public sealed class QuantityTests
{
    [Theory]
    // Glucose, 180.156 g/mol: what tables for patients say.
    [InlineData("substance: glucose", "{mmol/L: 1, mg/dL: 0}", "4, unit: mmol/L", "4.0 mmol/L (72 mg/dL)")]
    [InlineData("substance: glucose", "{mmol/L: 1, mg/dL: 0}", "7.0, unit: mmol/L", "7.0 mmol/L (126 mg/dL)")]
    [InlineData("substance: glucose", "{mg/dL: 0, mmol/L: 1}", "70, unit: mg/dL", "70 mg/dL (3.9 mmol/L)")]
    [InlineData("substance: glucose", "{mg/dL: 0, mmol/L: 1}", "180, unit: mg/dL", "180 mg/dL (10.0 mmol/L)")]
    // Creatinine, 113.12 g/mol.
    [InlineData("substance: creatinine", "{umol/L: 0, mg/dL: 2}", "88, unit: umol/L", "88 µmol/L (1.00 mg/dL)")]
    [InlineData("", "{kg: 1, \"[lb_av]\": 0}", "10, unit: kg", "10.0 kg (22 lb)")]
    [InlineData("", "{cm: 0, \"[in_i]\": 1}", "30, unit: cm", "30 cm (11.8 in)")]
    [InlineData("", "{\"mm[Hg]\": 0, kPa: 1}", "140, unit: \"mm[Hg]\"", "140 mmHg (18.7 kPa)")]
    [InlineData("", "{kcal: 0, kJ: 0}", "100, unit: kcal", "100 kcal (418 kJ)")]
    [InlineData("", "{g/L: 0, g/dL: 1}", "80, unit: g/L", "80 g/L (8.0 g/dL)")]
    [InlineData("", "{\"10*9/L\": 1}", "0.5, unit: \"10*9/L\"", "0.5 × 10⁹/L")]
    [InlineData("", "{10*9/L: 1, /uL: 0}", "0.5, unit: 10*9/L", "0.5 × 10⁹/L (500/µL)")]
    [InlineData("", "{\"{cells}/uL\": 0, 10*9/L: 1}", "500, unit: \"{cells}/uL\"", "500/µL (0.5 × 10⁹/L)")]
    [InlineData("", "{mg/m2: 0}", "50, unit: mg/m2", "50 mg/m²")]
    [InlineData("", "{\"%\": 1}", "6.5, unit: \"%\"", "6.5%")]
    [InlineData("", "{mL/min: 0, L/h: 1}", "100, unit: mL/min", "100 mL/min (6.0 L/h)")]
    public void An_amount_is_printed_in_all_its_units(string substance, string units, string number, string expected)
    {
        var (values, problems) = Read(Value($"units: {units}", $"number: {number}", substance));

        Assert.Empty(problems);
        Assert.Equal(expected, Assert.Single(values).Entries[0].Printed);
    }

    [Theory]
    [InlineData("Mg", "Did you mean “mg”?")]
    [InlineData("Mmol/L", "Did you mean “mmol/L”?")]
    [InlineData("ML", "Did you mean “mL”?")]
    public void A_thousand_kilograms_are_no_dose(string unit, string hint)
    {
        var bag = new DiagnosticBag();
        ValuesReader.Read(YamlExample.Read(Value($"units: {{{unit}: 0}}", $"number: 25, unit: {unit}", ""), bag, "values.yml"), "values.yml", bag);

        Assert.Equal(hint, bag.ToImmutable()[0].Hint);
    }

    [Fact]
    public void The_unit_that_stands_first_is_that_of_the_country()
    {
        var (values, _) = Read(Value("units: {mmol/L: 1, mg/dL: 0}\n    first: {US: mg/dL}", "number: 4, unit: mmol/L", "substance: glucose"));
        var entry = values[0].Entries[0];

        Assert.Equal("72 mg/dL (4.0 mmol/L)", entry.PrintedFor("US", new SiteRegions([])));
        Assert.Equal("4.0 mmol/L (72 mg/dL)", entry.PrintedFor("GB", new SiteRegions([])));
    }

    [Theory]
    [InlineData("units: {mmol/l2x: 1}", "number: 4, unit: mmol/l2x", "", "12:13 NB1480 The unit “mmol/l2x” cannot stand here: it is no unit of UCUM that is known here")]
    [InlineData("units: {mmol/L: 1, mg/dL: 0}", "number: 4, unit: mmol/L", "", "12:24 NB1481 mmol/L is an amount and mg/dL a mass, or the other way round; which substance is it?")]
    [InlineData("units: {mmol/L: 1, mg/dL: 0}", "number: 4, unit: mmol/L", "substance: glucos", "11:16 NB1482 There is no substance “glucos” under “substances:” in values.yml")]
    [InlineData("units: {kg: 1, cm: 0}", "number: 4, unit: kg", "", "12:20 NB1480 The unit “cm” cannot stand here: it measures something else than kg, or lies too far from it to be printed beside it")]
    // HbA1c: 6.5 % is 48 mmol/mol, by no factor.
    [InlineData("units: {\"%\": 1, mmol/mol: 0}", "number: 6.5, unit: \"%\"", "", "12:21 NB1480 The unit “mmol/mol” cannot stand here: it measures something else than %, or lies too far from it to be printed beside it")]
    [InlineData("units: {kg: 1}", "number: 4, unit: g", "", "15:27 NB1480 The unit “g” cannot stand here: it is none of “units:”")]
    [InlineData("units: {kg: 1}", "number: \"4,5\", unit: kg", "", "15:18 NB0226 “number” should be a number such as 4 or 4.5, but “4,5” is written here")]
    [InlineData("units: {kg: 1}", "number: 4.55, unit: kg", "", "15:18 NB1483 4.55 would lose a decimal: kg is printed with 1")]
    [InlineData("units: {kg: 1}\n    first: {US: g}", "number: 4, unit: kg", "", "13:17 NB1480 The unit “g” cannot stand here: it is none of “units:”")]
    [InlineData("units: {kg: 1, g: 0}\n    clinic: {unit: g, min: 1, max: 9}", "number: 4, unit: kg", "", "16:9 NB1485 This is in kg, and the limits are in g")]
    [InlineData("units: {kg: 1}\n    clinic: {unit: kg, min: 5, max: 9}", "number: 4, unit: kg", "", "16:9 NB1486 4 is not within what clinics may print: 5 to 9 kg")]
    [InlineData("units: {kg: 1}\n    clinic: {unit: kg, min: 9, max: 5}", "number: 4, unit: kg", "", "13:37 NB1484 “clinic:” cannot be so: “max” (5) is not above “min” (9)")]
    public void What_is_wrong_is_told_at_its_place(string units, string number, string substance, string expected) =>
        Assert.Equal([expected], Read(Value(units, number, substance)).Problems);

    [Theory]
    [InlineData("en", "£12.50 £1,234.00 £20 ¥500 A$3.00 CHF\u00A07.00 2 weeks 1 day")]
    [InlineData("en-AU", "GBP\u00A012.50 GBP\u00A01,234.00 GBP\u00A020 JPY\u00A0500 $3.00 CHF\u00A07.00 2 weeks 1 day")]
    [InlineData("de", "12,50\u00A0£ 1.234,00\u00A0£ 20\u00A0£ 500\u00A0¥ 3,00\u00A0AU$ 7,00\u00A0CHF 2 Wochen 1 Tag")]
    [InlineData("cy", "£12.50 £1,234.00 £20 JP¥500 A$3.00 CHF\u00A07.00 2 wythnos 1 diwrnod")]
    public void Money_and_times_are_written_as_each_language_does(string language, string expected)
    {
        var (values, problems) = Read("""
            values:
              a: {what: a, type: money, entries: [{amount: 12.5, currency: GBP, cite: [x]}]}
              b: {what: b, type: money, entries: [{amount: 1234.00, currency: GBP, cite: [x]}]}
              c: {what: c, type: money, entries: [{amount: 20, currency: GBP, cite: [x]}]}
              d: {what: d, type: money, entries: [{amount: 500, currency: JPY, cite: [x]}]}
              e: {what: e, type: money, entries: [{amount: 3.00, currency: AUD, cite: [x]}]}
              f: {what: f, type: money, entries: [{amount: 7.00, currency: CHF, cite: [x]}]}
              g: {what: g, type: duration, entries: [{number: 2, unit: weeks, cite: [x]}]}
              h: {what: h, type: duration, entries: [{number: 1, unit: days, cite: [x]}]}
            """);
        var words = new UiWords(language, "ltr", new Dictionary<string, string> { ["number.decimal"] = "." }, [.. Enumerable.Repeat("m", 12)]);

        Assert.Empty(problems);
        Assert.Equal(expected, string.Join(' ', values.Select(value => value.In(words, "en").Entries[0].Printed)));
    }

    [Theory]
    [InlineData("en", "1.5 hours 0.25 days 1.0 weeks")]
    [InlineData("fr", "1,5 heure 0,25 jour 1,0 semaine")]
    [InlineData("pl", "1,5 godziny 0,25 dnia 1,0 tygodnia")]
    public void A_time_may_have_decimals_and_takes_the_form_of_its_language(string language, string expected)
    {
        var (values, problems) = Read("""
            values:
              a: {what: a, type: duration, entries: [{number: 1.5, unit: hours, cite: [x]}]}
              b: {what: b, type: duration, entries: [{number: 0.25, unit: days, cite: [x]}]}
              c: {what: c, type: duration, entries: [{number: 1.0, unit: weeks, cite: [x]}]}
            """);
        var words = new UiWords(language, "ltr", new Dictionary<string, string> { ["number.decimal"] = "." }, [.. Enumerable.Repeat("m", 12)]);

        Assert.Empty(problems);
        Assert.Equal(expected, string.Join(' ', values.Select(value => value.In(words, "en").Entries[0].Printed)).Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("µg", "Did you mean “ug”?")]
    [InlineData("μg", "Did you mean “ug”?")]
    [InlineData("mcg", "Did you mean “ug”?")]
    [InlineData("MCG/mL", "Did you mean “ug/mL”?")]
    [InlineData("µg/L", "Did you mean “ug/L”?")]
    [InlineData("MG", "Did you mean “mg”?")]
    [InlineData("KG", "Did you mean “kg”?")]
    [InlineData("mmHg", "Did you mean “mm[Hg]”?")]
    [InlineData("IU/L", "Did you mean “[IU]/L”?")]
    [InlineData("mg/m²", "Did you mean “mg/m2”?")]
    [InlineData("M", Usual)]
    [InlineData("gg", Usual)]
    [InlineData("mgg", Usual)]
    [InlineData("mmol/l2x", Usual)]
    public void Only_a_unit_of_the_same_size_is_suggested(string written, string hint)
    {
        var bag = new DiagnosticBag();
        Assert.Null(QuantityReader.Unit(written, SourceSpan.None, bag));
        Assert.Equal(hint, Assert.Single(bag.ToImmutable()).Hint);
    }

    private const string Usual = "Write a unit of UCUM such as mmol/L, mg/dL, umol/L, mm[Hg], g, mL or [IU]/L.";

    [Theory]
    [InlineData("{mmol/L: 1, umol/L: 0}", "mmol", "Write mmol/L or umol/L.")]
    [InlineData("{mmol/L: 1, umol/L: 0}", "mol/L", "Write mmol/L or umol/L.")]
    [InlineData("{mmol/L: 1, umol/L: 0}", "µmol/L", "Did you mean “umol/L”?")]
    [InlineData("{mmol/L: 1, umol/L: 0}", "mmol/l", "Did you mean “mmol/L”?")]
    [InlineData("{g: 1, mg: 0}", "mcg", "Write g or mg.")]
    [InlineData("{g: 1, mg: 0}", "MG", "Did you mean “mg”?")]
    [InlineData("{g: 1}", "µg", "Write g.")]
    public void Units_of_the_value_are_named_where_none_is_the_same(string units, string written, string hint)
    {
        var bag = new DiagnosticBag();
        ValuesReader.Read(
            Content.Yaml.YamlReader.Read(PositionedText.OfFile("values.yml", Value($"units: {units}", $"number: 4, unit: {written}", "")), bag),
            "values.yml", bag);
        Assert.Equal(hint, Assert.Single(bag.ToImmutable()).Hint);
    }

    [Fact]
    public void A_degree_is_no_unit_but_a_type()
    {
        var bag = new DiagnosticBag();
        Assert.Null(QuantityReader.Unit("Cel", SourceSpan.None, bag));
        Assert.Contains("type: temperature", Assert.Single(bag.ToImmutable()).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_language_of_the_data_writes_every_money_and_time()
    {
        foreach (var tag in LocaleData.Tags)
        {
            var format = AmountFormat.For(tag);
            foreach (var code in AmountFormat.Currencies) Assert.Contains("7", format.Money(1234567.5m, 2, code), StringComparison.Ordinal);
            foreach (var (unit, _) in AmountFormat.Times) Assert.NotEmpty(format.Time(3, 0, unit, PluralRules.For(tag)));
        }

        Assert.Equal("₹12,34,567.50", AmountFormat.For("hi").Money(1234567.5m, 2, "INR"));
    }

    [Theory]
    [InlineData("money, entries: [{amount: 12.5, currency: QQQ, cite: [x]}]", "2:64 NB1490 “QQQ” is the code of no money that is in use")]
    [InlineData("money, entries: [{amount: 12.505, currency: GBP, cite: [x]}]", "2:48 NB1483 12.505 would lose a decimal: GBP is printed with 2")]
    [InlineData("money, entries: [{amount: \"12,50\", currency: GBP, cite: [x]}]", "2:48 NB0226 “amount” should be a number such as 4 or 4.5, but “12,50” is written here")]
    [InlineData("money, entries: [{amount: 1000.5, currency: JPY, cite: [x]}]", "2:48 NB1483 1000.5 would lose a decimal: JPY is printed with 0")]
    [InlineData("money, entries: [{amount: 1000.00, currency: KRW, cite: [x]}]", "2:48 NB1483 1000.00 would lose a decimal: KRW is printed with 0")]
    [InlineData("money, entries: [{amount: 1.2345, currency: KWD, cite: [x]}]", "2:48 NB1483 1.2345 would lose a decimal: KWD is printed with 3")]
    [InlineData("duration, entries: [{number: 1.555, unit: weeks, cite: [x]}]", "2:51 NB0226 “number” should be a number with at most two decimals, up to 10000, but “1.555” is written here")]
    [InlineData("duration, entries: [{number: \"1.5\", unit: weeks, cite: [x]}]", "2:51 NB0226 “number” should be a whole number, but “1.5” is written here")]
    public void What_is_no_money_or_time_is_told(string value, string expected) =>
        Assert.Equal([expected], Read("values:\n  a: {what: a, type: " + value + "}\n").Problems);

    [Fact]
    public void Money_has_the_decimals_of_its_coins()
    {
        var (values, problems) = Read("""
            values:
              a: {what: a, type: money, entries: [{amount: 1.25, currency: KWD, cite: [x]}]}
              b: {what: b, type: money, entries: [{amount: 1000, currency: JPY, cite: [x]}]}
              c: {what: c, type: money, entries: [{amount: 5, currency: KWD, cite: [x]}]}
            """);

        Assert.Empty(problems);
        Assert.Equal(["KWD 1.250", "JPY 1000", "KWD 5"], values.Select(value => value.Entries[0].Printed.Replace('\u00A0', ' ')));
    }

    [Theory]
    [InlineData("{mg: 0, g: 0}", "500, unit: mg", "12:23 NB1791 500 mg would be printed as 1 g, and is 0.5 g", "Write “g: 1” under “units:”, or leave g out there.")]
    [InlineData("{ug: 0, mg: 1}", "25, unit: ug", "12:24 NB1791 25 µg would be printed as 0.0 mg, and is 0.025 mg", "Write “mg: 3” under “units:”, or leave mg out there.")]
    [InlineData("{g: 0, kg: 0}", "400, unit: g", "12:23 NB1791 400 g would be printed as 0 kg, and is 0.4 kg", "Write “kg: 1” under “units:”, or leave kg out there.")]
    [InlineData("{mg: 0, g: 1}", "949, unit: mg", "12:23 NB1791 949 mg would be printed as 0.9 g, and is 0.949 g", "Write “g: 2” under “units:”, or leave g out there.")]
    [InlineData("{ng: 0, mg: 4}", "1, unit: ng", "12:24 NB1791 1 ng would be printed as 0.0000 mg, and is 0.000001 mg", "No number of decimals up to 4 will do: leave mg out under “units:”.")]
    public void A_conversion_that_prints_another_amount_is_told_at_its_decimals(string units, string number, string expected, string hint)
    {
        var bag = new DiagnosticBag();
        ValuesReader.Read(
            Content.Yaml.YamlReader.Read(Content.Sources.PositionedText.OfFile("values.yml", Value($"units: {units}", $"number: {number}", "")), bag),
            "values.yml", bag);

        var told = Assert.Single(bag.ToImmutable());
        Assert.Equal((expected, hint), ($"{told.Span.Line}:{told.Span.Column} {told.Code} {told.Message}", told.Hint));
    }

    [Theory]
    [InlineData("{mg: 0, g: 1}", "953, unit: mg", "953 mg (1.0 g)")]
    [InlineData("{mg: 0, g: 0}", "0, unit: mg", "0 mg (0 g)")]
    public void A_conversion_may_be_off_by_a_twentieth(string units, string number, string expected)
    {
        var (values, problems) = Read(Value($"units: {units}", $"number: {number}", ""));

        Assert.Empty(problems);
        Assert.Equal(expected, Assert.Single(values).Entries[0].Printed);
    }

    [Fact]
    public void Limits_belong_to_their_types()
    {
        var (_, problems) = Read("""
            values:
              a: {what: a, type: temperature, clinic: any, entries: [{celsius: 38, cite: [x]}]}
              b: {what: b, type: phone, clinic: [a], entries: [{number: "0808 1", cite: [x]}]}
              c: {what: c, type: text, clinic: [no], entries: [{text: yes, cite: [x]}]}
            """);

        Assert.Equal(
        [
            "2:43 NB1484 “clinic:” cannot be so: temperatures may be replaced always, within limits that are the same for every hospital",
            "3:37 NB1484 “clinic:” cannot be so: for a phone number write “clinic: any”",
            "4:52 NB1486 “yes” is not within what clinics may print: “no”",
        ], problems);
    }

    [Theory]
    [InlineData("{puffs}", "nothing of it would be printed")]
    [InlineData("{a}.{b}", "it would be printed as “·”")]
    [InlineData("mg/{dose}", "it would be printed as “mg/”")]
    [InlineData("mg/kg/{dose}", "it would be printed as “mg/kg/”")]
    [InlineData("mg.{a}/L", "it would be printed as “mg·/L”")]
    [InlineData("mg/{kg}/d", "it would be printed as “mg//d”")]
    [InlineData("{a}.mg", "it would be printed as “·mg”")]
    [InlineData("{puffs}/d", "it would be printed as “/d”, which does not say what is counted")]
    [InlineData("{contractions}/h", "it would be printed as “/h”, which does not say what is counted")]
    public void Words_in_braces_are_not_printed_and_no_unit_is_left_that_says_nothing(string code, string why)
    {
        var bag = new DiagnosticBag();
        Assert.Null(QuantityReader.Unit(code, SourceSpan.None, bag));
        var told = Assert.Single(bag.ToImmutable());
        Assert.Equal($"The unit “{code}” cannot stand here: a word in braces is not printed, so {why}", told.Message);
        Assert.Contains("“text: 4 puffs a day”", told.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{cells}/uL", "/µL")]
    [InlineData("{breaths}/min", "/min")]
    [InlineData("mg/d", "mg/d")]
    public void Words_in_braces_may_say_what_is_counted_where_the_rest_says_enough(string code, string printed) =>
        Assert.Equal(printed, QuantityReader.Unit(code, SourceSpan.None, new DiagnosticBag())?.Printed);

    [Fact]
    public void A_value_finds_the_substances_of_files_that_are_read_with_its_own_and_the_sites_own_win()
    {
        var site = File("values.yml", "substances: {glucose: {molar-mass: 180.156, cite: [own]}}\nvalues: {}\n");
        const string Values = """
            substances:
              glucose: {molar-mass: 1000, cite: [pack]}
              urea: {molar-mass: 60.06, cite: [pack]}
            values:
              a: {what: a, type: quantity, substance: glucose, units: {mmol/L: 1, mg/dL: 0}, entries: [{number: 4, unit: mmol/L, cite: [src]}]}
              b: {what: b, type: quantity, substance: urea, units: {mmol/L: 0, mg/dL: 0}, entries: [{number: 10, unit: mmol/L, cite: [src]}]}
            """;
        var pack = File("values@labs.yml", Values);
        var bag = new DiagnosticBag();
        var read = ValuesReader.Read(YamlExample.Read(Values, bag, pack.Path), pack.Path, [site, pack], bag);

        Assert.Empty(YamlExample.Print(bag));
        Assert.Equal(["4.0 mmol/L (72 mg/dL)", "10 mmol/L (60 mg/dL)"], read.Select(value => value.Entries[0].Printed));

        // What cannot be read may hold it, and is told where it is read.
        Assert.Empty(ValuesReader.Read(YamlExample.Read(Values.Replace("urea: {", "urine: {", StringComparison.Ordinal), bag, pack.Path), pack.Path,
            [File("values.yml", "substances: [\n"), File(pack.Path, Values.Replace("urea: {", "urine: {", StringComparison.Ordinal))], bag)
            .Where(value => value.Key == "b"));
        Assert.Empty(YamlExample.Print(bag));

        static ContentFile File(string path, string text) => new(path, System.Text.Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [InlineData("en", ".", "12345.5 g", "12,345.5 g")]
    [InlineData("en", ",", "12345.5 g", "12345,5 g")]
    [InlineData("de", ",", "12345.5 g", "12.345,5 g")]
    [InlineData("de", ".", "12345.5 g", "12345.5 g")]
    public void One_mark_never_stands_for_thousands_and_decimals_alike(string language, string mark, string text, string printed)
    {
        var words = new UiWords(language, "ltr", new Dictionary<string, string> { ["number.decimal"] = mark }, [.. Enumerable.Repeat("m", 12)]);
        Assert.Equal(printed, words.Number(text));
    }

    [Fact]
    public void Units_that_no_number_can_hold_are_no_units()
    {
        foreach (var unit in (string[])["Gm3/um3", "10*15.10*15.10*15", "L/L/L/L/L/L/L/L/L/L/L/L", "", ".", "/", "m9", "mm[Hg", "]", "[", "kg kg", "10*", "10*99"])
            Assert.NotNull(Read(Value($"units: {{\"{unit}\": 1, kg: 1}}", "number: 4, unit: kg", "")).Problems.FirstOrDefault());
    }

    private static string Value(string units, string number, string substance) => $$"""
        substances:
          glucose:
            molar-mass: 180.156
            cite: [src]
          creatinine:
            molar-mass: 113.12
            cite: [src]
        values:
          x:
            what: something
            {{(substance.Length == 0 ? "type: quantity" : substance)}}
            {{units}}
            {{(substance.Length == 0 ? "# nothing more" : "type: quantity")}}
            entries:
              - {{{number}}, cite: [src]}
        """;

    private static (ImmutableArray<NamedValue> Values, string[] Problems) Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var values = ValuesReader.Read(YamlExample.Read(yaml, bag, "values.yml"), "values.yml", bag);
        return (values, YamlExample.Print(bag));
    }

    [Theory]
    [InlineData("en", "1234567 g (1234.5 kg)", "1,234,567 g (1234.5 kg)")]
    [InlineData("de", "12345,5 g", "12.345,5 g")]
    [InlineData("hi", "1234567 g", "12,34,567 g")]
    [InlineData("en", "1500 mL", "1500 mL")]
    [InlineData("x-none", "1234567 g", "1234567 g")]
    public void Large_numbers_have_the_mark_of_thousands_of_their_language(string language, string text, string printed) =>
        Assert.Equal(printed, AmountFormat.For(language).Grouped(text));
}
