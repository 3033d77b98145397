using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.Reading;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Commands;

/// <summary>What <c>check --readability</c> counts of one page.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Language">Its language.</param>
/// <param name="Formula">The formulas that were made for it.</param>
/// <param name="Count">What was counted.</param>
internal sealed record PageReading(string Page, string Language, ReadingFormula Formula, ReadingCount Count)
{
    /// <summary>The grade by which pages are put in order; null where no formula was made for the language.</summary>
    public double? Hardness => Formula switch
    {
        ReadingFormula.English => ReadingGrades.FleschKincaid(Count, known: false),
        ReadingFormula.Lix => ReadingGrades.Lix(Count),
        _ => null,
    };
}

/// <summary>How hard the pages of a site are to read, and advice on how they speak.</summary>
internal sealed record Readability(ImmutableArray<PageReading> Pages, ImmutableArray<Diagnostic> Advice)
{
    /// <summary>Reads the site once more, with the words of every page. Pages about the site itself are not counted.</summary>
    public static Readability Of(BuildInput input, ProgramHost host)
    {
        var site = ReadSite.Read(input.Files, input.Options, input.Editions, host);
        if (site.Index is null) return new Readability([], []);
        var bag = new DiagnosticBag();
        var pages = ImmutableArray.CreateBuilder<PageReading>();
        var addresses = site.Headers.ToDictionary(header => (header.Language, header.Id), header => header.Address);
        foreach (var language in site.Files.GroupBy(file => file.Language, StringComparer.Ordinal))
        {
            foreach (var sheet in language.SelectMany(file => file.Sheets))
            {
                var page = sheet.Page;
                if (page.Kind == ContentKind.About || !addresses.TryGetValue((page.Language, page.Id), out var address)) continue;
                var pack = LanguagePack.Of(sheet.Index);
                if (ReadingText.Count(page, sheet.Index) is { Sentences: > 0 } count)
                    pages.Add(new PageReading(address, page.Language, pack.Reading.Formula, count));
                ToneLint.Check(page, pack, site.Index.Config.Regions, bag);
            }
        }

        // Words of a fact sheet stand on every page that shows them, and are told once.
        var advice = bag.ToImmutable().DistinctBy(each => (each.Code, each.Span.Path, each.Span.Line, each.Span.Column))
            .OrderBy(each => each.Span.Path, StringComparer.Ordinal).ThenBy(each => each.Span.Line).ThenBy(each => each.Span.Column);
        return new Readability(
            [.. pages.OrderByDescending(page => page.Hardness ?? double.NegativeInfinity).ThenBy(page => page.Page, StringComparer.Ordinal)], [.. advice]);
    }

    /// <summary>Prints a line for each page, hardest first, and a sum for each language.</summary>
    public void Print(ProgramHost host, DiagnosticFormat format)
    {
        if (format == DiagnosticFormat.Json)
        {
            host.Out.WriteLine(Json());
            return;
        }

        foreach (var language in Pages.GroupBy(page => page.Language, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var pages = language.ToList();
            switch (pages[0].Formula)
            {
                case ReadingFormula.English: PrintEnglish(pages, host.Out); break;
                case ReadingFormula.Lix: PrintLix(pages, host.Out); break;
                default:
                    host.Out.WriteLine($"{language.Key}: no formula of readability was made for this language, so none is shown.");
                    break;
            }
        }
    }

    private static void PrintEnglish(List<PageReading> pages, TextWriter writer)
    {
        writer.WriteLine("grade  known   SMOG  known  words  a sentence  page");
        foreach (var page in pages)
        {
            var count = page.Count;
            writer.WriteLine(
                $"{Grade(ReadingGrades.FleschKincaid(count, false)),5}  {Grade(ReadingGrades.FleschKincaid(count, true)),5}  "
                + $"{Grade(ReadingGrades.Smog(count, false)),5}  {Grade(ReadingGrades.Smog(count, true)),5}  "
                + $"{count.Words.ToString(CultureInfo.InvariantCulture),5}  {Grade(count.WordsPerSentence),10}  {page.Page}");
        }

        var all = pages.Aggregate(default(ReadingCount), (sum, page) => sum + page.Count);
        writer.WriteLine(
            $"{Counted(pages.Count)} in English: the median grade is {Median(pages, false)} (Flesch–Kincaid), {Median(pages, true)} where medicines and "
            + $"explained words count as known; a sentence has {Grade(all.WordsPerSentence)} words.");
    }

    private static void PrintLix(List<PageReading> pages, TextWriter writer)
    {
        writer.WriteLine("  LIX  words  a sentence  page");
        foreach (var page in pages)
        {
            writer.WriteLine($"{Grade(ReadingGrades.Lix(page.Count)),5}  {page.Count.Words.ToString(CultureInfo.InvariantCulture),5}  "
                + $"{Grade(page.Count.WordsPerSentence),10}  {page.Page}");
        }
    }

    private string Json()
    {
        return IndentedJson.Text(json =>
        {
            json.WriteStartArray();
            foreach (var page in Pages)
            {
                var (count, formula) = (page.Count, page.Formula);
                json.WriteStartObject();
                json.WriteString("page", page.Page);
                json.WriteString("language", page.Language);
                json.WriteNumber("words", count.Words);
                json.WriteNumber("sentences", count.Sentences);
                Write(json, "grade", formula == ReadingFormula.English ? ReadingGrades.FleschKincaid(count, false) : null);
                Write(json, "gradeKnown", formula == ReadingFormula.English ? ReadingGrades.FleschKincaid(count, true) : null);
                Write(json, "smog", formula == ReadingFormula.English ? ReadingGrades.Smog(count, false) : null);
                Write(json, "smogKnown", formula == ReadingFormula.English ? ReadingGrades.Smog(count, true) : null);
                Write(json, "lix", formula == ReadingFormula.Lix ? ReadingGrades.Lix(count) : null);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, Math.Round(number, 1));
        else json.WriteNull(name);
    }

    private static string Grade(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private static string Median(List<PageReading> pages, bool known)
    {
        var grades = pages.Select(page => ReadingGrades.FleschKincaid(page.Count, known)).OfType<double>().Order().ToList();
        if (grades.Count == 0) return "-";
        return Grade((grades[(grades.Count - 1) / 2] + grades[grades.Count / 2]) / 2);
    }

    private static string Counted(int count) => count == 1 ? "1 page" : $"{count} pages";
}
