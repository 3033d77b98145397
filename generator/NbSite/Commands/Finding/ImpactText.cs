using System.Globalization;
using System.Text;
using System.Text.Json;
using NbSite.Console;
using NbSite.Model;

namespace NbSite.Commands.Finding;

/// <summary>An impact in words for people, or for a program.</summary>
/// <param name="shown">A content path as the reader of the answer sees it.</param>
internal sealed class ImpactText(Func<string, string> shown)
{
    public string Text(Impact impact)
    {
        var text = new StringBuilder();
        var (of, pages) = (impact.Of, impact.Pages);
        text.Append(CultureInfo.InvariantCulture, $"{of.Key} is a {of.Word}, “{TerminalText.OneLine(of.Title)}” ({Place(of.Span)}).\n");
        if (impact.Uses.IsEmpty) text.Append("Nothing on the site names it today.\n");
        else
        {
            var languages = pages.Select(page => page.Language).Distinct(StringComparer.Ordinal).ToList();
            text.Append(CultureInfo.InvariantCulture,
                $"{Count(impact.Uses.Length, "place")} in the content {(impact.Uses.Length == 1 ? "names" : "name")} it, read on {Count(pages.Length, "page")}"
                + $"{(languages.Count > 1 ? " in " + string.Join(", ", languages) : "")}:\n");
            foreach (var use in impact.Uses) Append(text, use);
        }

        foreach (var edition in impact.Editions.Where(edition => edition.Pages.Length > 0))
            text.Append(CultureInfo.InvariantCulture, $"Edition {edition.Name} of {edition.Created.Iso()} names it on {Count(edition.Pages.Length, "page")}.\n");
        var unread = impact.Editions.Sum(edition => edition.Unread);
        if (unread > 0) text.Append(CultureInfo.InvariantCulture, $"{Count(unread, "record")} of editions cannot be read: see nbsite edition verify.\n");
        if (impact.Editions.Any(edition => edition.Pages.Length > 0))
            text.Append("Offline copies, leaflets and prints that were made of these editions say it too.\n");
        else if (impact.Editions.Length > 0 && unread == 0) text.Append("No edition names it.\n");
        return text.ToString();
    }

    private void Append(StringBuilder text, Use use)
    {
        text.Append("  ").Append(Place(use.Place));
        if (use.Words.Length > 0) text.Append("  “").Append(TerminalText.OneLine(use.Words)).Append('”');
        text.Append('\n');
        foreach (var page in use.Pages)
        {
            text.Append("    ").Append(TerminalText.OneLine(page.Title)).Append(" (").Append(page.Address ?? "no page of its own")
                .Append(page.IsDraft ? ", draft)" : ")").Append('\n');
        }
    }

    private string Place(SourceSpan span) => span.Line < 1
        ? shown(span.Path)
        : string.Create(CultureInfo.InvariantCulture, $"{shown(span.Path)}:{span.Line}:{Math.Max(1, span.Column)}");

    /// <summary>The same for programs: a list, because a name can mean several things.</summary>
    public string Json(IEnumerable<Impact> impacts)
    {
        return IndentedJson.Text(json =>
        {
            JsonSerializer.Serialize(json, impacts.Select(impact => new
            {
                key = impact.Of.Key,
                kind = impact.Of.Word,
                title = impact.Of.Title,
                path = shown(impact.Of.Span.Path),
                line = Math.Max(1, impact.Of.Span.Line),
                uses = impact.Uses.Select(use => new
                {
                    path = shown(use.Place.Path),
                    line = Math.Max(1, use.Place.Line),
                    column = Math.Max(1, use.Place.Column),
                    words = use.Words,
                    pages = use.Pages.Select(page => new
                    {
                        id = page.Id,
                        language = page.Language,
                        title = page.Title,
                        address = page.Address,
                        draft = page.IsDraft,
                    }),
                }),
                editions = impact.Editions.Select(edition => new
                {
                    name = edition.Name,
                    created = edition.Created.Iso(),
                    pages = edition.Pages.Select(page => new { id = page.Id, language = page.Language }),
                    unread = edition.Unread,
                }),
            }));
        }) + "\n";
    }

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
