using NbSite.Model;

namespace NbSite.Publishing.Site;

/// <summary>Where things of the site stand on the web.</summary>
public static class AbsoluteAddress
{
    /// <summary>A site address as an absolute one.</summary>
    /// <param name="baseUrl">Where the site stands.</param>
    /// <param name="address">Such as <c>/treatments/surgery/#why</c>.</param>
    public static string Of(Uri baseUrl, string address) => address.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
        ? baseUrl.AbsoluteUri.TrimEnd('/') + address[..hash] + Fragment.Of(address[(hash + 1)..])
        : baseUrl.AbsoluteUri.TrimEnd('/') + address;
}
