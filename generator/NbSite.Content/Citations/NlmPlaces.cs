namespace NbSite.Content.Citations;

/// <summary>
/// Where a source is to be found: archive, address, DOI, PubMed numbers. Printed as text too, so that they stand on paper.
/// </summary>
internal static class NlmPlaces
{
    /// <summary>Pieces of text in turn, each with the address it leads to or with none.</summary>
    public static IEnumerable<(string Text, string? Address)> Of(NlmFields fields)
    {
        foreach (var note in Notes(fields)) yield return (note.EndsWith('.') ? note : note + ".", null);
        var url = fields.Take("URL");
        var doi = fields.Take("DOI");
        if (url.Length > 0)
        {
            yield return ("Available from: ", null);
            yield return (url, url);
        }

        if (doi.Length > 0 && !url.Contains(doi, StringComparison.OrdinalIgnoreCase))
        {
            yield return (url.Length > 0 ? " doi: " : "doi: ", null);
            yield return (doi, OfDoi(doi));
        }

        var pubMed = fields.Take("PMID");
        var central = fields.Take("PMCID");
        if (pubMed.Length + central.Length == 0) yield break;
        var gap = url.Length + doi.Length > 0 ? " " : "";
        if (pubMed.Length > 0)
        {
            yield return (gap + "PubMed PMID: ", null);
            yield return (pubMed, "https://pubmed.ncbi.nlm.nih.gov/" + pubMed + "/");
            gap = "; ";
        }

        if (central.Length > 0)
        {
            if (char.IsAsciiDigit(central[0])) central = "PMC" + central;
            yield return (gap + "PubMed Central PMCID: ", null);
            yield return (central, "https://www.ncbi.nlm.nih.gov/pmc/articles/" + central + "/");
        }

        yield return (".", null);
    }

    public static string OfDoi(string doi) => "https://doi.org/" + doi.Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);

    private static IEnumerable<string> Notes(NlmFields fields)
    {
        string[] notes =
        [
            NlmText.Labelled("Review of: ", Reviewed(fields)),
            NlmText.Labelled("Originally published: ", NlmText.Group("; ",
                NlmText.Group(": ", fields.Take("original-publisher-place"), fields.Take("original-publisher")),
                fields.Date("original-date"))),
            NlmText.Labelled("Submitted ", fields.Date("submitted")),
            NlmText.Labelled("Available ", fields.Date("available-date")),
            fields.Take("references"),
            NlmText.Labelled("Located at: ", NlmText.Group("; ",
                NlmText.Group(", ", fields.Take("archive_collection"), fields.Take("archive"), fields.Take("archive-place")),
                fields.Take("archive_location"))),
        ];
        return notes.Where(note => note.Length > 0);
    }

    private static string Reviewed(NlmFields fields)
    {
        var names = fields.Names("reviewed-author");
        var genre = fields.Take("reviewed-genre");
        return NlmText.Group(". ", names.IsEmpty ? "" : NlmNames.Of(names),
            NlmText.Group(" ", fields.Take("reviewed-title"), genre.Length == 0 ? "" : $"[{genre}]"));
    }
}
