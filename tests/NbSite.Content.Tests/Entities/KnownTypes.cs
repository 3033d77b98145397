using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;

namespace NbSite.Content.Tests.Entities;

/// <summary>The types of a site that names the pack “cancer”.</summary>
internal static class KnownTypes
{
    public static EntityTypes All { get; } = ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer");
}
