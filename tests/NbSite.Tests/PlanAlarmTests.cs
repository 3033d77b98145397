using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>What a plan takes out of its medicines' alarms, on a site that readers are to rely on.</summary>
public sealed class PlanAlarmTests : IDisposable
{
    private const string Plan =
        "type: regimen\ntitle: Plan\nsummary: S.\nwhat-it-is: {text: A plan., cite: [src]}\nmedicines: [{medicine: drug, cite: src}]\n";

    private const string Entry = "without: [{sign: swollen, reason: The dose is too low., cite: [src]}]\n";

    private readonly ProgramFixture _program = new() { HoldsChecks = true };

    public PlanAlarmTests()
    {
        _program.Write("site", SignSites.With().With("en/plan.yml", Plan + Entry).WithDefaults());
        Edit("site.yml", "publication: demonstration", "publication: public");
    }

    public void Dispose() => _program.Dispose();

    private void Edit(string path, string from, string to)
    {
        var full = Path.Combine(_program.Folder, "site", path);
        File.WriteAllText(full, SignSites.Replace(File.ReadAllText(full), from, to));
    }

    private void Sign(params string[] more)
    {
        var (exit, _, error) = _program.Run(
            ["review", "sign", "site/en/plan.yml", "--role", "oncologist", "--evidence", "the sources", "--content", "site", .. more]);
        Assert.Equal((0, ""), (exit, error));
    }

    private IEnumerable<string> Alarms() =>
        _program.Build().Error.Split('\n').Where(line => line.Contains("NB0856", StringComparison.Ordinal));

    [Fact]
    public void The_entry_itself_must_be_signed_by_a_clinician()
    {
        const string Told = "site/en/plan.yml:6:11: error NB0856: “swollen” is urgent, and no clinician’s sign-off covers this entry, which leaves it out";
        Assert.Equal([Told], Alarms());
        Sign();
        Assert.Equal([Told], Alarms());
        Sign("--clinical");
        Assert.Empty(Alarms());

        // Signed words elsewhere on the page, and others in the entry.
        Edit("en/plan.yml", "A plan.", "The plan.");
        Assert.Empty(Alarms());
        Edit("en/plan.yml", "too low.", "very low.");
        Assert.Equal([Told], Alarms());
        Sign();
        Assert.Equal([Told], Alarms());
        Sign("--clinical");
        Assert.Empty(Alarms());
    }

    [Fact]
    public void A_status_that_somebody_typed_is_no_sign_off_and_neither_is_one_from_before_the_entry()
    {
        Edit("en/plan.yml", Entry, "");
        Sign("--clinical");
        Edit("en/plan.review.yml", "status: source-checked", "status: clinically-reviewed");
        File.AppendAllText(Path.Combine(_program.Folder, "site/en/plan.yml"), Entry);
        Assert.Single(Alarms());
    }

    [Fact]
    public void A_sign_that_a_signed_effect_gains_later_is_signed_by_nobody()
    {
        const string Spots = "  {0}:\n    level: urgent\n    body: whole\n    sources: [{{cite: src, level: urgent}}]\n";
        const string Rash = "type: side-effect\ntitle: Rash\nsummary: S.\nwhat-it-is: {text: Spots., cite: [src]}\nsigns: [swollen, spots]\n";
        _program.Write("site", SignSites.With(
                SignSites.Data + string.Format(Spots, "spots") + string.Format(Spots, "peels"),
                SignSites.Words + "  spots: {say: has spots that spread}\n  peels: {say: has skin that peels, short: peeling skin}\n")
            .With("en/rash.yml", Rash)
            .With("en/drug.yml", SignSites.Drug + "side-effects: [{effect: rash, cite: src}]\n")
            .With("en/plan.yml", Plan + "without: [{effect: rash, reason: The dose is too low., cite: [src]}]\n").WithDefaults());
        const string Told = "site/en/plan.yml:6:11: error NB0856: “{0}” is urgent, and no clinician’s sign-off covers this entry, which leaves it out";
        Edit("site.yml", "publication: demonstration", "publication: public");
        Assert.Equal([string.Format(Told, "spots")], Alarms());
        Sign("--clinical");
        Assert.Empty(Alarms());

        Edit("en/rash.yml", "signs: [swollen, spots]", "signs: [swollen, peels, spots]");
        Assert.Single(Alarms());
        Sign("--clinical");
        Assert.Empty(Alarms());

        Edit("site.yml", "publication: public", "publication: demonstration");
        Assert.Equal(0, _program.Build().Exit);
        var page = File.ReadAllText(Path.Combine(_program.Folder, "out/site/plan/index.html"));
        // The tummy comes with the drug itself, so it still stands in the cards.
        Assert.Contains("Not in the cards of this page for that reason: peeling skin (Urgent); has spots that spread (Urgent).", page, StringComparison.Ordinal);
        Assert.Contains("has a swollen tummy", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_demonstration_may_leave_it_out()
    {
        Edit("site.yml", "publication: public", "publication: demonstration");
        Assert.Empty(Alarms());
    }
}
