namespace NbSite.Publishing.Site.Words;

/// <summary>Where the words of the interface stand, for whoever translates them.</summary>
internal static class WordPlaces
{
    private static readonly (string Start, string Place)[] All =
    [
        ("page", "On every page: links, menus and the way through the site"),
        ("band", "The band at the top that says how far a page can be trusted"),
        ("brand", "The charity's name, helpline and address, in the header and at the foot"),
        ("draft", "On a draft"),
        ("footer", "At the foot of every page"),
        ("review", "Who checked a page and when, under its title and at its end"),
        ("overdue", "On a page that nobody checked in time"),
        ("withdrawn", "On a page that was withdrawn"),
        ("card", "On care cards, which say when to phone. A card is wholly in one language: until all of these are translated, cards are in the site's main language"),
        ("list", "How things are set apart in a list in running text"),
        ("plan", "On pages of medicines that are given together"),
        ("do", "Headings of lists of what to do"),
        ("dont", "Headings of lists of what not to do"),
        ("warning", "Headings of warnings"),
        ("key-facts", "The box of what matters most on a page"),
        ("details", "Passages that a reader opens"),
        ("prognosis", "The closed passage on outlook"),
        ("cite", "Numbers of sources in the text; read aloud"),
        ("reference", "An entry of the list of sources"),
        ("references", "The list of sources"),
        ("terms", "Explanations of words on a page"),
        ("inplace", "The sheet in which an explained word or a source opens"),
        ("glossary", "The page of explained words"),
        ("search", "Search box and search page"),
        ("a-to-z", "The list of all pages"),
        ("changes", "The page of what changed"),
        ("not-found", "The page that is shown when an address does not exist"),
        ("moved-outside", "The page at an old address whose words are on another site now"),
        ("gone", "The page at an old address that leads nowhere any more"),
        ("outside", "On the page about privacy: what pages load from elsewhere"),
        ("moved", "The page that leads on from an old address"),
        ("moved-part", "On a page, part of which stands elsewhere now"),
        ("kind", "Kinds of pages"),
        ("entity", "Names of kinds of fact sheets, one and several"),
        ("field", "Headings and labels on fact sheets"),
        ("incoming", "Headings above what names a fact sheet"),
        ("choice", "Choices on fact sheets"),
        ("column", "Columns of tables on fact sheets"),
        ("how-common", "How often a side effect comes"),
        ("threshold", "Limits on fact sheets, such as of risk groups"),
        ("bound", "How amounts are said; read by a check, shown to nobody. # stands for the number, | between ways of saying it"),
        ("time", "Lengths of time"),
        ("cycles", "Drawings of cycles of treatment"),
        ("pathway", "Drawings of the way of treatment"),
        ("questions", "Questions to ask"),
        ("sheet", "The sheet for a visit"),
        ("leaflet", "On leaflets"),
        ("booklet", "On booklets of several leaflets"),
        ("fridge", "The sheet of all signs to hang up at home"),
        ("print", "On pages that a reader prints"),
        ("pack", "The page on which a nurse puts a pack of leaflets together"),
        ("copy", "On pages of an offline copy"),
        ("cover", "The cover of an offline copy"),
        ("start", "The first page of an offline copy"),
        ("clinic", "A hospital's own numbers"),
        ("varies", "Beside a number that hospitals choose themselves"),
        ("region", "What holds in some countries only"),
        ("file", "Links to files such as PDF and Word, with their kind and size"),
        ("elsewhere", "What holds in other countries"),
        ("differences", "The page of what differs between countries"),
        ("about", "The page about the site"),
        ("register", "The page of who looked at each page"),
        ("signs", "The page of signs, for reviewers"),
        ("editions", "The list of editions"),
        ("history", "The page of what a page said before"),
        ("fate", "What became of a page of an edition"),
        ("older-copy", "The page for whoever holds an older copy"),
        ("past", "On texts of the past"),
        ("diff", "What changed between two texts"),
        ("date", "How a date is written: {0} day, {1} month, {2} year. The program knows it of most languages"),
        ("number", "The mark of decimals. The program knows it of most languages"),
        ("language", "The language's own name for itself. The program knows it of most languages"),
    ];

    /// <summary>Where a word stands; empty when nobody wrote it down.</summary>
    /// <param name="key">The key.</param>
    public static string Of(string key) => All.FirstOrDefault(each => each.Start == Part(key)).Place ?? "";

    /// <summary>What a key begins with.</summary>
    /// <param name="key">The key.</param>
    public static string Part(string key) => key.Split('.')[0];

    /// <summary>In which order they are written: what readers meet first comes first.</summary>
    /// <param name="key">The key.</param>
    public static int Order(string key) => Array.FindIndex(All, each => each.Start == Part(key)) is >= 0 and var at ? at : All.Length;
}
