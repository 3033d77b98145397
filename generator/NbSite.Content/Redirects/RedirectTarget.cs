using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NbSite.Content.Redirects;

/// <summary>What became of an old address.</summary>
public enum RedirectKind
{
    /// <summary>A page, by its id.</summary>
    Page,

    /// <summary>A page or file of the site, by its address; perhaps with placeholders.</summary>
    Address,

    /// <summary>Another site.</summary>
    Outside,

    /// <summary>It leads nowhere any more, and says why.</summary>
    Gone,
}

/// <summary>Where an old address leads.</summary>
/// <param name="Kind">What is there.</param>
/// <param name="Text">The id, the address without percent signs, or the whole address of another site; empty for what
/// is gone.</param>
/// <param name="Anchor">The heading on that page.</param>
public sealed partial record RedirectTarget(RedirectKind Kind, string Text, string? Anchor)
{
    public static RedirectTarget Gone { get; } = new(RedirectKind.Gone, "", null);

    /// <summary>What is to be put in, in the order in which it stands there.</summary>
    public ImmutableArray<string> Placeholders => Kind is RedirectKind.Address or RedirectKind.Outside
        ? [.. Placeholder().Matches(Text).Select(match => match.Groups[1].Value)]
        : [];

    /// <summary>The parts of an address; a part with a placeholder in it may be anything.</summary>
    public ImmutableArray<string> Parts => [.. Text.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        !Placeholder().IsMatch(part) ? part : part.Contains(":splat", StringComparison.Ordinal) ? OldAddress.Rest
            : ":any")];

    /// <summary>As servers are told it.</summary>
    public string ForServers => Kind == RedirectKind.Outside ? Text : Encode(Text);

    /// <summary>With percent signs; placeholders stay.</summary>
    private static string Encode(string text)
    {
        var at = 0;
        var result = "";
        foreach (Match match in Placeholder().Matches(text))
        {
            result += AddressText.Encode(text[at..match.Index]) + match.Value;
            at = match.Index + match.Length;
        }

        return result + AddressText.Encode(text[at..]);
    }

    [GeneratedRegex(":([A-Za-z][A-Za-z0-9]*)", RegexOptions.CultureInvariant)]
    internal static partial Regex Placeholder();
}
