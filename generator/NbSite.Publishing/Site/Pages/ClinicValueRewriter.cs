using NbSite.Model;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// Puts a hospital's own numbers in the place of those that they replace. What holds in another region, or is somebody
/// else's number, stays as it is.
/// </summary>
internal sealed class ClinicValueRewriter(ClinicView clinic, UiWords words) : BlockRewriter
{
    protected override IEnumerable<Inline> Rewrite(Inline inline) =>
        inline is FactInline { IsQuoted: false } fact && clinic.Numbers.FirstOrDefault(number => Replaces(number, fact)) is { } own
            && own.FormOf(fact.Text, words) is { } form
            ? [fact with { Text = form.Printed, Href = own.Href ?? fact.Href, Replaces = form.Replaces, Varies = false, Regions = [], IsRegionSaid = true }]
            : [inline];

    private bool Replaces(ClinicNumber own, FactInline fact) =>
        own.Key == fact.Key && own.FormOf(fact.Text, words) is not null
        && (own.Regions.IsEmpty || fact.Regions.IsDefaultOrEmpty || own.Regions.Any(region => fact.Regions.Contains(region)));
}
