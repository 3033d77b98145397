using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Model;
using NbSite.Theme.Components;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Tests;

/// <summary>What is drawn to scale in time: bars are as high as they are long, and nothing lies on anything else.</summary>
public sealed partial class DrawingTests
{
    private static readonly Gen<TimeLength?> Lengths =
        from least in Gen.Choose(1, 300)
        from more in Gen.Choose(0, 60)
        from unit in Gen.Elements(TimeUnit.Day, TimeUnit.Week, TimeUnit.Month)
        from isGiven in Gen.Choose(0, 3)
        select isGiven == 0 ? null : new TimeLength(least, least + (more < 30 ? 0 : more), unit);

    private static readonly Gen<string> Words = Gen.Elements(
        "Induction", "Local control: surgery, then radiotherapy to where the tumour was", "العلاج الكيميائي المكثف جدا", "化学療法と放射線治療を組み合わせた治療",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "a", "about 12 to 24 weeks in the US");

    private static readonly Gen<PathwayBlock> Pathways =
        from count in Gen.Choose(1, 9)
        from steps in (from length in Lengths from title in Words from duration in Words select (length, title, duration)).ListOf(count)
        select new PathwayBlock("way", [new TextInline("Way")], [],
            [.. steps.Select((step, i) => new PathwayStep($"way-{i}", step.title, step.length is null ? null : step.duration, [], []) { Length = step.length })]);

    private static void Holds(Func<PathwayBlock, PathwayBars, bool> property) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Pathways.ToArbitrary(), way => PathwayBars.Of(way, Rendered.English) is not { } bars || property(way, bars)));

    [Fact]
    public void A_pathway_without_lengths_has_no_bars() =>
        Assert.Null(PathwayBars.Of(new PathwayBlock("way", [], [], [new PathwayStep("a", "A", "a while", [], [])]), Rendered.English));

    [Fact]
    public void Bars_are_as_high_as_they_are_long_but_for_the_lowest() => Holds((way, bars) => way.Steps.Zip(bars.Bars).All(pair =>
    {
        if (pair.First.Length is not { } length) return pair.Second is { Full: PathwayBars.Unknown, Solid: PathwayBars.Unknown };
        var (least, most) = (TimeLength.Days(length.Least, length.Unit) * bars.Scale.PerDay, TimeLength.Days(length.Most, length.Unit) * bars.Scale.PerDay);
        return IsHigh(pair.Second.Solid, least) && IsHigh(pair.Second.Full, most) && pair.Second.Full <= PathwayBars.Longest + 0.001;
    }));

    [Fact]
    public void The_longest_bar_is_always_as_high() => Holds((_, bars) =>
        Math.Abs(bars.Bars.Where(bar => bar.Length is not null).Max(bar => bar.Full) - PathwayBars.Longest) < 0.001);

    [Fact]
    public void No_step_lies_on_another_nor_outside() => Holds((_, bars) =>
        bars.Bars.All(bar => bar.Full <= bar.Height + 0.001 && (bar.Title.Count + bar.Time.Count) * PathwayBars.LineHeight <= bar.Height)
        && bars.Bars.Zip(bars.Bars.Skip(1)).All(pair => pair.First.Y + pair.First.Height + 14 <= pair.Second.Y)
        && bars.Bars[^1].Y + bars.Bars[^1].Height <= bars.Height);

    [Fact]
    public void Marks_are_far_enough_apart_to_be_read() => Holds((_, bars) =>
        bars.Scale.At(bars.Scale.Step, bars.Scale.Unit) >= 14);

    [Fact]
    public void No_line_is_wider_than_its_box() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Words.ToArbitrary(), Gen.Choose(60, 300).ToArbitrary(),
        (words, width) => SvgText.Lines(words, width, 15, isBold: true) is var lines && lines.All(line => SvgText.Fits(line, width, 15, isBold: true))
            && string.Concat(lines).Replace(" ", "", StringComparison.Ordinal) == words.Replace(" ", "", StringComparison.Ordinal)));

    private static readonly Gen<CycleTimelineBlock> Timelines =
        from most in Gen.Choose(2, 60)
        from fewer in Gen.Choose(0, 3)
        from every in Gen.Choose(1, 60)
        from unit in Gen.Elements(TimeUnit.Day, TimeUnit.Week)
        from lanes in Gen.Choose(0, 8)
        from after in Gen.Choose(1, most).ListOf(4)
        from names in Words.ListOf(4)
        select new CycleTimelineBlock(CycleName.Cycle, new NumberSpan(Math.Max(2, most - fewer), most), new TimeLength(every, every, unit), [])
        {
            Given = [.. Enumerable.Range(0, lanes).Select(i => new CycleDays($"M{i}", [new NumberSpan(1, every)], []))],
            Marks = [.. after.Zip(names, (at, name) => new CycleMark(name, at))],
        };

    [Fact]
    public void Cycles_and_the_words_beside_them_do_not_lie_on_each_other() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Timelines.ToArbitrary(), timeline =>
    {
        var rows = CycleRows.Of(timeline);
        var days = TimeLength.Days(timeline.Every.Least, timeline.Every.Unit);
        return Math.Abs(rows.RowHeight - (days * rows.PerDay)) < 0.001
            && rows.Labels.All(label => label.Lines.Length * CycleRows.LineHeight <= rows.RowHeight)
            && rows.LabelsX < CycleRows.Width - 10
            && rows.LanesX + (timeline.Given.Length * rows.LaneApart) <= rows.LabelsX
            && rows.Y(rows.Count) < rows.Height;
    }));

    [Fact]
    public void From_right_to_left_everything_lies_on_the_other_side()
    {
        var way = new PathwayBlock("way", [new TextInline("Way")], [], [new PathwayStep("a", "A", "6 weeks", [], []) { Length = new TimeLength(6, 6, TimeUnit.Week) }]);
        var arabic = new UiWords("ar", "rtl", Rendered.English.Keys.ToDictionary(key => key, key => Rendered.English[key]), Rendered.English.Months);
        var (left, right) = (Bar(way, Rendered.English), Bar(way, arabic));
        Assert.Equal(PathwayBars.Width, left.X + right.X + left.Width, 0.01);

        static (double X, double Width) Bar(PathwayBlock way, UiWords words)
        {
            var found = BarForm().Match(PathwayTimeline.Of(way, PathwayBars.Of(way, words)!, words).Value);
            return (double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture));
        }
    }

    private static bool IsHigh(double drawn, double exact) => Math.Abs(drawn - Math.Max(PathwayBars.Lowest, exact)) < 0.001;

    [GeneratedRegex("class=\"nb-time__bar\" x=\"([0-9.]+)\".*? width=\"([0-9.]+)\"")]
    private static partial Regex BarForm();
}
