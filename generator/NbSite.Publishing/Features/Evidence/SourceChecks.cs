using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Evidence;
using NbSite.Model;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>Sources that were withdrawn, or replaced by a newer one, at each statement that rests on them.</summary>
internal static class SourceChecks
{
    public static void Standing(
        ImmutableArray<CslItem> sources, Dictionary<string, CslItem> byKey, SaidPlaces said, DiagnosticBag bag)
    {
        foreach (var source in sources)
        {
            if (source.IsRetracted)
            {
                var impact = said.Impact(source.Id);
                foreach (var place in said.Of(source.Id)) bag.Add(Codes.RetractedSource.At(place, source.Id, impact));
            }
            else if (Successors.Newest(source, byKey) is { IsRetracted: false } newer)
            {
                var name = newer.Text("title") ?? newer.Id;
                if (newer.Issued?.Iso is { } day) name += ", " + day;
                var impact = said.Impact(source.Id);
                foreach (var place in said.Of(source.Id))
                    bag.Add(Codes.SupersededSource.At(place, source.Id, newer.Id, name, impact));
            }
        }
    }
}
