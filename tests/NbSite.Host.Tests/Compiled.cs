using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NbSite.Host.Tests;

/// <summary>C# that is compiled in memory as a project of its own would compile it, against what is public.</summary>
internal static class Compiled
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path.EndsWith(".dll", StringComparison.Ordinal)).Select(path =>
                MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The assembly of some files; what the compiler says to them fails the test.</summary>
    public static Assembly Assembly(string name, OutputKind kind, params IEnumerable<string> files)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            name, files.Prepend(Usings).Select(text => CSharpSyntaxTree.ParseText(text, options)), References,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable,
                deterministic: true));
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(each =>
            each.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        // So that two programs of one name can stand beside each other.
        return new AssemblyLoadContext(name).LoadFromStream(stream);
    }

    /// <summary>A program, run in a folder with arguments: its exit code and what it printed.</summary>
    public static (int Exit, string Out, string Error) Run(Assembly program, string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var (before, printed, told) = (Directory.GetCurrentDirectory(), System.Console.Out, System.Console.Error);
        try
        {
            Directory.SetCurrentDirectory(folder);
            System.Console.SetOut(output);
            System.Console.SetError(error);
            var exit = (int)program.EntryPoint!.Invoke(null, [args])!;
            return (exit, output.ToString(), error.ToString());
        }
        finally
        {
            System.Console.SetOut(printed);
            System.Console.SetError(told);
            Directory.SetCurrentDirectory(before);
        }
    }
}
