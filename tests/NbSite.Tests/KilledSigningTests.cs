using NbSite.Tests.Attacks;
using Xunit;
using static NbSite.Tests.SigningSite;

namespace NbSite.Tests;

/// <summary>Signing, ended from outside while it writes.</summary>
[Trait("Fast", "no")]
public sealed class KilledSigningTests
{
    /// <summary>Before the words are kept among the editions, after that, before the record is put in place, and after that.</summary>
    [Theory]
    [InlineData("syncfs:1", false)]
    [InlineData("rename:1", false)]
    [InlineData("unlink:1", false)]
    [InlineData("rename:2", false)]
    [InlineData("unlink:4", true)]
    [InlineData("unlink:5", true)]
    public void Killed_at_any_moment_a_record_is_the_old_one_or_the_new_one(string call, bool isSigned)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var whole = new ProgramFixture();
        var before = File.ReadAllText(Record(whole));
        Sign(whole, "words");
        var after = File.ReadAllText(Record(whole));
        Assert.NotEqual(before, after);
        using var program = new ProgramFixture();
        Tracing.Kill(program.Folder, call, ["review", "sign", "words", .. SignArgs]);
        Assert.Equal(isSigned ? after : before, File.ReadAllText(Record(program)));
        Assert.Equal(0, program.Run("check", "--content", "site").Exit);
    }

    private static string Record(ProgramFixture program) => Path.Combine(program.Folder, "site/en/words.review.yml");
}
