using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Citations.Pasting;

/// <summary>Finds a DOI, PMID, PMCID or address in each line. They name a source and say nothing of it: the rest is asked for.</summary>
internal static partial class PastedIdentifiers
{
    private const int MostLines = 200;

    /// <summary>One source for each line that names one; words beside the name are told as left out.</summary>
    public static List<(PastedSource Source, string? Key)> In(PositionedText text)
    {
        var found = new List<(PastedSource, string?)>();
        var offset = 0;
        foreach (var line in text.Value.Split('\n').Take(MostLines))
        {
            if (Of(line.Length > 2_000 ? line[..2_000] : line) is var (entry, left))
            {
                var blank = line.Length - line.TrimStart().Length;
                var source = new PastedSource(entry, text.Span(offset + blank, line.Trim().Length))
                {
                    LeftOut = left.Length == 0 ? [] : [new LeftOut("words", Quote.Short(left))],
                };
                found.Add((source, null));
            }

            offset += line.Length + 1;
        }

        return found;
    }

    private static (YamlValue.Map Entry, string Left)? Of(string line)
    {
        var rest = line.Trim();
        if (rest.Length == 0) return null;
        var entry = new YamlValue.Map([]);
        Take("DOI", Doi(), 1);
        Take("PMCID", Pmcid(), 1);
        Take("PMID", Pmid(), 1);
        if (entry.Entries.IsEmpty && Number().Match(rest) is { Success: true } number)
        {
            entry = entry.With("PMID", new YamlValue.Text(number.Value, IsTyped: true));
            rest = "";
        }

        if (entry.Entries.IsEmpty) Take("URL", Address(), 0);
        return entry.Entries.IsEmpty ? null : (entry, rest.Any(char.IsLetterOrDigit) ? rest.Trim(' ', '.', ',', ';', '(', ')') : "");

        void Take(string variable, Regex form, int group)
        {
            if (form.Match(rest) is not { Success: true } match) return;
            var value = variable == "URL" ? match.Value.TrimEnd('.', ',', ';') : Identifiers.Plain(variable, Closed(match.Groups[group].Value));
            // The end of the sentence, or of the brackets, that it stands in is no part of it.
            var end = match.Groups[group].Index + Closed(match.Groups[group].Value).Length;
            entry = entry.With(variable, new YamlValue.Text(value, IsTyped: variable == "PMID"));
            rest = (rest[..match.Index].TrimEnd() + " " + rest[end..].TrimStart()).Trim();
        }
    }

    private static string Closed(string value)
    {
        value = value.TrimEnd('.', ',', ';', '"', '\'', '”', '>');
        while (value.EndsWith(')') && value.Count(c => c == ')') > value.Count(c => c == '(')) value = value[..^1].TrimEnd('.', ',', ';');
        return value;
    }

    [GeneratedRegex(@"(?:https?://(?:dx\.|www\.)?doi\.org/|\bdoi\s{0,3}[:=]?\s{0,3}|(?<![\w/.]))(10\.[0-9]{4,9}(?:/|%2F)[^\s<>]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Doi();

    [GeneratedRegex(@"(?:https?://(?:www\.ncbi\.nlm\.nih\.gov/pmc/articles/|pmc\.ncbi\.nlm\.nih\.gov/articles/)|\bPMCID\s{0,3}:?\s{0,3})?\b(PMC[0-9]{1,9})\b/?", RegexOptions.IgnoreCase)]
    private static partial Regex Pmcid();

    [GeneratedRegex(@"(?:https?://pubmed\.ncbi\.nlm\.nih\.gov/|https?://www\.ncbi\.nlm\.nih\.gov/pubmed/(?:\?term=)?|\bPMID\s{0,3}:?\s{0,3})([0-9]{1,9})\b/?", RegexOptions.IgnoreCase)]
    private static partial Regex Pmid();

    [GeneratedRegex(@"^[0-9]{4,9}\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
