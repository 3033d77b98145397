using Xunit;

namespace NbSite.Tests.New;

/// <summary><c>nbsite new sign --language</c>: what stands once for all languages is refused, not left out without a word.</summary>
public sealed class NewSignOptionTests
{
    [Theory]
    [InlineData("--level: ", "it", "--level", "soon")]
    [InlineData("--level, --body, --cite, --country, --says: ", "them",
        "--says", "Phone", "--country", "GB", "--cite", "frimley-reaction", "--body", "nose", "--level", "soon")]
    public void What_stands_once_is_refused(string options, string them, params string[] args)
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(0, site.InSite("new", "language", "cy").Code);
        var told = site.InSite(["new", "sign", "--language", "cy", "--id", "swollen-face", "--say", "geiriau", .. args]);
        Assert.Equal(
            new Answer(2, "", $"nbsite: {options}a sign has its level, its part of the body and its sources once, in signs.yml, and only its words in “cy”. "
                + $"Leave {them} away.\n"), told);
        Assert.False(File.Exists(Path.Combine(site.Root, "s/content/cy/signs.yml")));
    }
}
