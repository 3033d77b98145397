using System.Globalization;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Pages;

/// <summary>A page's entry with the site that answers it: what goes into the steps of a page.</summary>
internal sealed record PageWork(PageEntry Entry, SiteAnswers Site) : Document
{
    public override string Name => Entry.Header.Path;
}

/// <summary>Begins the steps of pages with their entries.</summary>
internal sealed class ReadEntries(Pipeline<PageEntry> entries, Pipeline<IndexDocument> index) : SourceModule<PageWork>
{
    public override IEnumerable<PageWork> Read(IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return [];
        var answers = new SiteAnswers(site);
        return context.OutputsOf(entries).Select(entry => new PageWork(entry, answers));
    }
}

/// <summary>The steps of a page, from its file to its finished HTML.</summary>
internal sealed class PagesSection() : IncrementalSection<PageWork, PageFacts>("page")
{
    /// <inheritdoc/>
    public override string KeyOf(PageWork document) => KeyOf(document.Entry.Header);

    /// <summary>What no other page is called.</summary>
    public static string KeyOf(PageHeader header) => header.Language + ":" + header.Id;

    /// <inheritdoc/>
    public override string HashOf(PageWork document) =>
        AnswerSource.Hash(document.Entry.SourceHash + "\n" + Said(document.Entry.Header));

    /// <inheritdoc/>
    public override AnswerSource? Source(string name, PageWork document, IModuleContext context) => document.Site.Source(name);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Write(PageFacts document) => PageFactsCodec.Write(document);

    /// <inheritdoc/>
    public override PageFacts? Read(PageWork document, ReadOnlyMemory<byte> written) =>
        PageFactsCodec.Read(written) is { } facts ? facts with { Header = document.Entry.Header, IsReused = true } : null;

    /// <summary>All that a header holds.</summary>
    internal static string Said(PageHeader header) => string.Join('\n',
    [
        header.Id, header.Language, header.Title, header.Summary, header.Type, header.Kind.ToString(), header.Address, header.Path,
        header.Folder, header.Weight.ToString(CultureInfo.InvariantCulture), string.Join('|', header.Aka), string.Join('|', header.SearchWords),
        string.Join('|', header.Tags),
        string.Join('|', header.Regions), header.Searchable.ToString(), header.Status.ToString(), header.LastChecked?.Iso() ?? "-",
        header.Due?.Iso() ?? "-", header.Span.ToString(),
    ]);
}
