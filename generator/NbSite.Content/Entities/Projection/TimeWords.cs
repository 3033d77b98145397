using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Lengths of time in the words of the interface.</summary>
internal static class TimeWords
{
    /// <summary>“10 to 12 weeks”.</summary>
    public static string Of(TimeLength length, UiWords words) => length switch
    {
        { Least: var least, Most: var most } when least != most => words.Count($"time.{Name(length.Unit)}s.range", most, least, most),
        _ => words.Count($"time.{Name(length.Unit)}s", length.Least),
    };

    /// <summary>“every 3 weeks”.</summary>
    public static string Every(TimeLength length, UiWords words) => length.Least == 1
        ? words[$"time.every.{Name(length.Unit)}"]
        : words.Count($"time.every.{Name(length.Unit)}s", length.Least);

    /// <summary>“weeks”.</summary>
    public static string Unit(TimeUnit unit, UiWords words) => words[$"time.in.{Name(unit)}s"];

    private static string Name(TimeUnit unit) => unit switch { TimeUnit.Day => "day", TimeUnit.Week => "week", _ => "month" };
}
