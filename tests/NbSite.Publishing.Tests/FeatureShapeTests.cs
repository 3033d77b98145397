using System.Text;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using NetArchTest.Rules;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Holds every feature to one shape: a folder that names no other, a class in the list, and a site without it.</summary>
public sealed partial class FeatureShapeTests
{
    private const string Root = "NbSite.Publishing.";

    private static readonly NbTheme Look = new();

    /// <summary>Every folder below Features.</summary>
    public static TheoryData<string> Folders
    {
        get
        {
            var folders = new TheoryData<string>();
            foreach (var name in Names()) folders.Add(name);
            return folders;
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_feature_names_no_other(string name)
    {
        var others = Names().Where(other => other != name).Select(other => $"{Root}Features.{other}").ToArray();
        Assert.DoesNotContain(Naming(others), type => IsIn($"{Root}Features.{name}")(type));
    }

    [Fact]
    public void What_features_share_names_none_of_them() =>
        Assert.DoesNotContain(Naming(Root + "Features", Root + "Composition"), type => IsIn(Root + "Site")(type));

    [Fact]
    public void Nothing_names_what_joins_the_features() =>
        Assert.DoesNotContain(Naming(Root + "Composition"), type => !IsIn(Root + "Composition")(type));

    /// <summary>So that a folder and its line are all there is of a feature in the library.</summary>
    [Fact]
    public void Nothing_but_the_list_names_features() =>
        Assert.Equal([Root + "Composition.FeatureList"], Naming(Root + "Features").Where(type => !IsIn(Root + "Features")(type)));

    /// <summary>Without this the tests above would hold whatever stood in the code.</summary>
    [Fact]
    public void Names_are_found_where_there_are_some()
    {
        Assert.Contains(Naming(Root + "Site"), type => IsIn(Root + "Features.Feeds")(type));
        // In a function without a name too.
        Assert.Contains(Root + "Features.AToZ.AToZFeature", Naming(Root + "Features.AToZ.AToZPage"));
    }

    /// <summary>What only an output adds comes with the output, and stands in no list.</summary>
    [Fact]
    public void Each_folder_has_one_feature_which_is_in_the_list_or_comes_with_an_output()
    {
        var named = FeatureList.All.Select(feature => feature.GetType().FullName!).ToHashSet();
        Assert.Equal(FeatureList.All.Length, named.Count);
        var added = OutputShapeTests.Outputs.Select(output => output.Adds).OfType<Feature>()
            .Select(feature => feature.GetType().FullName!).ToList();
        var each = Names().Select(name => $"{Root}Features.{name}.{name}Feature").ToList();
        Assert.Empty(each.Except(named).Except(added));
        Assert.Empty(named.Except(each));
        Assert.Empty(named.Intersect(added));
    }

    [Fact]
    public void A_site_without_feeds_lacks_their_files_alone()
    {
        var (whole, without) = (Built(), Built("Feeds"));
        Assert.Equal(["api/pages.json", "feed.xml", "robots.txt", "sitemap.xml"], whole.Keys.Except(without.Keys).Order());
        Assert.Empty(Differing(whole, without, text => text));
    }

    [Fact]
    public void A_site_without_structured_data_lacks_it_alone()
    {
        var (whole, without) = (Built(), Built("StructuredData"));
        Assert.Equal(whole.Keys.Order(), without.Keys.Order());
        Assert.Contains("application/ld+json", whole["treatment/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(without.Values, text => text.Contains("application/ld+json", StringComparison.Ordinal));
        Assert.Empty(Differing(whole, without, text => Data().Replace(text, "")));
    }

    [Fact]
    public void A_site_without_packs_lacks_their_page_and_scripts_and_the_way_there()
    {
        var (whole, without) = (Built(), Built("Packs"));
        var gone = whole.Keys.Except(without.Keys).Order().ToList();
        Assert.Contains("pack/index.html", gone);
        Assert.Contains(gone, path => path.StartsWith("assets/pack/", StringComparison.Ordinal));
        Assert.All(gone, path => Assert.True(
            path == "pack/index.html" || path.StartsWith("assets/pack/", StringComparison.Ordinal)
            || path.StartsWith("assets/search/", StringComparison.Ordinal), path));
        Assert.DoesNotContain(without.Values, text => text.Contains("pack/index.html", StringComparison.Ordinal));
        // What people wrote is the same; lists of pages, and search, have one page less.
        string[] written = ["index.html", "about/index.html", "treatment/index.html"];
        Assert.All(written, path => Assert.Equal(Words(whole[path]), Words(without[path])));
    }

    [Fact]
    public void A_site_without_leaflets_is_the_same_site()
    {
        // There is not even a line in the list, so a site is built without them.
        var paper = new PaperLeaflets(PaperSize.A4, LargePrint: false);
        Assert.DoesNotContain(FeatureList.All, feature => feature is LeafletsFeature);
        Assert.Equal([], Naming(Root + "Features.Leaflets").Where(type => !IsIn(Root + "Features.Leaflets")(type)));
        Assert.DoesNotContain("nb-leaflet", Built()["treatment/index.html"], StringComparison.Ordinal);
        Assert.Contains("nb-leaflet", Built(null, paper)["treatment/index.html"], StringComparison.Ordinal);
    }

    private static IEnumerable<string> Differing(
        Dictionary<string, string> whole, Dictionary<string, string> without, Func<string, string> but) =>
        without.Where(file => but(whole.GetValueOrDefault(file.Key) ?? "") != file.Value).Select(file => file.Key);

    private static string Words(string html) =>
        html[html.IndexOf("<main", StringComparison.Ordinal)..html.LastIndexOf("</main>", StringComparison.Ordinal)];

    private static Dictionary<string, string> Built(string? left = null, PaperLeaflets? leaflets = null)
    {
        var site = SiteFixture.Of("""
            -- en/treatment.md --
            ---
            title: Treatment
            summary: What is done.
            ---
            It is treated. [@src]
            """);
        var sink = new TestSink();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = Look,
                Options = new BuildOptions { Today = SiteFixture.Today },
                Output = leaflets ?? site.Output,
                HoldsChecks = false,
                Features = [.. FeatureList.All.Where(feature => feature.GetType().Name != left + "Feature")],
            },
            sink,
            TestContext.Current.CancellationToken);
        Assert.False(built.HasErrors, string.Join('\n', built.Diagnostics));
        return sink.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value));
    }

    private static string[] Names() =>
    [
        .. typeof(SiteBuilder).Assembly.GetTypes().Select(type => type.Namespace ?? "")
            .Where(name => name.StartsWith(Root + "Features.", StringComparison.Ordinal))
            .Select(name => name[(Root + "Features.").Length..].Split('.')[0]).Distinct().Order(StringComparer.Ordinal),
    ];

    private static Func<string, bool> IsIn(string folder) => type => type.StartsWith(folder + ".", StringComparison.Ordinal);

    /// <summary>The types that name something in a folder, or a type of that name.</summary>
    private static IEnumerable<string> Naming(params string[] folders) =>
        Types.InAssembly(typeof(SiteBuilder).Assembly).That().HaveDependencyOnAny(folders).GetTypes().Select(type => type.FullName);

    [GeneratedRegex("<script type=\"application/ld\\+json\">.*?</script>\n", RegexOptions.Singleline)]
    private static partial Regex Data();
}
