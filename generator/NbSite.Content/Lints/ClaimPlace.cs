using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>What the blocks around say about a block.</summary>
/// <param name="Kind">Clinical blocks need sources.</param>
/// <param name="What">What a paragraph here is called in messages.</param>
internal readonly record struct ClaimPlace(ContentKind Kind, string What)
{
    /// <summary>Made by the generator.</summary>
    public bool Generated { get; init; }

    /// <summary>Covered from outside: by a lead sentence, a caption, a reason.</summary>
    public bool Covered { get; init; }

    public bool NeedsSource => Kind == ContentKind.Clinical && !Covered && !Generated;
}
