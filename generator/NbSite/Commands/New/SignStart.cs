using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>What stands above the first sign of a site, and above the first of a language.</summary>
internal sealed class SignStart
{
    private const string Name = "signs.yml";

    // English, as what a new site begins with; a site in another language changes it as its first page.
    private const string Levels = """
        levels:
          emergency:
            name: Emergency
            heading: Phone for an ambulance now if your child
            when: Now, day or night.
          urgent:
            name: Urgent
            heading: Phone your team today if your child
            when: Today.
          soon:
            name: Soon
            heading: Ask your team for an appointment if your child
            when: In the next days.

        """;

    private const string Numbers = """
        numbers:
          team: your team
          ambulance: ambulance

        """;

    // What a language says of signs besides the signs themselves.
    private static readonly string[] Parts = ["levels", "conditions", "during", "body", "numbers"];

    private readonly NewRun _run;
    private readonly ContentFile? _others;

    private SignStart(NewRun run, bool isFirst, ContentFile? others)
    {
        _run = run;
        IsFirst = isFirst;
        _others = others;
    }

    /// <summary>Whether the site has no signs at all yet, so that nobody has named parts of the body.</summary>
    public bool IsFirst { get; }

    /// <summary>What has to be begun.</summary>
    /// <param name="run">The site.</param>
    /// <param name="data">The file of levels and signs.</param>
    /// <param name="language">That of the words.</param>
    public static SignStart Of(NewRun run, string data, string language)
    {
        var main = run.Index.Config.Language;
        var others = run.Site.Content.Where(file => file.Path.EndsWith("/" + Name, StringComparison.Ordinal)
            && file.Path.Split('/') is [var other, _] && other != language)
            .OrderBy(file => !file.Path.StartsWith(main + "/", StringComparison.Ordinal)).FirstOrDefault();
        return new SignStart(run, run.Site.Content.All(file => file.Path != data), others);
    }

    /// <summary>What the file of levels begins with, where it is missing.</summary>
    /// <param name="part">A part of the body.</param>
    public string Data(string part)
    {
        // What a pack has is read beside the site's own.
        if (!IsFirst) return "";
        var text = new StringBuilder($"""
            # Signs: what a reader may see that needs action. Each stands here once, with its level and its sources, and every care
            # card on every page is made of it. The words that readers see are in signs.yml of each language.
            # Parts of the body, in the order of the page of all signs.
            body: [{part}]
            # What each level asks for: call is team or ambulance, and “other” is everywhere. Write the sources with cite: in place of
            # decided:, and the telephone numbers of each country; the guide says how: docs/guide/signs.md.
            levels:

            """.ReplaceLineEndings("\n"));
        foreach (var (level, call) in new[] { ("emergency", "ambulance"), ("urgent", "team"), ("soon", "team") })
        {
            text.Append($"  {level}:\n    other:\n      call: {call}\n      decided: {{role: {NewRun.Scalar(_run.Index.Config.Owner)}, ")
                .Append($"clinical: false, on: {_run.Today.Iso()}, reason: \"Begun with the first sign; no source was read for it yet.\"}}\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>What the file of a language begins with, where it is missing: the words of another to be translated, else those that every
    /// site can begin with.</summary>
    /// <param name="part">A part of the body.</param>
    public string Words(string part)
    {
        var review = $"review: {{owner: {NewRun.Scalar(_run.Index.Config.Owner)}, every: \"12 months\"}}\n";
        if (Others() is { } others)
            return $"# The words of the signs in signs.yml. Translate what stands above “signs:”; it says what {_others!.Path} says.\n{review}{others}\n";
        return "# The words of the signs in signs.yml: “heading” of the level, and then “say” of the sign. Write them as your readers speak.\n"
            + review + Levels.ReplaceLineEndings("\n")
            + $"body:\n  {part}: {NewRun.Scalar(Shown(part))}\n"
            + Numbers.ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>The first words for a part of the body.</summary>
    /// <param name="part">Its name.</param>
    public static string Shown(string part) => char.ToUpperInvariant(part[0]) + part[1..].Replace('-', ' ');

    /// <summary>What is to be done with what was begun.</summary>
    /// <param name="words">The file of the language.</param>
    public IEnumerable<string> Steps(string words)
    {
        if (IsFirst) yield return $"Say in {_run.Shown(Name)} what each level asks for, and whom to phone in your country, with a source.";
        if (_run.Has(words)) yield break;
        yield return _others is null ? $"Read the words of each level in {_run.Shown(words)}, and change them."
            : $"Translate the words of each level in {_run.Shown(words)}; they are those of {_run.Shown(_others.Path)}.";
    }

    /// <summary>The parts of another language's file as they are written there; null when none can be taken over.</summary>
    private string? Others()
    {
        if (_others is null || SourceDecoder.Decode(_others.Path, _others.Bytes, new DiagnosticBag()) is not { } source
            || YamlReader.Read(source, new DiagnosticBag()) is not YamlMapping root) return null;
        var lines = new TextLines(Encoding.UTF8.GetString(_others.Bytes.Span));
        var text = new StringBuilder();
        foreach (var entry in root.Entries.Where(entry => Parts.Contains(entry.Key.Value)))
        {
            var at = entry.Key.Span.Line - 1;
            for (var end = lines.EndOf(at, 0); at < end; at++)
                if (!string.IsNullOrWhiteSpace(lines[at])) text.Append(lines[at].TrimEnd('\r', '\n')).Append('\n');
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
