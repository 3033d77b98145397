using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>
/// Holds docs/intended-purpose.md for pages and words: nothing that NbSite ships says that a call is not needed. What search
/// may weigh is held by tests/search/purpose.test.mjs.
/// </summary>
public sealed partial class IntendedPurposeTests
{
    [Theory]
    [InlineData("You do not need to phone the team.")]
    [InlineData("There is no need to call.")]
    [InlineData("No need to ring.")]
    [InlineData("You don't have to call anyone.")]
    [InlineData("It is safe to wait until the morning.")]
    [InlineData("This is nothing to worry about.")]
    [InlineData("Your child is not in danger.")]
    public void What_says_so_would_be_found(string text) => Assert.Matches(NoCall(), text);

    [Theory]
    [InlineData("theme/NbSite.Theme/Languages", "*.json")]
    [InlineData("theme/NbSite.Theme/Languages", "*.yml")]
    [InlineData("content", "*.md")]
    [InlineData("content", "*.yml")]
    public void No_word_that_ships_says_that_a_call_is_not_needed(string folder, string files)
    {
        var found = Directory.EnumerateFiles(Path.Combine(Root(), folder), files, SearchOption.AllDirectories)
            .SelectMany(path => File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n").Select(text => (Path: Path.GetRelativePath(Root(), path), Text: text.Replace('\n', ' '))))
            .Where(part => NoCall().IsMatch(part.Text)).Select(part => $"{part.Path}: {NoCall().Match(part.Text).Value}");
        Assert.Empty(found);
    }

    [Fact]
    public void A_page_takes_no_number_of_a_child()
    {
        var built = SiteFixture.Of("-- en/p.md --\n---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n").Build();
        foreach (var (path, _) in built.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            foreach (Match field in Field().Matches(built.Text(path)))
            {
                // A word to look for, a code of a paper, or a tick for a pack: nothing about a child, and nothing that is sent.
                Assert.DoesNotContain(" name=", field.Value, StringComparison.Ordinal);
                Assert.DoesNotMatch("type=\"(number|date|range|tel|email)\"", field.Value);
            }
        }
    }

    private static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        return root;
    }

    [GeneratedRegex(
        @"(?i)\bno need (for you )?to (call|phone|ring)\b|\b(do not|don.t|need not|does not|doesn.t)( (need|have)( to)?)? (call|phone|ring)\b|\bcall(ing)? is not (needed|necessary)\b"
        + @"|(?<!is it )\bsafe to wait\b|\bnothing to worry about\b|\bnot in danger\b")]
    private static partial Regex NoCall();

    [GeneratedRegex("<(input|select|textarea)[^>]*>")]
    private static partial Regex Field();
}
