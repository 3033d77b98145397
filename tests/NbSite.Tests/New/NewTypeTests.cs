using Xunit;

namespace NbSite.Tests.New;

/// <summary><c>nbsite new type</c>: a charity's own type, from its file to a page that readers see.</summary>
public sealed class NewTypeTests
{
    [Fact]
    public void A_type_is_described_and_its_first_sheet_is_made_and_built()
    {
        using var site = NewFixture.WithSite();
        var answer = site.InSite("new", "type", "--title", "Device", "--plural", "Devices", "--link", "medicine");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Equal("""
            Wrote content/types/device.yml

            Next:
              1. Say in content/types/device.yml what else stands on each of its pages: docs/guide/types.md lists the shapes.
              2. See what is wrong, and where: nbsite check
              3. Make the first fact sheet of it: nbsite new entity device --title "First one"

            """, answer.Out);
        Assert.Equal("""
            # A type of fact sheet. Sheets begin with “type: device”, and may have the keys below “fields”.
            # What readers see of it; in a site of several languages write {en: …, cy: …} instead of one text.
            name: Device
            plural: Devices
            # Stands above them on the pages of what they name.
            told: Devices
            folder: devices
            kind: clinical
            # Whether each says which signs ask for a call: none, may or must.
            signs: none
            # The fields of a page, in the order in which they stand on it.
            fields:
              - key: what-it-is
                shape: statements
                required: true
                role: main
              - key: medicines
                title: Medicines
                shape: sheets
                of: medicine
              - key: how-to-use
                title: How to use it
                shape: statements

            """, site.Read("s/content/types/device.yml"));

        foreach (var step in NewFixture.Steps(answer.Out))
        {
            var done = site.InSite(step);
            Assert.True(done.Code == 0, $"{string.Join(' ', step)}: {done.Error}");
        }

        Assert.Contains("\ntype: device\ntitle: First one\n", site.Read("s/content/en/devices/first-one.yml"), StringComparison.Ordinal);
        site.Write("s/content/en/devices/first-one.yml",
            site.Read("s/content/en/devices/first-one.yml") + "cite: [hwe-hay-fever]\nmedicines: [{medicine: cetirizine, cite: hwe-hay-fever}]\nhow-to-use: Slowly. [@hwe-hay-fever]\n");
        var built = site.InSite("build", "--drafts");
        Assert.True(built.Code == 0, built.Error);
        Assert.Contains("How to use it", site.Read("s/output/site/devices/first-one/index.html"), StringComparison.Ordinal);
        Assert.Contains("First one", site.Read("s/output/site/medicines/cetirizine/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_told_and_nothing_is_written()
    {
        using var site = NewFixture.WithSite();
        var before = site.Picture();
        Assert.Equal(
            new Answer(2, "", "nbsite: --title and --plural are missing. Write it like nbsite new type --title Device --plural Devices\n"),
            site.InSite("new", "type"));
        Assert.Equal(
            new Answer(2, "", "nbsite: NbSite has a type “medicine” already. Give another name with --id.\n"),
            site.InSite("new", "type", "--title", "Medicine", "--plural", "Medicines"));
        Assert.Equal(
            new Answer(2, "", "nbsite: “page” cannot be the name of a type: the program means something else by it. Give another with --id.\n"),
            site.InSite("new", "type", "--title", "Page", "--plural", "Pages"));
        Assert.Equal(
            new Answer(2, "", "nbsite: --kind: “about” is no kind of fact sheet. Write clinical or practical.\n"),
            site.InSite("new", "type", "--title", "Device", "--plural", "Devices", "--kind", "about"));
        var link = site.InSite("new", "type", "--title", "Device", "--plural", "Devices", "--link", "medicin");
        Assert.StartsWith("nbsite: --link: “medicin” is no type of fact sheet. Did you mean “medicine”?", link.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Picture());

        Assert.Equal(0, site.InSite("new", "type", "--title", "Device", "--plural", "Devices").Code);
        Assert.Equal(
            new Answer(1, "", "content/types/device.yml:1:1: error NB1322: This file is there already\n"
                + "  Choose another --id or --folder, or change the words of this file.\n1 error, 0 warnings\nNothing was written.\n"),
            site.InSite("new", "type", "--title", "Device", "--plural", "Devices"));
    }

    [Fact]
    public void On_a_terminal_both_names_are_asked_for()
    {
        using var site = NewFixture.WithSite();
        var answer = site.Ask("s", "Insulin pump\nInsulin pumps\n", "new", "type");
        Assert.Equal((0, "What readers call one of them: What readers call several of them: "), (answer.Code, answer.Error));
        Assert.Contains("name: Insulin pump\nplural: Insulin pumps\n", site.Read("s/content/types/insulin-pump.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_is_begun_whatever_its_type_asks_for()
    {
        using var site = NewFixture.WithSite();
        Directory.CreateDirectory(Path.Combine(site.Root, "s/content/types"));
        site.Write("s/content/types/device.yml", """
            name: Device
            plural: Devices
            folder: things/devices
            fields:
              - {key: used-with, shape: sheet, of: medicine, required: true, title: Used with}
              - {key: care, shape: table, required: true, title: Care, columns: {when: When, what-to-do: What to do}}
              - {key: wear, shape: choice, required: true, title: Where, choices: {arm: On the arm}}

            """);
        var made = site.InSite("new", "entity", "device", "--title", "Pump", "--cite", "hwe-hay-fever");
        Assert.Equal((0, ""), (made.Code, made.Error));
        var text = site.Read("s/content/en/things/devices/pump.yml");
        Assert.Contains("\nused-with: {medicine: ", text, StringComparison.Ordinal);
        Assert.Contains("\ncare:\n  - {when: Say here when, what-to-do: Say here what to do}\n", text, StringComparison.Ordinal);
        Assert.Contains("\nwear: arm\n", text, StringComparison.Ordinal);
        Assert.Equal(0, site.InSite("build", "--drafts").Code);
    }

    /// <summary>Does what docs/guide/types.md says, in its order: types its commands and saves its files.</summary>
    [Fact]
    public void The_guide_leads_to_a_site()
    {
        using var site = NewFixture.WithSite("empty");
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        var steps = 0;
        foreach (var block in File.ReadAllText(Path.Combine(root, "docs", "guide", "types.md")).ReplaceLineEndings("\n").Split("```").Where((_, at) => at % 2 == 1))
        {
            if (block.StartsWith("yaml\n# content/", StringComparison.Ordinal))
            {
                site.Write("s/" + block["yaml\n# ".Length..].Split('\n')[0], block["yaml\n".Length..]);
                steps++;
            }

            foreach (var line in block.Split('\n').Where(line => line.StartsWith("nbsite ", StringComparison.Ordinal)))
            {
                var done = site.InSite(NewFixture.Words(line["nbsite ".Length..]));
                Assert.True(done.Code == 0, $"{line}: {done.Error}");
                steps++;
            }
        }

        Assert.Equal(8, steps);
        Assert.Contains("On the belly", site.Read("s/output/site/devices/insulin-pump/index.html"), StringComparison.Ordinal);
        Assert.Contains("Devices that give this medicine", site.Read("s/output/site/medicines/insulin/index.html"), StringComparison.Ordinal);
    }
}
