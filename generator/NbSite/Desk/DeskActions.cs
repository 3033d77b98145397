using System.Collections.Immutable;

namespace NbSite.Desk;

/// <summary>All that can be done and asked at the desk: each a class, and its place in these lists.</summary>
internal static class DeskActions
{
    public static ImmutableArray<IDeskAction> All { get; } = [];

    public static ImmutableArray<IDeskQuestion> Questions { get; } = [];
}
