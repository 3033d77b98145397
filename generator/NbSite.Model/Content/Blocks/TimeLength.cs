using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A unit in which sources count time.</summary>
public enum TimeUnit
{
    /// <summary>24 hours.</summary>
    [JsonStringEnumMemberName("day")]
    Day,

    /// <summary>Seven days.</summary>
    [JsonStringEnumMemberName("week")]
    Week,

    /// <summary>A twelfth of a year.</summary>
    [JsonStringEnumMemberName("month")]
    Month,
}

/// <summary>A length of time as a source gives it: one number, or from one to another, so that it can be drawn to scale.</summary>
/// <param name="Least">The number, or the smaller one.</param>
/// <param name="Most">The larger one; the same where there is one.</param>
/// <param name="Unit">What is counted.</param>
public sealed record TimeLength(
    [property: JsonPropertyName("least")] int Least,
    [property: JsonPropertyName("most")] int Most,
    [property: JsonPropertyName("unit")] TimeUnit Unit)
{
    /// <summary>So many units in days.</summary>
    public static double Days(int count, TimeUnit unit) => count * unit switch
    {
        TimeUnit.Day => 1,
        TimeUnit.Week => 7,
        _ => 365.25 / 12,
    };
}

/// <summary>From one number to another, both counted; the same twice for one.</summary>
public sealed record NumberSpan(
    [property: JsonPropertyName("from")] int From, [property: JsonPropertyName("to")] int To);
