namespace NbSite.Testing;

/// <summary>A small site with signs.</summary>
internal static class SignSites
{
    public const string Data = """
        core: [gets-worse]
        during: [on-treatment, watching]
        body: [whole, tummy]
        numbers:
          GB:
            ambulance: {number: "999", cite: src}
            text: {number: "999", cite: src}
          US:
            ambulance: {number: "911", cite: src}
        levels:
          emergency:
            GB: {call: ambulance, cite: src}
            US: {call: ambulance, cite: src}
            other: {call: ambulance, decided: {role: information team, on: 2026-11-01, reason: None was read.}}
          urgent:
            other: {call: team, no-answer: [ambulance], cite: src}
          soon:
            other: {call: team, cite: src}
        signs:
          gets-worse:
            level: emergency
            body: whole
            sources:
              - {cite: src, level: emergency, says: "call 999"}
          swollen:
            level: urgent
            body: tummy
            with: [drug]
            during: [on-treatment]
            sources:
              - {cite: src, level: urgent, country: GB, says: "straight away"}

        """;

    public const string Words = """
        levels:
          emergency: {name: Emergency, heading: Phone for an ambulance if your child}
          urgent: {name: Urgent, heading: Phone your team now if your child}
          soon: {name: Soon, heading: Tell your team if your child}
        conditions: {with: "if your child has had {0}", also: "With {0} also"}
        during: {on-treatment: during treatment, watching: while watching}
        body: {whole: The whole body, tummy: Tummy}
        numbers: {team: your team, ambulance: ambulance, text: text}
        signs:
          gets-worse: {say: gets worse fast, search: [much worse]}
          swollen: {say: has a swollen tummy, note: "It may be full. [@src]"}

        """;

    public const string Drug = "type: medicine\ntitle: Drug\nsummary: S.\nwhat-it-is: {text: A drug., cite: [src]}\nsigns: [swollen]\n";

    /// <summary>A demonstration with signs, and what the test changes in the two files.</summary>
    public static SiteFixture With(string data = Data, string words = Words, string publication = "demonstration") =>
        SiteFixture.Of("").With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: " + publication, StringComparison.Ordinal))
            .With("signs.yml", data).With("en/signs.yml", words).With("en/drug.yml", Drug).WithDefaults();

    public static SiteFixture Edit(string from, string to, bool inWords = false) => inWords
        ? With(words: Replace(Words, from, to))
        : With(Replace(Data, from, to));

    /// <summary>The text with a passage changed; throws when it is not in it, so that no test tests nothing.</summary>
    public static string Replace(string text, string from, string to) => text.Contains(from, StringComparison.Ordinal)
        ? text.Replace(from, to, StringComparison.Ordinal)
        : throw new ArgumentException($"“{from}” is not in the text.", nameof(from));
}
