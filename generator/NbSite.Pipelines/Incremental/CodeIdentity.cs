using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Pipelines.Incremental;

/// <summary>Names compiled code: an assembly by its own module version and those of all that it was compiled against.</summary>
internal sealed class CodeIdentity
{
    private readonly ConcurrentDictionary<Assembly, string> _known = new();

    /// <summary>The type and, for a generic one, what it was made with.</summary>
    public string Of(Type type)
    {
        var text = new StringBuilder();
        Append(type);
        return text.ToString();

        void Append(Type one)
        {
            text.Append(one.FullName ?? one.Name).Append('@').Append(Of(one.Assembly));
            if (!one.IsGenericType) return;
            foreach (var argument in one.GetGenericArguments()) Append(argument);
        }
    }

    /// <summary>One method; null when it stands in no type, as one made at run time.</summary>
    public string? Of(MethodInfo method)
    {
        if (method.DeclaringType is not { } type) return null;
        var arguments = method.IsGenericMethod ? string.Concat(method.GetGenericArguments().Select(Of)) : "";
        return $"{Of(type)}#{method.Name}#{method.MetadataToken}{arguments}";
    }

    /// <summary>Of the framework only its version counts.</summary>
    public string Of(Assembly assembly) => _known.GetOrAdd(assembly, Closure);

    public static bool IsFramework(string? assembly) => assembly is "System" or "mscorlib" or "netstandard" or "WindowsBase"
        || assembly?.StartsWith("System.", StringComparison.Ordinal) == true;

    /// <summary>Whether a type is of the framework: it may be a window on anything, a file, a socket, a clock.</summary>
    public static bool IsForeign(Type type) => type.Assembly.GetName().Name is { } name
        && (IsFramework(name) || name.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static string Closure(Assembly root)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal) { RuntimeInformation.FrameworkDescription };
        var seen = new HashSet<string>(StringComparer.Ordinal) { root.FullName ?? "" };
        var waiting = new Stack<Assembly>([root]);
        while (waiting.TryPop(out var assembly))
        {
            if (IsFramework(assembly.GetName().Name)) continue;
            lines.Add(assembly.GetName().Name + " " + assembly.ManifestModule.ModuleVersionId);
            foreach (var name in assembly.GetReferencedAssemblies())
            {
                if (IsFramework(name.Name) || !seen.Add(name.FullName)) continue;
                try
                {
                    waiting.Push(Assembly.Load(name));
                }
                catch (Exception exception) when (exception is IOException or BadImageFormatException)
                {
                    // What is not there cannot run.
                    lines.Add(name.FullName);
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 12));
    }
}
