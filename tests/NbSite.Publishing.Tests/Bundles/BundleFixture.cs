using System.Text;
using NbSite.Content.Sources;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;
using NbSite.Testing;

namespace NbSite.Publishing.Tests.Bundles;

/// <summary>A small site with a care card and a threshold, made into an offline copy.</summary>
internal static class BundleFixture
{
    /// <summary>To follow the site: a word that is explained with the threshold, and a page that uses it.</summary>
    public const string Explained = """

        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: fever, title: fever, definition: "A temperature of {{value fever-call}}. [@src]"}
        -- en/hot.md --
        ---
        title: Hot
        summary: A page.
        ---
        A [high temperature](term:fever). [@src]
        """;

    public const string Site = """
        -- values.yml --
        values:
          fever-call:
            what: the temperature at which to phone
            type: temperature
            entries: [{celsius: 38.0, regions: [GB], default: true, varies: true, cite: [src]}]
          fever-low:
            what: a low temperature
            type: temperature
            entries: [{celsius: 36.0, varies: true, cite: [src]}]
        -- en/call.md --
        ---
        title: When to call
        summary: When to phone.
        kind: practical
        ---
        ::: urgent
        ### Phone your team if your child:
        - has a temperature of {{value fever-call}} or higher [@src]
        - has a temperature below {{value fever-low}}
        :::

        One body asks for a call at {{value fever-call GB}}. [@src]
        -- en/medicines/cisplatin.md --
        ---
        title: Cisplatin
        summary: A medicine.
        ---
        Words. See [fever](call) and [the other](medicines/topotecan). [@src]
        -- en/medicines/topotecan.md --
        ---
        title: Topotecan
        summary: Another.
        ---
        Words. [@src]
        """;

    public const string Clinic = """
        name: Northern Children's Hospital
        ward: Ward 4
        owner: ward manager
        checked: 2026-11-02
        due: 2027-03-02
        phones:
          team: {reaches: Ward 4, number: "0191 496 0000", hours: day and night}
        values:
          fever-call: {celsius: 37.5, replaces: 38.0}
        """;

    public static readonly string SiteYml = SiteFixture.SiteYml.Replace(
        "pages: {about: about}", "pages: {about: about, when-to-call: call}\nbundle: {valid: 6 months}", StringComparison.Ordinal);

    public static SiteResult Build(OfflineCopy? options = null, string site = Site, ClinicSource? clinic = null, string? region = null) =>
        (SiteFixture.Of(site).With("site.yml", SiteYml) with
        {
            Output = options ?? new(),
            Options = new() { Today = SiteFixture.Today, Clinic = clinic, Region = region },
        }).Build();

    public static ClinicSource For(string clinic) =>
        new(new ContentFile("../clinics/ward.yml", Encoding.UTF8.GetBytes(clinic + "\n")), _ => null);

    public static SiteResult BuildFor(string clinic) => Build(clinic: For(clinic));
}
