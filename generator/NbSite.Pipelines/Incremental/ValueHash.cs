using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Pipelines.Incremental;

/// <summary>
/// Hashes all that a value holds, field by field down to its constants: a field that is added to a record later is hashed without
/// anybody having to remember it. What holds something that is not plainly a value has no hash.
/// </summary>
public sealed class ValueHash
{
    private const int Deepest = 200;

    private readonly ConcurrentDictionary<Type, Shape> _shapes = new();
    private readonly ConcurrentDictionary<object, string?> _shared = new(ReferenceEqualityComparer.Instance);

    /// <summary>The hash of a value; null when it cannot be told.</summary>
    public string? Of(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return new Writer(this, buffer).Write(value, 0)
            ? Convert.ToHexStringLower(SHA256.HashData(buffer.WrittenSpan).AsSpan(0, 12))
            : null;
    }

    /// <summary>The same of a value that many others hold, and that stays as it is: worked out once.</summary>
    public string? OfShared(object value) => _shared.GetOrAdd(value, Of);

    private Shape ShapeOf(Type type) => _shapes.GetOrAdd(type, Shape.Of);

    private enum Way
    {
        Unknown, Constant, List, Words, Bytes, Tuple, Fields,
    }

    /// <summary>How values of a type are read.</summary>
    private sealed record Shape(Way Way, string Name, ImmutableArray<FieldInfo> Fields)
    {
        /// <summary>Of an array that may be none at all.</summary>
        private PropertyInfo? Default { get; init; }

        public static Shape Of(Type type) => new(WayOf(type), type.FullName ?? type.Name, [.. FieldsOf(type)])
        {
            Default = type.IsArray ? null : type.GetProperty("IsDefault"),
        };

        public bool IsDefault(object value) => Default?.GetValue(value) is true;

        private static Way WayOf(Type type)
        {
            if (type.IsEnum || type.IsPrimitive || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(DateTime)
                || type == typeof(Guid) || type == typeof(Uri) || type == typeof(Version)) return Way.Constant;
            if (type.IsArray) return Way.List;
            if (type == typeof(ReadOnlyMemory<byte>)) return Way.Bytes;
            var generic = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
            if (generic == typeof(ImmutableArray<>)) return Way.List;
            if (generic == typeof(ImmutableDictionary<,>) && type.GetGenericArguments()[0] == typeof(string)) return Way.Words;
            if (typeof(ITuple).IsAssignableFrom(type) && type.IsValueType) return Way.Tuple;
            return typeof(Delegate).IsAssignableFrom(type) || Bases(type).Any(CodeIdentity.IsForeign) ? Way.Unknown : Way.Fields;
        }

        private static IEnumerable<FieldInfo> FieldsOf(Type type)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            return Bases(type).SelectMany(each => each.GetFields(Own));
        }

        /// <summary>The type and all that it derives from but those that hold nothing.</summary>
        private static IEnumerable<Type> Bases(Type type)
        {
            for (var each = type; each is not null && each != typeof(object) && each != typeof(ValueType); each = each.BaseType)
                yield return each;
        }
    }

    private sealed class Writer(ValueHash hash, ArrayBufferWriter<byte> buffer)
    {
        private readonly Dictionary<Shape, int> _named = new(ReferenceEqualityComparer.Instance);

        public bool Write(object? value, int depth)
        {
            if (value is null)
            {
                Sign('-');
                return true;
            }

            if (depth > Deepest) return false;
            if (value is string words)
            {
                Sign('s');
                Text(words);
                return true;
            }

            var shape = hash.ShapeOf(value.GetType());
            Name(shape);
            switch (shape.Way)
            {
                case Way.Constant:
                    Text(value is IFormattable number
                        ? number.ToString(value is DateTime or DateOnly ? "O" : null, CultureInfo.InvariantCulture) : value.ToString()!);
                    return true;
                case Way.Bytes:
                    Bytes(((ReadOnlyMemory<byte>)value).Span);
                    return true;
                case Way.List:
                    // An array that nobody made is not an empty one.
                    if (!shape.IsDefault(value)) return List((IEnumerable)value, depth);
                    Sign('!');
                    return true;
                case Way.Words:
                    var entries = (IDictionary)value;
                    return List(
                        entries.Keys.Cast<string>().Order(StringComparer.Ordinal).SelectMany(key => (object?[])[key, entries[key]]), depth);
                case Way.Tuple:
                    var tuple = (ITuple)value;
                    for (var i = 0; i < tuple.Length; i++)
                        if (!Write(tuple[i], depth + 1)) return false;
                    return true;
                case Way.Fields:
                    foreach (var field in shape.Fields)
                        if (!Write(field.GetValue(value), depth + 1)) return false;
                    return true;
                default:
                    return false;
            }
        }

        private bool List(IEnumerable values, int depth)
        {
            Sign('[');
            foreach (var value in values)
                if (!Write(value, depth + 1)) return false;
            Sign(']');
            return true;
        }

        /// <summary>A type is named where it is met first, and has a number from then on.</summary>
        private void Name(Shape shape)
        {
            Sign('#');
            if (_named.TryGetValue(shape, out var number))
            {
                Length(number);
                return;
            }

            Length(_named.Count);
            _named.Add(shape, _named.Count);
            Text(shape.Name);
        }

        private void Sign(char sign)
        {
            buffer.GetSpan(1)[0] = (byte)sign;
            buffer.Advance(1);
        }

        private void Text(string text)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            Length(length);
            Encoding.UTF8.GetBytes(text, buffer.GetSpan(length));
            buffer.Advance(length);
        }

        private void Bytes(ReadOnlySpan<byte> bytes)
        {
            Length(bytes.Length);
            buffer.Write(bytes);
        }

        private void Length(int length)
        {
            BitConverter.TryWriteBytes(buffer.GetSpan(sizeof(int)), length);
            buffer.Advance(sizeof(int));
        }
    }
}
