using System.Reflection;
using Xunit;

namespace NbSite.Publishing.Tests.PublicApi;

/// <summary>
/// What a charity's own host may call does not change unseen: it stands in a file beside this one. With NBSITE_ACCEPT=1 in
/// the environment the files are written, to be read in the change's difference.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("NbSite.Model")]
    [InlineData("NbSite.Pipelines")]
    [InlineData("NbSite.Content")]
    [InlineData("NbSite.Publishing")]
    [InlineData("nbsite")]
    public void What_others_can_call_is_what_was_agreed(string name)
    {
        var path = Path.Combine(Root(), "tests/NbSite.Publishing.Tests/PublicApi", name + ".txt");
        var now = ApiText.Of(Assembly.Load(name));
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1") File.WriteAllText(path, now);
        var agreed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        var gone = agreed.Split('\n').Except(now.Split('\n')).Select(line => "- " + line);
        var come = now.Split('\n').Except(agreed.Split('\n')).Select(line => "+ " + line);
        Assert.True(agreed == now, $"""
            The public API of {name} has changed. When that is meant, run this test with NBSITE_ACCEPT=1 and read the difference.
            {string.Join('\n', gone.Concat(come))}
            """);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
