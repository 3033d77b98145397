using System.Globalization;

namespace NbSite.Tests.Attacks;

/// <summary>How often a fuzzer tries: a little among the other tests, and as often as is asked with tests/attack.</summary>
internal static class Rounds
{
    /// <summary>Whether more is tried than among the other tests.</summary>
    public static bool AreMany => Of(0) > 0;

    public static int Of(int few) =>
        Environment.GetEnvironmentVariable("NBSITE_ATTACK_ROUNDS") is { Length: > 0 } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var many)
            ? Math.Max(few, many)
            : few;

    /// <summary>The same turns each time, and others when a seed is given.</summary>
    public static Random Dice() => new(
        Environment.GetEnvironmentVariable("NBSITE_ATTACK_SEED") is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 20261121);
}
