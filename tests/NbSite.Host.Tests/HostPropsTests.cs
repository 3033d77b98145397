using System.Xml.Linq;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>A program of one's own runs with NbSite's settings unless it says otherwise.</summary>
public sealed class HostPropsTests
{
    private static readonly string[] Names = ["ConcurrentGarbageCollection", "InvariantGlobalization", "ServerGarbageCollection", "TieredPGO"];

    [Fact]
    public void They_are_those_of_the_program_and_each_can_be_another()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        var own = Settings(Path.Combine(root, "Directory.Build.props"), Path.Combine(root, "generator/NbSite/NbSite.csproj"))
            .Where(each => Names.Contains(each.Name.LocalName)).ToDictionary(each => each.Name.LocalName, each => each.Value, StringComparer.Ordinal);
        var given = Settings(Path.Combine(root, "generator/NbSite/Hosting/NbSite.Host.props")).ToList();
        Assert.Equal(Names, given.Select(each => each.Name.LocalName).Order(StringComparer.Ordinal));
        Assert.All(given, each =>
        {
            Assert.Equal(own[each.Name.LocalName], each.Value);
            Assert.Equal($"'$({each.Name.LocalName})' == ''", (string?)each.Attribute("Condition"));
        });
    }

    private static IEnumerable<XElement> Settings(params string[] files) => files.SelectMany(file => XDocument.Load(file).Descendants()
        .Where(each => each.Parent?.Name.LocalName == "PropertyGroup"));
}
