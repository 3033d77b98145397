using System.Collections.Immutable;
using NbSite.Content.Forms;

namespace NbSite.Desk.Forms;

/// <summary>Which lines of a file each field of a form stands in, the innermost first.</summary>
internal static class FieldLines
{
    /// <summary>The lines of all fields.</summary>
    public static ImmutableArray<FieldPlace> Of(FormPlace place, ReadOnlyMemory<byte> bytes) =>
    [
        .. FormProblems.Lines(place, bytes).OrderByDescending(each => each.Field.Count(sign => sign == '/')).ThenBy(each => each.First)
            .Select(each => new FieldPlace(each.Field, place.Path, each.First, each.Last)),
    ];
}
