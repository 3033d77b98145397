using System.CommandLine;
using System.Globalization;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Pipelines.Modules;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Finding;

/// <summary><c>nbsite list</c>: what there is on the site, by kind, with the names that other commands and texts use.</summary>
internal static class SiteListCommand
{
    private enum Kind
    {
        Pages,
        Sources,
        Values,
        Signs,
        Terms,
        Files,
    }

    private enum ListFormat
    {
        Text,
        Csv,
        Json,
    }

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var kind = new Argument<Kind>("WHAT")
        {
            Description = "What is listed: pages (also fact sheets), sources, values, signs, terms or files.",
            HelpName = "pages|sources|values|signs|terms|files",
            DefaultValueFactory = _ => Kind.Pages,
            CustomParser = result => SharedOptions.Choice(result, Kind.Pages),
        };
        var format = new Option<ListFormat>("--format")
        {
            Description = "How the list is written.",
            HelpName = "text|csv|json",
            CustomParser = result => SharedOptions.Choice(result, ListFormat.Text),
        };
        var match = new Option<string?>("--match")
        {
            Description = "Only what has a name of this pattern, such as “medicines/*”.",
            HelpName = "GLOB",
            CustomParser = SharedOptions.Glob,
        };
        var command = new Command("list", """
            Lists what there is on the site: pages, sources, values, signs, terms or files, with the names that texts and other
            commands use.

            Example:
              ./nbsite list pages --match "medicines/*"
              ./nbsite list sources --format csv
            """);
        command.Arguments.Add(kind);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, match, format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(kind), result.GetValue(match), result.GetValue(format), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, Kind kind, string? match, ListFormat format, ProgramHost host)
    {
        var asked = AskedSite.Read(result, options, host);
        if (asked.Site.Index is not { } index) return ExitCodes.Content;
        var all = Of(kind, asked.Site, index);
        var listing = all with { Rows = [.. all.Rows.Where(row => match is null || Glob.Fits(match, row[0]))] };
        host.Out.Write(format switch
        {
            ListFormat.Csv => listing.Csv(),
            ListFormat.Json => listing.Json(),
            _ => listing.Text(),
        });
        return asked.End("lines may be missing", host);
    }

    private static Listing Of(Kind kind, ReadSite site, IndexDocument index)
    {
        var uses = new Uses(site);
        return kind switch
        {
            Kind.Sources => new(
                ["key", "year", "pages", "title", "place"],
                [
                    .. index.References.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => (IReadOnlyList<string>)
                        [item.Id, Number(item.Issued?.Earliest?.Year), Number(uses.Pages(SoughtKind.Source, item.Id)), item.Text("title") ?? "", Place(item.Span)]),
                ]),
            Kind.Values => new(
                ["key", "pages", "what", "place"],
                [
                    .. index.Languages[0].Keys(IndexKind.Value).Select(key => index.Languages[0].Get<NamedValue>(IndexKind.Value, key)!)
                        .Select(value => (IReadOnlyList<string>)[value.Key, Number(uses.Pages(SoughtKind.Value, value.Key)), value.What, Place(value.Span)]),
                ]),
            Kind.Signs => new(
                ["id", "level", "pages", "words", "place"],
                [
                    .. index.Signs.Set.Signs.Select(sign => (IReadOnlyList<string>)
                    [
                        sign.Id,
                        string.Join(", ", sign.Levels.Select(level => (level.Key.Length == 0 ? "" : level.Key + " ") + level.Value.ToString().ToLowerInvariant())),
                        Number(uses.Pages(SoughtKind.Sign, sign.Id)),
                        index.Signs.Words.Select(words => words.Signs.GetValueOrDefault(sign.Id)?.Say.Value).FirstOrDefault(words => words is not null) ?? "",
                        Place(sign.Span),
                    ]),
                ]),
            Kind.Terms => new(
                ["id", "language", "pages", "title", "place"],
                [
                    .. index.Entities.Where(entity => entity.Definition.Role == Content.Entities.EntityRole.Term)
                        .OrderBy(entity => entity.Id, StringComparer.Ordinal).ThenBy(entity => entity.Path, StringComparer.Ordinal)
                        .Select(entity => (IReadOnlyList<string>)
                            [entity.Id, Language(entity.Path), Number(uses.Pages(SoughtKind.Term, entity.Id)), entity.Keys.Title, Place(entity.Span)]),
                ]),
            Kind.Files => new(
                ["address", "bytes", "pages", "place"],
                [
                    .. index.Files.Select(file => (IReadOnlyList<string>)
                        [file.File.Address, Number(file.File.Size), Number(uses.Pages(SoughtKind.File, file.File.Address)), file.File.Path]),
                ]),
            _ => new(
                ["id", "language", "type", "status", "address", "title", "file"],
                [
                    .. site.Headers.Select(page => (IReadOnlyList<string>)
                        [page.Id, page.Language, page.Type, ReviewStates.Name(page.Status), page.Address, page.Title, page.Path]),
                ]),
        };
    }

    private static string Language(string path) => path[..path.IndexOf('/', StringComparison.Ordinal)];

    private static string Place(SourceSpan span) =>
        span.Line < 1 ? span.Path : string.Create(CultureInfo.InvariantCulture, $"{span.Path}:{span.Line}");

    private static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
