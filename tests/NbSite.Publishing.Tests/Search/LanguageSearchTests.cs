using System.Diagnostics;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>Whole sites in several languages, asked by the reader's own script in Node: what is first for a query.</summary>
public sealed class LanguageSearchTests(LanguageSearchTests.Answers answers) : IClassFixture<LanguageSearchTests.Answers>
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
        Assert.Equal(queries.Split('|').Select(query => $"{query}: /{language}/wanted/"), answers.To(sentence));
    }

    /// <summary>A page that has the word as it was typed comes before one where a small word is joined to it, and is not all.</summary>
    [Fact]
    public void What_is_joined_to_a_word_of_Hebrew_hides_no_page() => Assert.Equal(
        [
            "טיפולים: /he/plain/ /he/joined/",
            "הטיפולים: /he/joined/ /he/plain/",
            "בטיפולים: /he/joined/ /he/plain/",
            "שיעורים: /he/other/",
            "ילד: ",
        ],
        Answers.All(
            "he", [("plain", "טיפולים כאן."), ("joined", "הטיפולים כאן. וכשבטיפולים."), ("other", "השיעורים והילד.")],
            ["טיפולים", "הטיפולים", "בטיפולים", "שיעורים", "ילד"]));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>What is first for every query in every language: all sites are asked by one run of Node.</summary>
    public sealed class Answers
    {
        private readonly Dictionary<string, string[]> _answers = [];

        public Answers()
        {
            var folder = Directory.CreateTempSubdirectory("nbsite-search-");
            try
            {
                var said = Ask(Pages.SelectMany((row, i) => (string[])
                    [.. i == 0 ? Array.Empty<string>() : ["--"], Build(Path.Combine(folder.FullName, $"{i}"), row.Data.Item1, [("wanted", row.Data.Item2)]), row.Data.Item1, .. row.Data.Item3.Split('|')]));
                var at = 0;
                foreach (var row in Pages)
                {
                    var count = row.Data.Item3.Split('|').Length;
                    _answers.Add(row.Data.Item2, said[at..(at + count)]);
                    at += count;
                }

                Assert.Equal(said.Length, at);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        /// <summary>What is first for the queries of a sentence.</summary>
        public string[] To(string sentence) => _answers[sentence];

        /// <summary>All that is found for each query, in order.</summary>
        public static string[] All(string language, (string Id, string Sentence)[] pages, string[] queries)
        {
            var folder = Directory.CreateTempSubdirectory("nbsite-search-");
            try
            {
                return Ask([Build(folder.FullName, language, pages), language, "--all", .. queries]);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        /// <summary>The folder with the search index of a site in a language.</summary>
        private static string Build(string folder, string language, (string Id, string Sentence)[] pages)
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
            var to = Path.Combine(folder, language);
            foreach (var (path, bytes) in site.Build().Files.Where(file => file.Key.StartsWith("assets/search/", StringComparison.Ordinal)))
            {
                var file = Path.Combine(to, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            return to;
        }

        private static string[] Ask(IEnumerable<string> words)
        {
            var start = new ProcessStartInfo("node", [Path.Combine(Root(), "tests/search/ask.mjs"), .. words])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var node = Process.Start(start)!;
            var trouble = node.StandardError.ReadToEndAsync();
            var said = node.StandardOutput.ReadToEnd();
            node.WaitForExit();
            Assert.True(node.ExitCode == 0, trouble.GetAwaiter().GetResult());
            return said.TrimEnd('\n').Split('\n');
        }
    }
}
