using System.Globalization;

namespace NbSite.Model;

/// <summary>
/// One kind of problem. <see cref="Template"/> is a composite format string; <see cref="Why"/> and <see cref="Mend"/>
/// are the body of its page under docs/diagnostics. <see cref="Mend"/> is also the hint when none is given.
/// </summary>
public sealed record DiagnosticDescriptor(
    string Code, Severity Severity, string Title, string Template, string Why, string Mend)
{
    /// <summary>A diagnostic of this kind. Arguments fill the template with the invariant culture.</summary>
    public Diagnostic At(SourceSpan span, params ReadOnlySpan<object?> arguments) =>
        new(this, span, string.Format(CultureInfo.InvariantCulture, Template, arguments), Mend);

    /// <summary>The same with a hint of its own, such as a "did you mean".</summary>
    public Diagnostic WithHint(SourceSpan span, string? hint, params ReadOnlySpan<object?> arguments) =>
        new(this, span, string.Format(CultureInfo.InvariantCulture, Template, arguments), hint ?? Mend);
}
