using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Commands.Finding;

/// <summary><c>nbsite stats</c>: the site in numbers, for a report to those who answer for it.</summary>
internal static class StatsCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("stats", """
            Says how much there is on the site, how much of it has sources and was looked at by whom.

            Example:
              ./nbsite stats
              ./nbsite stats --format json
            """);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(result, options, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var asked = AskedSite.Read(result, options, host);
        if (asked.Site.Index is not { } index) return ExitCodes.Content;
        var numbers = Count(asked.Site, index, asked.Store.Editions.Length, asked.Today);
        host.Out.Write(asked.Format == DiagnosticFormat.Json ? Json(numbers) : Text(numbers));
        return asked.End("numbers may be too small", host);
    }

    private static ImmutableArray<(string Name, int Number)> Count(ReadSite site, IndexDocument index, int editions, DateOnly today)
    {
        var numbers = ImmutableArray.CreateBuilder<(string, int)>();
        var uses = new Uses(site);
        var reports = site.Result.Report.Pages.Where(page => !page.IsGenerated && !page.IsFactFile).ToList();
        numbers.Add(("pages", site.Headers.Length));
        foreach (var language in site.Headers.CountBy(page => page.Language, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal))
            numbers.Add(($"pages in {language.Key}", language.Value));
        foreach (var type in site.Headers.CountBy(page => page.Type, StringComparer.Ordinal).OrderBy(each => each.Key, StringComparer.Ordinal))
            numbers.Add(($"pages of type {type.Key}", type.Value));
        numbers.Add(("drafts", site.Headers.Count(page => page.Status == ReviewStatus.Draft)));
        numbers.Add(("pages checked by a clinician", site.Headers.Count(page => page.Status == ReviewStatus.ClinicallyReviewed)));
        numbers.Add(("pages with words newer than their check", reports.Count(page => page.Signing is { HasChanged: true })));
        numbers.Add(("pages due or overdue", reports.Count(page => page.IsDue)));
        numbers.Add(("pages overdue", reports.Count(page => ReviewList.IsOverdue(page, today))));
        numbers.Add(("words", Sheets(site).Sum(Words)));
        numbers.Add(("statements with a source", Sheets(site).Sum(Cited)));
        numbers.Add(("sources", index.References.Length));
        numbers.Add(("sources that no page names", index.References.Count(item => uses.Pages(SoughtKind.Source, item.Id) == 0)));
        numbers.Add(("values", index.Languages[0].Keys(IndexKind.Value).Count()));
        foreach (var level in index.Signs.Set.Signs.CountBy(sign => sign.Levels.Values.Max()).OrderByDescending(each => each.Key))
            numbers.Add(($"{level.Key.ToString().ToLowerInvariant()} signs", level.Value));
        numbers.Add(("explained words", index.Entities.Count(entity => entity.Definition.Role == Content.Entities.EntityRole.Term)));
        numbers.Add(("files", index.Files.Length));
        numbers.Add(("editions", editions));
        return numbers.ToImmutable();
    }

    private static IEnumerable<PageContent> Sheets(ReadSite site) => site.Files.SelectMany(file => file.Sheets).Select(sheet => sheet.Page);

    private static int Words(PageContent page) =>
        BlockWalk.All(page.Blocks).SelectMany(BlockWalk.Texts).Sum(text => BlockWalk.PlainText(text).Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    private static int Cited(PageContent page) =>
        BlockWalk.All(page.Blocks).SelectMany(BlockWalk.Texts).Count(text => BlockWalk.All(text).Any(inline => inline is CiteInline));

    private static string Text(ImmutableArray<(string Name, int Number)> numbers)
    {
        var width = numbers.Max(each => each.Number.ToString(CultureInfo.InvariantCulture).Length);
        var text = new StringBuilder();
        foreach (var (name, number) in numbers)
            text.Append(number.ToString(CultureInfo.InvariantCulture).PadLeft(width)).Append("  ").Append(name).Append('\n');
        return text.ToString();
    }

    private static string Json(ImmutableArray<(string Name, int Number)> numbers)
    {
        return IndentedJson.Text(json =>
        {
            json.WriteStartObject();
            foreach (var (name, number) in numbers) json.WriteNumber(name, number);
            json.WriteEndObject();
        }) + "\n";
    }
}
