using System.Text;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>
/// Names all that is printed on a page's leaflet but the day on which it is made: the page's words and headings, what is said of their checks, the sources
/// and the explained words, whose it is, and the words of the interface. A leaflet that was made of anything else has another code.
/// </summary>
internal static class LeafletCode
{
    private const char Bar = '\u001f';

    /// <summary>What names the kind of a leaflet; another number makes all of them old.</summary>
    private const string Kind = "leaflet 3";

    /// <summary>The code of a page's leaflet.</summary>
    /// <param name="view">The page, of the site or of a leaflet: what the two differ in is not looked at.</param>
    /// <param name="page">The same page with its words.</param>
    /// <param name="ground">Names all that stands on every leaflet of the language: see <see cref="LeafletGrounds"/>.</param>
    /// <param name="region">The region that was chosen; null for all.</param>
    public static string Of(PageView view, PageDocument page, string ground, string? region)
    {
        var text = new StringBuilder();
        Add(Kind, ground, region, page.TextHash, page.VersionCode, view.Page.Language, view.Address, view.ValuesVary);
        var site = view.Site;
        Add(site.Name, site.Publisher, site.Publication, site.Direction, site.WhenToCall?.PageId == view.Page.Id);
        Add(site.Brand?.Style, site.Brand?.LogoPrint?.Address, site.Brand?.LogoPrint?.Alt);
        if (site.Brand?.Helpline is { } line) Add(line.Name, line.Number.Printed, line.Number.Href, line.Hours);
        // A type puts parts under headings of its own, behind the hash of the text.
        foreach (var heading in view.Contents) Add("heading", heading.Level, heading.Text);
        if (view.Review is { } review) Review(review);
        foreach (var (number, reference, uses) in view.References)
            Add("source", number, uses, reference.PlainText, reference.Url, reference.Note);
        foreach (var term in view.Terms)
        {
            Add("term", term.Term.Id, term.Term.Title, term.Term.Pronunciation, term.See?.Address);
            foreach (var block in BlockWalk.All(term.Term.Definition))
                foreach (var words in BlockWalk.Texts(block)) Add(BlockWalk.PlainText(words));
        }

        return AnswerSource.Hash(text.ToString());

        void Review(ReviewView said)
        {
            Add("review", said.Status, said.LastChecked, said.Due, said.Role, said.Name, said.Against, said.Clinical, said.Owner);
            Add(said.ReviewedOn, said.ReviewedRole, said.ReviewedName, said.NotClinical, said.IsChanged, said.ChangedParts, said.ChangedOn);
            Add([.. said.MissingRoles, said.InEdition]);
            foreach (var change in said.Changes) Add(change.Version, change.On, change.Note, change.Minor);
        }

        void Add(params ReadOnlySpan<object?> facts)
        {
            foreach (var fact in facts)
            {
                text.Append(fact is DateOnly day ? day.DayNumber : fact).Append(Bar);
            }

            text.Append('\n');
        }
    }
}
