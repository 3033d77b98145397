using System.Collections.Immutable;
using System.CommandLine;
using System.Reflection;
using System.Text;
using NbSite.Content.Entities;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Theme;

namespace NbSite.Hosting;

/// <summary>Everything that a charity's own program adds, as it was given.</summary>
internal sealed record HostParts
{
    public ImmutableArray<string> Arguments { get; init; } = [];
    public ImmutableArray<Feature> Features { get; init; } = [];
    public ImmutableArray<PageStep> Steps { get; init; } = [];
    public ImmutableArray<GeneratedPage> Pages { get; init; } = [];
    public ImmutableArray<Func<MadeSite, IEnumerable<OutputFile>>> Files { get; init; } = [];
    public ImmutableArray<Func<SitePipelines, Pipeline>> Pipelines { get; init; } = [];
    public EntityTypes Types { get; init; } = EntityTypes.BuiltIn;
    public ImmutableArray<DiagnosticDescriptor> Diagnostics { get; init; } = [];
    public ImmutableArray<KeyValuePair<string, Type>> Replaced { get; init; } = [];
    public ImmutableArray<(string From, string Css)> Styles { get; init; } = [];
    public ImmutableArray<HostWord> Words { get; init; } = [];
    public ImmutableArray<Func<SiteTools, Command>> Commands { get; init; } = [];

    /// <summary>What was wrong when it was given.</summary>
    public ImmutableArray<string> Told { get; init; } = [];

    /// <summary>The same with one problem more.</summary>
    public HostParts Wrong(string problem) => this with { Told = Told.Add(problem) };

    /// <summary>What runs in each build.</summary>
    public SiteExtensions Extensions()
    {
        var own = Steps.IsEmpty && Pages.IsEmpty && Files.IsEmpty ? Features : Features.Add(new HostFeature(Pages, Steps, Files));
        return new SiteExtensions([], Pipelines) { Types = Types, Features = own, Diagnostics = Diagnostics };
    }

    /// <summary>The theme with the program's own parts, rules and words.</summary>
    public ITheme Theme()
    {
        var styles = Styles.IsEmpty ? null : string.Join('\n', Styles.Select(each => each.Css));
        var theme = new NbTheme(Replaced.IsEmpty ? null : Replaced.ToDictionary(StringComparer.Ordinal), styles);
        return Words.IsEmpty ? theme : new HostTheme(theme, Words);
    }

    /// <summary>A text that an assembly brings; else why there is none.</summary>
    public static string? Resource(Assembly assembly, string name, out string text)
    {
        text = "";
        var all = assembly.GetManifestResourceNames();
        var found = all.Where(each => each == name || each.EndsWith("." + name, StringComparison.Ordinal)).ToList();
        if (found.Count != 1)
        {
            var has = all.Length == 0 ? "it has none"
                : "it has " + string.Join(", ", all.Order(StringComparer.Ordinal));
            return found.Count == 0
                ? $"“{assembly.GetName().Name}” has no resource “{name}”; {has}. Add <EmbeddedResource Include=\"{name}\" /> to the project."
                : $"“{name}” names several resources of “{assembly.GetName().Name}”: {string.Join(", ", found)}.";
        }

        using var stream = assembly.GetManifestResourceStream(found[0])!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        text = reader.ReadToEnd();
        return null;
    }
}
