using System.Collections.Immutable;
using NbSite.Content.Forms;
using NbSite.Model;

namespace NbSite.Desk.Forms;

/// <summary>Writes what was filled into a form into its file. What the file's reader says of it is told at its field, while it is typed.</summary>
internal sealed class FillForm : IDeskAction
{
    public string Name => "fill-form";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        var place = FormRequest.Place(request, context);
        if (context.Refuses(place.Path) is { } why) return Proposal.Refused(new DeskProblem("", why));
        var types = FormRequest.Types(context);
        var bag = new DiagnosticBag();
        var before = context.File(place.Path)!.Bytes;
        var values = FormRequest.Values(request);
        var form = FilledForm.Of(place, before, types, bag);
        // What a form shows is compared, not its file: another source in the list is no reason to refuse.
        if (form is not null && request.Text("was") is { Length: > 0 } was && was != form.Print) return Proposal.Refused(Pages.EditBlock.Changed(place.Path));
        if (form?.With(values, bag) is not { } after)
            return Proposal.Refused([.. bag.ToImmutable().Select(each => FormRequest.Told("", each))]);
        var config = context.Index.Config;
        var reading = new FormReading(types, config, config.Regions, context.Today);
        var old = reading.Problems(place.Path, before).Select(each => (each.Code, each.Message)).ToHashSet();
        var made = FilledForm.Of(place, after, types, new DiagnosticBag());
        // What was wrong elsewhere in the file before does not stand in the way; in the form itself it is told.
        var told = FormProblems.At(place, after, reading.Problems(place.Path, after));
        var problems = told.Where(each => each.Problem.Severity == Severity.Error && (each.Field.Length > 0 || !old.Contains((each.Problem.Code, each.Problem.Message))))
            .Select(each => FormRequest.Told(each with { Field = Named(each.Field) })).ToImmutableArray();
        if (!problems.IsEmpty) return Proposal.Refused(problems);
        var title = values["title"]?.ToString() is { Length: > 0 } words ? words : place.Way.IsEmpty ? place.Path : place.Way[^1];
        return Proposal.Of(
            ChangeSet.Of($"Change “{title}”", context.To(place.Path, after)),
            [.. FieldLines.Of(place, after).Select(each => each with { Field = Named(each.Field) })]);

        string Named(string field) => made?.Named(field) ?? field;
    }
}
