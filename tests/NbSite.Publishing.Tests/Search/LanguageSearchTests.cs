using System.Diagnostics;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>Whole sites in several languages, asked by the reader's own script in Node: what is first for a query.</summary>
public sealed class LanguageSearchTests
{
    /// <summary>Language, sentence of a page, and queries that find it.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        { "ar", "يبدأ العلاج في المستشفى. الأدوية تُعطى هنا.", "علاج|العلاج|والعلاج|بالعلاج|مستشفى|مستشفي|ادوية|الادويه|تعطى" },
        { "fa", "کودک می‌تواند تب داشته باشد.", "كودك|کودک|میتواند" },
        { "he", "הַיֶּלֶד בבית החולים של צה״ל.", "הילד|צהל|צה\"ל" },
        { "he", "הטיפולים בבית. משפחות וכשהתרופות.", "טיפולים|הטיפולים|ובטיפולים|שהטיפולים|תרופות|התרופות|המשפחות|למשפחות" },
        { "fr", "Été à l’hôpital : l’enfant a une fièvre élevée. Ils sont soignés.", "été|ETE|hopital|l'hôpital|enfants|élevés|fievre|soigne" },
        { "it", "Dall’ospedale, i bambini tornano a casa.", "ospedali|dell'ospedale|ospedale|bambino" },
        { "ca", "A l'hospital, col·legi dels nens.", "hospital|l'hospital|col·legi|collegi|hospitals" },
        { "es", "El tratamiento con té. Niños sentidos.", "tratamientos|té|te|ninos|niño" },
        { "pt", "As crianças recebem medicação.", "criança|criancas|medicacao" },
        { "ro", "Copiii sunt în spital. Ştefan.", "spitalului|Ștefan|stefan|copii" },
        { "de", "Die Übelkeit der Kinder. Große Straße.", "Uebelkeit|ubelkeit|Übelkeit|Kindern|strasse|STRASSE|gross" },
        { "nl", "De ziekenhuizen en behandelingen.", "behandeling|ziekenhuizen" },
        { "sv", "Behandlingen på sjukhuset. Åka hem.", "behandlingar|sjukhus|aka|åka" },
        { "da", "Børnene på hospitalet. Århus.", "hospital|børn|born|boernene|Aarhus" },
        { "nb", "Barna på sykehuset får medisiner.", "sykehusene|medisin" },
        { "fi", "Lapset ovat sairaalassa.", "sairaala|sairaalasta|lapset" },
        { "hu", "A gyermekek a kórházban vannak.", "kórház|korhaz|gyermek" },
        { "tr", "İLAÇLAR ve Isı. Ankara'da çocuklar.", "ilaç|ilac|ısı|ISI|isi|ankara|çocuk|cocuklar" },
        { "pl", "Łódź i gorączka. Żółć.", "łódź|lodz|goraczka|zolc" },
        { "cs", "Dítě je v nemocnici.", "nemocnice|dite|Dítě" },
        { "ru", "Ребёнок в больнице.", "ребенок|ребёнок|больница|больницы" },
        { "uk", "Дитина їсть м’яту.", "дитина|м'яту|мяту" },
        { "bg", "Децата са в болницата.", "болница|деца" },
        { "el", "Το παιδί στο ΝΟΣΟΚΟΜΕΙΟ.", "νοσοκομείο|νοσοκομεία|παιδι" },
        { "lv", "Bērni ir slimnīcā.", "slimnīca|slimnica|bērni" },
        { "hi", "अस्पताल में दवाइयां।", "अस्पताल|दवाइयों" },
        { "id", "Obatnya untuk anak.", "obat|anak" },
        { "vi", "Điều trị bệnh nhân.", "dieu tri|điều trị|benh nhan" },
        { "cy", "Tŷ ŵyr.", "tŷ|ty|ŵyr" },
        { "ko", "안녕하세요 병원에서.", "안녕하세요|병원|안녕" },
        { "th", "การรักษาด้วยเคมีบำบัดในเด็ก", "เคมี|เคมีบำบัด|เด็ก|\"เคมี\"" },
        { "zh", "这是一段简单的测试文本。化学疗法的副作用。", "副作用|简单|疗法|化学疗法|癌症 副作用" },
        { "ja", "東京で抗がん剤の治療。ﾁｰｶﾞﾝ。", "東京|治療|抗がん剤|チーガン|剤" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_word_is_found_as_it_is_typed(string language, string sentence, string queries)
    {
        string[] asked = queries.Split('|');
        Assert.Equal(asked.Select(query => $"{query}: /{language}/wanted/"), Found(language, [("wanted", sentence)], asked));
    }

    /// <summary>A page that has the word as it was typed comes before one where a small word is joined to it, and is not all.</summary>
    [Theory]
    [InlineData("טיפולים", "plain joined")]
    [InlineData("הטיפולים", "joined plain")]
    [InlineData("בטיפולים", "joined plain")]
    [InlineData("שיעורים", "other")]
    [InlineData("ילד", "")]
    public void What_is_joined_to_a_word_of_Hebrew_hides_no_page(string query, string found) => Assert.Equal(
        [$"{query}: {string.Join(' ', found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page => $"/he/{page}/"))}"],
        Found("he", [("plain", "טיפולים כאן."), ("joined", "הטיפולים כאן. וכשבטיפולים."), ("other", "השיעורים והילד.")], ["--all", query]));

    private static string[] Found(string language, (string Id, string Sentence)[] pages, string[] asked)
    {
        var site = SiteFixture.Of($"""
            -- {language}/index.md --
            ---
            title: 1
            summary: "2"
            ---
            3 [@src]
            -- {language}/other-page.md --
            ---
            title: "4"
            summary: "5"
            ---
            6 [@src]

            """ + string.Concat(pages.Select(page =>
                $"-- {language}/{page.Id}.md --\n---\ntitle: \"7\"\nsummary: \"8\"\n---\n{page.Sentence} [@src]\n"))) with
        { Look = new TwoLanguages(language) };
        var built = site.Build();
        var folder = Directory.CreateTempSubdirectory("nbsite-search-");
        try
        {
            foreach (var (path, bytes) in built.Files.Where(file => file.Key.StartsWith("assets/search/", StringComparison.Ordinal)))
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            return Ask(folder.FullName, language, asked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Ask(string site, string language, string[] queries)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Root(), "tests/search/ask.mjs"), site, language, .. queries]) start.ArgumentList.Add(argument);
        using var node = Process.Start(start)!;
        var said = node.StandardOutput.ReadToEnd();
        var trouble = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, trouble);
        return said.TrimEnd('\n').Split('\n');
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
