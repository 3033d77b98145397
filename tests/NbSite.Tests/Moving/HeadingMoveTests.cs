using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>Signs “#” at the end of a heading: a part of its words, or what closes it.</summary>
public sealed class HeadingMoveTests : IDisposable
{
    private readonly MovingSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("## C#", "c", "## C# {#take}")]
    [InlineData("## C# ##", "c", "## C# {#take} ##")]
    [InlineData("## Bring ##", "bring", "## Bring {#take} ##")]
    [InlineData("## Bring #  ", "bring", "## Bring {#take} #  ")]
    [InlineData("## Bring\t###", "bring", "## Bring {#take}\t###")]
    [InlineData("## Bring  ", "bring", "## Bring {#take}  ")]
    [InlineData("## Bring \\#", "bring", "## Bring \\# {#take}")]
    [InlineData("## C# {#cs}", "cs", "## C# {#take}")]
    [InlineData("## C# {#cs} ##", "cs", "## C# {#take} ##")]
    public void Only_what_closes_a_heading_stands_behind_its_name(string heading, string old, string now)
    {
        const string head = "---\ntitle: Words\nsummary: S.\nkind: practical\n---\n{{signs}}\n\n[worse](sign:worse)\n\n";
        _site.Write("site/en/words.md", $"{head}{heading}\n\nIt.\n");
        var (exit, said, error) = _site.Move($"words#{old}", "take");

        Assert.True(exit == 0, $"{said}\n{error}");
        Assert.Equal($"{head}{now}\n\nIt.\n", _site.Read("site/en/words.md"));
    }
}
