using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.Reviews;
using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Languages;

/// <summary>Checks in other scripts and languages than English. The texts are made up for these tests.</summary>
public sealed class OtherScriptsTests
{
    [Theory]
    [InlineData("ar", "يعيش ٣ من ٤.", "٣")]
    [InlineData("ar", "الجرعة ٢٫٥ ملغ.", "٢٫٥")]
    [InlineData("fa", "حدود ۷۰٪ خوب می‌شوند.", "۷۰٪")]
    [InlineData("ar", "قد يحتاج و3 أطفال.", "3")]
    [InlineData("he", "ב-3 ילדים.", "3")]
    [InlineData("hi", "५ बच्चे ठीक हुए।", "५")]
    [InlineData("ja", "約3人の子どもが治ります。", "3")]
    [InlineData("ja", "体重は５kgです。", "５kg")]
    [InlineData("ja", "2000人が治ります。", "2000")]
    [InlineData("ko", "3명이 나았다.", "3")]
    [InlineData("tr", "Çocukların %50'si iyileşir.", "50")]
    public void Amounts_in_digits_of_any_script_are_found_without_a_file(string language, string text, string amount) =>
        Assert.Equal(amount, Found(LanguagePack.Bare(language), text));

    [Fact]
    public void What_is_written_on_to_a_number_may_say_that_it_is_no_amount()
    {
        var pack = TestPacks.Good("ja", "claims:\n  labels: 第 図\n  ordinals: 期 回目\n  after-years: 年\n");
        Assert.Equal("", Found(pack, "第3の図2は4期の2020年の2回目です。"));
        Assert.Equal("3", Found(pack, "3回です。"));
        Assert.Equal("2000", Found(pack, "2000人です。"));
        // Names keep their numbers.
        Assert.Equal("", Found(pack, "GD2抗体とCOVID-19です。"));
    }

    [Theory]
    [InlineData("Er sagte: „Komm.“ Dann ging er.", 2)]
    [InlineData("「はい。」次です。", 2)]
    [InlineData("他说：“好。”“再见。”", 2)]
    [InlineData("« Oui. » Elle dort.", 2)]
    [InlineData("هل هذا؟ نعم، هذا.", 2)]
    public void Sentences_end_behind_the_quotation_marks_of_every_language(string text, int count) =>
        Assert.Equal(count, Sentences.Plain.Split(text, 0).Count());

    [Theory]
    [InlineData("ja", "", "シスプラチンは薬です。", "シスプラチン", "シスプラチン")]
    [InlineData("ja", "", "この神経芽腫の治療。", "神経芽腫", "神経芽腫")]
    [InlineData("ja", "", "オルガンの音。", "ガン", "")]
    [InlineData("ja", "", "MIBGを使う。", "MIBG", "MIBG")]
    [InlineData("ar", "starts: ال بال", "علاج بالسيسبلاتين هنا.", "سيسبلاتين", "بالسيسبلاتين")]
    [InlineData("ar", "", "علاج بالسيسبلاتين هنا.", "سيسبلاتين", "")]
    [InlineData("tr", "", "Işın tedavisi var.", "ışın tedavisi", "Işın tedavisi")]
    [InlineData("tr", "", "İLAÇ alır.", "ilaç", "İLAÇ")]
    [InlineData("tr", "", "Ilaç alır.", "ilaç", "")]
    [InlineData("tr", "ends: ler lar", "İki doktorlar geldi.", "doktor", "doktorlar")]
    [InlineData("tr", "ends: ın in ı i", "Topotekanı aldı.", "topotekan", "Topotekanı")]
    [InlineData("tr", "ends: ın in ı i", "Sisplatinin dozu.", "sisplatin", "Sisplatinin")]
    [InlineData("tr", "ends: ın in ı i", "Işın tedavisi var.", "ışın tedavisi", "Işın tedavisi")]
    [InlineData("tr", "ends: ler lar", "Bu ilaçlar.", "ilaç", "ilaçlar")]
    [InlineData("de", "ends: n en", "Die Operationen sind da.", "Operation", "Operationen")]
    [InlineData("de", "", "Die Operationen sind da.", "Operation", "")]
    [InlineData("hi", "", "दवाओं का नाम।", "दवा", "")]
    [InlineData("cy", "", "Mae sganiau yma.", "sgan", "")]
    [InlineData("ko", "ends: 을 를", "시스플라틴을 쓴다.", "시스플라틴", "시스플라틴을")]
    public void Names_are_found_in_the_forms_of_their_language(string language, string forms, string text, string name, string found)
    {
        var pack = forms.Length == 0 ? LanguagePack.Bare(language) : TestPacks.Good(language, $"forms: {{{forms}}}\n");
        var match = new PhraseMatcher([(name, name)], pack.Forms).Next(text, 0, _ => true);
        Assert.Equal(found, match is { } known ? text.Substring(known.Start, known.Length) : "");
    }

    [Fact]
    public void A_plural_of_English_is_no_form_of_another_language()
    {
        Assert.NotNull(new PhraseMatcher([("scan", "scan")], TestPacks.English.Forms).Next("Two scans.", 0, _ => true));
        Assert.Null(new PhraseMatcher([("scan", "scan")], LanguagePack.Bare("fr").Forms).Next("Deux scans.", 0, _ => true));
    }

