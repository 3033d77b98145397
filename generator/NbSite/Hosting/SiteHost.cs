using System.CommandLine;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Content.Entities;
using NbSite.Hosting;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite;

/// <summary>
/// NbSite with what a charity adds to it, in a program of its own:
/// <code>return SiteHost.Create(args).AddStyles(".nb-title { color: teal }").Run();</code>
/// A host is a value: each method gives another one, and nothing happens before <see cref="Run()"/>. What does not fit
/// is told there, all at once, before anything is read or built.
/// </summary>
public sealed class SiteHost
{
    private SiteHost(HostParts parts) => Parts = parts;

    /// <summary>What was added.</summary>
    internal HostParts Parts { get; }

    /// <summary>NbSite as it comes.</summary>
    /// <param name="args">What was typed after the program's name.</param>
    public static SiteHost Create(params string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return new SiteHost(new HostParts { Arguments = [.. args] });
    }

    /// <summary>
    /// Adds a feature: all that one thing adds to a site, in one class. NbSite's own features are of the same class.
    /// </summary>
    /// <param name="feature">The feature.</param>
    public SiteHost AddFeature(Feature feature)
    {
        ArgumentNullException.ThrowIfNull(feature);
        return With(Parts with { Features = Parts.Features.Add(feature) });
    }

    /// <summary>Adds a step that every page takes after one of NbSite's. What it changes up to <see cref="PageStage.Resolve"/> is part of
    /// the page's text: it is checked, named and signed with it.</summary>
    /// <param name="after">The step of NbSite's.</param>
    /// <param name="step">What is done.</param>
    public SiteHost AddPageStep(PageStage after, Module<PageDocument, PageDocument> step) =>
        AddPageStep(PageStep.After(after, step));

    /// <summary>Adds a step that every page takes, before or after one of NbSite's.</summary>
    /// <param name="step">The step and its place.</param>
    public SiteHost AddPageStep(PageStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(step.Module);
        return With(Parts with { Steps = Parts.Steps.Add(step) });
    }

    /// <summary>Adds a page that is made in every language; its title and summary are words: see
    /// <see cref="AddWords(string, IReadOnlyDictionary{string, string})"/>.</summary>
    /// <param name="page">The page.</param>
    public SiteHost AddPage(GeneratedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return With(Parts with { Pages = Parts.Pages.Add(page) });
    }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its place on the site, with “/” between folders, such as <c>lists/helplines.csv</c>.</param>
    /// <param name="text">What is in it, in UTF-8.</param>
    public SiteHost AddFile(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return AddFile(path, Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its place on the site, with “/” between folders, such as <c>lists/helplines.csv</c>.</param>
    /// <param name="bytes">What is in it.</param>
    public SiteHost AddFile(string path, ReadOnlyMemory<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = new OutputFile(path, bytes);
        return With((OutputPath.Problem(path) is { } problem
            ? Parts.Wrong($"AddFile: “{path}” is no path of a file on a site: {problem}.") : Parts) with
        {
            Files = Parts.Files.Add(_ => [file]),
        });
    }

    /// <summary>Adds files that are made from all pages.</summary>
    /// <param name="files">Makes them once every page is known.</param>
    public SiteHost AddFiles(Func<MadeSite, IEnumerable<OutputFile>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return With(Parts with { Files = Parts.Files.Add(files) });
    }

    /// <summary>
    /// Adds a type of fact sheet. What it is called, and its fields, are words: <c>entity.…</c> and <c>field.…</c>.
    /// </summary>
    /// <param name="type">The type. Types that it names must be there before.</param>
    public SiteHost AddEntityType(EntityType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        try
        {
            return With(Parts with { Types = Parts.Types.With(type) });
        }
        catch (ArgumentException exception)
        {
            return With(Parts.Wrong("AddEntityType: " + exception.Message.Split(" (Parameter", 2)[0]));
        }
    }

    /// <summary>Adds a kind of problem that steps report, with a code of the program's own, such as “ACT0001”: it can be explained, and
    /// stands in lists of rules.</summary>
    /// <param name="descriptor">The kind.</param>
    public SiteHost AddDiagnostic(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return With(Parts with { Diagnostics = Parts.Diagnostics.Add(descriptor) });
    }

    /// <summary>Puts a component in the place of a part of the theme, on every page.</summary>
    /// <typeparam name="TPart">The part, such as <c>SiteFooter</c>.</typeparam>
    /// <typeparam name="TOwn">A component with the same parameters.</typeparam>
    public SiteHost ReplacePart<TPart, TOwn>() where TPart : IComponent where TOwn : IComponent =>
        ReplacePart(typeof(TPart).Name, typeof(TOwn));

    /// <summary>Puts a component in the place of a part of the theme, on every page.</summary>
    /// <param name="part">The name of the part, such as “SiteFooter”.</param>
    /// <param name="own">A component with the same parameters.</param>
    public SiteHost ReplacePart(string part, Type own)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(own);
        return With(Parts with { Replaced = Parts.Replaced.Add(new(part, own)) });
    }

    /// <summary>Adds rules of CSS. They win over those of the theme, and never over how pages are printed.</summary>
    /// <param name="css">The rules; they load nothing.</param>
    public SiteHost AddStyles(string css)
    {
        ArgumentNullException.ThrowIfNull(css);
        return With(Parts with { Styles = Parts.Styles.Add(("AddStyles", css)) });
    }

    /// <summary>Adds rules of CSS that are a resource of the program.</summary>
    /// <param name="assembly">The program, such as <c>typeof(Program).Assembly</c>.</param>
    /// <param name="resource">The end of the resource's name, such as “ours.css”.</param>
    public SiteHost AddStyles(Assembly assembly, string resource)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        ArgumentNullException.ThrowIfNull(resource);
        if (HostParts.Resource(assembly, resource, out var text) is { } problem)
            return With(Parts.Wrong($"AddStyles: {problem}"));
        return With(Parts with { Styles = Parts.Styles.Add(($"AddStyles “{resource}”", text)) });
    }

