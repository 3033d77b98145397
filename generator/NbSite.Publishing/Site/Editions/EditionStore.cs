using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>
/// What was published: manifests in the order of their chain, and records that are read when they are asked for, so that
/// memory does not grow with the past.
/// </summary>
/// <param name="Editions">Oldest first.</param>
/// <param name="Recalls">In order of day and code.</param>
/// <param name="Record">Reads the record of that name; null when it is missing or damaged. Called from several threads.</param>
public sealed record EditionStore(
    ImmutableArray<EditionManifest> Editions, ImmutableArray<Recall> Recalls, Func<string, EditionRecord?> Record)
{
    public static EditionStore Empty { get; } = new([], [], _ => null);

    /// <summary>
    /// Whether pages are held to it: a public build fails when a text is in no edition. False for a store that nobody gave.
    /// </summary>
    public bool IsBinding { get; init; }

    /// <summary>What is wrong with the files that the store was read from. A build with errors among them fails.</summary>
    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>Why a record could not be read; null when it could. Called from several threads.</summary>
    public Func<string, Diagnostic?> WhyNot { get; init; } = _ => null;

    /// <summary>
    /// Changes when anything in the manifests or among the recalls changes; null when that cannot be told, and then all that is rendered of
    /// the past is rendered in each build.
    /// </summary>
    public string? Identity { get; init; }

    /// <summary>
    /// What is wrong with the bytes of a record, found without reading what they say; null when they are those that were published.
    /// Called from several threads.
    /// </summary>
    public Func<string, string?> Fault { get; init; } = name => Record(name) is null ? name : null;

    /// <summary>SHA-256 of the newest manifest's bytes, which the next one names.</summary>
    public string? NewestHash { get; init; }

    public EditionManifest? Newest => Editions.IsEmpty ? null : Editions[^1];
}
