using System.Text;
using NbSite.Content.Sources;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>A charity for diabetes describes its own types in files, and its site uses them as those that ship.</summary>
public sealed class TypeFileTests
{
    private const string Device = """
        name: Device
        plural: Devices
        told: {any: Devices, medicine: Devices for this medicine}
        schema: MedicalDevice
        before: medicine
        fields:
          - {key: what-it-is, shape: statements, required: true, role: main}
          - {key: wear, shape: choice, title: Where it is worn, choices: {arm: On the arm, belly: On the belly}}
          - {key: medicines, shape: sheets, of: medicine, title: What it gives}
          - {key: side-effects, shape: effects, of: side-effect}
          - {key: care, shape: table, title: How it is looked after, columns: {when: When, what: What to do}}
          - {key: outlook, shape: statements, title: Later on, prognosis: true}
          - {key: phone, shape: value, title: Call}
        """;

    private static readonly SiteFixture Site = SiteFixture.Of($$$"""
        -- types/device.yml --
        {{{Device}}}
        -- types/tip.yml --
        name: Tip
        plural: Tips
        pages: false
        kind: practical
        fields:
          - {key: tip, shape: statements, required: true, role: main, title: What to do}
        -- en/devices/pump.yml --
        type: device
        title: Pump
        summary: A pump.
        cite: [src]
        what-it-is: A small machine.
        wear: belly
        medicines: [{medicine: insulin, cite: src}]
        side-effects: [{effect: sore-skin, how-common: common, cite: src}]
        care:
          - {when: Every 3 days, what: Change the set., cite: src}
          - {when: Each night, what: Look at the skin., regions: [GB]}
        outlook: It lasts for years.
        -- en/medicines/insulin.yml --
        type: medicine
        title: Insulin
        summary: Insulin.
        cite: [src]
        what-it-is: It lowers sugar.
        -- en/effects/sore-skin.yml --
        type: side-effect
        title: Sore skin
        summary: Sore skin.
        cite: [src]
        what-it-is: Skin that hurts.
        -- en/tips.yml --
        type: tip
        items: [{id: one, title: First tip, tip: Walk.}]
        -- en/list.md --
        ---
        title: List
        summary: List.
        ---
        Words. [@src]

        {{list device}}

        {{table tip}}
        """);

