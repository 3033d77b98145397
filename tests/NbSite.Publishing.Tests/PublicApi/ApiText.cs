using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace NbSite.Publishing.Tests.PublicApi;

/// <summary>What an assembly shows to others, one line for each type and member, in an order that does not change.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(type => type.Namespace is not null).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal)) text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")
                + (type.GetMethod("<Clone>$", Own) is null ? "class" : "record");
        var above = new List<Type>();
        if (type is { IsEnum: false, IsValueType: false, BaseType: { } parent } && parent != typeof(object)) above.Add(parent);
        if (!type.IsEnum) above.AddRange(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(IsTold));
        var names = above.Select(Name).Order(StringComparer.Ordinal).ToList();
        return $"{kind} {type.Namespace}.{Name(type)}" + (names.Count == 0 ? "" : " : " + string.Join(", ", names));

        static bool IsTold(Type each) => !each.IsGenericType || each.GetGenericTypeDefinition() != typeof(IEquatable<>);
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
        : type.GetMembers(Own).Where(member => member is PropertyInfo || !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(Line).OfType<string>();

    /// <summary>The member as it would be declared; null when others cannot see it.</summary>
    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo made when IsSeen(made) => $"{Access(made)}new({Parameters(made)})",
        MethodInfo { IsSpecialName: false } method when IsSeen(method) =>
            $"{Access(method)}{Name(method.ReturnType)}{Mark(Nullability().Create(method.ReturnParameter))} {method.Name}{Generic(method.IsGenericMethod ? method.GetGenericArguments() : [])}({Parameters(method)})",
        PropertyInfo property when property.GetMethod is { } get && IsSeen(get) && property.Name != "EqualityContract" =>
            $"{Access(get)}{Name(property.PropertyType)}{Mark(Nullability().Create(property))} {(property.GetIndexParameters().Length > 0 ? $"this[{Parameters(get)}]" : property.Name)} {{ get;{Setter(property)} }}",
        FieldInfo { IsPublic: true } field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)}{Mark(Nullability().Create(field))} {field.Name}"
            + (field.IsLiteral ? $" = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}" : ""),
        EventInfo happening => $"event {Name(happening.EventHandlerType!)} {happening.Name}",
        _ => null,
    };

    private static NullabilityInfoContext Nullability() => new();

    private static string Mark(NullabilityInfo nullability) =>
        nullability.ReadState == NullabilityState.Nullable && Nullable.GetUnderlyingType(nullability.Type) is null ? "?" : "";

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) => (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract "
            : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static string Setter(PropertyInfo property)
    {
        if (property.SetMethod is not { } set || !IsSeen(set)) return "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? " required" : "";
        return set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? $"{required} init;" : $"{required} set;";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{(parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "")}{Name(parameter.ParameterType)}{Mark(Nullability().Create(parameter))} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")));

    private static string Generic(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        var outer = type.DeclaringType is { } declaring ? declaring.Name.Split('`')[0] + "." : "";
        return outer + type.Name.Split('`')[0] + Generic(type.GetGenericArguments());
    }
}
