using System.Collections.Immutable;
using NbSite.Desk.Pages;

namespace NbSite.Desk;

/// <summary>All that can be done and asked at the desk: each a class, and its place in these lists.</summary>
internal static class DeskActions
{
    public static ImmutableArray<IDeskAction> All { get; } = [new EditBlock(), new EditHead(), new NewPage()];

    public static ImmutableArray<IDeskQuestion> Questions { get; } = [new PageQuestion(), new PageState(), new PageWhere()];
}
