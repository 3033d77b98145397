namespace NbSite.Model;

/// <summary>How addresses are written in links: one policy for the whole build.</summary>
public interface ILinkPolicy
{
    /// <summary>
    /// What to write in <c>href</c> or <c>src</c> on the page at <paramref name="from"/> to reach the site address
    /// <paramref name="to"/> (both start with a slash; <paramref name="to"/> may carry <c>#anchor</c>).
    /// </summary>
    string Href(string from, string to);
}