    [Fact]
    public void A_type_of_a_file_does_what_those_that_ship_do()
    {
        var site = Site.Build();
        Assert.Equal([], site.Diagnostics);
        var pump = site.Text("devices/pump/index.html");
        Assert.Contains("Where it is worn:", pump, StringComparison.Ordinal);
        Assert.Contains("On the belly", pump, StringComparison.Ordinal);
        Assert.DoesNotContain("On the arm", pump, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"medicines\">What it gives", pump, StringComparison.Ordinal);
        Assert.Contains("href=\"../../medicines/insulin/index.html\"", pump, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">When</th>", pump, StringComparison.Ordinal);
        Assert.Contains("Look at the skin.", pump, StringComparison.Ordinal);
        Assert.Contains("id=\"outlook-door\"", pump, StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"MedicalDevice\",\"name\":\"Pump\"", pump, StringComparison.Ordinal);

        // The other side tells it, under the heading that the file gives, and under the general one elsewhere.
        Assert.Contains("<h2 id=\"from-device\">Devices for this medicine", site.Text("medicines/insulin/index.html"), StringComparison.Ordinal);
        var skin = site.Text("effects/sore-skin/index.html");
        Assert.Contains("<h2 id=\"from-device\">Devices", skin, StringComparison.Ordinal);
        Assert.Contains("(common)", skin, StringComparison.Ordinal);

        var list = site.Text("list/index.html");
        Assert.Contains("href=\"../devices/pump/index.html\"", list, StringComparison.Ordinal);
        Assert.Contains("Walk.", list, StringComparison.Ordinal);
        Assert.Contains("<h1 class=\"nb-title\">Devices</h1>", site.Text("devices/index.html"), StringComparison.Ordinal);
        Assert.Contains("Pump", site.Text("a-to-z/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"type\":\"device\"", site.Text("api/pages.json").Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(site.Files, file => file.Key.StartsWith("assets/search", StringComparison.Ordinal)
            && Encoding.UTF8.GetString(file.Value).Contains("Device", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_site_is_built_twice_alike() =>
        Assert.Equal(Site.Build().Files.OrderBy(file => file.Key).Select(file => (file.Key, Convert.ToHexString(file.Value))),
            Site.Build().Files.OrderBy(file => file.Key).Select(file => (file.Key, Convert.ToHexString(file.Value))));

    [Fact]
    public void The_order_of_types_is_that_of_the_file()
    {
        static int At(string html, string text) => html.IndexOf(text, StringComparison.Ordinal);
        var fixture = Site.With("en/medicines/insulin.yml", """
            type: medicine
            title: Insulin
            summary: Insulin.
            cite: [src]
            what-it-is: It lowers sugar.
            no-signs: Nothing about it asks for a call.
            side-effects: [{effect: sore-skin, how-common: rare, cite: src}]
            """);
        var before = fixture.Build().Text("effects/sore-skin/index.html");
        Assert.InRange(At(before, "from-device"), 1, At(before, "from-medicine"));
        var after = fixture.With("types/device.yml", Device.Replace("before: medicine", "after: medicine", StringComparison.Ordinal))
            .Build().Text("effects/sore-skin/index.html");
        Assert.InRange(At(after, "from-medicine"), 1, At(after, "from-device"));
    }

    [Theory]
    [InlineData("title: What it gives", "title: What comes out of it", "devices/pump/index.html", "What comes out of it")]
    [InlineData("medicine: Devices for this medicine", "medicine: Pumps and pens", "medicines/insulin/index.html", "Pumps and pens")]
    [InlineData("belly: On the belly", "belly: Round the middle", "devices/pump/index.html", "Round the middle")]
    [InlineData("schema: MedicalDevice", "schema: Product", "devices/pump/index.html", "\"@type\":\"Product\"")]
    [InlineData("plural: Devices", "plural: Machines", "devices/index.html", "Machines")]
    public void A_changed_file_makes_its_pages_again(string from, string to, string page, string expected)
    {
        var first = Site.Build();
        var changed = Site.With("types/device.yml", Device.Replace(from, to, StringComparison.Ordinal));
        var (again, fresh) = (changed.Build(first), changed.Build());
        Assert.DoesNotContain(expected, first.Text(page), StringComparison.Ordinal);
        Assert.Contains(expected, again.Text(page), StringComparison.Ordinal);
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, again.Files[path]);
    }

    [Fact]
    public void The_preview_makes_a_sheet_of_such_a_type_again_and_leaves_a_changed_type_to_the_build()
    {
        ContentFile File(string path, string? text = null) => new(path, text is null ? Site.Files[path] : Encoding.UTF8.GetBytes(text));
        var input = new BuildInput
        {
            Files = Site.Content,
            Theme = Site.Look,
            Options = Site.Options,
            HoldsChecks = false,
            Records = true,
            KeepsWarm = true,
        };
        var warm = SiteBuilder.Build(input, new TestSink(), TestContext.Current.CancellationToken).Warm!;
        var sheet = Encoding.UTF8.GetString(Site.Files["en/devices/pump.yml"]);
        var remade = warm.Remake([File("en/devices/pump.yml", sheet.Replace("A small machine", "A tiny machine", StringComparison.Ordinal))], TestContext.Current.CancellationToken)!;
        Assert.DoesNotContain(remade.Diagnostics, told => told.Severity == Model.Severity.Error);
        var html = Encoding.UTF8.GetString(remade.Files.Single(file => file.Path == "devices/pump/index.html").Bytes.Span);
        Assert.Contains("A tiny machine", html, StringComparison.Ordinal);
        Assert.Contains("What it gives", html, StringComparison.Ordinal);
        Assert.Null(warm.Remake([File("types/device.yml")], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Other_languages_have_their_own_words_or_borrow_those_of_the_main_one()
    {
        var site = Site
            .With("types/device.yml", Device.Replace("name: Device\nplural: Devices\n", "name: {en: Device, cy: Dyfais}\nplural: {en: Devices, cy: Dyfeisiau}\n", StringComparison.Ordinal))
            .With("cy/index.md", "---\ntitle: Hafan\nsummary: Hafan.\n---\nCroeso. [@src]\n")
            .With("cy/about.md", "---\ntitle: Am\nsummary: Am.\nkind: about\n---\nNi.\n")
            .With("cy/devices/pump.yml", Encoding.UTF8.GetString(Site.Files["en/devices/pump.yml"]))
            .WithDefaults().Build();
        Assert.DoesNotContain(site.Diagnostics, line => line.Contains(": error ", StringComparison.Ordinal));
        Assert.Contains("Dyfeisiau", site.Text("cy/devices/index.html"), StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">What it gives", site.Text("cy/devices/pump/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_may_say_a_word_of_its_type_in_the_file_of_its_language()
    {
        var site = Site.With("languages/en.yml", "field.device.medicines: What is in it\n").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("<h2 id=\"medicines\">What is in it", site.Text("devices/pump/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_a_file_has_what_its_medicines_have()
    {
        var site = (SiteFixture.Of("""
            -- types/scheme.yml --
            name: Scheme
            plural: Schemes
            role: plan
            signs: may
            step: true
            fields:
              - {key: what-it-is, shape: statements, required: true, role: main}
              - {key: gives, shape: sheets, of: medicine, required: true, role: given, title: What it gives}
              - {key: side-effects, shape: effects, of: side-effect}
              - {key: without, shape: without, of: side-effect}
            -- types/route.yml --
            name: Route
            plural: Routes
            fields:
              - {key: what-it-is, shape: statements, required: true, role: main}
              - {key: ways, shape: pathways}
            -- en/routes/one.yml --
            type: route
            title: Route
            summary: A route.
            cite: [src]
            what-it-is: A route.
            ways:
              - {id: way, title: The way, steps: [{title: First, text: It begins., schemes: [{scheme: weekly, cite: src}]}]}
            -- en/schemes/weekly.yml --
            type: scheme
            title: Weekly
            summary: A scheme.
            cite: [src]
            what-it-is: A scheme.
            gives: [{medicine: insulin, cite: src}]
            -- en/medicines/insulin.yml --
            type: medicine
            title: Insulin
            summary: Insulin.
            cite: [src]
            what-it-is: It lowers sugar.
            side-effects: [{effect: sore-skin, how-common: rare, cite: src}]
            -- en/effects/sore-skin.yml --
            type: side-effect
            title: Sore skin
            summary: Sore skin.
            cite: [src]
            what-it-is: Skin that hurts.
            """)).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("href=\"../../effects/sore-skin/index.html\"", site.Text("schemes/weekly/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../schemes/weekly/index.html\"", site.Text("effects/sore-skin/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"from-route\">Routes", site.Text("schemes/weekly/index.html"), StringComparison.Ordinal);
    }
}
