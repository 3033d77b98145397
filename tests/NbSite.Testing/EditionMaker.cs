using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Testing;

/// <summary>Makes an edition store in memory from tiny sites, each built as it was on the day of its edition.</summary>
internal sealed class EditionMaker
{
    private readonly List<EditionManifest> _editions = [];
    private readonly Dictionary<string, EditionRecord> _records = new(StringComparer.Ordinal);
    private readonly List<string> _read = [];

    /// <summary>The names of the records that were asked for, in order.</summary>
    public IReadOnlyList<string> Read => _read;

    public EditionStore Store(params ReadOnlySpan<Recall> recalls) => new([.. _editions], [.. recalls], name =>
    {
        lock (_read) _read.Add(name);
        return _records.GetValueOrDefault(name);
    })
    {
        Identity = EditionJson.Identity(_editions.Select(edition => EditionStoreReader.HashOf(EditionJson.Write(edition))), [.. recalls]),
        Fault = name => _records.ContainsKey(name) ? null : "missing",
    };

    /// <summary>The code of a page's text in an edition.</summary>
    public string Code(string edition, string id) =>
        _editions.Single(each => each.Name == edition).Pages.Single(page => page.Id == id).Code;

    /// <summary>Publishes what a site says on a day.</summary>
    public EditionMaker Publish(string name, string on, string summary, SiteFixture site)
    {
        var day = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var documents = new ConcurrentBag<PageDocument>();
        var built = (site with
        {
            Options = site.Options with { Today = day },
            Extensions = site.Extensions.WithPage(Module.From<PageDocument, PageDocument>("Record", (page, _) =>
            {
                documents.Add(page);
                return page;
            })),
        }).Build();
        if (built.Result.HasErrors) throw new InvalidOperationException(string.Join('\n', built.Diagnostics));
        var since = _editions is [.., var last] ? last.Created : DateOnly.MinValue;
        _editions.Add(new EditionManifest
        {
            Name = name,
            Site = "Test site",
            Language = "en",
            Created = day,
            Summary = summary,
            Pages = [.. documents.Where(page => page.Entry.Review is not null)
                .OrderBy(page => page.Content.Language, StringComparer.Ordinal).ThenBy(page => page.Content.Id, StringComparer.Ordinal)
                .Select(page => Line(page, since))],
        });
        return this;
    }

    private EditionPage Line(PageDocument page, DateOnly since)
    {
        var json = PageJson.Write(page.Content);
        var hash = TextHash.Of(page.Content);
        var key = Convert.ToHexStringLower(SHA256.HashData([.. json, .. System.Text.Encoding.UTF8.GetBytes(string.Join(' ', page.Anchors))]));
        _records[key] = new EditionRecord
        {
            TextHash = hash.Sha256Hex,
            Page = PageJson.Read(json),
            Anchors = page.Anchors,
            References = [.. page.Cited.Select(cited => page.Index.Get<FormattedReference>(IndexKind.Reference, cited.Key)!)
                .Select(reference => new RecordedReference(reference.Key, reference.PlainText, reference.Url))],
        };
        var header = page.Entry.Header;
        return new EditionPage
        {
            Id = header.Id,
            Language = header.Language,
            Address = header.Address,
            Title = header.Title,
            Record = key,
            Code = hash.VersionCode,
            Status = header.Status,
            LastChecked = header.LastChecked,
            Due = header.Due,
            Role = page.Entry.Review?.Last?.Role,
            Notes = [.. page.Entry.Review!.Changes.Where(change => change.On > since)
                .Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor))],
        };
    }
}
