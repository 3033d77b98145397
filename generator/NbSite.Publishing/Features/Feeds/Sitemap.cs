using System.Collections.Immutable;
using System.Xml;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>
/// sitemap.xml (https://www.sitemaps.org/protocol.html): every page that may be found, with <c>lastmod</c> from its
/// recorded changes, never from file times.
/// </summary>
public static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    internal static FeedFile Make(IReadOnlyList<PageFacts> pages, Uri baseUrl) => FeedFile.Of(
        "sitemap.xml",
        (baseUrl, pages.Where(page => page.Header.Status is not (ReviewStatus.Withdrawn or ReviewStatus.Draft))
            .OrderBy(page => page.Header.Address, StringComparer.Ordinal)
            .Select(page => new SitemapEntry(page.Header.Address, page.Changed, page.Header.Id, page.Header.Language)).ToImmutableArray()),
        static says => Bytes(says.Item1, says.Item2));

    private static byte[] Bytes(Uri baseUrl, ImmutableArray<SitemapEntry> shown)
    {
        var translations = shown.ToLookup(page => page.Id, StringComparer.Ordinal);
        return XmlFile.Write(writer =>
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var page in shown)
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, AbsoluteAddress.Of(baseUrl, page.Address));
                if (page.Changed is { } changed)
                {
                    writer.WriteElementString(
                        "lastmod", Namespace, changed.Iso());
                }

                var others = translations[page.Id].ToImmutableArray();
                foreach (var other in others.Length > 1 ? others : [])
                {
                    writer.WriteStartElement("xhtml", "link", Xhtml);
                    writer.WriteAttributeString("rel", "alternate");
                    writer.WriteAttributeString("hreflang", other.Language);
                    writer.WriteAttributeString("href", AbsoluteAddress.Of(baseUrl, other.Address));
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        });
    }

    /// <summary>What the map says of a page.</summary>
    private sealed record SitemapEntry(string Address, DateOnly? Changed, string Id, string Language);
}

/// <summary>Writes XML with the same bytes everywhere: UTF-8 without BOM, LF.</summary>
internal static class XmlFile
{
    public static byte[] Write(Action<XmlWriter> content)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(false),
            Indent = true,
            IndentChars = "  ",
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            writer.WriteStartDocument();
            content(writer);
            writer.WriteEndDocument();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
