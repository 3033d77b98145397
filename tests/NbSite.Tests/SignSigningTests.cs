using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>Signs are signed like pages: bound to their data and their words, and a clinician's look is told apart.</summary>
public sealed class SignSigningTests : IDisposable
{
    private const string Register = "out/site/reviews/signs/index.html";

    private readonly ProgramFixture _program = new();

    public SignSigningTests() =>
        _program.Write("site", SignSites.With());

    public void Dispose() => _program.Dispose();

    private string Sign(params string[] more)
    {
        var (exit, output, error) = _program.Run(
            ["review", "sign", "site/en/signs.yml", "--role", "oncologist", "--evidence", "the sources", "--content", "site", .. more]);
        Assert.Equal((0, ""), (exit, error));
        return output;
    }

    private int Count(string words)
    {
        Assert.Equal((0, ""), (_program.Build().Exit, _program.Build().Error));
        return File.ReadAllText(Path.Combine(_program.Folder, Register)).Split(words).Length - 1;
    }

    private void Edit(string path, string from, string to)
    {
        var full = Path.Combine(_program.Folder, "site", path);
        File.WriteAllText(full, SignSites.Replace(File.ReadAllText(full), from, to));
    }

    [Fact]
    public void A_clinicians_look_stands_at_every_sign()
    {
        Assert.Equal(2, Count("Not yet checked by a doctor."));
        Assert.StartsWith("Signed en/signs.yml as oncologist: ", Sign("--clinical"), StringComparison.Ordinal);
        Assert.Equal(2, Count("Checked by oncologist on 21 November 2026."));
    }

    [Fact]
    public void Another_look_is_no_clinicians()
    {
        Sign();
        Assert.Equal(2, Count("Looked at by oncologist. Not yet checked by a doctor."));
    }

    [Theory]
    [InlineData("signs.yml", "says: \"straight away\"", "says: \"soon\"")]
    [InlineData("signs.yml", "    with: [drug]\n", "")]
    [InlineData("signs.yml", "during: [on-treatment]\n", "during: [watching]\n")]
    [InlineData("signs.yml", "    level: urgent\n    body", "    level: urgent\n    regions: [GB]\n    body")]
    [InlineData("signs.yml", "    level: urgent\n    body", "    level: soon\n    decided: {role: r, on: 2026-11-01, reason: x.}\n    body")]
    [InlineData("en/signs.yml", "say: has a swollen tummy", "say: has a big tummy")]
    [InlineData("en/signs.yml", "It may be full.", "It may be very full.")]
    public void A_change_in_a_signs_data_or_words_unsigns_that_sign_alone(string path, string from, string to)
    {
        Sign("--clinical");
        Edit(path, from, to);
        Assert.Equal(1, Count("Checked by oncologist"));
        Assert.Equal(1, Count("Not yet checked by a doctor."));
    }
}
