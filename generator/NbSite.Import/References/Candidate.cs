using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown;
using NbSite.Import.Tree;
using NbSite.Import.Writing;

namespace NbSite.Import.References;

/// <summary>What may be a source: an entry of a list of sources, or a page that is linked.</summary>
/// <param name="Key">By which it could be cited.</param>
/// <param name="Title">Its title, or all that was said of it.</param>
/// <param name="Url">Its address; null when there is none.</param>
/// <param name="Doi">Its DOI.</param>
/// <param name="Pmid">Its number in PubMed.</param>
/// <param name="Whole">All that a list of sources said of it; null for a link.</param>
/// <param name="Places">Where it stands.</param>
public sealed record Candidate(string Key, string Title, string? Url, string? Doi, string? Pmid, string? Whole, ImmutableArray<string> Places)
{
    /// <summary>A page of the web needs the day on which somebody read it, which no program can know.</summary>
    public bool NeedsDay => Url is not null;

    /// <summary>The entry's lines.</summary>
    public IReadOnlyList<string> Lines()
    {
        var lines = new List<string> { $"- id: {Key}", $"  type: {(Doi is null && Pmid is null ? "webpage" : "article-journal")}", $"  title: {WrittenPage.Scalar(WrittenPage.Plain(Title))}" };
        if (Url is not null) lines.Add($"  URL: {WrittenPage.Scalar(Url)}");
        if (Doi is not null) lines.Add($"  DOI: {WrittenPage.Scalar(Doi)}");
        if (Pmid is not null) lines.Add($"  PMID: {WrittenPage.Scalar(Pmid)}");
        if (Url is null && Doi is null && Pmid is null) lines.Add("  custom: {address: not known}");
        return lines;
    }
}

/// <summary>Gathers what may be sources from all pages.</summary>
internal sealed partial class CandidateList(Func<Uri, bool> isOwn)
{
    private readonly List<(Candidate What, Places Places)> _all = [];
    private readonly Dictionary<(char Kind, string Value), int> _known = [];
    private readonly FreeNames _keys = new();

    /// <summary>What was found, each with all its places.</summary>
    public ImmutableArray<Candidate> All => [.. _all.Select(each => each.What with { Places = [.. each.Places.InOrder] })];

    /// <summary>How many keys were tried.</summary>
    public int Steps => _keys.Steps;

    private sealed class Places
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

        public List<string> InOrder { get; } = [];

