using Xunit;

namespace NbSite.Pipelines.Tests;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("index.html")]
    [InlineData("treatments/surgery/index.html")]
    [InlineData(".well-known/security.txt")]
    [InlineData("a b/ä/日本語.pdf")]
    public void A_path_of_parts_of_any_script_is_one(string path) => Assert.Null(OutputPath.Problem(path));

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("/a", "it begins with “/”")]
    [InlineData("a\tb", "it holds a control character")]
    [InlineData("a\\b", "it holds “\\”")]
    [InlineData("C:a", "it holds “:”")]
    [InlineData("a|b", "it holds “|”")]
    [InlineData("lists/con.csv", "“con.csv” is the name of a device on Windows")]
    [InlineData("AUX/a", "“AUX” is the name of a device on Windows")]
    [InlineData("../a", "it leads to other folders")]
    [InlineData("a/./b", "it leads to other folders")]
    [InlineData("a//b", "a part of it is empty, or ends with a dot or a space")]
    [InlineData("a/", "a part of it is empty, or ends with a dot or a space")]
    [InlineData("a./b", "a part of it is empty, or ends with a dot or a space")]
    [InlineData("a /b", "a part of it is empty, or ends with a dot or a space")]
    public void What_is_no_path_everywhere_is_told(string path, string problem) => Assert.Equal(problem, OutputPath.Problem(path));

    [Fact]
    public void Half_a_character_is_none()
    {
        Assert.Equal("it holds half a character", OutputPath.Problem("a" + (char)0xD83D));
        Assert.Equal("it holds half a character", OutputPath.Problem((char)0xDE00 + "a"));
        Assert.Null(OutputPath.Problem("a\U0001F600"));
    }
}
