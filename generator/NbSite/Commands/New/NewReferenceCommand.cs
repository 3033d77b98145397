using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Citations;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new reference</c>: a source, described by hand; nothing is fetched.</summary>
internal static class NewReferenceCommand
{
    private const string File = "references.yml";

    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var source = new ReferenceOptions();
        var command = options.Command("reference", """
            Adds a source to references.yml, behind the last one. The rest of the file stays as it is. Nothing is looked up.

            Example:
              nbsite new reference --title "Hay fever" --publisher "National Health Service" --url https://www.nhs.uk/conditions/hay-fever/
              nbsite new reference --title "Allergic rhinitis" --author "Smith, Anna" --journal Allergy --issued 2024 --doi 10.1111/all.12345
            """, [options.Title, .. source.All, options.Id]);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var asked = new Asked(host, "new reference --title \"Hay fever\" --publisher \"National Health Service\" --url https://www.nhs.uk/");
            var title = asked.Need(result.GetValue(options.Title), "--title", "Title of the source");
            var publisher = asked.May(result.GetValue(source.Publisher), "Who published it");
            var url = asked.May(result.GetValue(source.Url), "Its address, https://…");
            asked.Done();
            var described = source.Read(result, title, publisher, url, run.Today);
            var id = result.GetValue(options.Id) ?? described.Key(run.Index.References.Select(each => each.Id).ToHashSet(StringComparer.Ordinal));
            if (!ReferenceKey.IsGood(id)) throw new UsageException($"“{id}” cannot be cited. Choose an --id of letters, digits and “-”, such as nhs-hay-fever.");
            RefuseTaken(run, id, described);
            run.Append(File, "references", described.Lines(id), "# Every source that a page may cite, once. On a page write [@key], where key is the id below.\n");
            return run.Finish(
                $"Cite it behind what it says: [@{id}]; in a fact sheet also “cite: [{id}]”.",
                $"See what is wrong, and where: {host.Self()} check{run.At}");
        }));
        return command;
    }

    private static void RefuseTaken(NewRun run, string id, NewSource described)
    {
        foreach (var item in run.Index.References)
        {
            if (item.Id == id) run.Bag.Add(Codes.SourceTaken.At(item.Span, id));
            foreach (var (variable, value) in described.Identifiers)
            {
                if (item.Text(variable) is { } other && string.Equals(other.TrimEnd('/'), value.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
                    run.Bag.Add(Codes.SameSource.At(item.Span, variable, value, item.Id));
            }
        }
    }
}