    [Theory]
    [InlineData("38度以上です。", "1:1 NB0910 The temperature “38度” is typed in the text")]
    [InlineData("熱が39ある。", "1:3 NB0910 The temperature “39” is typed in the text")]
    [InlineData("すぐ119に電話する。", "1:3 NB0911 The phone number “119” is typed in the text")]
    [InlineData("電話１１９。", "1:3 NB0911 The phone number “１１９” is typed in the text")]
    [InlineData("番号は03-1234-5678です。", "1:4 NB0911 The phone number “03-1234-5678” is typed in the text")]
    [InlineData("病室は119です。", "")]
    public void Temperatures_and_numbers_to_phone_are_found_between_letters(string text, string told)
    {
        var pack = TestPacks.Good("ja", "values:\n  degrees: 度\n  heat: 熱\n  not-heat: 時間\n  call: 電話\n  call-behind: に電話 を呼ぶ\n  emergency: 119 110\n");
        var bag = new DiagnosticBag();
        pack.Values.Check(new Passage([new TextInline(text) { Span = new SourceSpan("a.md", 1, 1, text.Length) }]), bag);
        Assert.Equal(told, Md.Print(bag));
    }

    [Theory]
    [InlineData("ja", "numbers: 一 二 三, negations: ない しない", "一日に二回飲む。", "一日に三回飲む。", "number")]
    [InlineData("ja", "numbers: 一 二 三, negations: ない しない", "水を飲む。", "水を飲まない。", "negation")]
    [InlineData("ja", "numbers: 一 二 三, negations: ない しない", "3回です。", "４回です。", "number")]
    [InlineData("ja", "numbers: 一 二 三, negations: ない しない", "水をのむ。", "水を飲む。", "")]
    [InlineData("tr", "numbers: iki üç, negations: değil", "İki kez.", "Üç kez.", "number")]
    [InlineData("ar", "numbers: مرتين, negations: لا", "خذ «مرتين»، الآن.", "خذ مرة، الآن.", "number")]
    [InlineData("de", "numbers: zwei, negations: nicht kein", "„Nicht“ trinken.", "Wasser trinken.", "negation")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "5MGを飲む。", "5MLを飲む。", "unit")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "５ｍｇを飲む。", "５ｍｌを飲む。", "unit")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "5㎎を飲む。", "5㎖を飲む。", "unit")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "5〜10回飲む。", "5×10回飲む。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "5ー10回飲む。", "510回飲む。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "５／１０回飲む。", "５：１０回飲む。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "½錠を飲む。", "¼錠を飲む。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "気温は−5です。", "気温は5です。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "体温＞38なら呼ぶ。", "体温＜38なら呼ぶ。", "number")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "熱が38℃以上です。", "熱が38以上です。", "unit")]
    [InlineData("ja", "units: mg ml 回, numbers: 一", "熱が38℃以上のとき、5回。", "熱が38℃以上の時は5回", "")]
    [InlineData("ja", "negations: なし, negation-parts: -ない", "飲ませないで下さい。", "飲ませて下さい。", "negation")]
    [InlineData("ja", "negation-parts: -ない", "水を飲ませないで下さい。", "水を飲ませて下さい。", "negation")]
    [InlineData("th", "negations: ไม่", "อย่า\u200bไม่ดื่ม", "อย่า\u200bดื่ม", "negation")]
    [InlineData("fr", "negations: pas", "ne boit\u00a0pas", "ne boit", "negation")]
    [InlineData("de", "negations: nicht", "nicht trinken", "ni\u00adcht trinken", "")]
    [InlineData("en", "numbers: two five, negations: not", "5 – 10 drops", "5 / 10 drops", "number")]
    [InlineData("en", "numbers: two five, negations: not", "a rash – call", "a rash, call", "")]
    [InlineData("en", "numbers: two five, negations: not", "if it is > 38", "if it is < 38", "number")]
    [InlineData("en", "numbers: two five, negations: not", "at –5 degrees", "at 5 degrees", "number")]
    [InlineData("en", "numbers: two five, negations: not", "½ a tablet", "¼ a tablet", "number")]
    [InlineData("en", "numbers: two five, negations: not", "twenty-five drops", "twenty-two drops", "number")]
    [InlineData("en", "numbers: two five, negations: not", "do—not—drink", "do—drink", "negation")]
    public void A_small_change_may_touch_no_careful_word_of_any_script(string language, string lists, string before, string after, string kind)
    {
        var careful = new ProtectedWords(TestPacks.Good(language, $"careful: {{{lists}}}\n").Careful!, null);
        var (gone, added) = careful.FirstChange(before, after) ?? default;
        Assert.Equal(kind, (gone ?? added)?.Kind ?? "");
        Assert.Null(careful.FirstChange(before, before));
    }

    [Fact]
    public void A_lead_ends_in_the_colon_of_its_script() => Assert.True(new Passage([new TextInline("必要です：")]).IsLead);

    private static string Found(LanguagePack pack, string text) =>
        pack.Claims.Amount(text, Scripts.WithPlainDigits(text), 0, text.Length) is { } sign ? text.Substring(sign.Start, sign.Length) : "";
}
