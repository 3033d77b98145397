using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Theme.Examples;

/// <summary>
/// Makes pieces of content for examples. Every word passes through <paramref name="say"/>, so that a test can mark the
/// content's words and see what else a page says.
/// </summary>
internal sealed class Words(Func<string, string> say)
{
    public string Say(string text) => say(text);

    public TextInline Text(string text) => new(say(text));

#pragma warning disable CA1822 // Called as its neighbours are.
    public ParagraphBlock P(params Inline[] inlines) => new([.. inlines]);
#pragma warning restore CA1822

    public ParagraphBlock P(string text) => P(Text(text));

    public HeadingBlock H(int level, string id, string text) => new(level, id, [Text(text)]);

#pragma warning disable CA1822 // Called as its neighbours are.
    public ListBlock List(params Block[] items) => new(false, 1, [.. items.Select(item => new ListItem([item]))]);
#pragma warning restore CA1822

    public CiteInline Cite(int number, int occurrence, string? locator = null) =>
        new([new CiteItem("source-" + number, locator is null ? null : say(locator), SourceSpan.None, number) { Occurrence = occurrence }]);

    public TermInline Term(string id, string text) => new("glossary/" + id, [Text(text)]);

    public PageLink Link(string id, string title, string? summary = null) =>
        new(id, "/" + id + "/", say(title)) { Summary = summary is null ? null : say(summary) };

    public LinkInline Inside(string id, string text, string? anchor = null) =>
        new(id, anchor, null, [Text(text)]) { Address = "/" + id + "/" };

    public LinkInline Outside(string href, string text) => new(null, null, href, [Text(text)]);

    public FactInline Fever(bool varies = true) =>
        new("fever-call", say("38.0 °C (100.4 °F)"), null, varies) { Regions = ["GB"] };

    public FactInline Phone() => new("helpline", say("0808 800 00 00"), "tel:08088000000", false);

    public ImmutableArray<Inline> Run(string text) => [Text(text)];
}
