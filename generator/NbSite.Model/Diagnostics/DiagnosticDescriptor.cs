using System.Globalization;
using System.Text;

namespace NbSite.Model;

/// <summary>
/// One kind of problem. <see cref="Template"/> is a composite format string; <see cref="Why"/> and <see cref="Remedy"/>
/// are the body of its page under docs/diagnostics. <see cref="Remedy"/> is also the hint when none is given.
/// </summary>
public sealed record DiagnosticDescriptor(
    string Code, Severity Severity, string Title, string Template, string Why, string Remedy)
{
    /// <summary>Whether it is an error, which no site can make less. Warnings and notes can be raised, lowered and
    /// left out.</summary>
    public bool IsFixed => Severity == Severity.Error;

    /// <summary>What a site may say under <c>checks:</c> of how bad it is, in words for people.</summary>
    public string Levels => IsFixed ? "Always an error: no site can make it less."
        : !Codes.IsOfSite(this) ? "No level can be set for it: builds and checks of a site do not tell it."
        : $"A {Severity.ToString().ToLowerInvariant()}, unless site.yml says otherwise: “checks: {{{Code}: error}}” makes it an error, and “warning”, “note” or “off” can stand there too.";

    /// <summary>A diagnostic of this kind. Arguments fill the template with the invariant culture.</summary>
    public Diagnostic At(SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        new(this, span, string.Format(CultureInfo.InvariantCulture, Template, arguments), HintWith(arguments));

    /// <summary>The same with a hint of its own, such as a "did you mean".</summary>
    public Diagnostic WithHint(SourceSpan span, string? hint, params ReadOnlySpan<object?> arguments) =>
        new(this, span, string.Format(CultureInfo.InvariantCulture, Template, arguments), hint ?? HintWith(arguments));

    // Not a format string: hints show Markdown and YAML, which are full of braces. What is filled in may have braces too, and nothing is
    // filled into those.
    private string HintWith(ReadOnlySpan<object?> arguments)
    {
        var hint = new StringBuilder();
        for (var i = 0; i < Remedy.Length; i++)
        {
            var isPlace = Remedy[i] == '{' && i + 2 < Remedy.Length && Remedy[i + 2] == '}'
                && char.IsAsciiDigit(Remedy[i + 1]) && Remedy[i + 1] - '0' < arguments.Length;
            if (!isPlace)
            {
                hint.Append(Remedy[i]);
                continue;
            }

            hint.Append(CultureInfo.InvariantCulture, $"{arguments[Remedy[i + 1] - '0']}");
            i += 2;
        }

        return hint.ToString();
    }
}
