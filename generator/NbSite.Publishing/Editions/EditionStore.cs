using System.Collections.Immutable;

namespace NbSite.Publishing.Editions;

/// <summary>
/// What was published: manifests in the order of their chain, and records that are read when they are asked for, so that
/// memory does not grow with the past.
/// </summary>
/// <param name="Editions">Oldest first.</param>
/// <param name="Recalls">In order of day and code.</param>
/// <param name="Record">Reads the record of that name; null when it is missing. Called from several threads.</param>
public sealed record EditionStore(
    ImmutableArray<EditionManifest> Editions, ImmutableArray<Recall> Recalls, Func<string, EditionRecord?> Record)
{
    public static EditionStore Empty { get; } = new([], [], _ => null);

    public EditionManifest? Newest => Editions.IsEmpty ? null : Editions[^1];
}
