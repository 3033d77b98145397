using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax.Inlines;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using Inline = NbSite.Model.Inline;
using LinkInline = NbSite.Model.LinkInline;
using MdLink = Markdig.Syntax.Inlines.LinkInline;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Links and pictures: what may be reached, and what is left for the site index to answer.</summary>
internal sealed partial class LinkProjection(Source source, MarkdownScope scope, DiagnosticBag bag)
{
    public Inline? Link(MdLink link, ImmutableArray<Inline> words)
    {
        // An address that stands apart is refused where it stands; its places are not in this text.
        if (link.Reference is not null) return null;
        var whole = source.Span(link.Span);
        var address = link.Url ?? "";
        if (BlockWalk.PlainText(words).Length == 0 && !words.Any(word => word is ValueInline))
            bag.Add(Codes.EmptyLink.At(whole, "words"));
        if (!string.IsNullOrEmpty(link.Title)) bag.Add(Codes.LinkTitle.At(Place(link.TitleSpan, whole), Quote.Short(link.Title)));
        if (address.Length == 0)
        {
            bag.Add(Codes.EmptyLink.At(whole, "address"));
            return null;
        }

        var place = Place(link.UrlSpan, whole);
        return LinkTarget.Classify(address, place, bag) switch
        {
            TargetKind.External => new LinkInline(null, null, address, words) { Span = whole },
            TargetKind.Internal => new UnresolvedLink(address, words) { Span = place },
            _ => null,
        };
    }

    public Inline? Auto(AutolinkInline auto)
    {
        var span = source.Span(auto.Span);
        var address = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
        if (LinkTarget.Classify(address, span, bag) == TargetKind.External)
            return new LinkInline(null, null, address, [new TextInline(auto.Url) { Span = source.Span(auto.Span.Start + 1, auto.Url.Length) }])
            {
                Span = span,
            };
        return null;
    }

    /// <summary>An address that stands in the text without a mark; one that is refused stays text.</summary>
    public Inline? Bare(string address, string shown, SourceSpan span)
    {
        address = Escaped().Replace(address, "$1").Replace("&amp;", "&", StringComparison.Ordinal);
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) address = "https://" + address;
        ImmutableArray<Inline> words = [new TextInline(Escaped().Replace(shown, "$1").Replace("&amp;", "&", StringComparison.Ordinal)) { Span = span }];
        return LinkTarget.Classify(address, span, bag) == TargetKind.External ? new LinkInline(null, null, address, words) { Span = span } : words[0];
    }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    public Inline? Picture(MdLink picture)
    {
        var whole = source.Span(picture.Span);
        var path = picture.Url ?? "";
        var place = Place(picture.UrlSpan, whole);
        if (!scope.AllowPictures)
        {
            bag.Add(Codes.NotRunningText.At(whole, "pictures"));
            return null;
        }

        if (path.Length == 0)
        {
            bag.Add(Codes.EmptyLink.At(whole, "address"));
            return null;
        }

        var words = new StringBuilder();
        Words(picture, words, 0);
        if (!PlainText.IsVisible(words.ToString()))
        {
            bag.Add(Codes.PictureWithoutWords.At(whole, Quote.Short(path)));
            return null;
        }

        source.CheckEntity(picture.Title ?? "", picture.TitleSpan.IsEmpty ? picture.Span : picture.TitleSpan, bag);
        var before = bag.Count;
        var isShared = path.StartsWith("/" + PictureFile.SharedFolder + "/", StringComparison.Ordinal);
        var name = isShared ? path[1..] : path;
        var kind = LinkTarget.IsFileName(name) ? TargetKind.Internal : LinkTarget.Classify(name, place, bag);
        if (kind == TargetKind.Internal && !isShared && path[0] == '/')
        {
            // A picture of the folder “static” has such an address, and pages show none of those.
            bag.Add(Codes.SiteAddress.WithHint(
                place, PictureFile.Is(path) ? $"Put the picture into content/{PictureFile.SharedFolder}, and write "
                    + $"![{Quote.Short(words.ToString().Trim())}](/{PictureFile.SharedFolder}/{path[(path.LastIndexOf('/') + 1)..]})." : null,
                Quote.Short(path)));
            return null;
        }

        if (kind == TargetKind.Internal && !path.StartsWith("term:", StringComparison.OrdinalIgnoreCase) && path[0] != '#')
        {
            return new UnresolvedImage(path, words.ToString().Trim())
            {
                Span = place,
                Title = string.IsNullOrWhiteSpace(picture.Title) ? null : picture.Title.Trim(),
                TitleSpan = TitlePlace(picture, place),
                AltSpan = source.Span(picture.Span.Start + 2, words.Length),
            };
        }

        // A warning of an http address alone does not say what is wrong with it here.
        if (kind != TargetKind.Refused || bag.Count == before) bag.Add(Codes.PictureElsewhere.At(place, Quote.Short(path)));
        return null;
    }

    /// <summary>The words of a title, within its quotation marks.</summary>
    private SourceSpan TitlePlace(MdLink picture, SourceSpan place)
    {
        if (picture.TitleSpan.IsEmpty || string.IsNullOrWhiteSpace(picture.Title)) return place;
        var before = picture.Title.Length - picture.Title.TrimStart().Length;
        // One that is written with escapes is longer than its words; then only its beginning is known.
        var isPlain = picture.TitleSpan.Length == picture.Title.Length + 2;
        return source.Span(picture.TitleSpan.Start + 1 + (isPlain ? before : 0), isPlain ? picture.Title.Trim().Length : 0);
    }

    /// <summary>Plain words only; what cannot be read out is refused rather than lost.</summary>
    private void Words(ContainerInline container, StringBuilder words, int depth)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal: words.Append(literal.Content.AsSpan()); break;
                case HtmlEntityInline entity:
                    source.CheckEntity(entity.Transcoded.ToString(), entity.Span, bag);
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case ScriptNode script: words.Append(script.Text); break;
                case AddressNode address: words.Append(address.Text); break;
                case Markdig.Syntax.Inlines.LineBreakInline: words.Append(' '); break;
                case CitationNode: Refuse(inline, "a citation"); break;
                case DirectiveNode or AttributeNode: Refuse(inline, "“{…}”"); break;
                case MdLink or AutolinkInline: Refuse(inline, "a link or picture"); break;
                case HtmlInline: Refuse(inline, "HTML"); break;
                case CodeInline or FootnoteNode: Refuse(inline, "a mark"); break;
                case ContainerInline inner when depth < 32: Words(inner, words, depth + 1); break;
            }
        }
    }

    private void Refuse(Markdig.Syntax.Inlines.Inline inline, string what) =>
        bag.Add(Codes.PictureMarkup.At(source.Span(inline.Span), what));

    private SourceSpan Place(Markdig.Syntax.SourceSpan span, SourceSpan otherwise) =>
        span.IsEmpty ? otherwise : source.Span(span);
}
