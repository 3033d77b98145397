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
        IReadOnlyList<PageFacts> pages, string siteName, string publisher, string language, Uri baseUrl, DateOnly today) =>
        Make(pages, [], siteName, publisher, language, baseUrl, today);

    /// <param name="pages">All pages.</param>
    /// <param name="recalls">Entries for what was found to be wrong; they stand before a day's changes.</param>
    /// <param name="siteName">The site's name in the feed's language.</param>
    /// <param name="publisher">Whose feed it is.</param>
    /// <param name="language">The feed's language.</param>
    /// <param name="baseUrl">Where the site stands.</param>
    /// <param name="today">The day of the build, UTC.</param>
    internal static OutputFile Make(
        IReadOnlyList<PageFacts> pages, IEnumerable<AtomEntry> recalls, string siteName, string publisher, string language,
        Uri baseUrl, DateOnly today)
    {
        var changes = pages.Where(page => page.Header.Status != ReviewStatus.Draft)
            .SelectMany(page => page.Changes.Where(change => !change.Minor).Select(change => (Page: page, Change: change)))
            .OrderByDescending(entry => entry.Change.On)
            .ThenBy(entry => entry.Page.Header.Address, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Change.Version)
            .Take(MostEntries)
            .Select(entry =>
            {
                var address = JsonLd.Absolute(baseUrl, entry.Page.Header.Address);
                return new AtomEntry(
                    address + "#version-" + entry.Change.Version.ToString(CultureInfo.InvariantCulture),
                    entry.Page.Header.Title, entry.Change.On, address, entry.Change.Note);
            });
        List<AtomEntry> entries = [.. recalls.Concat(changes).OrderByDescending(entry => entry.On)];
        return Write("/feed.xml", siteName, publisher, language, baseUrl, entries, today);
    }

    /// <summary>A feed of the entries, which are in order, the newest first; without any it is dated by <paramref name="otherwise"/>.</summary>
    internal static OutputFile Write(
        string path, string title, string publisher, string language, Uri baseUrl, IReadOnlyList<AtomEntry> entries, DateOnly otherwise)
    {
        var address = JsonLd.Absolute(baseUrl, path);
        return new OutputFile(path[1..], XmlFile.Write(writer =>
        {
            writer.WriteStartElement("feed", Namespace);
            writer.WriteAttributeString("xml", "lang", null, language);
            writer.WriteElementString("id", Namespace, address);
            writer.WriteElementString("title", Namespace, title);
            writer.WriteElementString("updated", Namespace, Stamp(entries.Count > 0 ? entries[0].On : otherwise));
            Link("self", address);
            Link("alternate", baseUrl.AbsoluteUri);
            writer.WriteStartElement("author", Namespace);
            writer.WriteElementString("name", Namespace, publisher);
            writer.WriteEndElement();
            foreach (var entry in entries)
            {
                writer.WriteStartElement("entry", Namespace);
                writer.WriteElementString("id", Namespace, entry.Id);
                writer.WriteElementString("title", Namespace, entry.Title);
                writer.WriteElementString("updated", Namespace, Stamp(entry.On));
                Link("alternate", entry.Link);
                writer.WriteElementString("summary", Namespace, entry.Summary);
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

    private static string Stamp(DateOnly day) => day.Iso() + "T00:00:00Z";
}

/// <summary>One piece of news. <paramref name="Id"/> stays the same for good.</summary>
internal sealed record AtomEntry(string Id, string Title, DateOnly On, string Link, string Summary);
