using NbSite.Content.Entities;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What a feature adds to each page where it is rendered. It is part of what rendering is, and keeps no state.</summary>
public abstract class PageAddition
{
    /// <summary>The page with more for the theme to render; of pages that NbSite makes too.</summary>
    /// <param name="view">The page as it would be rendered.</param>
    /// <param name="page">What stands beside it.</param>
    public virtual PageView ToView(PageView view, RenderedPage page) => view;

    /// <summary>What more is kept of a page that people wrote.</summary>
    /// <param name="facts">What is kept so far.</param>
    /// <param name="page">The page.</param>
    /// <param name="view">The page as it is rendered.</param>
    public virtual PageFacts ToFacts(PageFacts facts, PageDocument page, PageView view) => facts;

    /// <summary>What is made of a page that people wrote once it is rendered.</summary>
    /// <param name="facts">What is kept so far.</param>
    /// <param name="page">The page.</param>
    /// <param name="html">The finished page.</param>
    /// <param name="context">Takes files and reports.</param>
    public virtual PageFacts OfHtml(PageFacts facts, PageDocument page, byte[] html, IModuleContext context) => facts;
}

/// <summary>A page that is rendered, beside its view.</summary>
/// <param name="Site">The site that it stands in.</param>
/// <param name="Types">Every type of fact sheet.</param>
public sealed record RenderedPage(IPageSurroundings Site, EntityTypes Types)
{
    /// <summary>The day of the newest change on record.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>Whether NbSite makes it.</summary>
    public bool IsMade { get; init; }

    /// <summary>The page with its words; null for one that NbSite makes.</summary>
    public PageDocument? Own { get; init; }
}
