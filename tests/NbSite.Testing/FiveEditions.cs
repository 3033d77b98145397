using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Testing;

/// <summary>
/// A tiny site with five editions. Surgery changes in the second and fourth, moves a part in the third and loses a
/// heading; scans is new in the second and withdrawn in the fifth; aspirin is taken away after the third; home never changes.
/// </summary>
internal static class FiveEditions
{
    public static EditionMaker Published { get; } = new EditionMaker()
        .Publish("2026.01", "2026-01-10", "The first edition.", One)
        .Publish("2026.02", "2026-02-10", "Surgery says how long it takes.", Two)
        .Publish("2026.03", "2026-03-10", "Parts of surgery in a better order.", Three)
        .Publish("2026.04", "2026-04-10", "A number was wrong.", Four)
        .Publish("2026.05", "2026-05-10", "Scans withdrawn.", Five);

    public static SiteFixture One => Site(
        Page("surgery", "Surgery", "Operation to take out the tumour.", """
            See [scans](aspirin), [the part below](#risks) and [when to call](call). [@src]

            ## Before {#before}

            Your child will sleep. [@src]

            ## Risks {#risks}

            Bleeding can happen. [@src]
            """, Review("2026-01-02", "First version.")),
        Page("aspirin", "Aspirin", "A medicine.", "Do not give it. [@src]", Review("2026-01-02", "First version.")),
        Call("Call if your child is hot. [@src]", Review("2026-01-02", "First version.")));

    public static SiteFixture Two => One.With("en/surgery.md", Text("Surgery", "Operation to take out the tumour.", """
            See [scans](aspirin), [the part below](#risks) and [when to call](call). [@src]

            ## Before {#before}

            Your child will sleep for three hours. [@src]

            ## Risks {#risks}

            Bleeding can happen. [@src]
            """))
        .With("en/surgery.review.yml", Review("2026-01-02", "First version.", "2026-02-01", "Says how long it takes."))
        .With("en/scans.md", Text("Scans", "Pictures of the body.", "A scan takes an hour. [@src]"))
        .With("en/scans.review.yml", Review("2026-02-02", "First version."));

    public static SiteFixture Three => Two.With("en/surgery.md", Text("Surgery", "Operation to take out the tumour.", """
            See [scans](aspirin), [the part below](#risks) and [when to call](call). [@src]

            ## Risks {#risks}

            Bleeding can happen. [@src]

            ## Before {#before}

            Your child will sleep for three hours. [@src]
            """))
        .With("en/surgery.review.yml", Review("2026-01-02", "First version.", "2026-02-01", "Says how long it takes.", "2026-03-01", "Risks come first."));

    public static SiteFixture Four
    {
        get
        {
            var site = Three.With("en/surgery.md", Text("Surgery", "Operation to take out the tumour.", """
                Ask the team, and see [when to call](call). [@src]

                ## Risks {#risks}

                Bleeding can happen. [@src]

                ## Before

                Your child will sleep for five hours. [@src]
                """))
                .With("en/surgery.review.yml", Review("2026-01-02", "First version.", "2026-02-01", "Says how long it takes.", "2026-03-01", "Risks come first.", "2026-04-01", "The time was wrong."));
            return Without(site, "aspirin").With("redirects.yml", """
                redirects:
                  - from: /aspirin/
                    to: surgery
                    why: Aspirin is not given.
                  - from: "/surgery/#after"
                    to: call#now
                    why: Said where it is needed.
                """)
                .With("en/call.md", Text("When to call", "When to phone.\nkind: practical", CallBody("Call if your child is hot or cold. [@src]")))
                .With("en/call.review.yml", Review("2026-01-02", "First version.", "2026-04-01", "Cold is urgent too."));
        }
    }

    public static SiteFixture Five => Four.With("en/scans.review.yml", """
        status: withdrawn
        withdrawn:
          on: 2026-05-01
          reason: Its numbers were too old.
          see: surgery
        """ + "\n");

    /// <summary>The site of today: as in the fifth edition, with the store behind it.</summary>
    public static SiteFixture Today => With(Five);

    public static Recall Wrong => new(Published.Code("2026.03", "surgery"), new DateOnly(2026, 4, 2), "Three hours was wrong.");

    public static SiteFixture With(SiteFixture site, LinkStyle links = LinkStyle.Folder) => site with
    {
        Options = new BuildOptions { Today = new DateOnly(2026, 5, 20), Links = links },
        Editions = Published.Store(Wrong),
    };

    public static SiteFixture Without(SiteFixture site, string page) => site with
    {
        Files = site.Files.Remove($"en/{page}.md").Remove($"en/{page}.review.yml"),
    };

    public static string Review(params ReadOnlySpan<string> changes)
    {
        var text = $"""
            status: source-checked
            checks:
              - on: {changes[^2]}
                role: editorial check against sources
                due: 2026-12-01
            changes:

            """;
        for (var i = 0; i < changes.Length; i += 2)
            text += $"  - version: {i / 2 + 1}\n    on: {changes[i]}\n    note: {changes[i + 1]}\n";
        return text;
    }

    public static string Text(string title, string summary, string body) => $"---\ntitle: {title}\nsummary: {summary}\n---\n{body}\n";

    private static string CallBody(string words) => $"::: urgent\n### Call the ward now: {{#now}}\n\n{words}\n:::\n";

    private static (string, string, string) Call(string words, string review) =>
        ("call", Text("When to call", "When to phone.\nkind: practical", CallBody(words)), review);

    private static (string, string, string) Page(string name, string title, string summary, string body, string review) =>
        (name, Text(title, summary, body), review);

    private static SiteFixture Site(params (string Name, string Text, string Review)[] pages)
    {
        var site = SiteFixture.Bare("");
        foreach (var (name, text, review) in pages)
            site = site.With($"en/{name}.md", text).With($"en/{name}.review.yml", review);
        return site
            .With("en/index.review.yml", Review("2026-01-02", "First version."))
            .With("en/about.review.yml", Review("2026-01-02", "First version."))
            .With("site.yml", SiteFixture.SiteYml.Replace("pages: {about: about}", "pages: {about: about, when-to-call: call}", StringComparison.Ordinal))
            .WithDefaults();
    }
}
