using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Running words.</summary>
internal readonly partial struct SaidWriter
{
    private void Inlines(ImmutableArray<Inline> inlines, string? region)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    if (text.InLanguage is { } spoken) stream.Mark("language", spoken);
                    stream.Words(text.Text);
                    break;
                case LineBreakInline:
                    stream.Open("break");
                    stream.Close();
                    stream.Line();
                    break;
                case EmphasisInline emphasis:
                    stream.Open(emphasis.Strong ? "strong" : "emphasis");
                    Inlines(emphasis.Children, region);
                    stream.Close();
                    break;
                case ScriptInline script:
                    stream.Open(script.Raised ? "raised" : "lowered");
                    Inlines(script.Children, region);
                    stream.Close();
                    break;
                case LinkInline link:
                    Link(link);
                    Inlines(link.Children, region);
                    stream.Close();
                    break;
                case FileInline file:
                    File(file);
                    Inlines(file.Children, region);
                    stream.Close();
                    break;
                case TermInline { IsAutomatic: true } term when !scope.HasFlag(SaidScope.Terms):
                    Inlines(term.Children, region);
                    break;
                case TermInline term:
                    stream.Open("term");
                    stream.Mark("id", term.TermId);
                    Inlines(term.Children, region);
                    stream.Close();
                    break;
                case FactInline fact:
                    Fact(fact, region);
                    break;
                case ImageInline image:
                    stream.Open("picture");
                    Picture(image.Asset, image.Alt);
                    stream.Close();
                    stream.Line();
                    break;
                case CiteInline cite:
                    Cite(cite);
                    break;
                default:
                    Inlines(BlockWalk.Children(inline), region);
                    break;
            }
        }
    }

    private void Link(LinkInline link)
    {
        stream.Open("link");
        if (link.PageId is { } page) stream.Mark("page", page);
        if (link.Anchor is { } anchor) stream.Mark("anchor", anchor);
        if (link.Href is { } href) stream.Mark("href", href);
        if (link.InLanguage is { } other) stream.Mark("language", other.Language);
    }

    private void File(FileInline file)
    {
        // With its bytes, as a picture: another file under the same name is another text.
        stream.Open("file");
        stream.Mark("address", file.Address);
        stream.Mark("sha256", file.Sha256);
        stream.Mark("kind", file.FileKind);
        stream.Mark("size", file.Size.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (file.Page is { } page) stream.Mark("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Fact(FactInline fact, string? region)
    {
        stream.Open("value");
        if (fact.Href is { } href) stream.Mark("href", href);
        if (fact.InLanguage is { } language) stream.Mark("language", language);
        if (fact.Varies) stream.Mark("varies", "yes");
        if (fact.Replaces is { } standard) stream.Mark("replaces", standard);
        if (!fact.IsRegionSaid) Regions(fact.Regions, region);
        stream.Words(fact.Text);
        stream.Close();
    }

    private void Cite(CiteInline cite)
    {
        stream.Cite();
        if (!scope.HasFlag(SaidScope.Sources)) return;
        foreach (var item in cite.Items)
        {
            stream.Open("cite");
            stream.Mark("key", item.Key);
            if (item.Locator is { } locator) stream.Mark("locator", locator);
            stream.Close();
        }
    }
}
