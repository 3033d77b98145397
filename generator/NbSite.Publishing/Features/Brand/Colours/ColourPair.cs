using System.Collections.Immutable;

namespace NbSite.Publishing.Features.Brand.Colours;

/// <summary>Two tokens of which one is seen on the other, and the contrast that readers need.</summary>
/// <param name="Fore">The token of the words or the line.</param>
/// <param name="Ground">The token of what is behind them.</param>
/// <param name="Least">4.5 for words, 3 for lines.</param>
internal sealed record ColourPair(string Fore, string Ground, double Least)
{
    private const double Words = 4.5;
    private const double Lines = 3;

    private static readonly string[] Grounds = ["page", "surface", "accent-pale", "note-pale", "door-pale"];

    /// <summary>Every pair that is in use and that a brand changes.</summary>
    public static ImmutableArray<ColourPair> All { get; } =
    [
        .. from fore in (string[])["link", "link-hover", "accent"] from ground in Grounds select new ColourPair(fore, ground, Words),
        new("text", "accent-pale", Words), new("text-soft", "accent-pale", Words), new("on-accent", "accent", Words),
        .. from ground in (string[])["page", "surface", "accent-pale"] select new ColourPair("brand-mark", ground, Lines),
        new("field", "accent-pale", Lines),
    ];

    /// <summary>What it is in words, such as “links on the page”.</summary>
    public string Said => $"{SaidOf(Fore)} on {SaidOf(Ground)}";

    private static string SaidOf(string token) => token switch
    {
        "link" => "links",
        "link-hover" => "links under the pointer",
        "accent" => "buttons and lines",
        "on-accent" => "words",
        "brand-mark" => "the mark of the current section",
        "accent-pale" => "the pale ground of the brand",
        "note-pale" => "the ground of notes",
        "door-pale" => "the ground of what is closed at first",
        "text" => "text",
        "text-soft" => "soft text",
        "field" => "the edge of fields",
        "page" => "the page",
        _ => "surfaces",
    };
}
