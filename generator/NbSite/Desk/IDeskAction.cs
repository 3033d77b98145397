using System.Text.Json.Nodes;

namespace NbSite.Desk;

/// <summary>
/// Something that can be done to the site at the desk. It says what would be done and does nothing itself: the desk checks that with the site's
/// own readers, shows the difference, and applies it. Asked from several threads, again for each key that is pressed.
/// </summary>
internal interface IDeskAction
{
    /// <summary>Its name in requests, such as <c>edit-block</c>.</summary>
    string Name { get; }

    /// <summary>What would be done. Throws <see cref="NbSite.Console.UsageException"/> for a request that no page of the desk sends.</summary>
    Proposal Propose(DeskRequest request, DeskContext context);
}

/// <summary>Something that the desk's pages ask before anything is done: the words of a block, the fields of a form, a list to pick from.</summary>
internal interface IDeskQuestion
{
    /// <summary>Its name in requests, such as <c>blocks</c>.</summary>
    string Name { get; }

    /// <summary>The answer. Throws <see cref="NbSite.Console.UsageException"/> for what cannot be asked.</summary>
    JsonObject Answer(DeskRequest request, DeskContext context);
}
