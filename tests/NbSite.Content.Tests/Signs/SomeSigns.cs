using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Content.Tests.Signs;

/// <summary>Sets of signs, pages and places for properties.</summary>
internal static class SomeSigns
{
    private static readonly string[] Things = ["medicines/a", "medicines/b", "treatments/c", "side-effects/d"];
    private static readonly string[] Parts = ["on", "watching", "after"];
    private static readonly string[] Lands = ["GB", "US", "IE"];

    public static Sign Of(string id, SignLevel level, params ReadOnlySpan<string> with) => new()
    {
        Id = id,
        Levels = ImmutableSortedDictionary<string, SignLevel>.Empty.Add("", level),
        Body = "body",
        With = [.. with.ToArray().Select(name => new SignCondition(name, SourceSpan.None))],
        Span = SourceSpan.None,
    };

    private static Gen<Sign> Sign { get; } =
        from level in Gen.Elements(SignLevel.Soon, SignLevel.Urgent, SignLevel.Emergency)
        from other in Gen.Elements(SignLevel.Soon, SignLevel.Urgent, SignLevel.Emergency)
        from lands in Gen.SubListOf(Lands)
        from isBound in Gen.Elements(true, false, false)
        from with in Gen.SubListOf(Things)
        from isTimed in Gen.Elements(true, false, false)
        from during in Gen.SubListOf(Parts)
        from isLocal in Gen.Elements(true, false, false, false)
        from regions in Gen.SubListOf(Lands)
        select new Sign
        {
            Id = "",
            Levels = lands.Aggregate(
                ImmutableSortedDictionary<string, SignLevel>.Empty.Add("", level), (levels, land) => levels.Add(land, other)),
            Body = "body",
            With = isBound ? [.. with.Select(name => new SignCondition(name, SourceSpan.None))] : [],
            During = isTimed ? [.. during] : [],
            Regions = isLocal ? [.. regions] : [],
            Span = SourceSpan.None,
        };

    public static Gen<(SignSet Set, SignSubject Subject, SignPlace Place)> All { get; } =
        from signs in Gen.ListOf(Sign, 8)
        let named = signs.Select((sign, at) => sign with { Id = "s" + at }).ToImmutableArray()
        from core in Gen.SubListOf(named.Select(sign => sign.Id).Reverse())
        from page in Gen.SubListOf(named.Select(sign => sign.Id))
        from needs in Gen.Elements(true, false)
        from settled in Gen.ListOf(Gen.Elements<bool?>(true, false, null), Things.Length)
        from during in Gen.SubListOf(Parts)
        from chosen in Gen.Elements<ImmutableArray<string>>([], ["GB"], ["GB", "IE"])
        select (
            new SignSet { Signs = named, Core = [.. core], During = [.. Parts], Body = ["body"] },
            new SignSubject
            {
                Named = [.. page],
                NeedsSigns = needs,
                During = [.. during],
                Settled = Things.Zip(settled).Where(each => each.Second is not null)
                    .ToFrozenDictionary(each => each.First, each => each.Second!.Value),
            },
            new SignPlace { Countries = [.. Lands], Chosen = chosen });
}
