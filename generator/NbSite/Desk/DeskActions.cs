using System.Collections.Immutable;
using NbSite.Desk.Forms;
using NbSite.Desk.Pages;
using NbSite.Desk.Pasting;
using NbSite.Desk.Pictures;

namespace NbSite.Desk;

/// <summary>All that can be done and asked at the desk: each a class, and its place in these lists.</summary>
internal static class DeskActions
{
    public static ImmutableArray<IDeskAction> All { get; } =
        [new EditBlock(), new EditHead(), new NewPage(), new FillForm(), new AddReferences(), new AddPicture()];

    public static ImmutableArray<IDeskQuestion> Questions { get; } =
    [
        new PageQuestion(), new PageState(), new PageWhere(), new FormQuestion(), new FormsQuestion(), new PicksQuestion(), new PasteQuestion(),
    ];
}
