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
    public void A_demonstration_may_leave_it_out()
    {
        Edit("site.yml", "publication: public", "publication: demonstration");
        Assert.Empty(Alarms());
    }
}
