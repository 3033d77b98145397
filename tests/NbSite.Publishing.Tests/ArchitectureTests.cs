using System.Reflection;
using System.Text.RegularExpressions;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Export.Word;
using NbSite.Import;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Theme;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Holds the arrows of docs/architecture.md.</summary>
public sealed class ArchitectureTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "NbSite.Model", [] },
        { "NbSite.Pipelines", ["NbSite.Model"] },
        { "NbSite.Content", ["NbSite.Model", "NbSite.Pipelines"] },
        { "NbSite.Import", ["NbSite.Content", "NbSite.Model"] },
        { "NbSite.Export", ["NbSite.Content", "NbSite.Model"] },
        { "NbSite.Publishing", ["NbSite.Content", "NbSite.Model", "NbSite.Pipelines"] },
        { "NbSite.Theme", ["NbSite.Model"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_project_knows_only_those_below_it(string name, string[] allowed)
    {
        var references = Load(name).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("NbSite.", StringComparison.Ordinal));
        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("Markdig", "NbSite.Content NbSite.Import")]
    [InlineData("YamlDotNet", "NbSite.Content")]
    [InlineData("AngleSharp", "NbSite.Publishing NbSite.Import")]
    [InlineData("NodaTime", "NbSite.Content")]
    [InlineData("DiffPlex", "NbSite.Publishing")]
    [InlineData("QRCoder", "NbSite.Publishing")]
    [InlineData("AnyAscii", "NbSite.Publishing")]
    [InlineData("Lucene.Net.Analysis.Common", "NbSite.Publishing")]
    [InlineData("SkiaSharp", "NbSite.Publishing")]
    [InlineData("Svg.Skia", "NbSite.Publishing")]
    [InlineData("HarfBuzzSharp", "NbSite.Publishing")]
    [InlineData("Ical.Net", "NbSite")]
    [InlineData("DocumentFormat.OpenXml", "NbSite.Export")]
    [InlineData("PuppeteerSharp", "NbSite")]
    public void A_library_is_known_to_its_projects_and_shows_in_none_of_their_doors(string library, string owners)
    {
        foreach (var name in new[] { "NbSite.Model", "NbSite.Pipelines", "NbSite.Content", "NbSite.Import", "NbSite.Export", "NbSite.Publishing", "NbSite.Theme" })
        {
            var assembly = Load(name);
            if (!owners.Split(' ').Contains(name))
            {
                Assert.DoesNotContain(library, assembly.GetReferencedAssemblies().Select(reference => reference.Name));
                continue;
            }

            var exposed = assembly.GetExportedTypes().SelectMany(type => type.GetMembers()).SelectMany(Types)
                .Where(type => type.Assembly.GetName().Name == library);
            Assert.Empty(exposed);
        }
    }

    [Fact]
    public void The_model_has_no_packages() =>
        Assert.All(typeof(PageContent).Assembly.GetReferencedAssemblies(), reference =>
            Assert.StartsWith("System", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Every_word_that_entities_need_is_in_the_theme()
    {
        var theme = new NbTheme();
        Assert.All(theme.Languages, language => Assert.Empty(EntityWords.Missing(theme.Words(language)!, EntityTypes.BuiltIn)));
    }

    /// <summary>What the program must know of a type, the type says; a type of one's own would be left out of a comparison with a name.</summary>
    [Fact]
    public void No_type_of_fact_sheet_is_told_by_its_name()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "NbSite.sln"))) root = Path.GetDirectoryName(root)!;
        var names = string.Join('|', ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer").All.Select(type => type.Name).Append(PageTypes.Generated));
        var compared = new Regex($"""(?:[=!]=|\bis|\bis not|\bnot|\bor|\bcase|Type: ) "(?:{names})"|"(?:{names})" (?:[=!]=|or|=>)|Find\("(?:{names})"|Equals\([^()]*"(?:{names})"\)""");
        var sources = Directory.EnumerateFiles(Path.Combine(root, "generator"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "theme"), "*.razor", SearchOption.AllDirectories))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
                && !path.Contains("/Entities/Types/", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count > 500);
        Assert.Empty(sources.SelectMany(path => File.ReadLines(path).Where(line => compared.IsMatch(line)).Select(line => path + ": " + line.Trim())));
    }

    [Fact]
    public void Diagnostic_codes_are_unique_and_explained()
    {
        Assert.Equal(Codes.All.Length, Codes.All.Select(code => code.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Codes.All, code =>
        {
            Assert.Matches("^NB[01][0-9]{3}$", code.Code);
            Assert.False(string.IsNullOrWhiteSpace(code.Title), code.Code);
            Assert.False(string.IsNullOrWhiteSpace(code.Why), code.Code);
            Assert.False(string.IsNullOrWhiteSpace(code.Remedy), code.Code);
        });
    }

    private static Assembly Load(string name) => name switch
    {
        "NbSite.Model" => typeof(PageContent).Assembly,
        "NbSite.Pipelines" => typeof(Engine).Assembly,
        "NbSite.Content" => typeof(Entity).Assembly,
        "NbSite.Import" => typeof(Importer).Assembly,
        "NbSite.Export" => typeof(WordExporter).Assembly,
        "NbSite.Publishing" => typeof(SiteBuilder).Assembly,
        _ => typeof(NbTheme).Assembly,
    };

    private static IEnumerable<Type> Types(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        _ => [],
    };
}
