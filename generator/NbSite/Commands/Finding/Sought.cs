using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Signs;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Commands.Finding;

/// <summary>What a name of the site can mean.</summary>
internal enum SoughtKind
{
    Source,
    Value,
    Sign,
    Term,
    Page,
    File,
}

/// <summary>One thing that a name means, and how its uses are known in a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What texts call it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Span">Where it is written; a line of 0 for a whole file.</param>
internal sealed record Sought(SoughtKind Kind, string Key, string Title, SourceSpan Span)
{
    /// <summary>Everything on the site that the name means; a name can mean more than one thing.</summary>
    public static ImmutableArray<Sought> Of(string name, IndexDocument index, IEnumerable<PageHeader> pages)
    {
        var found = ImmutableArray.CreateBuilder<Sought>();
        var key = name.TrimStart('@');
        foreach (var item in index.References.Where(item => item.Id == key).Take(1))
            found.Add(new Sought(SoughtKind.Source, item.Id, item.Text("title") ?? item.Id, item.Span));
        if (index.Languages[0].Get<NamedValue>(IndexKind.Value, name) is { } value)
            found.Add(new Sought(SoughtKind.Value, value.Key, value.What, value.Span));
        if (index.Signs.Set.Find(name) is { } sign)
        {
            var words = index.Signs.Words.Select(each => each.Signs.GetValueOrDefault(sign.Id)).FirstOrDefault(each => each is not null);
            found.Add(new Sought(SoughtKind.Sign, sign.Id, words?.Say.Value ?? sign.Id, sign.Span));
        }

        foreach (var term in index.Entities.Where(entity => entity.Definition.Role == EntityRole.Term && Names(entity)).DistinctBy(entity => entity.Id))
            found.Add(new Sought(SoughtKind.Term, term.Id, term.Keys.Title, term.Span));
        foreach (var page in pages.Where(page => page.Id == name || page.Address == name || page.Path == name).DistinctBy(page => page.Id))
            found.Add(new Sought(SoughtKind.Page, page.Id, page.Title, SourceSpan.File(page.Path)));
        foreach (var file in index.Files.Where(file => file.File.Address == name || file.File.Path == name))
            found.Add(new Sought(SoughtKind.File, file.File.Address, file.File.Path, SourceSpan.File(file.File.Path)));
        return found.ToImmutable();

        bool Names(Entity entity) => entity.Id == name || entity.Name == name;
    }

    /// <summary>All names that may be asked for.</summary>
    public static IEnumerable<string> Known(IndexDocument index, IEnumerable<PageHeader> pages) =>
        index.References.Select(item => item.Id)
            .Concat(index.Languages[0].Keys(IndexKind.Value))
            .Concat(index.Signs.Set.Signs.Select(sign => sign.Id))
            .Concat(index.Entities.Where(entity => entity.Definition.Role == EntityRole.Term).Select(entity => entity.Name))
            .Concat(pages.Select(page => page.Id))
            .Concat(index.Files.Select(file => file.File.Address));

    /// <summary>What it is called in what is printed.</summary>
    public string Word => WordOf(Kind);

    /// <summary>What a kind of thing is called in what is printed and typed.</summary>
    public static string WordOf(SoughtKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Where a piece of running text names it; null when it does not.</summary>
    public SourceSpan? In(Inline inline) => (Kind, inline) switch
    {
        (SoughtKind.Source, CiteInline cite) => cite.Items.Where(item => item.Key == Key).Select(item => (SourceSpan?)item.Span).FirstOrDefault(),
        (SoughtKind.Value, FactInline fact) when fact.Key == Key => fact.Span,
        (SoughtKind.Term, TermInline term) when term.TermId == Key => term.Span,
        (SoughtKind.Sign, LinkInline link) when link.Sign == Key => link.Span,
        (SoughtKind.Page, LinkInline link) when link.PageId == Key => link.Span,
        (SoughtKind.File, FileInline file) when file.Address == Key => file.Span,
        _ => null,
    };

    /// <summary>Whether a block itself names it, beside its running text.</summary>
    public bool IsIn(Block block) => (Kind, block) switch
    {
        (SoughtKind.Sign, ListItem item) => item.Sign == Key,
        (SoughtKind.Page, { SourceId: { } source }) when source == Key => true,
        (SoughtKind.Page, LinkListBlock list) => list.Links.Any(link => link.PageId == Key),
        (SoughtKind.Page, PathwayStep step) => step.Links.Any(link => link.PageId == Key),
        _ => false,
    };

    /// <summary>Whether a text names it anywhere.</summary>
    public bool IsIn(PageContent page) =>
        BlockWalk.All(page.Blocks).Any(block => IsIn(block) || BlockWalk.Texts(block).SelectMany(BlockWalk.All).Any(inline => In(inline) is not null));

    /// <summary>Where signs name a page as a condition.</summary>
    public IEnumerable<SourceSpan> InConditions(SignSet signs) => Kind != SoughtKind.Page
        ? []
        : signs.Signs.SelectMany(sign => sign.Conditions).Where(condition => condition.PageId == Key).Select(condition => condition.Span);
}
