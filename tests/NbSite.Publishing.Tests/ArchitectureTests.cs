using System.Reflection;
using NbSite.Content.Entities;
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
    [InlineData("Markdig", "NbSite.Content")]
    [InlineData("YamlDotNet", "NbSite.Content")]
    [InlineData("AngleSharp", "NbSite.Publishing")]
    [InlineData("NodaTime", "NbSite.Content")]
    [InlineData("DiffPlex", "NbSite.Publishing")]
    [InlineData("QRCoder", "NbSite.Publishing")]
    [InlineData("AnyAscii", "NbSite.Publishing")]
    [InlineData("Lucene.Net.Analysis.Common", "NbSite.Publishing")]
    [InlineData("PuppeteerSharp", "NbSite")]
    public void A_library_is_known_to_one_project_and_shows_in_none_of_its_doors(string library, string owner)
    {
        foreach (var name in new[] { "NbSite.Model", "NbSite.Pipelines", "NbSite.Content", "NbSite.Publishing", "NbSite.Theme" })
        {
            var assembly = Load(name);
            if (name != owner)
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
        var words = new NbTheme().Words("en")!;
        foreach (var type in EntityTypes.All)
        {
            Assert.True(words.Has($"entity.{type.Name}"), type.Name);
            Assert.True(words.Has($"entity.{type.Name}.plural"), type.Name);
            foreach (var field in type.Fields.Where(field => field.Shape is not (FieldShape.Pathways or FieldShape.Choice)))
                Assert.True(words.Has($"field.{type.Name}.{field.Key}") || words.Has($"field.{field.Key}"), $"{type.Name} {field.Key}");
        }
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
            Assert.False(string.IsNullOrWhiteSpace(code.Mend), code.Code);
        });
    }

    private static Assembly Load(string name) => name switch
    {
        "NbSite.Model" => typeof(PageContent).Assembly,
        "NbSite.Pipelines" => typeof(Engine).Assembly,
        "NbSite.Content" => typeof(Entity).Assembly,
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
