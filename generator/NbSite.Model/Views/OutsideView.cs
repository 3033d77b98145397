using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>What a page of the web site loads from elsewhere.</summary>
/// <param name="Scripts">Whole addresses of scripts.</param>
/// <param name="Styles">Whole addresses of style sheets.</param>
/// <param name="NotOnSigns">Whether it is left out of pages that say what needs a phone call.</param>
public sealed record OutsideView(ImmutableArray<string> Scripts, ImmutableArray<string> Styles, bool NotOnSigns);

/// <summary>What readers are told of what pages load from elsewhere.</summary>
public sealed record OutsideList(ImmutableArray<OutsideEntry> Entries);

/// <summary>One of them.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Why">What it is for.</param>
/// <param name="Hosts">Who learns of readers.</param>
/// <param name="NotOnSigns">Whether it is left out of pages that say what needs a phone call.</param>
public sealed record OutsideEntry(string Name, string Why, ImmutableArray<string> Hosts, bool NotOnSigns);
