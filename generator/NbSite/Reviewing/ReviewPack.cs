using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary>One file that a reviewer is sent.</summary>
/// <param name="Head">What holds for all files that are sent together.</param>
/// <param name="Number">Which of them it is, from 1.</param>
/// <param name="IsSafety">It holds signs; otherwise pages.</param>
/// <param name="Sheets">In the order in which they are read.</param>
internal sealed record ReviewPack(PackHead Head, int Number, bool IsSafety, ImmutableArray<PackSheet> Sheets)
{
    /// <summary>How many decisions it asks for.</summary>
    public int Asked => Sheets.Sum(sheet => sheet.Units.Count(unit => unit.IsAsked));

    public string FileName
    {
        get
        {
            var count = Head.Of.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var number = Number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(count.Length, '0');
            return $"review-{number}-of-{count}-{(IsSafety ? "signs" : "pages")}.html";
        }
    }
}

/// <summary>What holds for all files of one pack.</summary>
/// <param name="Site">The site's name.</param>
/// <param name="Address">Where it is published: names the site in answers.</param>
/// <param name="Role">Who is asked.</param>
/// <param name="Made">The day.</param>
/// <param name="Countries">Codes and names of the countries that the sign-off can be for.</param>
internal sealed record PackHead(string Site, string Address, string Role, DateOnly Made, ImmutableArray<(string Code, string Name)> Countries)
{
    /// <summary>How many files there are.</summary>
    public int Of { get; init; } = 1;

    /// <summary>Who made the pack and takes the answers.</summary>
    public required string Owner { get; init; }
}

/// <summary>A page, a fact sheet, a sign or a level.</summary>
/// <param name="Path">Its content file.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">As readers see it.</param>
/// <param name="Language">Of its words.</param>
/// <param name="Direction">ltr or rtl.</param>
/// <param name="Units">What is asked, and what stands between.</param>
internal sealed record PackSheet(
    string Path, string Id, string Title, string Language, string Direction, ImmutableArray<PackUnit> Units)
{
    /// <summary>What is to be known before reading.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What was taken out since, with its words.</summary>
    public ImmutableArray<PartDifference> Removed { get; init; } = [];

    /// <summary>What the differences are since; null when nobody signed it before.</summary>
    public string? Since { get; init; }
}

/// <summary>One thing to accept, to comment on or to refuse; or words that are only shown.</summary>
/// <param name="Label">What it is: “Paragraph”, “Care card”.</param>
/// <param name="Parts">Its parts; a sign has two, which are signed as one.</param>
internal sealed record PackUnit(string Label, ImmutableArray<SignedBlock> Parts)
{
    /// <summary>Whether a decision is asked for.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Why none is asked for, or what is known of it already.</summary>
    public string? Note { get; init; }

    /// <summary>What names it in answers: the hashes of its parts.</summary>
    public string Key => string.Join(' ', Parts.Select(part => part.Hash));

    /// <summary>Names these sources as they are described, and those that a look at the whole page covers besides.</summary>
    public string SourcesSeen { get; init; } = "";

    /// <summary>Each source once, in the order of the words.</summary>
    public ImmutableArray<PackSource> Sources { get; init; } = [];

    /// <summary>What changed since it was signed; none for nothing, or when that is not known.</summary>
    public ImmutableArray<PartDifference> Differences { get; init; } = [];

    /// <summary>What is known of a sign; null for anything else.</summary>
    public SignFacts? Sign { get; init; }
}

/// <summary>A source beside the words that name it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Locators">Where in it.</param>
/// <param name="Reference">How it is described; null when it is not.</param>
internal sealed record PackSource(string Key, ImmutableArray<string> Locators, FormattedReference? Reference);

/// <summary>All that a reviewer must know to sign a sign.</summary>
internal sealed record SignFacts(Sign Sign, SignText Text)
{
    /// <summary>Countries with their level, and with what the sources give where that is another.</summary>
    public ImmutableArray<(string Countries, string Level, string? Given)> Levels { get; init; } = [];

    /// <summary>What each source says.</summary>
    public ImmutableArray<(PackSource Source, string Level, string Country, string? Says)> Sources { get; init; } = [];

    /// <summary>The part of the body under which lists tell it.</summary>
    public string Body { get; init; } = "";

    /// <summary>Under what conditions it holds, in words.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>Who took another level than the sources give, and why.</summary>
    public string? Decided { get; init; }

    /// <summary>The sentences of cards, and the pages on which each stands.</summary>
    public ImmutableArray<(string Card, string Words, ImmutableArray<string> Pages)> Cards { get; init; } = [];

    /// <summary>Where it is left out, by reason.</summary>
    public ImmutableArray<(string Why, ImmutableArray<string> Pages)> LeftOut { get; init; } = [];
}
