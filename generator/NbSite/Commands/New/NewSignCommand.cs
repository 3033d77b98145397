using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new sign</c>: something that needs action, with its level, its source and its words.</summary>
internal static class NewSignCommand
{
    private const string Data = "signs.yml";

    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var say = NewOptions.Words("--say", "What follows the heading of the card: “has a swollen face”.");
        var brief = NewOptions.Words("--short", "The same in a few words, for lists: “a swollen face”.");
        var level = NewOptions.Words("--level", "How soon to act, by its source: emergency, urgent or soon.", "LEVEL");
        var body = NewOptions.Words("--body", "The part of the body, one of those that signs.yml lists.", "NAME");
        var country = NewOptions.Code("--country", "The country that the source speaks to; every one when it is left out.");
        var says = NewOptions.Words("--says", "The source's own words, short, for reviewers.");
        var search = NewOptions.Many("--search", "What parents type; may stand several times.");
        var command = options.Command("sign", """
            Adds a sign to signs.yml, and its words to the signs.yml of the language. The rest of both files stays as it is;
            one that is missing is begun, with what each level asks for and how that is said, for you to change.
            In another language it adds the words of a sign that is there: --language cy --id swollen-face --say "…".

            Example:
              nbsite new sign --say "has a swollen face" --short "a swollen face" --level emergency --body skin --cite some-source
            """, say, brief, level, body, options.Cite, country, says, search, options.Id, options.Language);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var language = run.Language(result.GetValue(options.Language));
            var words = $"{language}/{Data}";
            var start = SignStart.Of(run, Data, language);
            var set = run.Index.Signs.Set;
            if (language != run.Index.Config.Language)
            {
                RefuseOnce(result, language, level, body, options.Cite, country, says);
                return Translated(run, host, start, (language, words), result.GetValue(options.Id), result.GetValue(say), result.GetValue(brief),
                    result.GetValue(search));
            }