    /// <summary>
    /// Adds words of the interface, or other words for those of NbSite. A site's own file of words comes before them.
    /// </summary>
    /// <param name="language">BCP 47 tag, such as “en”.</param>
    /// <param name="words">Words by their keys, such as “helpline.title”.</param>
    public SiteHost AddWords(string language, IReadOnlyDictionary<string, string> words)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(words);
        return With(Parts with
        {
            Words = Parts.Words.AddRange(words.Select(word =>
            new HostWord(language, word.Key, word.Value)))
        });
    }

    /// <summary>Adds words of the interface as JSON: one object, words by their keys.</summary>
    /// <param name="language">BCP 47 tag, such as “en”.</param>
    /// <param name="json">Such as <c>{ "helpline.title": "Helplines" }</c>.</param>
    public SiteHost AddWords(string language, string json)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(json);
        return HostWords.Read(language, json, out var words) is { } problem
            ? With(Parts.Wrong($"AddWords “{language}”: {problem}"))
            : With(Parts with { Words = Parts.Words.AddRange(words) });
    }

    /// <summary>Adds a command to the command line.</summary>
    /// <param name="command">Makes it; what it is given reads and builds the site as NbSite's own commands do.</param>
    public SiteHost AddCommand(Func<SiteTools, Command> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return With(Parts with { Commands = Parts.Commands.Add(command) });
    }

    /// <summary>Adds a pipeline that may depend on the site's own.</summary>
    /// <param name="pipeline">Makes it of the site's own.</param>
    public SiteHost AddPipeline(Func<SitePipelines, Pipeline> pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return With(Parts with { Pipelines = Parts.Pipelines.Add(pipeline) });
    }

    /// <summary>Everything that does not fit; <see cref="Run()"/> tells it and does nothing.</summary>
    public IReadOnlyList<string> Problems => [.. HostChecks.Problems(Parts)];

    /// <summary>What was added to each build, for tests: see <c>NbSite.Testing</c>.</summary>
    public SiteExtensions Extensions => Parts.Extensions();

    /// <summary>
    /// The theme with the parts, rules and words that were added, for tests: see <c>NbSite.Testing</c>.
    /// </summary>
    /// <exception cref="ArgumentException">A part or a rule does not fit: see <see cref="Problems"/>.</exception>
    public ITheme MakeTheme() => Parts.Theme();

    /// <summary>Does what was typed, and gives the exit code: see <see cref="ExitCodes"/>.</summary>
    public int Run() => NbSiteApp.Run(this);

    private static SiteHost With(HostParts parts) => new(parts);
}
