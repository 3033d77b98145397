using System.Collections.Immutable;

namespace NbSite.Content.Signs;

/// <summary>The names that files of signs use for levels and for whom to phone.</summary>
public static class SignVocabulary
{
    /// <summary>The key that stands for every country that is not named.</summary>
    public const string Elsewhere = "other";

    /// <summary>The most urgent first, as cards are ordered.</summary>
    public static ImmutableArray<(string Name, SignLevel Value)> Levels { get; } =
        [("emergency", SignLevel.Emergency), ("urgent", SignLevel.Urgent), ("soon", SignLevel.Soon)];

    public static ImmutableArray<(string Name, CallTarget Value)> Targets { get; } =
    [
        ("team", CallTarget.Team), ("ambulance", CallTarget.Ambulance), ("advice", CallTarget.Advice),
        ("relay", CallTarget.Relay), ("text", CallTarget.Text),
    ];

    /// <summary>The targets that have a number of their own in a country.</summary>
    public static ImmutableArray<(string Name, CallTarget Value)> Numbers { get; } =
        Targets.RemoveAll(target => target.Value == CallTarget.Team);

    public static string Name(SignLevel level) => Levels.First(known => known.Value == level).Name;

    public static string Name(CallTarget target) => Targets.First(known => known.Value == target).Name;
}
