using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// Writes out everything that an object keeps, down to its constants, so that two builds can be compared. Whatever holds
/// something that is not plainly a value has no such text.
/// </summary>
internal sealed class StateIdentity(CodeIdentity code)
{
    private const int Deepest = 16;

    /// <summary>Null when it cannot be told.</summary>
    public string? Of(object? value)
    {
        var text = new StringBuilder();
        return Append(value, text, 0) ? text.ToString() : null;
    }

    private bool Append(object? value, StringBuilder text, int depth)
    {
        if (depth > Deepest) return false;
        switch (value)
        {
            case null:
                text.Append("null;");
                return true;
            case IModuleState state:
                if (state.Identity is not { } identity) return false;
                foreach (var own in state.Code.Select(code.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) Said(own, text);
                foreach (var kept in state.State)
                    if (!Append(kept, text, depth + 1)) return false;
                return Said(code.Of(state.GetType()), text) && Said(identity, text);
            case string words:
                return Said(words, text);
            case bool or char or Enum or Guid or Version or Uri or DateOnly or TimeOnly or DateTime or DateTimeOffset or TimeSpan
                or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal:
                text.Append(value.GetType().Name).Append(' ');
                return Said(value is IFormattable number and not Enum
                    ? number.ToString(Format(number), CultureInfo.InvariantCulture) : value.ToString()!, text);
            case Type type:
                return Said(code.Of(type), text);
            case Pipeline pipeline:
                // A handle: what it is asked is recorded by the context.
                return Said("pipeline " + pipeline.Name, text);
            case Delegate function:
                return function.GetInvocationList().All(one => code.Of(one.Method) is { } method
                    && Said(method, text) && Append(one.Target, text, depth + 1));
            default:
                return IsList(value) ? List((IEnumerable)value, text, depth) : Fields(value, text, depth);
        }
    }

    private static string? Format(IFormattable value) => value is DateTime or DateTimeOffset or DateOnly or TimeOnly ? "O" : null;

    private static bool Said(string words, StringBuilder text)
    {
        text.Append(words.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(words).Append(';');
        return true;
    }

    // Others have no order, or one that differs from run to run.
    private static bool IsList(object value) => value is Array || (value.GetType() is { IsGenericType: true } type
        && (type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) || type.GetGenericTypeDefinition() == typeof(ImmutableList<>)));

    private bool List(IEnumerable values, StringBuilder text, int depth)
    {
        if (values.GetType() is { IsValueType: true } type && type.GetProperty("IsDefault")?.GetValue(values) is true)
            return Said("default", text);
        text.Append(code.Of(values.GetType())).Append('[');
        foreach (var value in values)
            if (!Append(value, text, depth + 1)) return false;
        text.Append(']');
        return true;
    }

    // A type of the framework may be a window on anything: a file, a socket, a clock.
    private bool Fields(object value, StringBuilder text, int depth)
    {
        var type = value.GetType();
        if (CodeIdentity.IsForeign(type)) return false;
        Said(code.Of(type), text);
        text.Append('{');
        for (var each = type; each is not null && each != typeof(object) && each != typeof(ValueType); each = each.BaseType)
        {
            if (CodeIdentity.IsForeign(each)) return false;
            const BindingFlags Own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in each.GetFields(Own).OrderBy(field => field.MetadataToken))
            {
                Said(field.Name, text);
                if (!Append(field.GetValue(value), text, depth + 1)) return false;
            }
        }

        text.Append('}');
        return true;
    }
}
