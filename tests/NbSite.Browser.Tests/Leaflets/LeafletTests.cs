using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Browser.Tests.Leaflets;

/// <summary>The PDFs that <c>nbsite leaflet</c> makes, as other programs read them.</summary>
public sealed partial class LeafletTests(PrintedLeaflets printed)
{
    // The last has tables.
    private static readonly string[] A4 = ["treatments/surgery", "when-to-call", "response"];

    private static readonly string[] Large = ["when-to-call", "--large-print", "--paper", "letter"];

    private static readonly string[] Booklet = ["when-to-call", "treatments/surgery", "questions/treatment-plan", "--booklet"];

    private string Surgery => Path.Combine(printed.Of(A4), "treatments/surgery.pdf");

    private string LargeCall => Path.Combine(printed.Of(Large), "when-to-call.large-print.letter.pdf");

    private string Bound => Path.Combine(printed.Of(Booklet), "booklet.pdf");

    private IEnumerable<string> All =>
        [.. A4.Select(page => Path.Combine(printed.Of(A4), page + ".pdf")), LargeCall, Bound];

    [Fact]
    public void Every_file_is_sound_tagged_titled_dated_and_takes_its_fonts_with_it()
    {
        foreach (var pdf in All)
        {
            Assert.Contains("No syntax or stream encoding errors found", Tool.Run("qpdf", "--check", pdf), StringComparison.Ordinal);
            var info = Tool.Info(pdf);
            Assert.Equal("yes", info["Tagged"]);
            Assert.EndsWith(" – Neuroblastoma treatment explained", info["Title"], StringComparison.Ordinal);
            Assert.Equal("Mon Nov 30 00:00:00 2026 UTC", info["CreationDate"]);
            Assert.Equal("Mon Nov 30 00:00:00 2026 UTC", info["ModDate"]);
            var bytes = Encoding.Latin1.GetString(File.ReadAllBytes(pdf));
            Assert.Contains("/Lang (en)", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("file:", bytes, StringComparison.Ordinal);
            // What another printing would write differently, were it ever written.
            Assert.DoesNotContain("xmp:", bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("\n/ID [", bytes, StringComparison.Ordinal);
            var fonts = Tool.Run("pdffonts", pdf).Split('\n')[2..].Where(line => line.Length > 0).ToList();
            Assert.NotEmpty(fonts);
            Assert.All(fonts, font => Assert.Matches(@" yes +(yes|no) +(yes|no) +[0-9]+ +0 *$", font));
        }
    }

    [Fact]
    public void Paper_is_A4_or_Letter()
    {
        Assert.EndsWith("(A4)", Tool.Info(Surgery)["Page size"], StringComparison.Ordinal);
        Assert.EndsWith("(letter)", Tool.Info(LargeCall)["Page size"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_words_are_read_in_order_from_the_title_to_the_sources()
    {
        var text = Tool.Text(Surgery);
        string[] order =
        [
            "Surgery", "Demonstration: not checked by a doctor.", "Last checked against sources", "Not yet checked by a doctor", "Version code: ",
            "Made on 30 November 2026", "Use this leaflet until 30 May 2027.", "Online: https://neuroblastoma.example/treatments/surgery/",
            "What it is", "Risks", "About this page", "Words on this page", "biopsy", "Where this comes from", "Available from: https://",
        ];
        var at = 0;
        foreach (var words in order)
        {
            var found = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{words}” does not follow in: {text[at..]}");
            at = found + words.Length;
        }
    }

    [Fact]
    public void Every_sheet_says_what_it_is_until_when_and_how_many_there_are()
    {
        var pages = Tool.Pages(Surgery);
        for (var page = 1; page <= pages; page++)
        {
            var text = Tool.Text(Surgery, page);
            Assert.Matches("Surgery · version [0-9a-z]{8} · use until 30 May 2027", text);
            Assert.Contains($"Page {page} of {pages}", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bookmarks_are_the_headings_with_their_spaces()
    {
        var surgery = Bookmarks(Surgery);
        Assert.Equal((0, "Surgery", 1), surgery[0]);
        Assert.Contains((1, "What it is", 1), surgery);
        Assert.Equal(["About this page", "Words on this page", "Where this comes from"], surgery[^3..].Select(mark => mark.Title));
        // Headings that take two lines.
        var call = Bookmarks(LargeCall).Select(mark => mark.Title).ToList();
        Assert.Contains("Urgent: Phone your hospital team now if your child", call);
    }

    [Fact]
    public void The_QR_code_leads_to_the_page()
    {
        var picture = Path.Combine(printed.Of(A4), "surgery");
        Tool.Run("pdftoppm", "-r", "100", "-f", "1", "-l", "1", "-png", "-singlefile", Surgery, picture);
        Assert.Equal("https://neuroblastoma.example/treatments/surgery/", Tool.Run("zbarimg", "-q", "--raw", picture + ".png").Trim());
    }

    [Fact]
    public void Large_print_has_no_word_below_18_points()
    {
        var sizes = FontSize().Matches(Tool.Run("pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1", LargeCall))
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.True(size >= 18, $"{size} points"));
    }

    [Fact]
    public void Where_to_phone_stands_on_the_first_sheet_also_in_large_print() =>
        Assert.Contains("Emergency: Phone for an ambulance now if your child", Tool.Text(LargeCall, 1), StringComparison.Ordinal);

    [Fact]
    public void A_booklet_has_a_cover_and_contents_that_tell_the_right_pages()
    {
        Assert.Contains("Use this booklet until 21 May 2027.", Tool.Text(Bound, 1), StringComparison.Ordinal);
        var contents = Tool.Text(Bound, 2);
        foreach (var title in new[] { "When to call", "Surgery", "Questions about the treatment plan" })
        {
            var told = Regex.Match(contents, Regex.Escape(title) + @" ([0-9]+) checked 21 November 2026 · version [0-9a-z]{8}");
            Assert.True(told.Success, contents);
            var page = int.Parse(told.Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.StartsWith("Neuroblastoma treatment explained " + title, Tool.Text(Bound, page), StringComparison.Ordinal);
            Assert.Contains((0, title, page), Bookmarks(Bound));
            Assert.Matches(Regex.Escape(title) + " · version [0-9a-z]{8} · use until 21 May 2027 Page " + page, Tool.Text(Bound, page));
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_was_printed_before_it()
    {
        // The other way round, so that the page comes first in its browser that came last.
        var again = printed.Of([.. A4.Reverse()]);
        foreach (var page in A4)
        {
            Assert.Equal(
                Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(printed.Of(A4), page + ".pdf")))),
                Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(again, page + ".pdf")))));
        }

        Assert.Equal(
            File.ReadAllBytes(Bound),
            File.ReadAllBytes(Path.Combine(printed.Of([.. Booklet, "--strict"]), "booklet.pdf")));
    }

    [Theory]
    [InlineData]
    [InlineData("--paper", "letter")]
    [InlineData("--large-print")]
    public void No_care_card_is_split_between_pages(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("nbsite-cards-").FullName;
        try
        {
            // At each place of a sheet that a card may begin at, and on it at most one card of each level.
            string Card(int i, string level) => $"::: {level}\n### Phone now, card{i}{level}top, if:\n"
                + string.Concat(Enumerable.Range(1, 3 + (i % 4)).Select(j => $"- sign number {j} is there\n")) + $"- last card{i}{level}end\n:::\n\n";
            string Filling(int i) => string.Concat(Enumerable.Repeat($"Filling words {i}.\n\n", 3 * i));
            var names = Enumerable.Range(1, 7).Select(i => $"cards{i}").ToArray();
            foreach (var (name, i) in names.Select((name, i) => (name, i + 1)))
                Put(folder, $"-- en/{name}.md --\n---\ntitle: Cards {i}\nsummary: S.\nkind: practical\n---\n{Filling(i)}{Card(i, "emergency")}{Filling(i)}{Card(i, "urgent")}");
            var printedFolder = PrintedLeaflets.Print(folder, Path.Combine(folder, "out"), [.. names, .. options]);
            Assert.Equal(7, Directory.GetFiles(printedFolder).Length);
            foreach (var pdf in Directory.GetFiles(printedFolder))
            {
                var pages = Enumerable.Range(1, Tool.Pages(pdf)).Select(page => Tool.Text(pdf, page)).ToList();
                foreach (Match card in Regex.Matches(string.Concat(pages), "card[0-9](emergency|urgent)top"))
                {
                    var page = Assert.Single(pages, text => text.Contains(card.Value, StringComparison.Ordinal));
                    Assert.Contains(card.Value[..^3] + "end", page, StringComparison.Ordinal);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("--paper", "letter")]
    [InlineData("--large-print")]
    public void Nothing_is_cut_off_at_the_edge_of_the_sheet(params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("nbsite-wide-").FullName;
        try
        {
            const string title = "A page with so long a title that it takes several lines of the foot of every sheet and benzylmethoxyphenobarbitaldiethylester";
            var word = string.Concat(Enumerable.Repeat("Aufmerksamkeit", 12)) + "lastoftheword";
            var rows = string.Concat(Enumerable.Range(1, 12).Select(i =>
                $"| Medicine{i}withalongnamewithoutabreak | {i} mg | twice a day | carbamazepine-epoxide | drowsiness and dizziness | rash | the nurse | last{i}cell [@src] |\n"));
            Put(folder, $"-- en/wide.md --\n---\ntitle: {title}\nsummary: S.\n---\n{word} [@src]\n\n"
                + "| Name | Dose | How often | Interactions | What to watch | When to stop | Who to ask | Notes |\n|---|---|---|---|---|---|---|---|\n"
                + $"{rows}\n| Name | Dose |\n|---|---|\n| Short | {word} [@src] |\n");

            var pdf = Directory.GetFiles(PrintedLeaflets.Print(folder, Path.Combine(folder, "out"), ["wide", .. options])).Single();

            var words = WordBox().Matches(Tool.Run("pdftotext", "-bbox", pdf, "-"));
            var paper = Regex.Match(Tool.Info(pdf)["Page size"], @"^([0-9.]+) x ([0-9.]+)");
            var (right, bottom) = (Number(paper.Groups[1].Value) - 44, Number(paper.Groups[2].Value));
            Assert.All(words, box => Assert.True(Number(box.Groups[1].Value) <= right && Number(box.Groups[2].Value) <= bottom, box.Value));
            var text = Tool.Text(pdf);
            for (var i = 1; i <= 12; i++) Assert.Contains($"last{i}cell", text, StringComparison.Ordinal);
            Assert.Equal(2, Regex.Count(text.Replace(" ", "", StringComparison.Ordinal), "lastoftheword"));
            for (var page = 1; page <= Tool.Pages(pdf); page++) Assert.Contains("use until 30 May 2027", Tool.Text(pdf, page), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_PDF_that_cannot_be_written_fails_and_leaves_no_part_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("nbsite-taken-").FullName;
        try
        {
            Put(folder, "-- en/taken.md --\n---\ntitle: Taken\nsummary: S.\n---\nWords. [@src]\n");
            Directory.CreateDirectory(Path.Combine(folder, "out", "taken.pdf"));
            Assert.Equal(3, NbSiteApp.Run(
                ["leaflet", "taken", "--content", Path.Combine(folder, "content"), "--output", Path.Combine(folder, "out"), "--today", "2026-11-30"]));
            Assert.Empty(Directory.GetFiles(Path.Combine(folder, "out")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_hospital_s_own_numbers_are_printed_and_its_files_have_a_name_of_their_own()
    {
        var folder = Directory.CreateTempSubdirectory("nbsite-clinic-").FullName;
        try
        {
            var clinic = Path.Combine(folder, "ward-4.yml");
            File.WriteAllText(clinic, """
                name: Northern Children's Hospital
                ward: Ward 4
                owner: ward manager
                checked: 2026-11-02
                due: 2027-03-02
                logo: logo.svg
                phones:
                  team: {reaches: Ward 4, number: "0191 496 0000", hours: day and night}
                values:
                  fever-call: {celsius: 37.5, replaces: 38.0}

                """);
            File.WriteAllText(Path.Combine(folder, "logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>");
            var leaflet = Tool.Text(Path.Combine(printed.Of("when-to-call", "--clinic", clinic), "when-to-call.ward-4.pdf"));
            Assert.Contains("Made for Northern Children's Hospital, Ward 4. Ward 4: 0191 496 0000 (day and night)", leaflet, StringComparison.Ordinal);
            Assert.Contains("37.5 °C (99.5 °F) (this hospital’s own, in place of 38.0 °C", leaflet, StringComparison.Ordinal);
            Assert.Contains("Use this leaflet until 2 March 2027.", leaflet, StringComparison.Ordinal);
            var booklet = Path.Combine(printed.Of("when-to-call", "treatments/surgery", "--booklet", "--clinic", clinic), "booklet.ward-4.pdf");
            Assert.Contains("ward manager. Last looked at 2 November 2026, due again by 2 March 2027.", Tool.Text(booklet, 1), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Writes a small site that is not public, so that it needs no edition.</summary>
    private static void Put(string folder, string pages)
    {
        foreach (var (path, bytes) in SiteFixture.Of(pages)
            .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: preview", StringComparison.Ordinal)).Files)
        {
            var full = Path.Combine(folder, "content", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }

    private static List<(int Level, string Title, int Page)> Bookmarks(string pdf)
    {
        using var document = JsonDocument.Parse(Tool.Run("qpdf", "--json", "--json-key=outlines", pdf));
        var marks = new List<(int, string, int)>();
        Take(document.RootElement.GetProperty("outlines"), 0);
        return marks;

        void Take(JsonElement entries, int level)
        {
            foreach (var entry in entries.EnumerateArray())
            {
                marks.Add((level, entry.GetProperty("title").GetString()!, entry.GetProperty("destpageposfrom1").GetInt32()));
                Take(entry.GetProperty("kids"), level + 1);
            }
        }
    }

    [GeneratedRegex("<fontspec [^>]*size=\"([0-9]+)\"")]
    private static partial Regex FontSize();

    [GeneratedRegex("<word .*xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">")]
    private static partial Regex WordBox();
}
