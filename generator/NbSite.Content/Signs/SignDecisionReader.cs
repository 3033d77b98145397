using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads <c>decided:</c>: who took another level than the sources give, when and why.</summary>
internal static class SignDecisionReader
{
    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.Map(
        ("role!", SchemaOf.Text), ("on!", SchemaOf.Date), ("reason!", SchemaOf.Text), ("clinical", SchemaOf.Flag));

    public static SignDecision? Read(MapReader map, DateOnly today)
    {
        if (map.Map("decided", "a decision") is not { } decided) return null;
        var role = decided.RequiredText("role");
        var on = decided.RequiredDate("on");
        var reason = decided.RequiredParagraph("reason");
        var isClinical = decided.Flag("clinical") ?? false;
        decided.Done();
        if (on > today)
        {
            decided.Bag.Add(Codes.DecidedInFuture.At(decided.Mapping["on"]!.Span, $"{on:yyyy-MM-dd}", $"{today:yyyy-MM-dd}"));
            return null;
        }

        return role is null || on is null || reason is null
            ? null
            : new SignDecision(role.Value, isClinical, on.Value, reason.Value, decided.Span);
    }
}
