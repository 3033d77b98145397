using System.CommandLine;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>Options that describe a source.</summary>
internal sealed class ReferenceOptions
{
    private readonly Option<string?> _type = NewOptions.Words("--type", "Its kind by CSL, such as webpage, article-journal or book.", "TYPE");
    private readonly Option<string[]> _authors = NewOptions.Many("--author", "“Family, Given”, or a body's name; may stand several times.");
    private readonly Option<string?> _journal = NewOptions.Words("--journal", "The journal in which it stands.");
    private readonly Option<string?> _issued = NewOptions.Date("--issued", "When it was published: 2025, 2025-04 or 2025-04-28.");
    private readonly Option<string?> _accessed = NewOptions.Date("--accessed", "When it was read; today when it is left out.");
    private readonly Option<string?> _doi = NewOptions.Words("--doi", "Its DOI, such as 10.1056/NEJMoa1001527.", "DOI");
    private readonly Option<string?> _pmid = NewOptions.Words("--pmid", "Its number in PubMed.", "NUMBER");
    private readonly Option<bool> _copy = new("--copy") { Description = "A stored copy was read, and not the live page." };

    public Option<string?> Publisher { get; } = NewOptions.Words("--publisher", "Who published it.");

    public Option<string?> Url { get; } = NewOptions.Words("--url", "Its address, with https://.", "URL");

    public Option[] All => [Publisher, Url, _doi, _pmid, _authors, _journal, _issued, _accessed, _type, _copy];

    public NewSource Read(ParseResult result, string title, string? publisher, string? url, DateOnly today)
    {
        var (doi, pmid) = (result.GetValue(_doi), result.GetValue(_pmid));
        var journal = result.GetValue(_journal);
        return new NewSource
        {
            Title = title,
            Publisher = publisher,
            Url = url,
            Doi = doi,
            Pmid = pmid,
            Journal = journal,
            Authors = [.. result.GetValue(_authors)!],
            Issued = result.GetValue(_issued),
            Accessed = url is null ? result.GetValue(_accessed) : result.GetValue(_accessed) ?? today.Iso(),
            IsCopy = result.GetValue(_copy),
            Type = result.GetValue(_type) ?? (journal is not null || doi is not null || pmid is not null ? "article-journal" : "webpage"),
        };
    }
}
