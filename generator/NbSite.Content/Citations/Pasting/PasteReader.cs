using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Citations.Pasting;

/// <summary>
/// Reads sources out of whatever somebody pasted, with the readers that read files of the same form, and says what became of each field.
/// </summary>
internal static partial class PasteReader
{
    /// <summary>How problems call the text.</summary>
    private const string Name = "pasted";

    /// <summary>Sources that are taken at once: each is for somebody to look at.</summary>
    private const int Most = 500;

    /// <summary>All sources of a text.</summary>
    /// <param name="pasted">As it was pasted.</param>
    /// <param name="known">The site's sources.</param>
    public static PastedSources Read(string pasted, IReadOnlyCollection<CslItem> known)
    {
        var bag = new DiagnosticBag();
        var form = FormOf(pasted);
        var ending = form switch { PastedForm.Bibtex => ".bib", PastedForm.Ris => ".ris", PastedForm.Medline => ".nbib", PastedForm.Json => ".json", _ => ".txt" };
        if (SourceDecoder.Decode(Name + ending, Encoding.UTF8.GetBytes(pasted), bag) is not { } text) return Done([]);
        var same = new SameSources(known);
        var keys = new KeyProposal(known.Select(item => item.Id));
        var found = form is PastedForm.Unknown or PastedForm.Identifier
            ? PastedIdentifiers.In(text)
            : ReferencesReader.Tree(text, bag) is { } root ? Sources(root, bag, FieldNotes.Of(form, text)) : [];
        if (found.Count == 0 && bag.Count == 0) bag.Add(Codes.NothingPasted.At(text.Span(0)));
        return Done([.. found.Select(each => Proposed(each.Source, each.Key))]);

        PastedSources Done(ImmutableArray<PastedSource> sources) => new(
            form is PastedForm.Unknown && sources.Length > 0 ? PastedForm.Identifier : form, sources,
            [.. bag.ToImmutable().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))]);

        PastedSource Proposed(PastedSource source, string? given)
        {
            var entry = new YamlValue.Map([("id", new YamlValue.Text(keys.For(source.Entry, given))), .. source.Entry.Entries]);
            return source with { Entry = entry, Same = same.Of(entry), Missing = MissingOf(entry) };
        }
    }

    /// <summary>What a text is, by what only its form has.</summary>
    public static PastedForm FormOf(string text) => text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t') switch
    {
        ['{' or '[', ..] => PastedForm.Json,
        _ when RisStart().IsMatch(text) => PastedForm.Ris,
        _ when MedlineStart().IsMatch(text) => PastedForm.Medline,
        _ when BibtexStart().IsMatch(text) => PastedForm.Bibtex,
        _ => PastedForm.Unknown,
    };

    /// <summary>What the form must ask for before the source can be written: nothing is made up.</summary>
    public static ImmutableArray<string> MissingOf(YamlValue.Map entry) =>
    [
        .. ((string[])["type", "title"]).Where(variable => entry[variable] is null),
        .. entry["URL"] is not null && entry["accessed"] is null && entry["DOI"] is null && entry["PMID"] is null && entry["PMCID"] is null ? (string[])["accessed"] : [],
    ];

    private static List<(PastedSource Source, string? Key)> Sources(YamlNode root, DiagnosticBag bag, FieldNotes notes)
    {
        var sources = new List<(PastedSource, string?)>();
        var nodes = ReferencesReader.Sources(root, isExport: true, bag);
        if (nodes.Length > Most) bag.Add(Codes.TooManyPasted.At(nodes[Most].Span, nodes.Length, Most));
        foreach (var node in nodes.Take(Most))
        {
            if (node is not YamlMapping mapping)
            {
                _ = MapReader.Open(node, "a reference", bag);
                continue;
            }

            // A key is proposed below; none is asked of the text. What a reader made up stands where the source begins.
            var given = mapping["id"] is YamlScalar { Value: { Length: > 0 } key } at && at.Span != mapping.Span
                && !key.StartsWith("pmid", StringComparison.Ordinal) ? ReferenceKey.Of(key) : null;
            var entries = mapping.Entries.RemoveAll(entry => entry.Key.Value == "id");
            if (mapping.Entries.Length - entries.Length < 2)
            {
                var id = new YamlEntry(CslTree.Scalar("id", mapping.Span), CslTree.Scalar($"source-{sources.Count + 1}", mapping.Span));
                mapping = mapping with { Entries = entries.Insert(0, id) };
            }

            var told = new DiagnosticBag();
            var reader = new MapReader(mapping, "a reference", told);
            var item = CslItemReader.Read(reader, isExport: true, new UnprintedFields(isExport: true));
            // What is missing is asked for by the form.
            bag.AddRange(told.ToImmutable().Where(each => each.Descriptor != Codes.ReferenceWithoutTitle && each.Descriptor != Codes.WebSourceWithoutAccess
                && each.Descriptor != Codes.WebSourceWithoutAddress && each.Descriptor != Codes.MissingKey));
            if (item is null) continue;
            var (entry, left) = PastedEntry.Of(item, mapping);
            sources.Add((new PastedSource(entry, mapping.Span) { LeftOut = [.. left, .. notes.LeftOut(mapping.Span)] }, given));
        }

        return sources;
    }

    [GeneratedRegex(@"^[ \t]*TY {1,2}-", RegexOptions.Multiline)]
    private static partial Regex RisStart();

    [GeneratedRegex(@"\A\s*(?:PMID|OWN|STAT) *- |^PMID- ", RegexOptions.Multiline)]
    private static partial Regex MedlineStart();

    [GeneratedRegex(@"(?:^|\s)@[A-Za-z]{2,30}\s{0,20}[{(]")]
    private static partial Regex BibtexStart();
}
