using System.Text;
using System.Text.RegularExpressions;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests;

/// <summary>
/// Two sites that charities could have made with <c>nbsite new site</c> and the guide: diabetes in Australia, with types, units and a
/// look of its own; leukaemia in English, Arabic and Welsh. Each is copied, built, crawled and bundled as its charity would do it.
/// </summary>
public sealed partial class OwnSiteTests : IDisposable
{
    private const string Diabetes = "diabetes-au";
    private const string Leukaemia = "leukaemia-ar-cy";
    private static readonly NbTheme Theme = new();

    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-own-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_site_on_diabetes_is_built_without_a_warning()
    {
        Copy(Diabetes);
        var (exit, output, error) = Run(Diabetes, "build", "--strict");
        Assert.Equal(0, exit);
        // On a slow machine it says how far it is.
        Assert.DoesNotMatch(CodeForm(), error);
        Assert.StartsWith("Built 11 pages", output, StringComparison.Ordinal);

        var low = Page(Diabetes, "low-glucose");
        // The amount in both units, the number of the country, the kind and size of the file.
        Assert.Contains("4.0 mmol/L", low, StringComparison.Ordinal);
        Assert.Contains("72 mg/dL", low, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:000\"", low, StringComparison.Ordinal);
        Assert.Matches("hypo-card\\.pdf\"[^>]*>the hypo card <span[^>]*>\\(PDF,&#xA0;652&#xA0;bytes\\)", low);
        // A type of its own, told from both sides, and its words in the order of its file.
        Assert.Contains("Devices that give this medicine", Page(Diabetes, "medicines/insulin"), StringComparison.Ordinal);
        Assert.Matches("(?s)Where it is worn.*What it gives.*How it is looked after", Page(Diabetes, "devices/insulin-pump"));
        // The look.
        Assert.Matches("<img [^>]*logo\\.[0-9a-f]+\\.svg", low);
        Assert.Contains("--nb-brand: #1f4f7a", Text(Diabetes, "assets", "brand.*.css"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_of_four_megabytes_is_small_on_a_telephone_and_says_nothing_of_its_place()
    {
        Copy(Diabetes);
        var photo = TestPictures.WithExif(Photograph(), 1);
        Assert.InRange(photo.Length, 3_500_000, 8_000_000);
        File.WriteAllBytes(Path.Combine(_root, Diabetes, "content/en/images/coast.jpg"), photo);
        // The words were checked with another picture, which is told.
        var (exit, _, error) = Run(Diabetes, "build");
        Assert.Equal(0, exit);
        Assert.Contains("NB0663", error, StringComparison.Ordinal);
        var pictures = Directory.GetFiles(Path.Combine(Output(Diabetes), "assets"), "*coast*");
        Assert.InRange(pictures.Length, 3, 8);
        Assert.Contains(pictures, path => path.EndsWith(".webp", StringComparison.Ordinal) && new FileInfo(path).Length < 400_000);
        Assert.All(pictures, path =>
        {
            Assert.InRange(new FileInfo(path).Length, 1, 2_500_000);
            Assert.DoesNotContain("GPSx", Encoding.Latin1.GetString(File.ReadAllBytes(path)), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_site_in_three_languages_says_what_is_not_translated_and_nothing_else()
    {
        Copy(Leukaemia);
        var (exit, _, error) = Run(Leukaemia, "build");
        Assert.Equal(0, exit);
        // Links to pages of another language, duties without a translation, how many words are missing, and cards in English.
        Assert.Equal(["NB0726", "NB0757", "NB0928", "NB1744"], CodeForm().Matches(error).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

        // What is not translated yet is counted, and is no mistake.
        var (strict, told, _) = Run(Leukaemia, "check", "--strict");
        Assert.Equal(0, strict);
        Assert.Matches(@"Translated so far, of \d+ pages in en: ar 5, cy 5\.", told);

        var arabic = Page(Leukaemia, "ar");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", arabic, StringComparison.Ordinal);
        // What is not translated is English, marked as such, and runs from the left.
        Assert.Contains("lang=\"en\" dir=\"ltr\"", arabic, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"x-default\"", arabic, StringComparison.Ordinal);
        Assert.Matches("href=\"[^\"]*medicines/vincristine/[^\"]*\"[^>]*(hreflang|lang)=\"en\"", arabic);
        var welsh = Page(Leukaemia, "cy/medicines/vincristine");
        Assert.Contains("Neidio i’r prif gynnwys", welsh, StringComparison.Ordinal);
        Assert.Matches("side-effects/constipation/[^\"]*\"[^>]*(hreflang|lang)=\"en\"", welsh);

        string[] Weeks(string language) => [.. WeekForm().Matches(Page(Leukaemia, language + "/lengths")).Select(match => match.Groups[1].Value)];
        Assert.Equal(["أسبوع", "أسبوعان", "3 أسابيع", "6 أسابيع", "11 أسبوعًا", "100 أسبوع"], Weeks("ar"));
        Assert.Equal(["1 wythnos", "2 wythnos", "3 wythnos", "6 wythnos", "11 wythnos", "100 wythnos"], Weeks("cy"));
        // All six forms of each language are there for the search.
        foreach (var form in (string[])["لا نتائج", "نتيجة واحدة", "نتيجتان", "{0} نتائج", "{0} نتيجة"])
            Assert.Contains(form, Text(Leukaemia, "assets/search", "ar*.js"), StringComparison.Ordinal);
        foreach (var form in (string[])["{0} canlyniad", "{0} ganlyniad", "{0} chanlyniad"])
            Assert.Contains(form, Text(Leukaemia, "assets/search", "cy*.js"), StringComparison.Ordinal);
        // The words of cards fall back as a whole, and were checked in the language in which they are told.
        Assert.DoesNotContain("changed  source-checked", Run(Leukaemia, "review").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Diabetes, "en")]
    [InlineData(Leukaemia, "en")]
    public void Every_link_leads_somewhere_and_a_second_build_changes_nothing(string site, string language)
    {
        Copy(site);
        Assert.Equal(0, Run(site, "build").Exit);
        Assert.Equal([], Lost(Output(site)));
        Assert.Contains($"<html lang=\"{language}\"", Page(site, ""), StringComparison.Ordinal);
        var before = ProgramFixture.Picture(Output(site));
        Directory.Delete(Path.Combine(_root, site, "output"), recursive: true);
        Assert.Equal(0, Run(site, "build").Exit);
        Assert.Equal(before, ProgramFixture.Picture(Output(site)));
    }

    [Theory]
    [InlineData(Diabetes, "harbour-childrens-hospital")]
    [InlineData(Leukaemia, "ward-4")]
    public void A_hospital_gets_a_copy_that_holds_and_whose_links_lead_somewhere(string site, string clinic)
    {
        Copy(site);
        var (exit, output, _) = Run(site, "bundle", "--clinic", $"clinics/{clinic}.yml", "--folder");
        Assert.Equal(0, exit);
        Assert.Contains("Use until: 2027-05-30", output, StringComparison.Ordinal);
        var bundles = Path.Combine(_root, site, "output/bundles");
        Assert.Equal(0, Run(site, "bundle", "verify", Directory.GetFiles(bundles, "*.zip").Single()).Exit);
        Assert.Equal([], Lost(Directory.GetDirectories(bundles, "leaflets-*").Single()));
    }

    [Theory]
    [InlineData(Diabetes)]
    [InlineData(Leukaemia)]
    public void Nothing_of_the_first_sites_illness_is_in_a_site_of_ones_own(string site)
    {
        Copy(site);
        Assert.Equal(0, Run(site, "build").Exit);
        Assert.Equal([], Telling(Output(site)));
        // Nor in the program, of which it might come.
        foreach (var sources in (string[])["generator", "theme"]) Assert.Equal([], Telling(Path.Combine(Repository(), sources)));
        // It would be found: the first site's own words say it.
        Assert.NotEmpty(Telling(Path.Combine(Repository(), "content")));
    }

    /// <summary>The files that name it.</summary>
    private static IEnumerable<string> Telling(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Where(path => !BuiltForm().IsMatch(path.Replace('\\', '/')))
        .Where(path => File.ReadAllText(path).Contains("neuroblastoma", StringComparison.OrdinalIgnoreCase));

    /// <summary>Links, pictures, styles and scripts of pages that lead to no file, and anchors that are not there.</summary>
    private static List<string> Lost(string folder)
    {
        var pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories).ToDictionary(path => path, File.ReadAllText);
        Assert.NotEmpty(pages);
        var lost = new List<string>();
        foreach (var (path, html) in pages)
        {
            // The page for what is not found is read at any address, and links from the root of the web site.
            if (Path.GetFileName(path) == "404.html") continue;
            foreach (var link in LinkForm().Matches(html).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (Uri.TryCreate(link, UriKind.Absolute, out _)) continue;
                var parts = link.Split('#');
                var target = parts[0].Length == 0 ? path
                    : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, Uri.UnescapeDataString(parts[0].Split('?')[0])));
                if (!File.Exists(target)) lost.Add($"{Path.GetRelativePath(folder, path)}: {link}");
                else if (parts.Length > 1 && parts[1].Length > 0 && pages.TryGetValue(target, out var there)
                    && !there.Contains($"id=\"{Uri.UnescapeDataString(parts[1])}\"", StringComparison.Ordinal))
                    lost.Add($"{Path.GetRelativePath(folder, path)}: {link} has no such anchor");
            }
        }

        return lost;
    }

    private static byte[] Photograph()
    {
        for (var width = 1600; ; width += 400)
            if (TestPictures.GrainyJpeg(width, width * 3 / 4) is { Length: > 3_500_000 } photo) return photo;
    }

    private void Copy(string site)
    {
        var from = Path.Combine(Repository(), "tests/sites", site);
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(_root, site, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    /// <summary>The program run in the site's folder, with checks held to their words as for everybody.</summary>
    private (int Exit, string Out, string Error) Run(string site, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = NbSiteApp.Run(args, new ProgramHost
        {
            Theme = () => Theme,
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(new DateOnly(2026, 12, 1), new TimeOnly(12, 0), TimeSpan.Zero),
            CurrentFolder = Path.Combine(_root, site),
            Out = output,
            Error = error,
        });
        return (exit, output.ToString(), error.ToString());
    }

    private string Output(string site) => Path.Combine(_root, site, "output/site");

    private string Page(string site, string address) => File.ReadAllText(Path.Combine(Output(site), address, "index.html"));

    private string Text(string site, string folder, string pattern) =>
        string.Concat(Directory.GetFiles(Path.Combine(Output(site), folder), pattern).Select(File.ReadAllText));

    private static string Repository()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    [GeneratedRegex("NB[0-9]{4}")]
    private static partial Regex CodeForm();

    [GeneratedRegex("<li><span class=\"nb-fact\">([^<]*)</span></li>")]
    private static partial Regex WeekForm();

    [GeneratedRegex("(?:href|src)=\"([^\"]+)\"")]
    private static partial Regex LinkForm();

    [GeneratedRegex("/(?:bin|obj)/")]
    private static partial Regex BuiltForm();
}
