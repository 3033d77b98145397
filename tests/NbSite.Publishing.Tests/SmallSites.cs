using NbSite.Testing;

namespace NbSite.Publishing.Tests;

/// <summary>Sites that several tests build.</summary>
internal static class SmallSites
{
    /// <summary>A page of plain words.</summary>
    public static string Practical(string path, string title, string summary, string words = "Words.") =>
        $"-- {path} --\n---\ntitle: {title}\nsummary: {summary}\nkind: practical\n---\n{words}\n";

    /// <summary>What a page says from where a text begins to its end; empty when it does not begin.</summary>
    public static string Part(this SiteResult site, string page, string start, string end)
    {
        var html = site.Text(page);
        var at = html.IndexOf(start, StringComparison.Ordinal);
        return at < 0 ? "" : html[at..html.IndexOf(end, at, StringComparison.Ordinal)];
    }

    // On a public site signs of a higher level need a clinician's check, which is not what these tests are about.
    private const string Signs = """
        core: [worse]
        body: [whole]
        levels:
          soon: {other: {call: team, cite: src}}
        signs:
          worse: {level: soon, body: whole, sources: [{cite: src, level: soon, says: "tell your team"}]}
          spreads: {level: soon, body: whole, sources: [{cite: src, level: soon, says: "call your team"}]}
        -- en/signs.yml --
        levels:
          soon: {name: Soon, heading: Phone your team if, action: phone your team}
        body: {whole: The whole body}
        numbers: {team: your team}
        signs:
          worse: {say: gets worse}
          spreads: {say: the rash spreads}
        """;

    /// <summary>A medicine, its side effect with a card, its treatment, and a risk group whose pathway names them.</summary>
    public const string Medicine = """
        -- en/medicines/testium.yml --
        type: medicine
        title: Testium
        summary: A medicine for tests.
        aka: [Testex]
        cite: [src]
        what-it-is: Testium helps with tests.
        part-of: testing
        side-effects:
          - effect: rash
            how-common: common
            cite: src
        -- en/effects/rash.yml --
        type: side-effect
        title: Rash
        summary: Spots on the skin.
        cite: [src]
        what-it-is: Red spots.
        signs: [spreads]
        -- en/treatments/testing.yml --
        type: treatment
        title: Testing
        summary: A treatment.
        cite: [src]
        what-it-is: Treatment by tests.
        -- en/groups/low.yml --
        type: risk-group
        title: Low risk
        summary: A group.
        cite: [src]
        what-it-is: Low.
        pathways:
          - id: uk
            title: In two steps
            regions: [GB]
            steps:
              - {id: one, title: First, text: "Tests first. [@src]", treatments: [testing], medicines: [testium]}
              - {id: two, title: Then, text: More., duration: about a month}
        -- signs.yml --

        """ + Signs;
}
