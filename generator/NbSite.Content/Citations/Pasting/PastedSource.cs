using System.Collections.Immutable;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Citations.Pasting;

/// <summary>What a pasted text turned out to be.</summary>
internal enum PastedForm
{
    /// <summary>None that is known.</summary>
    Unknown,
    Bibtex,
    Ris,
    Medline,

    /// <summary>CSL JSON, as Crossref and Zotero give it.</summary>
    Json,

    /// <summary>A DOI, PMID, PMCID or an address, which names a source and says nothing else of it.</summary>
    Identifier,
}

/// <summary>All that was found in a pasted text.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Sources">The sources in it, in order.</param>
/// <param name="Problems">What is wrong with it, at its lines.</param>
internal sealed record PastedSources(PastedForm Form, ImmutableArray<PastedSource> Sources, ImmutableArray<Diagnostic> Problems);

/// <summary>A source out of a pasted text, as references.yml has it.</summary>
/// <param name="Entry">What can be written; the id is a proposal.</param>
/// <param name="Span">Where it stands in the text.</param>
internal sealed record PastedSource(YamlValue.Map Entry, SourceSpan Span)
{
    /// <summary>Variables that must be filled in by somebody who has the source before them: nothing is made up.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What the text says and no reference prints.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Sources of the site that may be the same.</summary>
    public ImmutableArray<SameSource> Same { get; init; } = [];
}

/// <summary>A field that is not taken over.</summary>
/// <param name="Field">As the text calls it.</param>
/// <param name="Words">What it says, cut to a line.</param>
internal sealed record LeftOut(string Field, string Words);

/// <summary>A source of the site that is, or may be, the same.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Variable">What both have: DOI, PMID, PMCID, URL or title.</param>
/// <param name="IsSure">Whether that names one source alone; a title may stand above two.</param>
internal sealed record SameSource(string Key, string Variable, bool IsSure);
