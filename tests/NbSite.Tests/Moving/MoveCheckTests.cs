using NbSite.Commands.Moving;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>What a refused move names as the reason.</summary>
public sealed class MoveCheckTests
{
    [Fact]
    public void A_file_that_has_nothing_to_do_with_the_move_is_not_its_reason()
    {
        var refused = Assert.Throws<UsageException>(() => MoveCheck.Same(Read("Words."), Read("Other words."), Move.None));

        Assert.StartsWith("nothing was moved: the text of “A” (a) would change.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_may_be_what_is_moved_is()
    {
        var move = Move.None with { Names = [Renaming.Of("broken", "mended")] };

        Assert.StartsWith("nothing was moved: “en/broken.md” cannot be read",
            Assert.Throws<UsageException>(() => MoveCheck.Same(Read("Words."), Read("Other words."), move)).Message, StringComparison.Ordinal);
    }

    private static ReadSite Read(string words)
    {
        var files = SiteFixture.Of("").With("en/a.md", $"---\ntitle: A\nsummary: S.\nkind: practical\n---\n{words}\n")
            .With("en/broken.md", "---\ntitle: [\n---\nWords.\n").WithDefaults().Files;
        return ReadSite.Read([.. files.Select(file => new ContentFile(file.Key, file.Value))], SiteFixture.Today, new ProgramHost
        {
            Theme = () => new NbTheme(),
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(SiteFixture.Today, new TimeOnly(12, 0), TimeSpan.Zero),
            CurrentFolder = "/",
            Out = TextWriter.Null,
            Error = TextWriter.Null,
        });
    }
}
