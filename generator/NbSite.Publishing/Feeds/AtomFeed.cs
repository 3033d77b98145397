using System.Globalization;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Pages;
using NbSite.Publishing.StructuredData;

namespace NbSite.Publishing.Feeds;

/// <summary>
/// feed.xml (Atom, RFC 4287): what changed on which page, in people's own words, newest first. Dates are those of the
/// recorded changes; a feed without changes is dated by the build's day. What changed in a draft is no news yet.
/// </summary>
public static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 100;

    public static OutputFile Make(
        IReadOnlyList<PageFacts> pages, string siteName, string publisher, string language, Uri baseUrl, DateOnly today)
    {
        var entries = pages.Where(page => page.Header.Status != ReviewStatus.Draft)
            .SelectMany(page => page.Changes.Where(change => !change.Minor).Select(change => (Page: page, Change: change)))
            .OrderByDescending(entry => entry.Change.On)
            .ThenBy(entry => entry.Page.Header.Address, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Change.Version)
            .Take(MostEntries).ToList();
        var address = JsonLd.Absolute(baseUrl, "/feed.xml");
        return new OutputFile("feed.xml", XmlFile.Write(writer =>
        {
            writer.WriteStartElement("feed", Namespace);
            writer.WriteAttributeString("xml", "lang", null, language);
            writer.WriteElementString("id", Namespace, address);
            writer.WriteElementString("title", Namespace, siteName);
            writer.WriteElementString("updated", Namespace, Stamp(entries.Count > 0 ? entries[0].Change.On : today));
            Link("self", address);
            Link("alternate", baseUrl.AbsoluteUri);
            writer.WriteStartElement("author", Namespace);
            writer.WriteElementString("name", Namespace, publisher);
            writer.WriteEndElement();
            foreach (var (page, change) in entries)
            {
                var pageAddress = JsonLd.Absolute(baseUrl, page.Header.Address);
                writer.WriteStartElement("entry", Namespace);
                writer.WriteElementString(
                    "id", Namespace, pageAddress + "#version-" + change.Version.ToString(CultureInfo.InvariantCulture));
                writer.WriteElementString("title", Namespace, page.Header.Title);
                writer.WriteElementString("updated", Namespace, Stamp(change.On));
                Link("alternate", pageAddress);
                writer.WriteElementString("summary", Namespace, change.Note);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();

            void Link(string rel, string href)
            {
                writer.WriteStartElement("link", Namespace);
                writer.WriteAttributeString("rel", rel);
                writer.WriteAttributeString("href", href);
                writer.WriteEndElement();
            }
        }));
    }

    private static string Stamp(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