            var asked = new Asked(host, "new sign --say \"has a swollen face\" --level emergency --body skin --cite some-source");
            var told = asked.Need(result.GetValue(say), "--say", "What follows “Phone now if your child”, such as “has a swollen face”", SayProblem);
            var few = asked.May(result.GetValue(brief), "The same in a few words, such as “a swollen face”");
            var soon = asked.Need(result.GetValue(level), "--level", "How soon to act (emergency, urgent, soon)",
                typed => OneOf(typed, SignVocabulary.Levels.Select(each => each.Name), "level"));
            var part = asked.Need(result.GetValue(body), "--body", start.IsFirst ? "Part of the body, such as skin" : $"Part of the body ({string.Join(", ", set.Body)})",
                typed => start.IsFirst ? Content.FrontMatter.Names.ProblemOfSlug(typed) is { } wrong ? $"“{typed}” cannot be the name of a part: {wrong}." : null
                    : PartProblem(typed, set, language));
            var first = asked.Need(
                result.GetValue(options.Cite) is [var given, ..] ? given : null, "--cite", "Key of its source in references.yml",
                run.ProblemOfSource);
            asked.Done();
            var id = NewRun.Id(result.GetValue(options.Id), few ?? told);
            if (set.Find(id) is { } stands) run.Bag.Add(Codes.SignTaken.At(stands.Span, id));
            var place = result.GetValue(country) is { } code ? $", country: {NewRun.Scalar(code)}" : "";
            var quoted = result.GetValue(says) is { } own ? $", says: {NewRun.Scalar(own)}" : "";
            run.Append(Data, "signs",
            [
                $"{id}:", $"  level: {soon}", $"  body: {part}", "  sources:",
                .. run.Sources(result.GetValue(options.Cite)!.Prepend(first)).Select(key => $"    - {{cite: {key}, level: {soon}{place}{quoted}}}"),
            ], start.Data(part));
            var lines = new List<string> { $"{id}:", $"  say: {NewRun.Scalar(told)}" };
            if (few is not null) lines.Add($"  short: {NewRun.Scalar(few)}");
            if (result.GetValue(search) is { Length: > 0 } typed) lines.Add($"  search: {NewRun.List(typed)}");
            if (!run.Has(words)) run.AddRecord(words);
            run.Append(words, "signs", lines, start.Words(part));
            var self = host.Self();
            return run.Finish(
            [
                .. start.Steps(words),
                $"Name it under “signs: [{id}]” on the pages to which it belongs. See what is wrong: {self} check{run.At}",
                $"When somebody has compared it with its source: {self} review check {run.Typed(words)} {Looked(run, language)} --against \"the source of the sign\"{run.At}",
                $"Have a clinician look at it: {self} review sign --help",
            ]);
        }));
        return command;
    }

    /// <summary>Words of a sign are a point of a list, and stand inside of sentences.</summary>
    private static string? SayProblem(string typed) => SignFlow.EndsWithStop(typed)
        ? $"“{typed}” ends with a full stop. A sign follows the heading of its card, such as “has a swollen face”: write it without." : null;

    /// <summary>Refuses what stands once for all languages, and would be left out without a word.</summary>
    private static void RefuseOnce(ParseResult result, string language, params Option[] options)
    {
        var given = options.Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        if (given.Count == 0) return;
        throw new UsageException($"{string.Join(", ", given)}: a sign has its level, its part of the body and its sources once, in {Data}, "
            + $"and only its words in “{language}”. Leave {(given.Count == 1 ? "it" : "them")} away.");
    }

    /// <summary>The words of a sign in another language: its level and its sources stand once, in signs.yml.</summary>
    private static int Translated(
        NewRun run, ProgramHost host, SignStart start, (string Language, string Words) place, string? id, string? say, string? brief, string[]? search)
    {
        var known = run.Index.Signs.Set.Signs.Select(sign => sign.Id).ToList();
        var asked = new Asked(host, $"new sign --language {place.Language} --id {known.FirstOrDefault() ?? "swollen-face"} --say \"…\"");
        var named = asked.Need(id, "--id", $"The sign that the words are of ({string.Join(", ", known)})", typed => OneOf(typed, known, "sign in signs.yml"));
        var told = asked.Need(say, "--say", "What follows the heading of the card, in that language", SayProblem);
        asked.Done();
        var lines = new List<string> { $"{named}:", $"  say: {NewRun.Scalar(told)}" };
        if (brief is not null) lines.Add($"  short: {NewRun.Scalar(brief)}");
        if (search is { Length: > 0 }) lines.Add($"  search: {NewRun.List(search)}");
        if (!run.Has(place.Words)) run.AddRecord(place.Words);
        run.Append(place.Words, "signs", lines, start.Words(run.Index.Signs.Set.Body.FirstOrDefault() ?? "whole-body"));
        return run.Finish(
        [
            .. start.Steps(place.Words),
            $"When somebody who speaks the language has compared it: {host.Self()} review check {run.Typed(place.Words)} {Looked(run, place.Language)} --against \"the words of the sign in {run.Index.Config.Language}\"{run.At}",
        ]);
    }

    /// <summary>What was never looked at as a whole cannot be looked at in parts.</summary>
    private static string Looked(NewRun run, string language) =>
        run.Index.Signs.RecordOf(language)?.Last is null ? "--publish" : "--parts";

    /// <summary>A new part of the body stands in two files, and only who writes them knows its place in the order.</summary>
    private static string? PartProblem(string typed, SignSet set, string language)
    {
        if (set.Body.Contains(typed)) return null;
        var known = string.Join(", ", set.Body);
        var near = Suggestions.Hint(typed, set.Body);
        var problem = $"“{typed}” is no part of the body in {Data}. {near}{(near is null ? $"There {(set.Body.Length == 1 ? "is" : "are")} {known}." : "")}";
        return Content.FrontMatter.Names.ProblemOfSlug(typed) is { } wrong ? $"{problem} It cannot be the name of one: {wrong}."
            : $"{problem} To add it, write it under “body:” in {Data} (body: [{known}, {typed}]), and what readers are told "
                + $"under “body:” in {language}/{Data} ({typed}: {SignStart.Shown(typed)}).";
    }

    private static string? OneOf(string typed, IEnumerable<string> known, string what) => known.Contains(typed) ? null
        : $"“{typed}” is no {what}. {Suggestions.Hint(typed, known, $"Write one of {string.Join(", ", known)}.")}";
}
