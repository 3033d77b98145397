using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Clinics;

/// <summary>Puts a hospital's own numbers in the place of the site's, except where the site tells what somebody else says.</summary>
internal static class ClinicNumbers
{
    /// <summary>The blocks with the hospital's numbers; as they are when there is no hospital.</summary>
    public static ImmutableArray<Block> Put(ClinicView? clinic, ImmutableArray<Block> blocks) =>
        clinic is { Numbers.Length: > 0 } ? new Fit(clinic).Blocks(blocks) : blocks;

    private sealed class Fit(ClinicView clinic) : BlockRewriter
    {
        // A page of one region prints another number than the site's default: the words say what stood there.
        protected override IEnumerable<Inline> Rewrite(Inline inline) =>
            inline is FactInline { IsQuoted: false, Replaces: null } fact
                && clinic.Numbers.FirstOrDefault(number => number.Key == fact.Key) is { } own
                ? [fact with { Text = own.Printed, Replaces = fact.Text, Varies = false, Regions = [], IsRegionSaid = true }]
                : [inline];
    }
}
