using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using NbSite.Content.Markdown;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Tests.Blocks;

/// <summary>
/// Makes content of any kind, by reflection and not by the descriptions, so that it can hold the descriptions to what the
/// records have.
/// </summary>
/// <param name="choice">Takes the number of choices and says which.</param>
/// <param name="isFull">Whether nothing is left out: every list has an entry, and nothing is null.</param>
/// <param name="unresolved">Whether there is what an author wrote and the index has not answered.</param>
internal sealed class TreeMaker(Func<int, int> choice, bool isFull = false, bool unresolved = false)
{
    private static readonly string[] Words = ["a", "fever ", " of 38 °C", "“no”", "\\ and \"", "😀", "CO", "<b>", "é\u00AD", "\n"];

    private static readonly NullabilityInfoContext Nullability = new();

    private int _count;

    /// <summary>Each record of the tree that derives from a type; of the second also what is not resolved.</summary>
    public static ImmutableArray<Type> Kinds(Type type, bool unresolved) =>
    [
        .. new[] { typeof(Block).Assembly, typeof(DirectiveBlock).Assembly }.Take(unresolved ? 2 : 1)
            .SelectMany(assembly => assembly.GetTypes()).Where(kind => kind.IsSubclassOf(type) && !kind.IsAbstract)
            .OrderBy(kind => kind.FullName, StringComparer.Ordinal),
    ];

    /// <summary>The properties that a record has and that can be set.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanWrite && property.GetIndexParameters().Length == 0);

    public static bool IsStored(PropertyInfo property) => !property.IsDefined(typeof(NotStoredAttribute));

    /// <summary>What a list holds; null for no list.</summary>
    public static Type? Element(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;

    public PageContent Page(ImmutableArray<Block> blocks) => (PageContent)Make(typeof(PageContent), 0) with { Blocks = blocks };

    /// <summary>Some blocks of any kind.</summary>
    public ImmutableArray<Block> Blocks(int depth) => [.. Enumerable.Range(0, 1 + choice(3)).Select(_ => (Block)Make(OneOf(typeof(Block)), depth))];

    public object Make(Type type, int depth)
    {
        var constructor = type.GetConstructors().OrderByDescending(each => each.GetParameters().Length).First();
        var given = constructor.GetParameters().ToDictionary(
            parameter => parameter.Name!,
            parameter => Value(type.GetProperty(parameter.Name!)!, depth),
            StringComparer.OrdinalIgnoreCase);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => given[parameter.Name!])]);
        foreach (var property in Properties(type).Where(property => !given.ContainsKey(property.Name) && IsStored(property)))
            property.SetValue(made, Value(property, depth));
        return made;
    }

    private object? Value(PropertyInfo property, int depth)
    {
        var type = property.PropertyType;
        if (!IsStored(property)) return type.IsValueType ? Activator.CreateInstance(type) : "";
        var isNullable = Nullable.GetUnderlyingType(type) is not null
            || (!type.IsValueType && Nullability.Create(property).WriteState == NullabilityState.Nullable);
        if (isNullable && !isFull && choice(2) == 0) return null;
        return Of(Nullable.GetUnderlyingType(type) ?? type, depth);
    }

    private object Of(Type type, int depth)
    {
        if (type == typeof(string)) return isFull ? $"text {++_count}" : Words[choice(Words.Length)];
        if (type == typeof(int)) return 1 + choice(9);
        if (type == typeof(bool)) return isFull || choice(2) == 0;
        if (type.IsEnum) return Enum.ToObject(type, choice(Enum.GetValues(type).Length));
        // What a sheet itself gives as a value holds numbers and units, and no text of a page.
        if (type == typeof(NamedValue)) return new NamedValue("key", "what", NbSite.Content.Values.ValueType.Quantity, [], SourceSpan.None);
        if (type == typeof(DirectiveArgument)) return new DirectiveArgument("word", SourceSpan.None);
        if (Element(type) is not { } element) return Make(type, depth);
        var isTree = element.IsSubclassOf(typeof(Block)) || element == typeof(Block) || element == typeof(Inline);
        var count = isFull ? 1 : depth <= 0 && isTree ? 0 : choice(3);
        var array = Array.CreateInstance(element, count);
        for (var i = 0; i < count; i++) array.SetValue(Item(element, depth - 1), i);
        return typeof(ImmutableArray).GetMethods()
            .Single(method => method is { Name: "Create", IsGenericMethod: true } && method.GetParameters() is [var only] && only.ParameterType.IsArray)
            .MakeGenericMethod(element).Invoke(null, [array])!;
    }

    private object Item(Type element, int depth)
    {
        if (element != typeof(Block) && element != typeof(Inline)) return Of(element, depth);
        // In a full tree each kind stands once at the top, and what is inside is plain.
        if (isFull) return element == typeof(Block) ? new DividerBlock() : new TextInline($"text {++_count}");
        return Make(OneOf(element), depth);
    }

    private Type OneOf(Type type)
    {
        var kinds = Kinds(type, unresolved);
        return kinds[choice(kinds.Length)];
    }

    /// <summary>Each object of a type in a tree, in the order of properties.</summary>
    public static IEnumerable<T> All<T>(object? node) where T : class
    {
        if (node is null or string || node.GetType().IsPrimitive || node.GetType().IsEnum) yield break;
        if (node is IEnumerable list)
        {
            foreach (var inner in list.Cast<object>().SelectMany(All<T>)) yield return inner;
            yield break;
        }

        if (node is T found) yield return found;
        foreach (var property in Properties(node.GetType()))
            foreach (var inner in All<T>(property.GetValue(node))) yield return inner;
    }

    /// <summary>All that a tree says, a line for each value with the way to it.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="stored">Only what records hold.</param>
    public static string Told(object? node, bool stored)
    {
        var text = new System.Text.StringBuilder();
        Tell(text, "", node, stored);
        return text.ToString();
    }

    private static void Tell(System.Text.StringBuilder text, string way, object? node, bool stored)
    {
        switch (node)
        {
            case null or string or int or bool or Enum or SourceSpan or DirectiveArgument or NamedValue:
                text.Append(way).Append(" = ").Append(node ?? "nothing").Append('\n');
                break;
            case IEnumerable list:
                var at = 0;
                foreach (var each in list) Tell(text, $"{way}[{at++}]", each, stored);
                text.Append(way).Append(' ').Append(at).Append('\n');
                break;
            default:
                text.Append(way).Append(" is ").Append(node.GetType().Name).Append('\n');
                foreach (var property in Properties(node.GetType()).Where(property => !stored || IsStored(property)))
                    Tell(text, way + "." + property.Name, property.GetValue(node), stored);
                break;
        }
    }
}
