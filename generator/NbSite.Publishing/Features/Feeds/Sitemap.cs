using System.Collections.Immutable;
using System.Xml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.StructuredData;
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

    public static OutputFile Make(IReadOnlyList<PageFacts> pages, Uri baseUrl)
    {
        var shown = pages.Where(page => page.Header.Status is not (ReviewStatus.Withdrawn or ReviewStatus.Draft))
            .OrderBy(page => page.Header.Address, StringComparer.Ordinal).ToImmutableArray();
        var translations = shown.ToLookup(page => page.Header.Id, StringComparer.Ordinal);
        return new OutputFile("sitemap.xml", XmlFile.Write(writer =>
        {
            writer.WriteStartElement("urlset", Namespace);
            foreach (var page in shown)
            {
                writer.WriteStartElement("url", Namespace);
                writer.WriteElementString("loc", Namespace, JsonLd.Absolute(baseUrl, page.Header.Address));
                if (page.Changed is { } changed)
                {
                    writer.WriteElementString(
                        "lastmod", Namespace, changed.Iso());
                }

                var others = translations[page.Header.Id].ToImmutableArray();
                foreach (var other in others.Length > 1 ? others : [])
                {
                    writer.WriteStartElement("xhtml", "link", Xhtml);
                    writer.WriteAttributeString("rel", "alternate");
                    writer.WriteAttributeString("hreflang", other.Header.Language);
                    writer.WriteAttributeString("href", JsonLd.Absolute(baseUrl, other.Header.Address));
                    writer.WriteEndElement();
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }));
    }
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
