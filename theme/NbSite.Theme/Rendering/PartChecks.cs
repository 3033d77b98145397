using System.Reflection;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Holds components that stand in for parts of the theme to what those parts are given, before anything is drawn: a
/// parameter that is missing would break every page.
/// </summary>
public static class PartChecks
{
    private const BindingFlags Seen =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.FlattenHierarchy;

    /// <summary>The names of the parts, in order.</summary>
    public static IReadOnlyList<string> Names => [.. ComponentMap.Parts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// What a part is given, as it is told to whoever replaces it: “View (PageView), Parts (ComponentMap)”; null for no
    /// part.
    /// </summary>
    /// <param name="part">Its name.</param>
    public static string? GivenTo(string part) => ComponentMap.Parts.TryGetValue(part, out var type)
        ? string.Join(", ", ParametersOf(type).Select(given => $"{given.Name} ({NameOf(given.PropertyType)})"))
        : null;

    /// <summary>Everything that is wrong with components that stand in for parts; empty when each fits.</summary>
    /// <param name="replacements">Components by the names of the parts.</param>
    public static IEnumerable<string> Problems(IEnumerable<KeyValuePair<string, Type>> replacements)
    {
        ArgumentNullException.ThrowIfNull(replacements);
        return replacements.SelectMany(each => Problems(each.Key, each.Value));
    }

    private static IEnumerable<string> Problems(string part, Type own)
    {
        if (!ComponentMap.Parts.TryGetValue(part, out var type))
        {
            var near = Suggestions.Hint(part, ComponentMap.Parts.Keys) is { } hint ? " " + hint : "";
            return [$"The theme has no part named “{part}”. It has: {string.Join(", ", Names)}.{near}"];
        }

        if (!typeof(IComponent).IsAssignableFrom(own))
            return [$"“{NameOf(own)}” is not a Razor component, and cannot stand for “{part}”."];
        if (own.IsAbstract || own.ContainsGenericParameters || own.GetConstructor(Type.EmptyTypes) is null)
            return [$"“{NameOf(own)}” cannot be made: a component that stands for “{part}” needs a public constructor without parameters."];
        var given = ParametersOf(type);
        var taken = ParametersOf(own);
        var takesAll = taken.Any(each => each.GetCustomAttribute<ParameterAttribute>()!.CaptureUnmatchedValues);
        var wrong = new List<string>();
        foreach (var parameter in given)
        {
            var match = taken.FirstOrDefault(each =>
                string.Equals(each.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (match is null && !takesAll)
                wrong.Add($"it lacks [Parameter] {parameter.Name} ({NameOf(parameter.PropertyType)})");
            else if (match is not null && !match.PropertyType.IsAssignableFrom(parameter.PropertyType))
                wrong.Add($"its [Parameter] {match.Name} is {NameOf(match.PropertyType)} and is given {NameOf(parameter.PropertyType)}");
            else if (match is { SetMethod: not { IsPublic: true } })
                wrong.Add($"its [Parameter] {match.Name} has no public “set”");
        }

        wrong.AddRange(taken
            .Where(each => !each.GetCustomAttribute<ParameterAttribute>()!.CaptureUnmatchedValues
                && !given.Any(parameter =>
                    string.Equals(each.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(each => $"nothing gives its [Parameter] {each.Name}"));
        return wrong.Count == 0 ? []
            : [$"“{NameOf(own)}” cannot stand for “{part}”, which is given {GivenTo(part)}: {string.Join("; ", wrong)}."];
    }

    private static List<PropertyInfo> ParametersOf(Type component) =>
    [
        .. component.GetProperties(Seen).Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .OrderBy(property => property.MetadataToken),
    ];

    private static string NameOf(Type type) => !type.IsGenericType ? type.Name
        : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
}
