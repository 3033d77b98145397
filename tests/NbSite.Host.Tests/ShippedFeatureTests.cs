using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>
/// No private door: features that come with NbSite are compiled from their own files as somebody else's program would
/// compile them, against
/// what is public, and make the same site.
/// </summary>
[Trait("Fast", "no")]
public sealed class ShippedFeatureTests
{
    [Theory]
    [InlineData("NotFound")]
    [InlineData("AToZ")]
    [InlineData("Glossary")]
    [InlineData("StructuredData")]
    public void A_feature_of_NbSite_can_be_given_by_a_program(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        var files = Directory.GetFiles(Path.Combine(folder, "generator/NbSite.Publishing/Features", name), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
        var compiled = Compiled.Assembly("charity-" + name, OutputKind.DynamicallyLinkedLibrary, files);
        var own = (Feature)Activator.CreateInstance(compiled.GetTypes().Single(type =>
            type.IsSubclassOf(typeof(Feature))))!;
        var shipped = FeatureList.All.Single(feature => feature.GetType().Name == name + "Feature");
        Assert.NotSame(shipped.GetType(), own.GetType());
        var (theirs, ours) = (Built(FeatureList.All.Replace(shipped, own)), Built(FeatureList.All));
        Assert.Equal(ours.Keys, theirs.Keys);
        foreach (var (path, text) in ours) Assert.Equal(text, theirs[path]);
        // Without it the site is another.
        Assert.NotEqual(ours, Built(FeatureList.All.Remove(shipped), isWhole: false));
    }

    private static Dictionary<string, string> Built(ImmutableArray<Feature> features, bool isWhole = true)
    {
        var site = SiteFixture.Of("""
            -- en/treatment.md --
            ---
            title: Treatment
            summary: What is done.
            ---
            It is treated. [@src]
            -- en/words.yml --
            type: glossary-term
            items:
              - id: cell
                title: Cell
                definition: A part of the body. [@src]
                summary: S.
            """);
        var sink = new TestSink();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = new NbTheme(),
                Options = new BuildOptions { Today = SiteFixture.Today },
                HoldsChecks = false,
                Features = features,
            },
            sink,
            TestContext.Current.CancellationToken);
        if (isWhole) Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics));
        return sink.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
    }
}
