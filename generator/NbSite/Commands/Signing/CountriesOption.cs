using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Console;
using NbSite.Model;

namespace NbSite.Commands.Signing;

/// <summary><c>--countries</c>: what a sign-off is for, by countries or by groups of them.</summary>
internal static class CountriesOption
{
    public static Option<string[]> Make() => new("--countries")
    {
        Description = "The countries that the sign-off is for, or groups of them; all of the site by default.",
        HelpName = "GB,IE",
        CustomParser = result =>
        {
            string[] codes = [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
            if (codes.Length == 0) result.AddError("--countries names no country. Write it like --countries GB,IE.");
            return codes;
        },
    };

    /// <summary>
    /// The countries that are meant, each by itself, in the order of site.yml; none for all. Throws <see cref="UsageException"/> for one
    /// that the site does not have.
    /// </summary>
    public static ImmutableArray<string> Of(SiteRegions regions, string[]? asked)
    {
        if (asked is null) return [];
        if (Array.Find(asked, code => !regions.Knows(code)) is { } unknown)
            throw new UsageException($"--countries: site.yml does not declare “{unknown}”. It declares {string.Join(", ", regions.Codes)}.");
        var wanted = asked.SelectMany(code => regions.CountriesOf(code)).ToHashSet(StringComparer.Ordinal);
        return [.. regions.Countries.Where(wanted.Contains)];
    }
}
