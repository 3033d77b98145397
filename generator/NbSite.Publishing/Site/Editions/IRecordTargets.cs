using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>What recorded words can lead to on the site of today.</summary>
internal interface IRecordTargets
{
    /// <summary>The page of that id; null when there is none any more.</summary>
    PageHeader? Page(string language, string id);

    /// <summary>Whether a text of that page may still show the picture of that address.</summary>
    bool HasPicture(string address, string language, string id);

    /// <summary>The file that is published at an address; null when there is none any more.</summary>
    SiteFile? File(string language, string address);

    /// <summary>What readers are told of a source that its publisher withdrew; null for one that stands.</summary>
    string? RetractionOf(string key);

    /// <summary>Whether a page has the anchor, or knows where it moved to.</summary>
    bool HasAnchor(string language, string id, string anchor);
}
