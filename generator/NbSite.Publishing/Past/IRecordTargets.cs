using NbSite.Model;

namespace NbSite.Publishing.Past;

/// <summary>What recorded words can lead to on the site of today.</summary>
internal interface IRecordTargets
{
    /// <summary>The page of that id; null when there is none any more.</summary>
    PageHeader? Page(string language, string id);

    /// <summary>Whether the picture of that address is still published.</summary>
    bool HasPicture(string address);

    /// <summary>Whether a page has the anchor, or knows where it moved to.</summary>
    bool HasAnchor(string language, string id, string anchor);
}
