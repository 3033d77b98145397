using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NbSite.Model;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>A tree with one property of one node changed.</summary>
/// <param name="Type">The record whose property it is.</param>
/// <param name="Property">The property.</param>
/// <param name="How">What was done to it.</param>
/// <param name="Tree">The whole tree.</param>
internal sealed record Mutant(Type Type, string Property, string How, object Tree)
{
    public string Key => $"{Type.Name}.{Property}";

    public override string ToString() => $"{Key}: {How}";
}

/// <summary>Makes every small change of a tree of records, by reflection: no kind of block and no property can be forgotten.</summary>
internal static class Mutants
{
    /// <summary>Every type of record in a tree.</summary>
    public static IEnumerable<Type> Types(object node) => Nodes(node).Select(each => each.GetType()).Distinct();

    public static IEnumerable<Mutant> Of(object node)
    {
        foreach (var property in Properties(node.GetType()))
        {
            var value = property.GetValue(node);
            foreach (var (how, changed) in Changes(property, value))
                yield return new Mutant(property.DeclaringType == typeof(Block) || property.DeclaringType == typeof(Inline) ? node.GetType() : property.DeclaringType!, property.Name, how, With(node, property, changed));
            if (value is null) continue;
            if (IsRecord(value.GetType()))
            {
                foreach (var inner in Of(value)) yield return inner with { Tree = With(node, property, inner.Tree) };
            }
            else if (value is IList list && Element(property.PropertyType) is { } element && IsRecord(element))
            {
                for (var i = 0; i < list.Count; i++)
                {
                    foreach (var inner in Of(list[i]!))
                        yield return inner with { Tree = With(node, property, Array(element, list.Cast<object>().Select((each, at) => at == i ? inner.Tree : each))) };
                }
            }
        }
    }

    private static IEnumerable<object> Nodes(object node)
    {
        yield return node;
        foreach (var property in Properties(node.GetType()))
        {
            var value = property.GetValue(node);
            var inner = value is null ? [] : IsRecord(value.GetType()) ? [value]
                : value is IList list && Element(property.PropertyType) is { } element && IsRecord(element) ? list.Cast<object>() : [];
            foreach (var each in inner.SelectMany(Nodes)) yield return each;
        }
    }

    private static IEnumerable<(string How, object? Changed)> Changes(PropertyInfo property, object? value)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var mayBeNull = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable || type != property.PropertyType;
        if (value is not null && mayBeNull) yield return ("null", null);
        if (type == typeof(string))
        {
            yield return ("other", value is null ? "other" : value + "x");
        }
        else if (type == typeof(bool))
        {
            yield return ("negated", value is not true);
        }
        else if (type == typeof(int))
        {
            yield return ("+1", (int)value! + 1);
        }
        else if (type.IsEnum)
        {
            foreach (var other in Enum.GetValues(type).Cast<object>().Where(other => !other.Equals(value))) yield return (other.ToString()!, other);
        }
        else if (type == typeof(SourceSpan))
        {
            yield return ("elsewhere", new SourceSpan("elsewhere.md", 7, 7));
        }
        else if (type == typeof(TranslationLink))
        {
            yield return ("other", new TranslationLink("de", "Deutsch", "/de/"));
        }
        else if (Element(type) == typeof(string))
        {
            yield return ("one more", ((ImmutableArray<string>)value!).Add("US"));
        }
        else if (Element(type) is { } element && IsRecord(element))
        {
            var all = ((IList)value!).Cast<object>().ToList();
            if (all.Count == 0) yield break;
            yield return ("without the last", Array(element, all[..^1]));
            yield return ("the last twice", Array(element, all.Append(all[^1])));
            if (all.Count > 1) yield return ("turned round", Array(element, all.AsEnumerable().Reverse()));
        }
        else if (!IsRecord(type))
        {
            throw new NotSupportedException($"Nobody said how {property.DeclaringType!.Name}.{property.Name} can change.");
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);

    private static bool IsRecord(Type type) =>
        type.Namespace == typeof(Block).Namespace && type.IsClass && type != typeof(TranslationLink) && type != typeof(SourceSpan);

    private static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    private static object Array(Type element, IEnumerable<object> items)
    {
        var all = items.ToList();
        var array = System.Array.CreateInstance(element, all.Count);
        for (var i = 0; i < all.Count; i++) array.SetValue(all[i], i);
        return typeof(ImmutableArray).GetMethods().Single(method => method is { Name: "Create", IsGenericMethod: true }
                && method.GetParameters() is [var only] && only.ParameterType.IsArray)
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private static object With(object node, PropertyInfo property, object? value)
    {
        var clone = node.GetType().GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.Invoke(node, null)!;
        property.SetValue(clone, value);
        return clone;
    }
}
