using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Finding;

/// <summary><c>nbsite explain</c>: what a message means, why it matters and how it is mended, without the network.</summary>
internal static class ExplainCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var code = new Argument<string?>("CODE")
        {
            Description = "The code of a message, such as NB0701. Without it every code is listed.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("explain", """
            Says what a message means, why it matters and how to mend it.

            Example:
              ./nbsite explain NB0701
            """);
        command.Arguments.Add(code);
        foreach (var option in new Option[] { options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result.GetValue(code), result.GetValue(options.Format), host));
        return command;
    }

    private static int Run(string? typed, DiagnosticFormat format, ProgramHost host)
    {
        if (format == DiagnosticFormat.Json)
            host.Out.Write(Json(typed is null ? host.Kinds : [Find(typed, host)]));
        else if (typed is null)
            foreach (var code in host.Kinds) host.Out.WriteLine($"{code.Code}  {DiagnosticPrinter.Word(code.Severity),-7}  {code.Title}");
        else
            host.Out.Write(Text(Find(typed, host)));
        return ExitCodes.Done;
    }

    /// <summary>The message of a code as people type it: “NB0701”, “nb701” or “701”. Throws <see cref="UsageException"/>.</summary>
    private static DiagnosticDescriptor Find(string typed, ProgramHost host)
    {
        var digits = typed.StartsWith("NB", StringComparison.OrdinalIgnoreCase) ? typed[2..] : typed;
        var code = digits.Length is > 0 and <= 4 && digits.All(char.IsAsciiDigit) ? "NB" + digits.PadLeft(4, '0') : typed;
        return host.Kinds.FirstOrDefault(each => string.Equals(each.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new UsageException(
                $"no message has the code “{Quote.Short(typed)}”. Codes look like NB0701; to see them all: nbsite explain.");
    }

    private static string Text(DiagnosticDescriptor code) =>
        $"""
        {code.Code}: {code.Title} ({DiagnosticPrinter.Word(code.Severity)})

        It reads: {Reads(code)}

        Why it matters: {code.Why}

        How to mend it: {code.Remedy}

        How bad it is: {code.Levels}

        """.ReplaceLineEndings("\n");

    /// <summary>The message with its places in braces.</summary>
    private static string Reads(DiagnosticDescriptor code) =>
        code.Template.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string Json(IReadOnlyList<DiagnosticDescriptor> codes)
    {
        return IndentedJson.Text(json =>
        {
            json.WriteStartArray();
            foreach (var code in codes)
            {
                json.WriteStartObject();
                json.WriteString("code", code.Code);
                json.WriteString("severity", DiagnosticPrinter.Word(code.Severity));
                json.WriteBoolean("canBeSet", !code.IsFixed && Codes.IsOfSite(code));
                json.WriteString("title", code.Title);
                json.WriteString("reads", Reads(code));
                json.WriteString("why", code.Why);
                json.WriteString("mend", code.Remedy);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }) + "\n";
    }
}
