namespace NbSite.Publishing.Features.Search.Stemming;

// Words that the rules would bring together with others, or apart from their own.
public sealed partial class EnglishStemmer
{
    private static string? KnownStem(string word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };

    // Asked when a plural s is off, so that "innings" and "succeeds" are among them.
    private static bool StaysWithoutPlural(ReadOnlySpan<char> word) => word switch
    {
        "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed" => true,
        _ => false,
    };
}
