using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pages;

/// <summary>The steps that every page takes, in their order.</summary>
public enum PageStage
{
    /// <summary>Its words are read into a tree.</summary>
    Read,

    /// <summary>Directives are replaced by what they call for.</summary>
    Expand,

    /// <summary>Links, values, terms and sources are answered. A charity's own steps come after it.</summary>
    Resolve,

    /// <summary>Its statements are held to their sources.</summary>
    Claims,

    /// <summary>The text is named by its hash. What changes it later does not change its name.</summary>
    Hash,

    /// <summary>It is rendered and handed over.</summary>
    Render,
}

/// <summary>A step that a feature adds to those of a page.</summary>
/// <param name="Stage">A step that every page takes.</param>
/// <param name="IsBefore">Whether this one comes before it.</param>
/// <param name="Module">What is done.</param>
public sealed record PageStep(PageStage Stage, bool IsBefore, Module<PageDocument, PageDocument> Module)
{
    /// <summary>Why it would never run; null when it does.</summary>
    internal string? Problem => (Stage, IsBefore) switch
    {
        (PageStage.Read, true) => "before Read a page has no words",
        (PageStage.Render, false) => "after Render a page is finished; what it adds is a PageAddition of a feature",
        _ => null,
    };

    /// <summary>A step before one that every page takes.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="module">What is done.</param>
    public static PageStep Before(PageStage stage, Module<PageDocument, PageDocument> module) => new(stage, true, module);

    /// <summary>A step after one that every page takes.</summary>
    /// <param name="stage">Which.</param>
    /// <param name="module">What is done.</param>
    public static PageStep After(PageStage stage, Module<PageDocument, PageDocument> module) => new(stage, false, module);

    /// <summary>A check after a step that every page takes.</summary>
    /// <exception cref="PipelineException">The check follows another phase than Process, in which the steps stand.</exception>
    public static PageStep After(PageStage stage, Analyzer<PageDocument> analyzer) => new(stage, false, Pipelines.Module.From(analyzer));
}
