namespace NbSite.Model;

/// <summary>The types of pages that are no fact sheets.</summary>
public static class PageTypes
{
    /// <summary>A page of Markdown.</summary>
    public const string Page = "page";

    /// <summary>A page that NbSite makes from others.</summary>
    public const string Generated = "generated";
}
