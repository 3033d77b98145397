using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Reads where a fact holds: countries by their ISO 3166 codes, and groups of them that site.yml names.</summary>
public static class RegionReader
{
    /// <summary>The regions of a list, in the order written; unknown and repeated ones are reported.</summary>
    public static ImmutableArray<string> Read(YamlNode node, string name, DiagnosticBag bag)
    {
        var regions = ImmutableArray.CreateBuilder<string>();
        foreach (var item in NodeReader.Items(node, name, bag))
        {
            if (NodeReader.Scalar(item, name, bag, "a region") is not { } scalar) continue;
            if (!IsDeclared(scalar.Value, scalar.Span, bag)) continue;
            if (regions.Contains(scalar.Value)) bag.Add(Codes.RepeatedItem.At(scalar.Span, scalar.Value));
            else regions.Add(scalar.Value);
        }

        return regions.ToImmutable();
    }

    /// <summary>Whether the site declares a region; when it does not, that is reported with what to write.</summary>
    public static bool IsDeclared(string written, SourceSpan span, DiagnosticBag bag)
    {
        if (Problem(written, bag.Regions) is not { } problem) return true;
        bag.Add(problem.Code.WithHint(span, problem.Hint, Quote.Short(written)));
        return false;
    }

    /// <summary>What is wrong with a region, and its mend; null when the site declares it, or may.</summary>
    public static (DiagnosticDescriptor Code, string Hint)? Problem(string written, SiteRegions regions)
    {
        var isCountry = IsoCountries.Contains(written);
        if (regions.MayDeclare(written) && (isCountry || regions.IsGroup(written))) return null;
        // By the letters or by the name as printed, never by a likeness of two letters: AU is not EU.
        var meant = IsoCountries.Meant(written)
            ?? regions.All.FirstOrDefault(region => IsName(region, written))?.Code;
        if (meant is not null) return (Codes.UnknownRegion, $"Write {meant}.");
        if (regions.MayDeclare(written)) return null;
        var declared = regions.All.IsEmpty ? "It declares none yet." : $"It declares {NodeReader.Join(regions.Codes)}.";
        return isCountry
            ? (Codes.RegionNotDeclared, $"Add it under “regions:” in site.yml, with its name as printed: “{written}: …”. {declared}")
            : (Codes.UnknownRegion, $"Write a country's code of two capital letters, or the name of a group in site.yml. {declared}");
    }

    private static bool IsName(SiteRegion region, string written) =>
        region.Names.Values.Append(region.Code).Any(name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase));
}
