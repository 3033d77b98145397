using System.Text;
using NbSite.Console;
using NbSite.Preview;
using NbSite.Publishing.Site;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>What a preview trusts of a file that it has read before.</summary>
public sealed class ContentReaderTests
{
    [Fact]
    public void AnotherTextOfTheSameSizeAndTimeIsFoundByReadingEverything()
    {
        using var site = TestSite.With(pages: 2);
        var page = Path.Combine(site.Content, "en", "about.md");
        // Long ago, so that the time is trusted.
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Write("Words one.");
        var reader = new ContentReader(site.Content, Host(site));
        var first = reader.Read(CancellationToken.None);
        Write("Words two.");
        Assert.True(reader.Read(CancellationToken.None).Since(first).IsEmpty);

        reader.SuspectAll();
        var second = reader.Read(CancellationToken.None);
        Assert.Equal(["en/about.md"], second.Since(first));
        Assert.Equal("Words two.", Encoding.UTF8.GetString(Bytes(second, "en/about.md").Span));
        // What is as it was is the same array still, so that nothing is compared byte by byte.
        Assert.True(Bytes(first, "en/index.md").Equals(Bytes(second, "en/index.md")));

        void Write(string words)
        {
            File.WriteAllText(page, words);
            File.SetLastWriteTimeUtc(page, time);
        }
    }

    private static ReadOnlyMemory<byte> Bytes(ContentState state, string path) => state.Files.Single(file => file.Path == path).Bytes;

    private static ProgramHost Host(TestSite site) => new()
    {
        Theme = () => new NbTheme(),
        Extensions = SiteExtensions.None,
        Now = () => DateTimeOffset.UtcNow,
        HoldsChecks = false,
        CurrentFolder = site.Root,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
    };
}
