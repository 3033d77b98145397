using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Features.Exports;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Testing;
using NetArchTest.Rules;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Holds every output to one shape: a value in a folder of its own, and no step anywhere that asks which of them is made.</summary>
public sealed partial class OutputShapeTests
{
    /// <summary>One of each.</summary>
    internal static ImmutableArray<SiteOutput> Outputs { get; } =
        [new WebSite(), new OfflineCopy(), new PaperLeaflets(PaperSize.A4, LargePrint: false), new EditionRecords(), new PageExports(PageChoice.All, [])];

    /// <summary>Where the command line says which output is made, and what becomes of its documents.</summary>
    private static readonly string[] Commands =
    [
        "NbSite/Commands/BundleCommand.cs", "NbSite/Commands/Editions/CreateCommand.cs", "NbSite/Commands/Exporting/ExportCommand.cs",
        "NbSite/Commands/LeafletCommand.cs",
        "NbSite/Commands/Signing/BindCommand.cs", "NbSite/Leaflets/LeafletPrinter.cs",
    ];

    /// <summary>What gives all of the site when nothing else is said.</summary>
    private static readonly string[] Defaults = ["NbSite.Publishing/Site/BuildInput.cs"];

    /// <summary>The identity of what all pages share, of which nothing may be left out.</summary>
    private static readonly string[] Whole = ["NbSite.Publishing/Composition/Index/SiteViews.cs"];

    [Fact]
    public void Every_output_is_known_here() => Assert.Equal(
        typeof(SiteOutput).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SiteOutput))).Select(type => type.Name).Order(),
        Outputs.Select(output => output.GetType().Name).Order());

    [Fact]
    public void In_the_library_no_type_outside_an_output_s_folder_names_it()
    {
        foreach (var output in Outputs.Select(output => output.GetType()))
        {
            var naming = Types.InAssembly(typeof(SiteBuilder).Assembly).That().HaveDependencyOnAny(output.FullName!).GetTypes()
                .Select(type => type.FullName).Where(name => !name.StartsWith(output.Namespace + ".", StringComparison.Ordinal));
            string[] allowed = output == typeof(WebSite) ? [typeof(BuildInput).FullName!] : [];
            Assert.Equal(allowed, naming);
        }
    }

    /// <summary>In functions, patterns and comments too.</summary>
    [Fact]
    public void No_source_outside_an_output_s_folder_names_it_but_where_options_are_read()
    {
        var names = new Regex($@"\b(?:{string.Join('|', Outputs.Select(output => output.GetType().Name))})\b");
        var naming = Sources().Where(source => !IsOfOutputs(source.Path) && names.IsMatch(source.Text)).Select(source => source.Path);
        Assert.Equal(Commands.Concat(Defaults).Order(StringComparer.Ordinal), naming.Order(StringComparer.Ordinal));
    }

    /// <summary>What the theme is given of a copy or of leaflets is the theme's to look at, and no step's.</summary>
    [Fact]
    public void No_step_looks_at_what_the_theme_is_given_of_an_output()
    {
        var asking = Sources().Where(source => source.Path.StartsWith("NbSite.Publishing/", StringComparison.Ordinal)
            && !IsOfOutputs(source.Path) && AsksView().IsMatch(source.Text)).Select(source => source.Path);
        Assert.Equal(Whole, asking);
    }

    [Fact]
    public void The_same_output_is_the_same_value()
    {
        Assert.Equal(new OfflineCopy { Pages = "a/*", Past = true }, new OfflineCopy { Pages = "a/*", Past = true });
        Assert.NotEqual<SiteOutput>(new OfflineCopy(), new OfflineCopy { TextOnly = true });
        Assert.NotEqual<SiteOutput>(new PaperLeaflets(PaperSize.A4, false), new PaperLeaflets(PaperSize.A4, true));
        Assert.Equal(new EditionRecords(), new EditionRecords());
    }

    /// <summary>Files of an output are its own: what else a site has goes nowhere.</summary>
    [Fact]
    public void Records_of_an_edition_are_all_that_is_handed_over_for_one()
    {
        var built = (SiteFixture.Of("") with { Output = new EditionRecords() }).Build();
        Assert.Equal([], built.Diagnostics);
        Assert.All(built.Files, file => Assert.Equal(
            "edition:" + EditionNames.RecordPath(EditionStoreReader.HashOf(file.Value)), file.Key));
        var pages = built.Result.Documents<RecordedPage>();
        Assert.Equal(["about", "index"], pages.Select(page => page.Line.Id).Order());
        Assert.Equal(built.Files.Keys.Order(), pages.Select(page => "edition:" + EditionNames.RecordPath(page.Line.Record)).Order());
        // Only who asks for texts has them in memory, and nobody else's documents are given.
        Assert.All(pages, page => Assert.Null(page.Record));
        Assert.Empty(built.Result.Documents<BundleFacts>());
        Assert.Empty(SiteFixture.Of("").Build().Result.Documents<RecordedPage>());
    }

    private static bool IsOfOutputs(string path) => Outputs.Any(output => path.StartsWith(
        "NbSite.Publishing/" + output.GetType().Namespace!["NbSite.Publishing.".Length..].Replace('.', '/') + "/", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Sources()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        root = Path.Combine(root, "generator");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(root, path).Replace('\\', '/'), Full: path))
            .Where(source => !source.Path.Contains("/obj/", StringComparison.Ordinal) && !source.Path.Contains("/bin/", StringComparison.Ordinal))
            .Select(source => (source.Path, File.ReadAllText(source.Full, Encoding.UTF8)));
    }

    [GeneratedRegex(@"\.(?:Bundle|Leaflet|Copy)\b(?!\()|\b(?:Bundle|Leaflet|Copy): ")]
    private static partial Regex AsksView();
}
