using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What stands beside a page on a wide screen: the part of the menu that it is in.</summary>
/// <param name="Title">What the part is called.</param>
/// <param name="Entries">Its links, in order.</param>
public sealed record SideView(string Title, ImmutableArray<SideEntry> Entries);

/// <summary>A link beside a page.</summary>
/// <param name="Entry">Where it leads.</param>
/// <param name="Pages">The pages of that part of the site; only where the reader is in it.</param>
public sealed record SideEntry(MenuEntry Entry, ImmutableArray<PageLink> Pages);
