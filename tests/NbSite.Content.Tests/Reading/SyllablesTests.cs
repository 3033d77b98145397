using NbSite.Content.Reading;
using NbSite.Content.Tests.Languages;

namespace NbSite.Content.Tests.Reading;

/// <summary>What formulas of readability ask of words, held to words whose syllables are known.</summary>
public sealed class SyllablesTests
{
    private static readonly Syllables English = TestPacks.English.Reading.Syllables!;

    /// <summary>Words of the first site; the npm package “syllable” counts them alike.</summary>
    private const string Known = """
        cancer:2 from:1 cited:2 unknown:2 when:1 what:1 call:1 side:1 known:1 national:3 leaflet:2 version:2 signs:1
        outreach:2 zealand:2 intravenous:4 have:1 problems:2 comes:1 home:1 bleeding:2 blood:1 take:1 care:1
        childrens:2 during:2 department:3 guide:1 next:1 line:1 test:1 even:2 visiting:3 central:2 urine:2 cause:1
        cyclophosphamide:5 european:3 university:5 together:3 treatments:2 follow:2 looking:2 soon:1 explained:2
        doxorubicin:5 staff:1 blank:1 transplant:2 support:2 nothing:2 advice:2 them:1 hard:1 cards:1 gets:1 give:1
        well:1 becomes:2 stead:1 nearest:2 swollen:2 such:1 called:1 late:1 mouth:1 higher:2 serious:3 breath:1
        macmillan:3 type:1 worries:2 vincristine:3 oral:2 thiotepa:4 isotretinoin:5 over:2 firmly:2 helps:1 safety:3
        under:2 they:1 checking:2 library:3 busulfan:3 bladder:2 nobody:3 england:2 whole:1 crizotinib:4
        metaiodobenzylguanidine:10 tingling:2 healthcare:2 same:1 philadelphia:5 justice:2 education:4 swelling:2
        commission:3 starship:2 venous:2 hearing:2 previous:3 head:1 make:1 means:1 early:2 vein:1 often:2 drink:1
        chance:1 transplants:2 names:1 bumel:2 numbness:2 supplements:3 targeted:3 gene:1 gives:1 away:2 drinking:2
        spine:1 chest:1 donor:2 weakness:2 modified:3 many:2 rest:1 scan:1 watching:2 label:2 extra:2 cough:1
        throat:1 best:1 trouble:2 faint:1 urination:4 cool:1 blotchy:2 copyright:3 rare:1 healthline:2 unsteady:3
        wound:1 adds:1 behaves:2 nappies:2 small:1 badly:2 plans:1 preventing:3 strong:1 syndrome:2 most:1
        gums:1 xalkori:3 brand:1 lump:1 white:1 cloth:1 then:1 solving:2 glass:1 poos:1 break:1 step:1 hives:1
        allogeneic:4 vitamin:3 slime:1 veno:2 fight:1 itchy:2 stay:1 heat:1 loses:2 slowly:2 talks:1 kinds:1 came:1
        search:1 tight:1 local:2 entry:2 clear:1 substance:2 taken:2
        """;

    public static TheoryData<string, int> OfOwn { get; } = new()
    {
        { "isn't", 2 }, { "don't", 1 }, { "haven't", 2 }, { "child's", 1 }, { "child’s", 1 }, { "high-risk", 2 }, { "MIBG", 1 },
        { "38.0", 1 }, { "every", 2 }, { "everyone", 3 }, { "sometimes", 2 }, { "safely", 2 }, { "little", 2 }, { "needed", 2 },
        { "phoned", 1 }, { "boxes", 2 }, { "makes", 1 }, { "reaction", 3 }, { "create", 2 }, { "eating", 2 }, { "rhythm", 2 },
        { "anaemia", 4 }, { "diarrhoea", 3 }, { "chemotherapy", 5 }, { "neuroblastoma", 5 }, { "radiotherapy", 6 }, { "seeing", 2 },
        { "tiredness", 2 }, { "“well”", 1 }, { "question", 2 }, { "usual", 3 }, { "quiet", 2 }, { "video", 3 }, { "", 1 },
    };

    [Fact]
    public void Words_have_as_many_as_they_are_said_with()
    {
        var wrong = Known.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(':'))
            .Where(pair => English.Of(pair[0]) != int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture))
            .Select(pair => $"{pair[0]} {English.Of(pair[0])} not {pair[1]}");
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(OfOwn))]
    public void Words_with_traps_too(string word, int expected) => Assert.Equal(expected, English.Of(word));
}