        public Places Add(string place)
        {
            if (_seen.Add(place)) InOrder.Add(place);
            return this;
        }
    }

    public void Read(ImportedPage page)
    {
        var isList = false;
        foreach (var block in page.Blocks)
        {
            if (block is ImportedHeading heading) isList = WordTable.IsReferences(PlainWords.Of(heading.Words));
            else if (isList && block is ImportedList list) foreach (var item in list.Items) Entry(page, block.Line, item.SelectMany(Inlines).ToImmutableArray());
            else if (isList && block is ImportedParagraph paragraph) Entry(page, block.Line, paragraph.Words);
            else Links(page, block.Line, Inlines(block));
        }
    }

    private void Entry(ImportedPage page, int line, ImmutableArray<ImportedInline> words)
    {
        var text = InlineWriter.Clean(PlainWords.Of(words)).Trim();
        if (PlainWords.Split(text).Length < 2) return;
        var address = Everything(words).OfType<Link>().Select(link => link.Address).FirstOrDefault(IsElsewhere);
        if (address is null && Address().Match(text) is { Success: true } bare && IsElsewhere(bare.Value)) address = bare.Value.TrimEnd('.', ',', ')', ';');
        Add(page, line, Address().Replace(text, "").Trim(' ', '.', ',', ';', ':', '(', ')') is { Length: > 0 } title ? title : text, address, text);
    }

    private void Links(ImportedPage page, int line, IEnumerable<ImportedInline> words)
    {
        foreach (var link in Everything(words).OfType<Link>().Where(link => IsElsewhere(link.Address)))
            Add(page, line, InlineWriter.Clean(PlainWords.Of(link.Children)).Trim(), link.Address, null);
    }

    private void Add(ImportedPage page, int line, string words, string? address, string? whole)
    {
        var place = $"{page.Source}:{line}";
        var doi = Doi().Match((address ?? "") + " " + (whole ?? "")) is { Success: true } found ? found.Value.TrimEnd('.', ',', ';', ')') : null;
        var pmid = Pmid().Match((address ?? "") + " " + (whole ?? "")) is { Success: true } number ? number.Groups[1].Value : null;
        var same = new[] { ('u', address), ('d', doi), ('p', pmid), ('t', address is null ? words : null) }
            .Where(each => each.Item2 is not null && _known.ContainsKey((each.Item1, each.Item2))).Select(each => _known[(each.Item1, each.Item2!)]).ToList();
        if (same.Count > 0)
        {
            var (what, places) = _all[same.Min()];
            _all[same.Min()] = (what with { Whole = what.Whole ?? whole }, places.Add(place));
            return;
        }

        var title = words.Length == 0 || words.StartsWith("http", StringComparison.Ordinal) ? address is null ? words : new Uri(address).Host : words;
        if (title.Length > 300) title = title[..300];
        var url = doi is null && pmid is null ? address : null;
        foreach (var (kind, value) in new[] { ('u', url), ('d', doi), ('p', pmid), ('t', title) })
            if (value is not null) _known.TryAdd((kind, value), _all.Count);
        _all.Add((new Candidate(_keys.First(Slug.From(title)), title, url, doi, pmid, whole, []), new Places().Add(place)));
    }

    private bool IsElsewhere(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0 && !isOwn(uri);

    private static IEnumerable<ImportedInline> Everything(IEnumerable<ImportedInline> words) => words.SelectMany(each => each switch
    {
        Stress stress => Everything(stress.Children),
        Script script => Everything(script.Children),
        _ => [each],
    });

    private static IEnumerable<ImportedInline> Inlines(ImportedBlock block) => block switch
    {
        ImportedHeading heading => heading.Words,
        ImportedParagraph paragraph => paragraph.Words,
        ImportedList list => list.Items.SelectMany(item => item).SelectMany(Inlines),
        ImportedQuote quote => quote.Children.SelectMany(Inlines),
        ImportedBox box => box.Title.Concat(box.Children.SelectMany(Inlines)),
        ImportedDefinitions definitions => definitions.Items.SelectMany(item => item.Term.Concat(item.Children.SelectMany(Inlines))),
        ImportedTable table => table.Caption.Concat(table.Rows.SelectMany(row => row).SelectMany(cell => cell)),
        _ => [],
    };

    /// <summary>The file beside the report.</summary>
    public static string File(ImmutableArray<Candidate> all)
    {
        var text = new StringBuilder("# What may be sources of the pages that were brought in, in the form of references.yml.\n# Compare each with what it names; then move it to references.yml and cite it: [@key].\nreferences:\n");
        foreach (var each in all)
        {
            text.Append("  # ").AppendJoin(", ", each.Places.Take(5)).Append(each.Places.Length > 5 ? " …" : "").Append('\n');
            if (each.Whole is not null && each.Whole != each.Title) text.Append("  # ").Append(each.Whole).Append('\n');
            foreach (var line in each.Lines()) text.Append("  ").Append(line).Append('\n');
            if (each.NeedsDay) text.Append("    # accessed: the day on which you read it, such as 2026-03-31\n");
        }

        return text.ToString();
    }

    [GeneratedRegex(@"https?://[^\s<>\[\]""]+")]
    private static partial Regex Address();

    [GeneratedRegex(@"10\.\d{4,9}/[^\s<>\[\]""?#]+")]
    private static partial Regex Doi();

    [GeneratedRegex(@"(?:pubmed\.ncbi\.nlm\.nih\.gov/|PMID:?\s*)(\d{4,9})", RegexOptions.IgnoreCase)]
    private static partial Regex Pmid();
}
