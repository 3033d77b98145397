namespace NbSite.Reviewing;

/// <summary>How a pack shows what its words only name.</summary>
/// <param name="Picture">The picture of an asset as a data address; null when it cannot be shown.</param>
/// <param name="Place">The name of a country or group by its code.</param>
internal sealed record PackShow(Func<string, string?> Picture, Func<string, string> Place);
