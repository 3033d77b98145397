using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>A medicine, an effect and a page that names both, and what tests of signing do with them.</summary>
internal static class SigningSite
{
    public const string Medicine = """
        -- en/medicines/testium.yml --
        type: medicine
        title: Testium
        summary: A medicine for tests.
        cite: [src]
        what-it-is: Testium helps with tests.
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
        -- en/effects/fever.yml --
        type: side-effect
        title: Fever
        summary: Being hot.
        cite: [src]
        what-it-is: A high temperature.
        -- en/p.md --
        ---
        title: P
        summary: S.
        ---
        Children get Testium, every day. [@src]

        It does not hurt. [@src]

        {{signs spreads}}
        -- signs.yml --

        """ + SiteFixture.SignsYml + "\n-- en/signs.yml --\n" + SiteFixture.SignWords;

    /// <summary>How a page is signed in most tests.</summary>
    public static readonly string[] SignArgs = ["--role", "oncologist", "--evidence", "the sources", "--content", "site"];

    public static void Sign(ProgramFixture program, params string[] paths)
    {
        var (exit, _, error) = program.Run(["review", "sign", .. paths, .. SignArgs]);
        Assert.Equal((0, ""), (exit, error));
    }

    /// <summary>The pages in a state, each with how many parts are not signed.</summary>
    public static string States(ProgramFixture program, string state) => string.Join(", ",
        program.Run("review", "--content", "site", "--format", "csv").Out.Split('\n').Select(row => row.TrimEnd('\r').Split(','))
            .Where(row => row.Length > 1 && row[1] == state).Select(row => $"{row[9]} {row[7].Split('/')[0]}").Order(StringComparer.Ordinal));

    public static void Edit(ProgramFixture program, string path, string old, string now)
    {
        var full = Path.Combine(program.Folder, "site", path);
        var text = File.ReadAllText(full);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(full, text.Replace(old, now, StringComparison.Ordinal));
    }
}
