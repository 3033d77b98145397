using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>Writes Atom feeds (RFC 4287), with what no longer fits into one document in archives (RFC 5005).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string History = "http://purl.org/syndication/history/1.0";

    /// <summary>
    /// How many entries an archive has, which is written once and hardly changes again; the feed itself has as many up to
    /// twice that, and those that are always in it.
    /// </summary>
    private const int PerDocument = 100;

    /// <summary>The feed and its archives.</summary>
    /// <param name="feed">What it is called.</param>
    /// <param name="entries">In order, the newest first. Nothing is left out.</param>
    /// <param name="otherwise">The day of a feed without entries.</param>
    public static IEnumerable<FeedFile> Write(FeedName feed, IReadOnlyList<AtomEntry> entries, DateOnly otherwise)
    {
        var lasting = entries.Where(entry => entry.IsAlwaysShown).ToList();
        var others = entries.Where(entry => !entry.IsAlwaysShown).ToList();
        // The oldest go into archives of a fixed number, so that a new entry leaves the archives as they are.
        var archives = Math.Max(0, (others.Count / PerDocument) - 1);
        var first = others.Count - (archives * PerDocument);
        var newest = others.Take(first).Concat(lasting).OrderByDescending(entry => entry.On).ToList();
        yield return Document(feed, null, archives, newest, otherwise);
        for (var i = archives; i > 0; i--)
            yield return Document(feed, i, archives, others[(first + ((archives - i) * PerDocument))..(first + ((archives - i + 1) * PerDocument))], otherwise);
    }

    private static FeedFile Document(
        FeedName feed, int? archive, int archives, IEnumerable<AtomEntry> entries, DateOnly otherwise)
    {
        var updated = entries.Select(entry => entry.On).DefaultIfEmpty(otherwise).Max();
        var document = new AtomDocument(feed, archive, archives, updated, [.. entries]);
        return FeedFile.Of(document.Path[1..], document, static says => Bytes(says));
    }

    private static byte[] Bytes(AtomDocument document)
    {
        var (feed, archive, archives, updated, entries) = document;
        var address = AbsoluteAddress.Of(feed.BaseUrl, document.Path);
        return XmlFile.Write(writer =>
        {
            writer.WriteStartElement("feed", Namespace);
            if (archives > 0) writer.WriteAttributeString("xmlns", "fh", null, History);
            writer.WriteAttributeString("xml", "lang", null, feed.Language);
            writer.WriteElementString("id", Namespace, AbsoluteAddress.Of(feed.BaseUrl, feed.Path));
            writer.WriteElementString("title", Namespace, feed.Title);
            writer.WriteElementString("updated", Namespace, Stamp(updated));
            Link("self", address);
            Link("alternate", feed.BaseUrl.AbsoluteUri);
            if (archive is not null)
            {
                writer.WriteElementString("fh", "archive", History, null);
                Link("current", AbsoluteAddress.Of(feed.BaseUrl, feed.Path));
                if (archive < archives) Link("next-archive", AbsoluteAddress.Of(feed.BaseUrl, feed.Archive(archive.Value + 1)));
            }

            var before = (archive ?? archives + 1) - 1;
            if (before > 0) Link("prev-archive", AbsoluteAddress.Of(feed.BaseUrl, feed.Archive(before)));
            writer.WriteStartElement("author", Namespace);
            writer.WriteElementString("name", Namespace, feed.Publisher);
            writer.WriteEndElement();
            foreach (var entry in entries) Entry(writer, entry);
            writer.WriteEndElement();

            void Link(string rel, string href) => AtomFeed.Link(writer, rel, href);
        });
    }

    private static void Entry(XmlWriter writer, AtomEntry entry)
    {
        writer.WriteStartElement("entry", Namespace);
        writer.WriteElementString("id", Namespace, entry.Id);
        writer.WriteElementString("title", Namespace, entry.Title);
        writer.WriteElementString("updated", Namespace, Stamp(entry.On));
        Link(writer, "alternate", entry.Link);
        writer.WriteElementString("summary", Namespace, entry.Summary);
        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string rel, string href)
    {
        writer.WriteStartElement("link", Namespace);
        writer.WriteAttributeString("rel", rel);
        writer.WriteAttributeString("href", href);
        writer.WriteEndElement();
    }

    private static string Stamp(DateOnly day) => day.Iso() + "T00:00:00Z";
}

/// <summary>What a feed is called and where it stands.</summary>
/// <param name="Path">Such as /feed.xml; its archives stand beside it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Whose feed it is.</param>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="BaseUrl">Where the site stands.</param>
internal sealed record FeedName(string Path, string Title, string Publisher, string Language, Uri BaseUrl)
{
    /// <summary>The address of the archive with that number; 1 is the oldest.</summary>
    public string Archive(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path[..^".xml".Length]}-archive-{number}.xml");
}

/// <summary>All that one document of a feed says.</summary>
/// <param name="Feed">What it is called.</param>
/// <param name="Archive">Its number; null for the feed itself.</param>
/// <param name="Archives">How many there are.</param>
/// <param name="Updated">The day of its newest entry.</param>
/// <param name="Entries">In order, the newest first.</param>
internal sealed record AtomDocument(FeedName Feed, int? Archive, int Archives, DateOnly Updated, ImmutableArray<AtomEntry> Entries)
{
    public string Path => Archive is { } number ? Feed.Archive(number) : Feed.Path;
}

/// <summary>One piece of news. <paramref name="Id"/> stays the same for good.</summary>
internal sealed record AtomEntry(string Id, string Title, DateOnly On, string Link, string Summary)
{
    /// <summary>What must not be missed stays in the feed itself, however old.</summary>
    public bool IsAlwaysShown { get; init; }
}
